//! Every name of the registry, with what it leads to.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::answer::Hit;
use super::names;
use super::near::Suggestion;
use crate::model::{Claim, Namespace, Registry};
use crate::text::{count, fold};

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
        let mut index = Self {
            entries: BTreeMap::new(),
        };
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
            for code in Hit::all_of(namespace).map(|hit| hit.code()) {
                for name in names::of_code(code).chain(names::reasons_of(code)) {
                    let codes = &mut index.entry(name).codes;
                    codes.insert((&namespace.slug, code.number));
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

    fn entry(&mut self, name: &'r str) -> &mut Entry<'r> {
        let entry = self.entries.entry(fold(name)).or_default();
        if entry.spelled.is_empty() {
            entry.spelled = name;
        }
        entry
    }

    /// All names.
    pub(super) fn names(&self) -> Vec<&str> {
        self.entries.keys().map(String::as_str).collect()
    }

    /// The names that lead to namespaces.
    pub(super) fn namespaces(&self) -> Vec<&str> {
        let entries = self.entries.iter();
        let named = entries.filter(|(_, entry)| !entry.namespaces.is_empty());
        named.map(|(name, _)| name.as_str()).collect()
    }

    /// The names that a text is a part of, those with the most codes first.
    pub(super) fn holding(&self, part: &str) -> Vec<&str> {
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
