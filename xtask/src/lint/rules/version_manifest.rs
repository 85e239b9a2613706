//! The crate has the version of its registry.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, LintContext, Rule};
use crate::source::Document;

pub(crate) const RULE: Rule = Rule {
    id: "version-manifest",
    summary: "The `version` of codes.toml is the version in Cargo.toml.",
    why: "The registry owns the version: the TypeScript package and the JSON get it when they are generated. Cargo reads \
        Cargo.toml alone, so there it is edited by hand, together with the registry. The rule is about the project's own \
        codes.toml, not about a file that is given with `--registry`.",
    level: Level::Error,
    excusable: false,
    bad: r#"
version = "0.2.0" # and in Cargo.toml: version = "0.1.0"
"#,
    good: r#"
version = "0.1.0" # and in Cargo.toml: version = "0.1.0"
"#,
    check: Check::LintContext(check),
};

fn check(document: &Document, context: &LintContext) -> Vec<Finding> {
    let version = &document.version;
    match &context.crate_version {
        Some(manifest) if !version.is_empty() && *manifest != version.value => {
            let message = format!(
                "codes.toml has version {}, Cargo.toml {manifest}",
                version.value
            );
            let help = format!("write `version = \"{}\"` in Cargo.toml too", version.value);
            let diagnostic = Diagnostic::error(message, version.span, "the one that counts");
            vec![Finding::new(diagnostic.help(help))]
        }
        _ => Vec::new(),
    }
}
