//! A close reason tells cases apart.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "unique-reason",
    summary: "The `reasons` of a code list each close reason once.",
    why: "`reasons` are there because one number covers several cases that only the text in the Close frame tells apart. A \
        text that stands twice tells nothing apart.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Message refused"
summary = "The client sent a message that the rules of the room forbid."
sent-by = "server"
reasons = [
  { reason = "RULE-1", summary = "The message holds a link." },
  { reason = "RULE-1", summary = "The message is too long." },
]
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Message refused"
summary = "The client sent a message that the rules of the room forbid."
sent-by = "server"
reasons = [
  { reason = "RULE-1", summary = "The message holds a link." },
  { reason = "RULE-2", summary = "The message is too long." },
]
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    document.codes().flat_map(repeated).collect()
}

fn repeated(code: &CodeEntry) -> Vec<Finding> {
    let mut first: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
    let mut findings = Vec::new();
    for reason in code.reasons.iter().map(|reason| &reason.reason) {
        let earlier = *first.entry(reason).or_insert(reason);
        if !std::ptr::eq(earlier, reason) {
            let message = format!(
                "{} has the reason `{}` twice",
                code.code.value, reason.value
            );
            let diagnostic = Diagnostic::error(message, reason.span, "again")
                .label(earlier.span, "first here")
                .help("keep one of the two, and say both things in its summary");
            findings.push(Finding::about(code, diagnostic));
        }
    }
    findings
}
