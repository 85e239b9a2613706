//! What happened to a code happened in a version that the registry has.

use semver::Version;

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::diff::announced;
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "lifecycle-version",
    summary: "A code is new, renamed, deprecated or removed `since` a version that is not later than that of the registry.",
    why: "`since` tells users which release brought the change. Until the registry has that version there is no such \
        release, and what is generated would speak of something that nobody can get. Raise `version` together with the \
        change, if only to a pre-release. It only warns, since the version may be decided last.",
    level: Level::Warning,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
since = "0.2.0"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
since = "0.1.0"
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    let Ok(current) = Version::parse(&document.version) else {
        return Vec::new();
    };
    let announced = announced(&current).max(current);
    let is_later =
        |since: &Spanned<String>| Version::parse(since).is_ok_and(|since| since > announced);
    let mut findings = Vec::new();
    for code in document.codes() {
        for since in versions(code).filter(|since| is_later(since)) {
            let message = format!("the registry has no version {} yet", since.value);
            let diagnostic = Diagnostic::error(message, since.span, "later than `version`")
                .label(document.version.span, "the version of the registry")
                .help("raise `version`, or correct `since`");
            findings.push(Finding::about(code, diagnostic));
        }
    }
    findings
}

/// The versions in which something happened to a code.
fn versions(code: &CodeEntry) -> impl Iterator<Item = &Spanned<String>> {
    let deprecated = code.deprecated.iter().map(|deprecated| &deprecated.since);
    let renamed = code.renamed.iter().map(|renamed| &renamed.since);
    let removed = code.removed.iter().map(|removed| &removed.since);
    let since = code.since.iter();
    since.chain(deprecated).chain(renamed).chain(removed)
}
