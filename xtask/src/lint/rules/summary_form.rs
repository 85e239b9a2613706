//! Summaries are sentences of one length and form, so that they read alike in a table.

use crate::diagnostic::{At, Diagnostic, Level};
use crate::lint::{Finding, Rule};
use crate::load::Document;

pub(crate) const RULE: Rule = Rule {
    id: "summary-form",
    summary: "A summary is one sentence of at most 160 characters that begins with a capital letter and ends with a full stop.",
    level: Level::Error,
    excusable: true,
    check,
};

const LONGEST: usize = 160;

fn check(document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    for code in document.codes() {
        let reasons = code.reasons.iter().map(|reason| &reason.summary);
        let summaries = std::iter::once(&code.summary).chain(reasons);
        findings
            .extend(summaries.filter_map(|summary| Some(Finding::about(code, refuse(summary)?))));
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
            .filter_map(|summary| Some(Finding::new(refuse(summary)?))),
    );
    findings
}

fn refuse(summary: &At<String>) -> Option<Diagnostic> {
    let length = summary.chars().count();
    let (message, help) = if length > LONGEST {
        (
            format!("the summary has {length} characters"),
            "say it in 160; what remains goes into `details` or `note`",
        )
    } else if !summary.ends_with('.') {
        (
            "the summary does not end with a full stop".to_owned(),
            "write one whole sentence",
        )
    } else if summary.starts_with(|c: char| c.is_lowercase()) {
        (
            "the summary begins with a small letter".to_owned(),
            "write one whole sentence",
        )
    } else {
        return None;
    };
    Some(Diagnostic::error(message, summary.span, "this one").help(help))
}
