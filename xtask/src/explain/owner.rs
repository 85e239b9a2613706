//! Somebody whose codes a question is about.

use super::answer::Hit;
use super::find;
use super::names;
use crate::model::{Claim, Namespace, Registry, VendorRange};
use crate::text::fold;

/// The namespaces of a name, and the claims about the namespace that would have it.
#[derive(Debug)]
pub(super) struct Owner<'r> {
    /// The namespaces.
    pub(super) namespaces: Vec<&'r Namespace>,
    /// The claims.
    pub(super) claims: Vec<&'r Claim>,
}

impl<'r> Owner<'r> {
    /// Whoever is called so, if anybody is.
    pub(super) fn called(registry: &'r Registry, name: &str) -> Option<Self> {
        let wanted = fold(name);
        let is_about = |claim: &&Claim| names::is(&claim.subject, &wanted);
        let owner = Self {
            namespaces: names::namespaces(registry, &wanted),
            claims: registry.claims.iter().filter(is_about).collect(),
        };
        let is_nobody = owner.namespaces.is_empty() && owner.claims.is_empty();
        (!is_nobody).then_some(owner)
    }

    /// The names, each once.
    pub(super) fn names(&self) -> String {
        let namespaces = self.namespaces.iter().map(|namespace| &*namespace.slug);
        let subjects = self.claims.iter().map(|claim| &*claim.subject);
        let mut names: Vec<&str> = namespaces.chain(subjects).collect();
        names.dedup();
        names.join(", ")
    }

    /// The codes.
    pub(super) fn codes(&self) -> impl Iterator<Item = Hit<'r>> {
        find::codes_of(self.namespaces.iter().copied())
    }

    /// Whether a number has a meaning here, as a code or in a range.
    pub(super) fn has(&self, number: u16) -> bool {
        let mut namespaces = self.namespaces.iter();
        namespaces.any(|namespace| {
            namespace.has_number(number) || ranges_of(namespace, number).next().is_some()
        })
    }
}

/// The ranges of a namespace that hold a number.
pub(super) fn ranges_of(namespace: &Namespace, number: u16) -> impl Iterator<Item = &VendorRange> {
    let ranges = namespace.ranges().iter();
    ranges.filter(move |range| range.contains(number))
}
