//! What is worth a look in new entries of the lifecycle: versions that they name, and earlier names that never were.

use super::change::Change;
use super::sentences::Kind;
use super::surface::{rust_names, typescript_names};
use super::{Bump, Comparison, version};
use crate::model::{Code, Rename};
use crate::names;
use crate::text::closest;

/// A new entry of `renamed` for a name that the old code did not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub(super) struct UnknownName<'r> {
    pub(super) from: &'r str,
    /// The one that was likely meant.
    pub(super) meant: Option<&'r str>,
}

/// A key of a new entry that names a version which is not the one that the entry comes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub(super) struct OtherVersion<'r> {
    pub(super) key: &'static str,
    pub(super) since: &'r str,
}

/// Earlier names that keep nothing working, since no member was called so.
pub(super) fn unknown_names<'r>(change: &Change<'r>) -> Vec<UnknownName<'r>> {
    let (Some(old), Some(new)) = (change.old, change.new) else {
        return Vec::new();
    };
    let members: Vec<&str> = typescript_names(old).chain(rust_names(old)).collect();
    let was = |from: &str| {
        let in_rust = names::rust_spelling(from);
        rust_names(old).any(|name| name == in_rust)
            || typescript_names(old).any(|name| name == from)
    };
    let unknown = added_renames(old, new).filter(|it| !was(&it.from));
    let unknown = unknown.map(|it| UnknownName {
        from: &it.from,
        meant: closest(&it.from, &members),
    });
    unknown.collect()
}

/// Nothing where the version is too low: it will be another one. A pre-release may name what it announces.
pub(super) fn other_versions<'r>(
    change: &Change<'r>,
    comparison: &Comparison<'_>,
) -> Vec<OtherVersion<'r>> {
    if comparison.bump() != Bump::Sufficient {
        return Vec::new();
    }
    let version = &comparison.new.version;
    let announced = version::announced(version).to_string();
    let written = &comparison.new.registry.version;
    let versions = versions(change).into_iter();
    let others = versions.filter(|(_, since)| *since != announced && since != written);
    others
        .map(|(key, since)| OtherVersion { key, since })
        .collect()
}

/// The versions that the new entries of a change name.
fn versions<'r>(change: &Change<'r>) -> Vec<(&'static str, &'r str)> {
    let (old, new) = (change.old, change.new);
    let removed = || change.namespace?.tombstone(old?.number);
    let one = |key, since: Option<&'r String>| since.map(|it| (key, it.as_str()));
    let since = match change.kind {
        Kind::Added => one("since", new.and_then(|it| it.since.as_ref())),
        Kind::Deprecated => one(
            "deprecated",
            new.and_then(|it| Some(&it.deprecated.as_ref()?.since)),
        ),
        Kind::Removed => one("removed", removed().map(|it| &it.removal.since)),
        Kind::Renamed | Kind::RenamedKept | Kind::RenamedLost => {
            let codes = old.zip(new).into_iter();
            let renames = codes.flat_map(|(old, new)| added_renames(old, new));
            return renames.map(|it| ("renamed", it.since.as_str())).collect();
        }
        _ => None,
    };
    since.into_iter().collect()
}

/// The entries of `renamed` that the old code did not have.
fn added_renames<'r>(old: &Code, new: &'r Code) -> impl Iterator<Item = &'r Rename> {
    let is_new = |from: &str| old.renamed.iter().all(|rename| rename.from != from);
    let renames = new.renamed.iter();
    renames.filter(move |rename| is_new(&rename.from))
}
