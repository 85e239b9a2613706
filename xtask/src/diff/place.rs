//! Where a change stands: in the new text, or in the old one where the entry is gone.

use super::Comparison;
use super::change::{Change, What};
use super::edition::{Edition, Places};
use crate::diagnostic::{Lines, Position, Span};
use crate::names;
use crate::source::CodeEntry;

/// A place in the old text or the new one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'e> {
    /// Whose text.
    pub(super) edition: &'e Edition,
    /// The old text, where the entry still is.
    pub(super) is_old: bool,
    /// The bytes.
    pub(super) span: Span,
    /// Line and column of the first.
    pub(super) position: Position,
}

/// Finds the places of changes.
pub(super) struct Finder<'e> {
    old: Index<'e>,
    new: Index<'e>,
}

/// A text that is searched.
struct Index<'e> {
    edition: &'e Edition,
    places: Places<'e>,
    lines: Lines<'e>,
}

impl<'e> Finder<'e> {
    /// Indexes both registries.
    pub(super) fn new(comparison: &Comparison<'e>) -> Self {
        let index = |edition: &'e Edition| Index {
            edition,
            places: edition.places(),
            lines: Lines::new(&edition.text),
        };
        Self {
            old: index(comparison.old),
            new: index(comparison.new),
        }
    }

    /// The place of a change. What is around the namespaces has none of its own, so the version stands for it.
    pub(super) fn find(&self, change: &Change<'e>) -> Place<'e> {
        let is_old = matches!(
            change.what,
            What::NamespaceRemoved { .. }
                | What::TombstoneRemoved(_)
                | What::Removed {
                    tombstone: None,
                    ..
                }
        );
        let index = if is_old { &self.old } else { &self.new };
        let Index {
            edition, places, ..
        } = index;
        let span = change.namespace.and_then(|namespace| match change.code() {
            Some(code) => places
                .code(&namespace.slug, code.number)
                .map(|entry| within(entry, change)),
            None => places.namespace(&namespace.slug),
        });
        let span = span.unwrap_or(edition.document.version.span);
        Place {
            edition,
            is_old,
            span,
            position: index.lines.position(span.start),
        }
    }

    /// The place of an earlier name in the new entry of a code that changed.
    pub(super) fn find_earlier_name(&self, change: &Change<'e>, from: &str) -> Option<Span> {
        let (namespace, code) = (change.namespace?, change.code()?);
        let entry = self.new.places.code(&namespace.slug, code.number)?;
        earlier_name(entry, from)
    }
}

/// An earlier name in the entry of a code.
fn earlier_name(entry: &CodeEntry, from: &str) -> Option<Span> {
    let mut renamed = entry.renamed.iter();
    let found = renamed.find(|renamed| renamed.from.value == from);
    found.map(|renamed| renamed.from.span)
}

/// The part of the entry of a code that a change is about.
fn within(entry: &CodeEntry, change: &Change<'_>) -> Span {
    match &change.what {
        What::Renamed { .. } => names::source_of_member(entry).span,
        What::Reworded(_, keys) if keys == &["summary"] => entry.summary.span,
        What::Reworded(_, keys) if keys == &["name"] => entry.name.span,
        _ => entry.code.span,
    }
}
