//! Cells about a code, the same in the tables of all pages.

use super::inline;
use super::longer::Longer;
use super::standing;
use super::table::wide;
use crate::model::{Code, Namespace, Tombstone};

/// The head of the column of meanings.
pub(super) const MEANING: &str = wide!("Meaning");

/// The head of a column that names all whose a number is.
pub(super) const WHOSE: &str = wide!("Whose");

/// The number, which is the place that permalinks point to, and a link to itself for copying.
pub(super) fn number(namespace: &Namespace, number: u16) -> String {
    let anchor = inline::anchor(&namespace.permalink(number));
    format!("{anchor}{}", link_within(namespace, number))
}

/// A link to the code, on the page of its namespace: the number.
pub(super) fn link_within(namespace: &Namespace, number: u16) -> String {
    format!("[{number}](#{})", namespace.permalink(number))
}

/// The name, struck through where it should no longer be used.
pub(super) fn name(code: &Code) -> String {
    let name = inline::text(&code.name);
    if code.deprecated.is_some() {
        format!("~~{name}~~ *deprecated*")
    } else {
        name
    }
}

/// The name and the vendor's identifier.
pub(super) fn name_and_id(code: &Code) -> String {
    match &code.id {
        Some(id) => format!("{} {}", name(code), inline::code(id)),
        None => name(code),
    }
}

/// The name of a code that is gone.
pub(super) fn removed_name(tombstone: &Tombstone) -> String {
    format!("~~{}~~ *removed*", inline::text(&tombstone.code.name))
}

/// What happened, and links to what the page says below: what does not fit a sentence, and why the number is not free.
pub(super) fn meaning(namespace: &Namespace, code: &Code, longer: &Longer<'_>) -> String {
    let mut links = Vec::new();
    if !longer.is_empty() {
        let id = inline::details_id(namespace, code.number);
        links.push(format!("[Details](#{id})"));
    }
    if let Some(mark) = standing::mark(code) {
        links.push(format!("*[{}](#{})*", mark.word, mark.section));
    }
    let summary = inline::text(&code.summary);
    format!("{summary} {}", links.join(", "))
        .trim_end()
        .to_owned()
}

/// What happened, on pages that leave the rest to the page of the namespace.
pub(super) fn short_meaning(code: &Code) -> String {
    let summary = inline::text(&code.summary);
    match standing::mark(code) {
        Some(mark) => format!("{summary} *{}*", mark.word),
        None => summary,
    }
}

/// A link to the code on the page of its namespace, as seen from the index: the name of the namespace.
pub(super) fn whose(namespace: &Namespace, number: u16) -> String {
    let id = namespace.permalink(number);
    link(namespace, &format!("#{id}"))
}

/// A link to the code on the page of its namespace, as seen from the index: the number.
pub(super) fn number_link(namespace: &Namespace, number: u16) -> String {
    let page = namespace.page();
    let id = namespace.permalink(number);
    format!("[{number}]({page}#{id})")
}

/// A link to the page of a namespace, as seen from the index.
pub(super) fn page_link(namespace: &Namespace) -> String {
    link(namespace, "")
}

fn link(namespace: &Namespace, place: &str) -> String {
    let page = namespace.page();
    let Some(vendor) = &namespace.vendor else {
        return format!("[WebSocket standard]({page}{place})");
    };
    let link = format!("[{}]({page}{place})", inline::text(&namespace.title()));
    if vendor.unverified {
        format!("{link} *unverified*")
    } else {
        link
    }
}
