//! What the entries of a code say, compared key by key: data that programs act on, and texts that people read.

use crate::model::{Allocation, Citation, Code, Deprecation, Reason};
use crate::wording;

/// A value that changed, in the words of the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The key of the registry.
    pub key: &'static str,
    /// What it was; none where a list gained something.
    pub old: Option<String>,
    /// What it is, or what the list gained.
    pub new: String,
}

impl Fact {
    /// The value of a key, if it is another one now.
    pub(super) fn of(key: &'static str, old: &str, new: &str) -> Option<Self> {
        (old != new).then(|| Self {
            key,
            old: Some(old.to_owned()),
            new: new.to_owned(),
        })
    }

    /// What a list says, if it says something else now; where it only gained something, that.
    fn list<T: PartialEq + ToString>(key: &'static str, old: &[T], new: &[T]) -> Option<Self> {
        if old.iter().all(|it| new.contains(it)) {
            return Self::gained(key, old, new);
        }
        let all = |list: &[T]| match list {
            [] => NONE.to_owned(),
            list => joined(list.iter()),
        };
        Self::of(key, &all(old), &all(new))
    }

    /// What a list has and did not have.
    fn gained<T: PartialEq + ToString>(key: &'static str, old: &[T], new: &[T]) -> Option<Self> {
        let gained: Vec<&T> = new.iter().filter(|it| !old.contains(it)).collect();
        (!gained.is_empty()).then(|| Self {
            key,
            old: None,
            new: joined(gained.into_iter()),
        })
    }
}

fn joined<'l, T: ToString + 'l>(list: impl Iterator<Item = &'l T>) -> String {
    list.map(T::to_string).collect::<Vec<_>>().join(", ")
}

/// What changed in what a code says besides its number, its member and its lifecycle.
#[derive(Debug, Default)]
pub(super) struct Difference {
    /// Data that programs act on.
    pub(super) facts: Vec<Fact>,
    /// The keys of the texts that changed.
    pub(super) texts: Vec<&'static str>,
}

/// Compares two states of a code. `still_found`: a look-up by the name that people read still finds the code.
pub(super) fn compare(old: &Code, new: &Code, still_found: bool) -> Difference {
    // A new member is a change of its own, and says what its identifier or its name says.
    let same_member = old.rust == new.rust && old.typescript == new.typescript;
    let same_name = old.name == new.name || (!same_member && old.id.is_none());
    Difference {
        facts: facts(old, new, same_member, same_name || still_found),
        texts: texts(old, new, same_member, same_name || !still_found),
    }
}

/// The data that changed. `same_name`: the name that people read did not, as far as programs notice.
fn facts(old: &Code, new: &Code, same_member: bool, same_name: bool) -> Vec<Fact> {
    let facts = [
        Fact::of(
            "sent-by",
            wording::sent_by(old.sent_by),
            wording::sent_by(new.sent_by),
        ),
        Fact::of("wire", wording::wire(old.wire), wording::wire(new.wire)),
        Fact::of(
            "reconnect",
            &wording::reconnect_or_unspecified(old.reconnect.as_ref()),
            &wording::reconnect_or_unspecified(new.reconnect.as_ref()),
        ),
        Fact::of("http", &status(old.http), &status(new.http)),
        Fact::of(
            "allocation",
            wording::allocation(&old.allocation),
            wording::allocation(&new.allocation),
        ),
        Fact::of("id", id(old), id(new)).filter(|_| same_member),
        Fact::of("name", &old.name, &new.name).filter(|_| !same_name),
        Fact::list("reasons", &reason_texts(old), &reason_texts(new)),
        replacements(old.deprecated.as_ref(), new.deprecated.as_ref()),
        Fact::gained("aliases", &alias_names(old), &alias_names(new)),
        Fact::gained("renamed", &earlier_names(old), &earlier_names(new)).filter(|_| same_member),
    ];
    facts.into_iter().flatten().collect()
}

