//! A citation leads somewhere.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::Document;
use crate::text::closest;

pub(crate) const RULE: Rule = Rule {
    id: "source-unknown",
    summary: "Every citation names a source of the registry.",
    why: "A citation that leads nowhere is no evidence. Mostly the key is misspelled.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
sources = ["acme-dosc"]
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
sources = ["acme-docs"]
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    let known: Vec<&str> = document.source_keys.iter().map(String::as_str).collect();
    let mut suggestions: BTreeMap<&str, String> = BTreeMap::new();
    let mut findings = Vec::new();
    for citation in document
        .citations()
        .filter(|citation| !document.source_keys.contains(&citation.key))
    {
        let help = suggestions
            .entry(&citation.key)
            .or_insert_with(|| suggest(&citation.key, &known));
        let message = format!("there is no source `{}`", citation.key);
        findings.push(Finding::new(
            Diagnostic::error(message, citation.span, "cited here").help(help.as_str()),
        ));
    }
    findings
}

fn suggest(key: &str, known: &[&str]) -> String {
    match closest(key, known) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("add `[source.{key}]` with what was read"),
    }
}
