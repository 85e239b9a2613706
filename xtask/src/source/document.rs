//! The whole file as it was read.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::code::{self, CodeEntry};
use super::entry::Entry;
use super::evidence::{self, ClaimEntry, PracticeEntry};
use super::field::{SourceRef, Version};
use super::mistakes::Mistakes;
use super::range::{self, RangeEntry};
use super::source::{self, SourceEntry};
use super::vendor::{self, VendorEntry};
use crate::diagnostic::{Span, Spanned};

/// A registry with the place of everything in it; what rules look at.
#[derive(Debug, Default)]
pub struct Document {
    /// The version of the registry.
    pub version: Spanned<String>,
    /// What was read, by key.
    pub sources: BTreeMap<String, SourceEntry>,
    /// The keys of all sources, also of those that could not be read.
    pub source_keys: BTreeSet<String>,
    /// The parts of the number space.
    pub ranges: Vec<RangeEntry>,
    /// The standard codes.
    pub standard: Vec<CodeEntry>,
    /// The namespaces of vendors.
    pub vendors: Vec<VendorEntry>,
    /// Claims without evidence.
    pub claims: Vec<ClaimEntry>,
    /// The habits of client libraries.
    pub practices: Vec<PracticeEntry>,
    /// Entries are missing because they could not be read, so what refers to them is no mistake.
    pub incomplete: bool,
}

impl Document {
    /// Every namespace: its name, the place of its name (none for `standard`), and its codes.
    pub fn namespaces(
        &self,
    ) -> impl Iterator<Item = (&str, Option<&Spanned<String>>, &[CodeEntry])> {
        let vendors = self
            .vendors
            .iter()
            .map(|vendor| (vendor.slug.as_str(), Some(&vendor.slug), &*vendor.codes));
        std::iter::once((crate::model::Namespace::STANDARD, None, &*self.standard)).chain(vendors)
    }

    /// The source of a key.
    pub fn source(&self, key: &str) -> Option<&SourceEntry> {
        self.sources.get(key)
    }

    /// Every list of sources, and the place of the entry whose it is.
    pub fn source_lists(&self) -> impl Iterator<Item = (Span, &[Spanned<SourceRef>])> {
        let codes = self
            .codes()
            .filter_map(|code| Some((code.code.span, code.sources.as_deref()?)));
        let ranges = self
            .ranges
            .iter()
            .map(|range| (range.first.span, &*range.sources));
        let vendors = self
            .vendors
            .iter()
            .map(|vendor| (vendor.slug.span, &*vendor.sources));
        let vendor_ranges = self.vendors.iter().flat_map(|vendor| &vendor.ranges);
        let vendor_ranges =
            vendor_ranges.filter_map(|range| Some((range.first.span, range.sources.as_deref()?)));
        let practices = self
            .practices
            .iter()
            .map(|practice| (practice.rule.span, &*practice.sources));
        codes
            .chain(ranges)
            .chain(vendors)
            .chain(vendor_ranges)
            .chain(practices)
    }

    /// Every citation of every entry.
    pub fn citations(&self) -> impl Iterator<Item = &Spanned<SourceRef>> {
        let listed = self.source_lists().flat_map(|(_, sources)| sources);
        let aliases = self
            .codes()
            .flat_map(|code| &code.aliases)
            .map(|alias| &alias.source);
        let claims = self.claims.iter().map(|claim| &claim.claimant);
        listed.chain(aliases).chain(claims)
    }

    /// The codes of every namespace, one list after the other.
    pub fn code_lists(&self) -> impl Iterator<Item = &[CodeEntry]> {
        self.namespaces().map(|(_, _, codes)| codes)
    }

    /// Every code of every namespace.
    pub fn codes(&self) -> impl Iterator<Item = &CodeEntry> {
        self.code_lists().flatten()
    }
}

/// Reads the top of the file.
pub(super) fn read(table: DeTable<'_>, mistakes: &Mistakes) -> Document {
    let mut root = Entry::root(table, mistakes);
    let mut document = Document::default();
    if let Some(mut sources) = root.table("source", "the table of sources") {
        document.source_keys.extend(sources.names());
        for (key, entry) in sources.named_tables("a source") {
            document
                .sources
                .extend(source::read(key, entry).map(|source| (source.key.value.clone(), source)));
        }
    }
    document.ranges = root.tables("range", "a range", range::read);
    if let Some(mut standard) = root.table("standard", "the table `standard`") {
        document.standard = code::read_all(&mut standard);
        standard.finish();
    }
    if let Some(mut vendors) = root.table("vendor", "the table of vendors") {
        document.vendors = vendor::read_all(vendors.named_tables("a vendor"));
    }
    document.claims = root.tables("claim", "a claim", evidence::read_claim);
    document.practices = root.tables("practice", "a practice", evidence::read_practice);
    document.incomplete = mistakes.is_incomplete();
    if let Some(version) = root.required::<Version>("version") {
        document.version = version.map(|version| version.0.to_string());
    }
    root.finish();
    document
}
