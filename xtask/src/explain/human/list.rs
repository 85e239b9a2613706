//! Codes that are too many to be shown in full.

use std::collections::BTreeMap;

use super::Page;
use crate::explain::answer::{Hit, State};
use crate::model::{Allocation, Code, Namespace};
use crate::wording;

/// Not more codes than this are shown with their summaries.
const WITH_SUMMARY: usize = 20;
/// A longer first cell leaves too little room for the second.
const WIDEST_CELL: usize = 36;

/// The meanings of one number.
pub(super) fn of_number(page: &mut Page, hits: &[&Hit<'_>]) {
    if hits.len() > WITH_SUMMARY {
        groups(page, hits, |hit| hit.code().name.clone());
    } else {
        for hit in hits {
            row(page, hit, &hit.namespace.slug);
        }
    }
    hint(page, hits);
}

/// The codes of one name.
pub(super) fn of_name(page: &mut Page, hits: &[&Hit<'_>]) {
    let numbered = |hit: &Hit<'_>, what: &str| format!("{} {what}", hit.code().number);
    if hits.len() > WITH_SUMMARY {
        groups(page, hits, |hit| numbered(hit, &hit.code().name));
    } else {
        for hit in hits {
            row(page, hit, &numbered(hit, &hit.namespace.slug));
        }
    }
    hint(page, hits);
}

/// The codes of one close reason.
pub(super) fn of_reason(page: &mut Page, hits: &[Hit<'_>]) {
    for hit in hits {
        let code = hit.code();
        let what = format!("{} {}", code.number, hit.namespace.slug);
        page.head(2, &what, &code.name, &marks(hit));
        reason(page, 6, hit);
        how_to_go_on(page, code);
    }
    hint(page, &hits.iter().collect::<Vec<_>>());
}

/// The close reason that was found, and what it means.
pub(super) fn reason(page: &mut Page, indent: usize, hit: &Hit<'_>) {
    if let Some(reason) = hit.reason {
        page.paragraph(
            indent,
            &format!("\"{}\": {}", reason.reason, reason.summary),
        );
    }
}

/// The codes of one namespace.
pub(super) fn of_namespace(page: &mut Page, hits: &[Hit<'_>]) {
    for hit in hits {
        row(page, hit, &hit.code().number.to_string());
    }
    hint(page, &hits.iter().collect::<Vec<_>>());
}

/// A code in a few lines.
fn row(page: &mut Page, hit: &Hit<'_>, what: &str) {
    let code = hit.code();
    let name = match hit.called {
        Some(called) => format!("{} ({called})", code.name),
        None => code.name.clone(),
    };
    page.head(2, what, &name, &marks(hit));
    page.paragraph(6, &code.summary);
    how_to_go_on(page, code);
}

/// Who sent a code, and whether to come back.
fn how_to_go_on(page: &mut Page, code: &Code) {
    let sent_by = wording::sent_by(code.sent_by);
    page.aside(
        6,
        &format!(
            "Sent by: {sent_by}. Reconnect: {}.",
            wording::reconnect_or_unspecified(code.reconnect.as_ref())
        ),
    );
}

/// Codes that are called alike share a row. The largest group comes first, except where the numbers have an order.
fn groups(page: &mut Page, hits: &[&Hit<'_>], label: impl Fn(&Hit<'_>) -> String) {
    let mut groups: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for hit in hits {
        let label = label(hit);
        let (_, members) = groups
            .entry(label.to_lowercase())
            .or_insert_with(|| (label, Vec::new()));
        let marks = marks(hit);
        members.push(if marks.is_empty() {
            hit.namespace.slug.clone()
        } else {
            format!("{} ({})", hit.namespace.slug, marks.join(", "))
        });
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    if groups
        .iter()
        .any(|(label, _)| !label.starts_with(|c: char| c.is_ascii_digit()))
    {
        groups.sort_by_key(|(_, members)| std::cmp::Reverse(members.len()));
    }
    let longest = groups.iter().map(|(label, _)| label.chars().count()).max();
    let width = longest.unwrap_or_default().min(WIDEST_CELL);
    for (label, members) in groups {
        page.row(width, &label, &members.join(", "));
    }
}

/// How to see one of them in full.
fn hint(page: &mut Page, hits: &[&Hit<'_>]) {
    let is_example = |hit: &&&Hit<'_>| !hit.is_standard() && matches!(hit.state, State::InUse(_));
    let Some(hit) = hits.iter().find(is_example).or(hits.first()) else {
        return;
    };
    page.gap();
    page.aside(0, "One of them in full, with its sources:");
    let (slug, number) = (&hit.namespace.slug, hit.code().number);
    page.aside(2, &format!("cargo xtask explain {slug} {number}"));
}

/// The words that warn of a code.
pub(super) fn marks(hit: &Hit<'_>) -> Vec<&'static str> {
    let code = hit.code();
    let mut marks = Vec::new();
    if matches!(hit.state, State::Removed(_)) {
        marks.push("removed");
    }
    if code.deprecated.is_some() {
        marks.push("deprecated");
    }
    if code.allocation != Allocation::Regular {
        marks.push(wording::allocation(&code.allocation));
    }
    marks.extend(marks_of(hit.namespace));
    marks
}

/// The words that warn of a namespace.
pub(super) fn marks_of(namespace: &Namespace) -> Vec<&'static str> {
    namespace
        .is_unverified()
        .then_some("unverified")
        .into_iter()
        .collect()
}
