//! A code that the vendor itself does not list says so.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::model::SourceKind;
use crate::source::Document;

pub(crate) const RULE: Rule = Rule {
    id: "third-party-note",
    summary: "A code of a vendor that rests on third parties alone has a `note` that says so, unless the namespace is `unverified`.",
    why: "A reader takes a code on a vendor's page for the vendor's own. Where only strangers know it, the entry itself \
        has to say so. Where that goes for the whole namespace, `unverified = true` says it once.",
    level: Level::Error,
    excusable: true,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
sources = ["blog"]
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
note = "The vendor does not list it; seen by a third party."
sources = ["blog"]
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    if document.incomplete {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for vendor in document
        .vendors
        .iter()
        .filter(|vendor| !vendor.is_unverified())
    {
        for code in vendor.codes.iter().filter(|code| code.note.is_none()) {
            let Some(sources) = &code.sources else {
                continue;
            };
            let third_party = |key: &str| {
                document
                    .source(key)
                    .is_some_and(|source| source.kind.value == SourceKind::ThirdParty)
            };
            if !sources.is_empty() && sources.iter().all(|citation| third_party(&citation.key)) {
                let message = format!(
                    "{}: only third parties say so, and no `note` tells",
                    code.code.value
                );
                let diagnostic = Diagnostic::error(
                    message,
                    code.code.span,
                    "not in the vendor's own words",
                )
                .label(sources[0].span, "a third party")
                .help("add a `note` that the vendor does not list the code, or cite the vendor");
                findings.push(Finding::about(code, diagnostic));
            }
        }
    }
    findings
}
