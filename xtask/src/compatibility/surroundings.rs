//! What is around the namespaces: the ranges of the number space, sources, claims, and the habits of client libraries.

use std::collections::BTreeMap;

use super::change::{Change, What};
use super::facts::{Fact, key, keys};
use crate::model::{Claim, Practice, Range, Registry, Source};

/// What changed around the namespaces.
pub(super) fn compare<'r>(old: &Registry, new: &Registry) -> Vec<Change<'r>> {
    let bounds = Fact::of("range", &bounds(&old.ranges), &bounds(&new.ranges));
    let entries = [
        edited(
            "range",
            old.ranges.iter().map(range),
            new.ranges.iter().map(range),
        ),
        edited(
            "source",
            old.sources.iter().map(|it| source(it)),
            new.sources.iter().map(|it| source(it)),
        ),
        edited(
            "claim",
            old.claims.iter().map(claim),
            new.claims.iter().map(claim),
        ),
        edited(
            "practice",
            old.practices.iter().map(practice),
            new.practices.iter().map(practice),
        ),
    ];
    let bounds = bounds.map(|fact| What::RangesChanged(vec![fact]));
    let entries = entries.into_iter().flatten().map(What::EntriesEdited);
    let change = |what| Change {
        namespace: None,
        what,
        breaks: Vec::new(),
    };
    bounds.into_iter().chain(entries).map(change).collect()
}

/// How many entries of a kind are new, edited and gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edits {
    /// The key of the kind.
    pub key: &'static str,
    /// How many are new.
    pub new: usize,
    /// How many say something else.
    pub edited: usize,
    /// How many are gone.
    pub gone: usize,
}

/// Compares entries that are known by the first of two texts; none where all are the same.
fn edited(
    key: &'static str,
    old: impl Iterator<Item = (String, String)>,
    new: impl Iterator<Item = (String, String)>,
) -> Option<Edits> {
    let mut entries: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
    old.for_each(|(known_by, says)| entries.entry(known_by).or_default().0.push(says));
    new.for_each(|(known_by, says)| entries.entry(known_by).or_default().1.push(says));
    let count =
        |is: fn(&(Vec<String>, Vec<String>)) -> bool| entries.values().filter(|it| is(it)).count();
    let edits = Edits {
        key,
        new: count(|(old, _)| old.is_empty()),
        edited: count(|(old, new)| !old.is_empty() && !new.is_empty() && old != new),
        gone: count(|(_, new)| new.is_empty()),
    };
    (edits.new + edits.edited + edits.gone > 0).then_some(edits)
}

fn bounds(ranges: &[Range]) -> String {
    let bounds = ranges.iter().map(|it| format!("{}-{}", it.first, it.last));
    bounds.collect::<Vec<_>>().join(", ")
}

fn range(it: &Range) -> (String, String) {
    let says = format!(
        "{:?}",
        (&it.name, &it.summary, &it.assignment, keys(&it.sources))
    );
    (format!("{}-{}", it.first, it.last), says)
}

fn source(it: &Source) -> (String, String) {
    (it.key.clone(), format!("{it:?}"))
}

fn claim(it: &Claim) -> (String, String) {
    let says = format!("{:?}", (&it.says, key(&it.claimant), &it.verdict));
    (format!("{} {}", it.subject, it.number), says)
}

fn practice(it: &Practice) -> (String, String) {
    let says = format!(
        "{:?}",
        (&it.package, &it.codes, &it.rule, keys(&it.sources))
    );
    (it.library.clone(), says)
}
