//! The versions that new entries of the lifecycle name: the one that they come with.

use super::change::{Change, What};
use super::{Bump, Comparison, renames, version};

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
    let announced = version::announced(version).to_string();
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
        What::Renamed { old, new } => renames::added(old, new)
            .map(|rename| ("renamed", rename.since.as_str()))
            .collect(),
        _ => Vec::new(),
    }
}
