//! Finds codes by their names and by their close reasons.

use std::cmp::Reverse;

use super::answer::Hit;
use super::names;
use crate::model::{Namespace, Registry};
use crate::text::fold;

/// What a text leads to.
#[derive(Debug, Default)]
pub(super) struct Found<'r> {
    /// The codes of this name.
    pub(super) by_name: Vec<Hit<'r>>,
    /// The others that tell cases apart by this close reason.
    pub(super) by_reason: Vec<Hit<'r>>,
}

impl Found<'_> {
    /// Whether it is nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.by_name.is_empty() && self.by_reason.is_empty()
    }
}

/// Every code of every namespace.
pub(super) fn all_codes(registry: &Registry) -> impl Iterator<Item = Hit<'_>> {
    codes_of(registry.namespaces())
}

/// Every code of some namespaces.
pub(super) fn codes_of<'r>(
    namespaces: impl IntoIterator<Item = &'r Namespace>,
) -> impl Iterator<Item = Hit<'r>> {
    namespaces.into_iter().flat_map(Hit::all_of)
}

/// Those of some codes that have a name or a close reason, which is folded already.
pub(super) fn called<'r>(among: impl Iterator<Item = Hit<'r>>, wanted: &str) -> Found<'r> {
    let mut found = Found::default();
    if wanted.is_empty() {
        return found;
    }
    for hit in among {
        let code = hit.code();
        if let Some(name) = names::of_code(code).find(|name| names::is(name, wanted)) {
            let called = (name != code.name).then_some(name);
            found.by_name.push(Hit { called, ..hit });
        } else if let Some(reason) = code
            .reasons
            .iter()
            .find(|reason| names::is(&reason.reason, wanted))
        {
            let reason = Some(reason);
            found.by_reason.push(Hit { reason, ..hit });
        }
    }
    found
}

/// Those of some codes that have a text as a name or a close reason, else those whose close reason it begins with.
pub(super) fn called_or_begun<'r, I: Iterator<Item = Hit<'r>>>(
    among: impl Fn() -> I,
    text: &str,
) -> Found<'r> {
    let mut found = called(among(), &fold(text));
    if found.is_empty() {
        found.by_reason = begun(among(), text);
    }
    found
}

/// Those of some codes whose close reason a text begins with, as a reason may go on with particulars. Where several
/// reasons fit, it is the longest.
pub(super) fn begun<'r>(among: impl Iterator<Item = Hit<'r>>, text: &str) -> Vec<Hit<'r>> {
    let mut longest = 1;
    let mut found = Vec::new();
    for hit in among {
        let reasons = hit.code().reasons.iter();
        let lengths = reasons.filter_map(|reason| Some((names::begun(text, reason)?, reason)));
        // Of reasons of one length the first is taken.
        let Some((length, reason)) = lengths.min_by_key(|(length, _)| Reverse(*length)) else {
            continue;
        };
        if length > longest {
            longest = length;
            found.clear();
        }
        if length == longest {
            let reason = Some(reason);
            found.push(Hit { reason, ..hit });
        }
    }
    found
}
