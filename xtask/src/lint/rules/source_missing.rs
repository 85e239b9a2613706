//! Nothing is in the registry that was not read somewhere.

use crate::diagnostic::{At, Diagnostic, Level, Span};
use crate::lint::{Finding, Rule};
use crate::load::{Document, SourceRef};

pub(crate) const RULE: Rule = Rule {
    id: "source-missing",
    summary: "Every entry has a source, its own or its namespace's.",
    level: Level::Error,
    excusable: false,
    check,
};

const HELP: &str =
    "add `sources = [\"key\"]` with a `[source.key]` that was read; nothing is recorded on hearsay";

fn check(document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    for code in &document.standard {
        if code.sources.is_none() {
            let message = format!("the standard code {} has no source", code.code.value);
            findings.push(Finding::about(
                code,
                Diagnostic::error(message, code.span, "where was it read?").help(HELP),
            ));
        }
    }
    let codes = document
        .codes()
        .filter_map(|code| Some((code.code.span, code.sources.as_ref()?)));
    let ranges = document
        .ranges
        .iter()
        .map(|range| (range.first.span, &range.sources));
    let vendors = document
        .vendors
        .iter()
        .map(|vendor| (vendor.slug.span, &vendor.sources));
    let vendor_ranges = document.vendors.iter().flat_map(|vendor| &vendor.ranges);
    let vendor_ranges =
        vendor_ranges.filter_map(|range| Some((range.first.span, range.sources.as_ref()?)));
    let practices = document
        .practices
        .iter()
        .map(|practice| (practice.rule.span, &practice.sources));
    for (span, sources) in codes
        .chain(ranges)
        .chain(vendors)
        .chain(vendor_ranges)
        .chain(practices)
    {
        findings.extend(empty(span, sources, document.incomplete));
    }
    findings
}

fn empty(span: Span, sources: &[At<SourceRef>], incomplete: bool) -> Option<Finding> {
    (sources.is_empty() && !incomplete).then(|| {
        Finding::new(
            Diagnostic::error("the list of sources is empty", span, "where was it read?")
                .help(HELP),
        )
    })
}
