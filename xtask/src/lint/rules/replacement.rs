//! A code is replaced by codes that exist.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Finding, Rule};
use crate::load::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "replacement",
    summary: "`replaced-by` lists codes in use of the same namespace.",
    level: Level::Error,
    excusable: false,
    check,
};

fn check(document: &Document) -> Vec<Finding> {
    if document.incomplete {
        return Vec::new();
    }
    document
        .namespaces()
        .flat_map(|(slug, _, codes)| check_namespace(slug, codes))
        .collect()
}

fn check_namespace(slug: &str, codes: &[CodeEntry]) -> Vec<Finding> {
    let in_use: std::collections::BTreeSet<u16> = codes
        .iter()
        .filter(|code| code.removed.is_none())
        .map(|code| code.code.value)
        .collect();
    let mut findings = Vec::new();
    for code in codes {
        for by in code
            .deprecated
            .iter()
            .flat_map(|deprecated| &deprecated.replaced_by)
        {
            let (message, label) = if by.value == code.code.value {
                (
                    format!("{} is replaced by itself", by.value),
                    "the same code",
                )
            } else if !in_use.contains(&by.value) {
                (
                    format!("`{slug}` has no code {} in use", by.value),
                    "no such code",
                )
            } else {
                continue;
            };
            let help = "name codes of this namespace, or leave `replaced-by` out";
            findings.push(Finding::about(
                code,
                Diagnostic::error(message, by.span, label).help(help),
            ));
        }
    }
    findings
}
