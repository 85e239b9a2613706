//! What every output is built on is there.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Finding, Rule};
use crate::load::Document;

pub(crate) const RULE: Rule = Rule {
    id: "required-part",
    summary: "A registry has standard codes, and ranges that cover the number space.",
    level: Level::Error,
    excusable: false,
    check,
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
