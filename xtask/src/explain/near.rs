//! What might have been meant by a question that nothing answers.

use super::index::Index;
use crate::load::nearest;
use crate::model::Registry;
use crate::text::{count, fold, holds_words};

/// Not more than this are suggested of each kind.
const MOST: usize = 6;

/// A shorter text is in too many others to tell anything.
const SHORTEST_PART: usize = 3;

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

/// Everything that is like the words: names that are spelled nearly so, or hold the words, or are one of them, and texts
/// that mention them.
pub(super) fn all(registry: &Registry, text: &str) -> Vec<Suggestion> {
    let index = Index::new(registry);
    let wanted = fold(text);
    let mut found = nearest(&wanted, &index.names());
    found.truncate(MOST);
    if wanted.len() >= SHORTEST_PART {
        let longer = index.holding(&wanted).into_iter();
        let more: Vec<&str> = longer.filter(|name| !found.contains(name)).collect();
        found.extend(more.into_iter().take(MOST));
    }
    let words: Vec<String> = text.split(' ').map(fold).collect();
    if found.is_empty() {
        found.extend(words.iter().map(String::as_str).take(MOST));
    }
    let mut suggestions = index.suggestions(&found);
    suggestions.extend(mentions(registry, text));
    suggestions
}

/// The namespaces whose names are spelled nearly like the text.
pub(super) fn namespaces(registry: &Registry, text: &str) -> Vec<Suggestion> {
    let index = Index::new(registry);
    let mut found = nearest(&fold(text), &index.namespaces());
    found.truncate(MOST);
    index.suggestions(&found)
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
