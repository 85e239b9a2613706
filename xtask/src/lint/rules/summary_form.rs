//! Summaries are sentences of one length and form, so that they read alike in a table.

use crate::diagnostic::{At, Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::load::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "summary-form",
    summary: "A summary, or the reason of a deprecation or removal, is one sentence of at most 160 characters that begins with a \
        capital letter and ends with a full stop.",
    why: "Summaries stand below each other in tables and are read in editors, so they are all of one form, and short. The \
        reason of a deprecation or a removal is printed in the middle of a paragraph and takes the same form. What does \
        not fit goes into `details`; contradictions and doubts go into `note`.",
    level: Level::Error,
    excusable: true,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "moderator kick"
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
"#,
    check: Check::Registry(check),
};

const LONGEST: usize = 160;

fn check(document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    for code in document.codes() {
        let refused = sentences(code)
            .filter_map(|(what, sentence)| Some(Finding::about(code, refuse(what, sentence)?)));
        findings.extend(refused);
    }
    let vendor_ranges = document
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.ranges)
        .map(|range| &range.summary);
    let ranges = document
        .ranges
        .iter()
        .map(|range| &range.summary)
        .chain(vendor_ranges);
    let practices = document.practices.iter().map(|practice| &practice.rule);
    findings.extend(
        ranges
            .chain(practices)
            .filter_map(|summary| Some(Finding::new(refuse("summary", summary)?))),
    );
    findings
}

/// The sentences of a code, and what each is.
fn sentences(code: &CodeEntry) -> impl Iterator<Item = (&'static str, &At<String>)> {
    let reasons = code.reasons.iter().map(|reason| &reason.summary);
    let summaries = std::iter::once(&code.summary).chain(reasons);
    let deprecated = code.deprecated.iter().map(|deprecated| &deprecated.reason);
    let removed = code.removed.iter().map(|removed| &removed.reason);
    let lifecycle = deprecated.chain(removed).map(|reason| ("reason", reason));
    summaries
        .map(|summary| ("summary", summary))
        .chain(lifecycle)
}

fn refuse(what: &str, sentence: &At<String>) -> Option<Diagnostic> {
    let length = sentence.chars().count();
    let (message, help) = if length > LONGEST {
        (
            format!("the {what} has {length} characters"),
            "say it in 160; what remains goes into `details` or `note`",
        )
    } else if !sentence.ends_with('.') {
        (
            format!("the {what} does not end with a full stop"),
            "write one whole sentence",
        )
    } else if sentence.starts_with(|c: char| c.is_lowercase()) {
        (
            format!("the {what} begins with a small letter"),
            "write one whole sentence",
        )
    } else {
        return None;
    };
    Some(Diagnostic::error(message, sentence.span, "this one").help(help))
}
