//! What every output is built on is there.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::Document;

pub(crate) const RULE: Rule = Rule {
    id: "required-part",
    summary: "A registry has standard codes, and ranges that cover the number space.",
    why: "Every number that a vendor does not define is looked up among the standard codes, and every number belongs to a \
        range. Without them the outputs could not be built.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[standard.code]]
code = 1000
name = "Normal closure"
summary = "The connection has done its work."
sent-by = "either"
sources = ["rfc6455#7.4.1"]
removed = { since = "0.1.0", reason = "Nobody uses it." }
"#,
    good: r#"
[[standard.code]]
code = 1000
name = "Normal closure"
summary = "The connection has done its work."
sent-by = "either"
sources = ["rfc6455#7.4.1"]
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    if document.incomplete {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if !document.standard.iter().any(|code| code.removed.is_none()) {
        let help =
            "add `[[standard.code]]` entries; every number that no vendor knows is looked up there";
        findings.push(Diagnostic::file_error("the registry has no standard codes").help(help));
    }
    if document.ranges.is_empty() {
        let help = "add `[[range]]` entries that cover 0-65535";
        findings.push(Diagnostic::file_error("the registry has no ranges").help(help));
    }
    findings.into_iter().map(Finding::new).collect()
}
