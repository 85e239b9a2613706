//! The whole registry.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use super::{Citation, Claim, Code, Namespace, Practice, Source};
use crate::source::RangeKeys;
use crate::text::numbers;

/// Every close code that somebody documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registry {
    /// The version of the registry and of all that is generated from it.
    pub version: String,
    /// What was read, by key.
    pub sources: Vec<Arc<Source>>,
    /// The parts of the number space, ascending, without gap or overlap.
    pub ranges: Vec<Range>,
    /// The namespace of the standard codes.
    pub standard: Namespace,
    /// The namespaces of the vendors, by slug.
    pub vendors: Vec<Namespace>,
    /// Claims without evidence, by subject and number.
    pub claims: Vec<Claim>,
    /// The habits of client libraries, by library.
    pub practices: Vec<Practice>,
}

/// A part of the number space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    pub keys: RangeKeys,
    /// Where this was read; never empty.
    pub sources: Vec<Citation>,
}

impl Deref for Range {
    type Target = RangeKeys;

    fn deref(&self) -> &RangeKeys {
        &self.keys
    }
}

impl Range {
    /// Whether a number is in it.
    pub fn contains(&self, number: u16) -> bool {
        (self.first..=self.last).contains(&number)
    }

    /// Its numbers: `4000-4999`.
    pub fn numbers(&self) -> String {
        numbers(&(self.first..=self.last))
    }
}

impl Registry {
    /// `standard` first, then the vendors' by slug.
    pub fn namespaces(&self) -> impl Iterator<Item = &Namespace> {
        std::iter::once(&self.standard).chain(&self.vendors)
    }

    /// The namespaces that the languages get an enum of.
    pub fn enums(&self) -> impl Iterator<Item = &Namespace> {
        self.namespaces().filter(|namespace| namespace.has_enum())
    }

    /// Every number in use with all its meanings, ascending.
    pub fn by_number(&self) -> BTreeMap<u16, Vec<(&Namespace, &Code)>> {
        let mut numbers: BTreeMap<u16, Vec<_>> = BTreeMap::new();
        for namespace in self.namespaces() {
            for code in &namespace.codes {
                numbers
                    .entry(code.number)
                    .or_default()
                    .push((namespace, code));
            }
        }
        numbers
    }
}
