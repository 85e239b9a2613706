//! The versions that new entries of the lifecycle name: the one that they come with.

use semver::Version;

use super::change::{Change, What};
use super::{Bump, Comparison};
use crate::model::Code;

/// The keys of a new entry that name another version than the new one, and what they name.
///
/// Nothing where the version is too low: it will be another one. A pre-release may name what it announces.
pub(super) fn misdated<'r>(
    change: &Change<'r>,
    comparison: &Comparison<'_>,
) -> Vec<(&'static str, &'r str)> {
    let mut dates = match comparison.bump() {
        Bump::Carried => dates(&change.what),
        Bump::Missing { .. } | Bump::Lower => Vec::new(),
    };
    let version = &comparison.new.version;
    let announced = Version::new(version.major, version.minor, version.patch).to_string();
    dates.retain(|(_, since)| *since != announced && *since != comparison.new.registry.version);
    dates
}

fn dates<'r>(what: &What<'r>) -> Vec<(&'static str, &'r str)> {
    match what {
        What::Added(code) => code
            .since
            .iter()
            .map(|since| ("since", since.as_str()))
            .collect(),
        What::Deprecated(code) => {
            let deprecated = code.deprecated.iter();
            deprecated
                .map(|it| ("deprecated", it.since.as_str()))
                .collect()
        }
        What::Removed {
            tombstone: Some(tombstone),
            ..
        } => vec![("removed", tombstone.removal.since.as_str())],
        What::Renamed { old, new } => new_renames(old, new),
        _ => Vec::new(),
    }
}

fn new_renames<'r>(old: &Code, new: &'r Code) -> Vec<(&'static str, &'r str)> {
    let renames = new.renamed.iter();
    let is_new = |from: &str| old.renamed.iter().all(|rename| rename.from != from);
    renames
        .filter(|rename| is_new(&rename.from))
        .map(|rename| ("renamed", rename.since.as_str()))
        .collect()
}
