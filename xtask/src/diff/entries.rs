//! The entries around the namespaces: the ranges of the number space, sources, claims, and the habits of client libraries.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::change::{Change, What};
use super::facts::{Fact, keys};
use crate::model::{Claim, Practice, Range, Registry, Source};

/// What changed around the namespaces.
pub(super) fn compare<'r>(old: &Registry, new: &Registry) -> Vec<Change<'r>> {
    let bounds = Fact::of("range", &bounds(&old.ranges), &bounds(&new.ranges));
    let ranges = edited("range", &old.ranges, &new.ranges, range);
    let entries = [
        // Which ranges there are is told with their bounds.
        ranges.and_then(Edits::of_the_same_entries),
        edited("source", &old.sources, &new.sources, source),
        edited("claim", &old.claims, &new.claims, claim),
        edited("practice", &old.practices, &new.practices, practice),
    ];
    let bounds = bounds.map(|fact| What::RangesChanged(vec![fact]));
    let entries = entries.into_iter().flatten().map(What::EntriesEdited);
    let change = |what| Change {
        namespace: None,
        what,
        breaks: Vec::new(),
        until_now: None,
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

impl Edits {
    fn of_the_same_entries(self) -> Option<Self> {
        (self.edited > 0).then_some(Self {
            new: 0,
            gone: 0,
            ..self
        })
    }
}

/// What entries say, the old ones and the new ones, by what they are known by.
type Entries = BTreeMap<String, (Vec<String>, Vec<String>)>;

/// Compares entries that are known by the first of two texts; none where all are the same.
fn edited<T>(
    key: &'static str,
    old: &[T],
    new: &[T],
    texts: fn(&T) -> (String, String),
) -> Option<Edits> {
    let mut entries = Entries::new();
    for (known_by, says) in old.iter().map(texts) {
        entries.entry(known_by).or_default().0.push(says);
    }
    for (known_by, says) in new.iter().map(texts) {
        entries.entry(known_by).or_default().1.push(says);
    }
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
    let bounds = ranges.iter().map(Range::numbers);
    bounds.collect::<Vec<_>>().join(", ")
}

fn range(it: &Range) -> (String, String) {
    let says = format!(
        "{:?}",
        (&it.name, &it.summary, &it.assignment, keys(&it.sources))
    );
    (it.numbers(), says)
}

fn source(it: &Arc<Source>) -> (String, String) {
    (it.key.clone(), format!("{it:?}"))
}

fn claim(it: &Claim) -> (String, String) {
    let says = format!("{:?}", (&it.says, it.claimant.key(), &it.verdict));
    (format!("{} {}", it.subject, it.number), says)
}

fn practice(it: &Practice) -> (String, String) {
    let says = format!(
        "{:?}",
        (&it.package, &it.codes, &it.rule, keys(&it.sources))
    );
    (it.library.clone(), says)
}