/// The keys of the texts that changed. `same_name`: the name that people read did not, as far as only they notice.
fn texts(old: &Code, new: &Code, same_member: bool, same_name: bool) -> Vec<&'static str> {
    let (aliases, new_aliases) = (alias_names(old), alias_names(new));
    let (earlier, new_earlier) = (earlier_names(old), earlier_names(new));
    let other_aliases = alias_sources(old) != alias_sources(new);
    let other_earlier = same_member && old.renamed != new.renamed;
    let other_standing =
        same_word(&old.allocation, &new.allocation) && old.allocation != new.allocation;
    let is_other = [
        ("name", !same_name),
        ("summary", old.summary != new.summary),
        ("details", old.details != new.details),
        ("reasons", in_both(old, new) != in_both(new, old)),
        ("note", old.note != new.note),
        ("allocation", other_standing),
        ("sources", keys(&old.sources) != keys(&new.sources)),
        (
            "aliases",
            is_other_list(&aliases, &new_aliases, other_aliases),
        ),
        ("since", old.since != new.since),
        (
            "deprecated",
            is_other_deprecation(old.deprecated.as_ref(), new.deprecated.as_ref()),
        ),
        (
            "renamed",
            is_other_list(&earlier, &new_earlier, other_earlier),
        ),
    ];
    let other = is_other.iter().filter(|(_, is_other)| *is_other);
    other.map(|(key, _)| *key).collect()
}

/// Whether a list of names changed without gaining one: what it lost is looked at where names are looked up.
fn is_other_list(old: &[&str], new: &[&str], is_other: bool) -> bool {
    is_other && new.iter().all(|name| old.contains(name))
}

/// What programs find in Close frames.
fn reason_texts(code: &Code) -> Vec<&str> {
    code.reasons.iter().map(|it| it.reason.as_str()).collect()
}

/// The reasons of a code that another state of it has as well: what is said of them is text.
fn in_both<'r>(code: &'r Code, other: &Code) -> Vec<&'r Reason> {
    let is_there = |it: &&Reason| other.reasons.iter().any(|other| other.reason == it.reason);
    code.reasons.iter().filter(is_there).collect()
}

/// Which codes a deprecated one gave way to, if that changed; of a new deprecation it is told with that.
fn replacements(old: Option<&Deprecation>, new: Option<&Deprecation>) -> Option<Fact> {
    let (old, new) = old.zip(new)?;
    Fact::list("replaced-by", &old.replaced_by, &new.replaced_by)
}

fn alias_names(code: &Code) -> Vec<&str> {
    code.aliases
        .iter()
        .map(|alias| alias.name.as_str())
        .collect()
}

fn alias_sources(code: &Code) -> Vec<(&str, String)> {
    let aliases = code.aliases.iter();
    aliases
        .map(|alias| (alias.name.as_str(), alias.source.key()))
        .collect()
}

fn earlier_names(code: &Code) -> Vec<&str> {
    code.renamed
        .iter()
        .map(|rename| rename.from.as_str())
        .collect()
}

fn status(http: Option<u16>) -> String {
    http.map_or_else(|| NONE.to_owned(), |status| status.to_string())
}

fn id(code: &Code) -> &str {
    code.id.as_deref().unwrap_or(NONE)
}

const NONE: &str = "none";

fn same_word(old: &Allocation, new: &Allocation) -> bool {
    wording::allocation(old) == wording::allocation(new)
}

/// Whether a code is deprecated for another reason; that it became deprecated is a change of its own.
fn is_other_deprecation(old: Option<&Deprecation>, new: Option<&Deprecation>) -> bool {
    old.zip(new).is_some_and(|(old, new)| {
        let is_told = replacements(Some(old), Some(new)).is_some();
        let same_text = old.since == new.since && old.reason == new.reason;
        !same_text || (!is_told && old != new)
    })
}

/// Citations as the registry writes them. What a source itself says is compared once, with the sources.
pub(super) fn keys(citations: &[Citation]) -> Vec<String> {
    citations.iter().map(Citation::key).collect()
}
