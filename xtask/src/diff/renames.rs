//! The earlier names that a code lists since an older state of it, and those among them that it never had.

use super::change::{Change, What};
use super::surface::{rust_names, typescript_names};
use crate::model::{Code, Rename};
use crate::names;
use crate::text::closest;

/// A new entry of `renamed` for a name that the old code did not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unknown<'r> {
    /// The name.
    pub(super) from: &'r str,
    /// The one that was likely meant.
    pub(super) meant: Option<&'r str>,
}

/// The entries of `renamed` that the old code did not have.
pub(super) fn added<'r>(old: &Code, new: &'r Code) -> impl Iterator<Item = &'r Rename> {
    let is_new = |from: &str| old.renamed.iter().all(|rename| rename.from != from);
    new.renamed
        .iter()
        .filter(move |rename| is_new(&rename.from))
}

/// Those among them that keep nothing working, since no member was called so.
pub(super) fn unknown<'r>(change: &Change<'r>) -> Vec<Unknown<'r>> {
    let (What::Renamed { old, new } | What::Renumbered { old, new }) = change.what else {
        return Vec::new();
    };
    let had = |rename: &&Rename| {
        let in_rust = names::rust_spelling(&rename.from);
        rust_names(old).any(|name| name == in_rust)
            || typescript_names(old).any(|name| name == rename.from)
    };
    let members: Vec<&str> = typescript_names(old).chain(rust_names(old)).collect();
    let unknown = added(old, new).filter(|rename| !had(rename));
    unknown
        .map(|rename| Unknown {
            from: &rename.from,
            meant: closest(&rename.from, &members),
        })
        .collect()
}
