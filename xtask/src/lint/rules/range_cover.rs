//! The ranges divide the number space.

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::source::Document;

pub(crate) const RULE: Rule = Rule {
    id: "range-cover",
    summary: "A range ends after it begins, and the ranges of the registry cover 0-65535 without gap or overlap.",
    why: "For every number there is one answer to the question who may assign it. A gap would leave numbers without an \
        answer, an overlap would give them two.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[range]]
first = 0
last = 3999
name = "Assigned"
summary = "Every number of this part."
assignment = "None."
sources = ["rfc6455"]

[[range]]
first = 5000
last = 65535
name = "Free"
summary = "Every number of this part."
assignment = "None."
sources = ["rfc6455"]
"#,
    good: r#"
[[range]]
first = 0
last = 3999
name = "Assigned"
summary = "Every number of this part."
assignment = "None."
sources = ["rfc6455"]

[[range]]
first = 4000
last = 65535
name = "Free"
summary = "Every number of this part."
assignment = "None."
sources = ["rfc6455"]
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    let vendors = document
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.ranges)
        .map(|range| (&range.first, &range.last));
    let all = document
        .ranges
        .iter()
        .map(|range| (&range.first, &range.last))
        .chain(vendors);
    let mut findings: Vec<Finding> = all
        .filter_map(|(first, last)| backwards(first, last))
        .collect();
    if findings.is_empty() && !document.incomplete {
        findings.extend(cover(document));
    }
    findings
}

fn backwards(first: &Spanned<u16>, last: &Spanned<u16>) -> Option<Finding> {
    (first.value > last.value).then(|| {
        Finding::new(
            Diagnostic::error(
                "the range ends before it begins",
                last.span,
                "the last number",
            )
            .label(first.span, "the first number")
            .help("exchange the two"),
        )
    })
}

fn cover(document: &Document) -> Option<Finding> {
    let mut ranges: Vec<_> = document.ranges.iter().collect();
    ranges.sort_by_key(|range| range.first.value);
    let mut next: u32 = 0;
    for range in &ranges {
        let first = u32::from(range.first.value);
        if first != next {
            let message = if first > next {
                "numbers belong to no range"
            } else {
                "numbers belong to two ranges"
            };
            let label = format!("{next} was expected here");
            let help = "the ranges cover 0-65535: each begins where the one before it ends";
            return Some(Finding::new(
                Diagnostic::error(message, range.first.span, label).help(help),
            ));
        }
        next = u32::from(range.last.value) + 1;
    }
    let last = ranges.last()?;
    (next != 65536).then(|| {
        let help = "let the last range end at 65535";
        Finding::new(
            Diagnostic::error(
                "numbers belong to no range",
                last.last.span,
                "65535 was expected here",
            )
            .help(help),
        )
    })
}
