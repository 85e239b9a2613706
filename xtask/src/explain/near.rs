//! What might have been meant by a question that nothing answers.

use super::answer::Hit;
use super::find::all_codes;
use super::index::Index;
use super::names;
use super::numbers::Figure;
use super::question::{member_path, owner_and_rest};
use crate::model::{Namespace, Registry};
use crate::text::{count, fold, holds_words};

/// Not more than this are suggested of each kind.
const MOST: usize = 6;

/// Something else to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The words to ask it with.
    pub what: String,
    /// What that would be.
    pub detail: String,
}

impl Suggestion {
    /// A number.
    pub(super) fn number(registry: &Registry, number: u16) -> Self {
        let meanings = registry
            .namespaces()
            .filter(|namespace| namespace.code(number).is_some());
        Self {
            what: number.to_string(),
            detail: count(meanings.count(), "meaning"),
        }
    }
}

/// Everything that is like the words: names of somebody's codes, names that are spelled nearly so, or hold the words, or
/// are one of them, and texts that mention them.
pub(super) fn all(registry: &Registry, text: &str) -> Vec<Suggestion> {
    let index = Index::new(registry);
    let name = member_path(text).map_or(text, |(_, member)| member);
    let mut suggestions = of_somebody(text, |owner| names::namespaces(registry, owner));
    suggestions.extend(index.suggestions(&index.like(&fold(name), MOST)));
    if suggestions.is_empty() {
        suggestions = of_somebody(text, |owner| index.near_namespaces(owner));
    }
    if suggestions.is_empty() {
        suggestions = index.suggestions(&index.beginning(name, MOST));
    }
    if suggestions.is_empty() {
        let words: Vec<String> = name.split(' ').map(fold).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).take(MOST).collect();
        suggestions = index.suggestions(&words);
    }
    suggestions.extend(mentions(registry, name));
    suggestions
}

/// Somebody and a name that is like one of theirs: `graphql-ws Unauthorized`. Who that is, is found by the folded words.
fn of_somebody<'r>(text: &str, find: impl Fn(&str) -> Vec<&'r Namespace>) -> Vec<Suggestion> {
    let mut readings = member_path(text).into_iter().chain(owner_and_rest(text));
    let found = readings.find_map(|(owner, rest)| {
        let wanted = fold(rest);
        let suggest = |namespace| names_of(namespace, &wanted);
        let found: Vec<_> = find(&fold(owner)).into_iter().flat_map(suggest).collect();
        (!found.is_empty()).then_some(found)
    });
    let mut found = found.unwrap_or_default();
    found.truncate(MOST);
    found
}

/// The names of a namespace's codes that are like a folded one.
fn names_of(namespace: &Namespace, wanted: &str) -> Vec<Suggestion> {
    let index = Index::of_codes(Hit::all_of(namespace));
    let found = index.suggestions(&index.like(wanted, MOST));
    let suggest = |suggestion: Suggestion| Suggestion {
        what: format!("{} {}", namespace.slug, suggestion.what),
        ..suggestion
    };
    found.into_iter().map(suggest).collect()
}

/// What the words beside a number may mean: somebody who has it, or one of its names.
pub(super) fn beside_number(registry: &Registry, figure: &Figure<'_>) -> Vec<Suggestion> {
    let index = Index::new(registry);
    let number = figure.number;
    let hits = || all_codes(registry).filter(|hit| hit.code().number == number);
    let names = Index::of_codes(hits());
    let mut suggestions = Vec::new();
    for words in [figure.before, figure.after].map(fold) {
        let namespaces = index.near_namespaces(&words);
        let theirs = hits().filter(|hit| is_among(hit.namespace, &namespaces));
        suggestions.extend(theirs.map(|hit| Suggestion {
            what: format!("{} {number}", hit.namespace.slug),
            detail: hit.code().name.clone(),
        }));
        let named = names.suggestions(&names.like(&words, MOST)).into_iter();
        suggestions.extend(named.map(|suggestion| Suggestion {
            what: format!("{number} {}", suggestion.what),
            ..suggestion
        }));
    }
    suggestions.truncate(MOST);
    suggestions
}

fn is_among(namespace: &Namespace, namespaces: &[&Namespace]) -> bool {
    namespaces.iter().any(|other| other.slug == namespace.slug)
}

/// The namespaces whose names are spelled nearly like the text.
pub(super) fn namespaces(registry: &Registry, text: &str) -> Vec<Suggestion> {
    let index = Index::new(registry);
    index.suggestions(&index.namespaces_like(&fold(text), MOST))
}

/// Numbers, each with how many meanings it has.
pub(super) fn numbers(registry: &Registry, numbers: &[u16]) -> Vec<Suggestion> {
    let few = numbers.iter().take(MOST);
    few.map(|number| Suggestion::number(registry, *number))
        .collect()
}

/// The texts that hold the words to the letter, such as a note about numbers that are no close codes.
pub(super) fn mentions(registry: &Registry, text: &str) -> Vec<Suggestion> {
    let wanted = text.to_lowercase();
    let mut found = Vec::new();
    for namespace in registry.namespaces() {
        if let Some(note) = namespace
            .vendor
            .as_ref()
            .and_then(|vendor| vendor.note.as_deref())
            && holds(note, &wanted)
        {
            found.push(Suggestion {
                what: namespace.slug.clone(),
                detail: "mentioned in its note".to_owned(),
            });
        }
        for code in &namespace.codes {
            let texts = [
                Some(&*code.summary),
                code.details.as_deref(),
                code.note.as_deref(),
            ];
            if texts.into_iter().flatten().any(|text| holds(text, &wanted)) {
                let what = format!("{} {}", namespace.slug, code.number);
                found.push(Suggestion {
                    what,
                    detail: "mentioned in its description".to_owned(),
                });
            }
        }
    }
    found.truncate(MOST);
    found
}

/// Whether a text holds some words in lower case, which are long enough to tell anything.
fn holds(text: &str, wanted: &str) -> bool {
    if wanted.chars().nth(1).is_none() {
        return false;
    }
    holds_words(&text.to_lowercase(), wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_are_found_in_either_case() {
        assert!(holds("It reports -1 (NEVER_CONNECTED).", "never_connected"));
        assert!(!holds("a", "a"));
    }
}
