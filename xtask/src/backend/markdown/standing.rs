//! Numbers that a vendor uses although they are not free to use: the marks in the table and the sections behind them.

use std::collections::BTreeMap;

use super::page::Page;
use super::{code_table, inline};
use crate::model::{Allocation, Code, Namespace};
use crate::wording;

/// A word that warns, and the section of the vendor's page that explains it.
pub(super) struct Mark {
    /// The word.
    pub(super) word: &'static str,
    /// The anchor of the section, which is its heading.
    pub(super) section: &'static str,
}

/// The mark of a code whose number is not free to use.
pub(super) fn mark(code: &Code) -> Option<Mark> {
    let section = match code.allocation {
        Allocation::Regular => return None,
        Allocation::OutOfRange(_) => "numbers-out-of-range",
        Allocation::Unregistered(_) => "unregistered-numbers",
    };
    Some(Mark {
        word: wording::allocation(&code.allocation),
        section,
    })
}

/// Writes the sections that the marks link to. Codes share a reason more often than not, so each is given once.
pub(super) fn write(page: &mut Page, namespace: &Namespace) {
    let mut out_of_range = Reasons::default();
    let mut unregistered = Reasons::default();
    for code in &namespace.codes {
        match &code.allocation {
            Allocation::Regular => {}
            Allocation::OutOfRange(reason) => out_of_range.add(reason, code.number),
            Allocation::Unregistered(reason) => unregistered.add(reason, code.number),
        }
    }
    if !out_of_range.is_empty() {
        page.section("Numbers out of range");
        page.paragraph("Close codes go from 1000 to 4999; these numbers lie outside.");
        page.list(&out_of_range.items(namespace));
    }
    if !unregistered.is_empty() {
        page.section("Unregistered numbers");
        page.paragraph(
            "IANA leaves these numbers unassigned or gives them another meaning. Only numbers of 4000-4999 are free \
             to use without registration.",
        );
        page.list(&unregistered.items(namespace));
    }
}

/// Reasons in the order of their first number, each with all its numbers.
#[derive(Default)]
struct Reasons<'a> {
    order: Vec<&'a str>,
    numbers: BTreeMap<&'a str, Vec<u16>>,
}

impl<'a> Reasons<'a> {
    fn add(&mut self, reason: &'a str, number: u16) {
        let numbers = self.numbers.entry(reason).or_default();
        if numbers.is_empty() {
            self.order.push(reason);
        }
        numbers.push(number);
    }

    fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    fn items(&self, namespace: &Namespace) -> Vec<String> {
        let link = |number: &u16| code_table::link_within(namespace, *number);
        self.order
            .iter()
            .filter_map(|reason| {
                let links: Vec<_> = self.numbers.get(reason)?.iter().map(link).collect();
                Some(format!("{}: {}", links.join(", "), inline::text(reason)))
            })
            .collect()
    }
}
