//! Summaries are sentences of one length and form, so that they read alike in a table.

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document};

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
    let of_code = |code| {
        let refused = sentences(code).flat_map(|(what, sentence)| refuse(what, sentence));
        refused.map(move |found| Finding::about(code, found))
    };
    let of_codes = document.codes().flat_map(of_code);
    let vendor_ranges = document.vendors.iter().flat_map(|vendor| &vendor.ranges);
    let summaries = document
        .ranges
        .iter()
        .map(|range| &range.summary)
        .chain(vendor_ranges.map(|range| &range.summary))
        .map(|summary| ("summary", summary));
    let rules = document.practices.iter().map(|it| ("rule", &it.rule));
    let others = summaries.chain(rules);
    of_codes
        .chain(others.flat_map(|(what, sentence)| refuse(what, sentence).map(Finding::new)))
        .collect()
}

/// The sentences of a code, and what each is.
fn sentences(code: &CodeEntry) -> impl Iterator<Item = (&'static str, &Spanned<String>)> {
    let reasons = code.reasons.iter().map(|reason| &reason.summary);
    let summaries = std::iter::once(&code.summary).chain(reasons);
    let deprecated = code.deprecated.iter().map(|deprecated| &deprecated.reason);
    let removed = code.removed.iter().map(|removed| &removed.reason);
    let lifecycle = deprecated.chain(removed).map(|reason| ("reason", reason));
    summaries
        .map(|summary| ("summary", summary))
        .chain(lifecycle)
}

/// Every fault of a sentence.
fn refuse(what: &str, sentence: &Spanned<String>) -> impl Iterator<Item = Diagnostic> {
    let length = sentence.chars().count();
    let whole = || "write one whole sentence".to_owned();
    let too_long = (
        length > LONGEST,
        format!("the {what} has {length} characters"),
        format!("say it in {LONGEST}; what remains goes into `details` or `note`"),
    );
    let open = (
        !sentence.ends_with('.'),
        format!("the {what} does not end with a full stop"),
        whole(),
    );
    let small = (
        sentence.starts_with(|c: char| c.is_lowercase()),
        format!("the {what} begins with a small letter"),
        whole(),
    );
    let span = sentence.span;
    let faults = [too_long, open, small].into_iter().filter(|fault| fault.0);
    faults.map(move |(_, message, help)| Diagnostic::error(message, span, "this one").help(help))
}
