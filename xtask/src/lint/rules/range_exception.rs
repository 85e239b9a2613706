//! What the summary of a range excepts from its advice has advice of its own.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::load::{CodeEntry, Document, VendorEntry, VendorRangeEntry};

pub(crate) const RULE: Rule = Rule {
    id: "range-exception",
    summary: "A number that the `summary` of a range with `reconnect` names, and that lies between its ends, has an entry \
        with its own `reconnect`.",
    why: "The advice of a range covers each of its numbers, and programs do not read what its summary excepts: for a number \
        without advice of its own they take that of the range. A sentence that says \"except 4150\" therefore needs an \
        entry for 4150 with what the vendor says of it, also if that is the same, or ranges that leave it out. The two \
        ends may be named without that.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.range]]
first = 4100
last = 4199
summary = "The client may come back after all of these except 4150."
reconnect = { advice = "yes", basis = "vendor" }
"#,
    good: r#"
[[vendor.acme.range]]
first = 4100
last = 4199
summary = "The client may come back after all of these except 4150."
reconnect = { advice = "yes", basis = "vendor" }

[[vendor.acme.code]]
code = 4150
name = "Banned"
summary = "A moderator banned the client."
sent-by = "server"
reconnect = { advice = "no", basis = "vendor" }
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    if document.incomplete {
        return Vec::new();
    }
    document.vendors.iter().flat_map(check_vendor).collect()
}

fn check_vendor(vendor: &VendorEntry) -> Vec<Finding> {
    // Most namespaces have no ranges.
    if vendor.ranges.is_empty() {
        return Vec::new();
    }
    let in_use = vendor.codes.iter().filter(|code| code.removed.is_none());
    let codes: BTreeMap<u16, &CodeEntry> = in_use.map(|code| (code.code.value, code)).collect();
    let with_advice = vendor.ranges.iter().filter(|it| it.reconnect.is_some());
    with_advice
        .flat_map(|range| check_range(range, &codes))
        .collect()
}

fn check_range(range: &VendorRangeEntry, codes: &BTreeMap<u16, &CodeEntry>) -> Vec<Finding> {
    let (first, last) = (range.first.value, range.last.value);
    let mut findings = Vec::new();
    for number in numbers(&range.summary) {
        let entry = codes.get(&number).copied();
        let has_advice = entry.is_some_and(|code| code.reconnect.is_some());
        if first < number && number < last && !has_advice {
            findings.push(Finding::new(refuse(range, number, entry)));
        }
    }
    findings
}

fn refuse(range: &VendorRangeEntry, number: u16, entry: Option<&CodeEntry>) -> Diagnostic {
    let message =
        format!("the range names {number}, but programs take the range's advice for that too");
    let diagnostic = Diagnostic::error(message, range.summary.span, "named here");
    match entry {
        Some(code) => diagnostic
            .label(code.code.span, "no `reconnect`")
            .help(format!(
                "give {number} its own `reconnect`, or split the range"
            )),
        None => diagnostic.help(format!(
            "give {number} an entry with its own `reconnect`, or split the range"
        )),
    }
}

/// The numbers that a sentence names, each once.
fn numbers(sentence: &str) -> Vec<u16> {
    let words = sentence.split(|c: char| !c.is_alphanumeric());
    let mut numbers: Vec<u16> = words.filter_map(|word| word.parse().ok()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn the_numbers_of_a_sentence_are_each_found_once() {
        let found = numbers("All but 4002, 4003-4005 and (4001); 4002 too, not E4010 or 99999.");
        assert_eq!(found, [4001, 4002, 4003, 4005]);
    }
}
