//! What the summary of a range excepts from its advice has advice of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document, Named, VendorEntry, VendorRangeEntry};

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

fn check_vendor(vendor: &Named<VendorEntry>) -> Vec<Finding> {
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
    for (from, to) in spans(&range.summary) {
        // The ends are no exceptions, nor is the whole range where the summary says how far it goes.
        if from <= first && to >= last {
            continue;
        }
        let mut inside = from.max(first.saturating_add(1))..=to.min(last.saturating_sub(1));
        let has_advice = |number: &u16| codes.get(number).is_some_and(|it| it.reconnect.is_some());
        if let Some(number) = inside.find(|number| !has_advice(number)) {
            let entry = codes.get(&number).copied();
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

/// The numbers that a sentence names: the first and the last of `4003-4005` or `4003 to 4005`, else the same one twice.
fn spans(sentence: &str) -> BTreeSet<(u16, u16)> {
    let tokens = tokens(sentence);
    let number = |at: usize| tokens.get(at).and_then(|token| token.parse::<u16>().ok());
    let mut spans = BTreeSet::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(first) = number(at) {
            let joins = |token: &&str| matches!(*token, "-" | "–" | "to" | "through");
            let last = number(at + 2).filter(|_| tokens.get(at + 1).is_some_and(joins));
            spans.insert((first, last.unwrap_or(first)));
            at += if last.is_some() { 2 } else { 0 };
        }
        at += 1;
    }
    spans
}

/// Words, and what stands between them but spaces.
fn tokens(sentence: &str) -> Vec<&str> {
    let pieces = sentence.split_inclusive(|c: char| !c.is_alphanumeric());
    let parts = pieces.flat_map(|piece| {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        [word, &piece[word.len()..]]
    });
    parts.filter(|part| !part.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::spans;

    #[test]
    fn the_numbers_of_a_sentence_are_each_found_once() {
        let found = spans(
            "All but 4002, 4003-4005, 4010 to 4012 and (4001); 4002 too, not E4010 or 99999.",
        );
        let expected = [(4001, 4001), (4002, 4002), (4003, 4005), (4010, 4012)];
        assert_eq!(found.into_iter().collect::<Vec<_>>(), expected);
    }
}
