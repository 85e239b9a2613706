//! Every name of the registry, with what it leads to.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::answer::Hit;
use super::find::all_codes;
use super::names;
use super::near::Suggestion;
use crate::model::{Claim, Namespace, Registry};
use crate::text::{count, fold, nearest};

/// A shorter text is in too many others to tell anything.
const SHORTEST_PART: usize = 3;

/// Names, folded, and what each leads to.
pub(super) struct Index<'r> {
    entries: BTreeMap<String, Entry<'r>>,
}

#[derive(Default)]
struct Entry<'r> {
    /// The name as it is spelled.
    spelled: &'r str,
    /// The codes: namespace and number.
    codes: BTreeSet<(&'r str, u16)>,
    /// The namespaces.
    namespaces: Vec<&'r Namespace>,
    /// The claims.
    claims: Vec<&'r Claim>,
}

impl<'r> Index<'r> {
    /// Collects the names of all namespaces, of their codes, also of those that are gone, and of the claims: whatever a
    /// question finds.
    pub(super) fn new(registry: &'r Registry) -> Self {
        let mut index = Self::of_codes(all_codes(registry));
        for namespace in registry.namespaces() {
            for name in names::of_namespace(namespace) {
                let namespaces = &mut index.entry(name).namespaces;
                // Vendor and product can be called the same.
                if namespaces
                    .last()
                    .is_none_or(|last| last.slug != namespace.slug)
                {
                    namespaces.push(namespace);
                }
            }
        }
        for claim in &registry.claims {
            for name in names::of_claim(claim) {
                index.entry(name).claims.push(claim);
            }
        }
        index.entries.remove("");
        index
    }

    /// Collects the names and the close reasons of some codes.
    pub(super) fn of_codes(codes: impl Iterator<Item = Hit<'r>>) -> Self {
        let mut index = Self {
            entries: BTreeMap::new(),
        };
        for hit in codes {
            let code = hit.code();
            let reasons = code.reasons.iter().map(|reason| &*reason.reason);
            for name in names::of_code(code).chain(reasons) {
                let codes = &mut index.entry(name).codes;
                codes.insert((&hit.namespace.slug, code.number));
            }
        }
        index.entries.remove("");
        index
    }

    fn entry(&mut self, name: &'r str) -> &mut Entry<'r> {
        let entry = self.entries.entry(fold(name)).or_default();
        if entry.spelled.is_empty() {
            entry.spelled = name;
        }
        entry
    }

    /// The names that are spelled nearly like a text, which is folded, and those that it is a part of: not more than this
    /// of each kind.
    pub(super) fn like(&self, wanted: &str, most: usize) -> Vec<&str> {
        let names: Vec<&str> = self.entries.keys().map(String::as_str).collect();
        let mut found = nearest(wanted, &names);
        found.truncate(most);
        if wanted.len() >= SHORTEST_PART {
            let longer = self.holding(wanted).into_iter();
            let more: Vec<&str> = longer.filter(|name| !found.contains(name)).collect();
            found.extend(more.into_iter().take(most));
        }
        found
    }

    /// The names of namespaces that are spelled nearly like a text, which is folded.
    pub(super) fn namespaces_like(&self, wanted: &str, most: usize) -> Vec<&str> {
        let entries = self.entries.iter();
        let named = entries.filter(|(_, entry)| !entry.namespaces.is_empty());
        let names: Vec<&str> = named.map(|(name, _)| name.as_str()).collect();
        let mut found = nearest(wanted, &names);
        found.truncate(most);
        found
    }

    /// Their namespaces.
    pub(super) fn near_namespaces(&self, wanted: &str) -> Vec<&'r Namespace> {
        let names = self.namespaces_like(wanted, 1).into_iter();
        let entries = names.filter_map(|name| self.entries.get(name));
        entries
            .flat_map(|entry| entry.namespaces.iter().copied())
            .collect()
    }

    /// The names that a text begins with, the longest first.
    pub(super) fn beginning(&self, text: &str, most: usize) -> Vec<&str> {
        let entries = self.entries.iter();
        let mut found: Vec<&str> = entries
            .filter(|(name, _)| name.len() >= SHORTEST_PART)
            .filter(|(_, entry)| names::begins(text, entry.spelled))
            .map(|(name, _)| name.as_str())
            .collect();
        found.sort_by_key(|name| Reverse(name.len()));
        found.truncate(most);
        found
    }

    /// The names that a text is a part of, those with the most codes first.
    fn holding(&self, part: &str) -> Vec<&str> {
        let entries = self.entries.iter();
        let mut holding: Vec<_> = entries.filter(|(name, _)| name.contains(part)).collect();
        holding.sort_by_key(|(name, entry)| (Reverse(entry.codes.len()), name.len()));
        holding.into_iter().map(|(name, _)| name.as_str()).collect()
    }

    /// Those of the folded names that there are, as suggestions.
    pub(super) fn suggestions(&self, names: &[&str]) -> Vec<Suggestion> {
        let entries = names.iter().filter_map(|name| self.entries.get(*name));
        entries.map(Entry::suggestion).collect()
    }
}

impl Entry<'_> {
    fn suggestion(&self) -> Suggestion {
        let codes: Vec<_> = self.codes.iter().collect();
        let detail = match (&*self.namespaces, &*codes) {
            ([], []) => match &*self.claims {
                [claim] => format!("{} {}, unverified", claim.subject, claim.number),
                claims => format!("{}, unverified", count(claims.len(), "claim")),
            },
            ([namespace], []) => {
                let codes = count(namespace.codes.len(), "code");
                format!("{}, {codes}", namespace.title())
            }
            ([_, _, ..], []) => count(self.namespaces.len(), "namespace"),
            (_, [(namespace, number)]) => format!("{namespace} {number}"),
            _ => count(codes.len(), "code"),
        };
        Suggestion {
            what: self.spelled.to_owned(),
            detail,
        }
    }
}
