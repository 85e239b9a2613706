//! Makes the document that `close-codes.json` holds, of all of the registry or of a part of it.

use serde::Serialize;

use super::citation::SourceRecord;
use super::code::CodeRecord;
use super::evidence::{ClaimRecord, PracticeRecord};
use super::namespace::{NamespaceRecord, RangeRecord};
use super::text::Text;
use crate::model::{
    Citation, Claim, Code, Namespace, Practice, Range, Registry, Source, Tombstone,
};

/// The shape of the document. It grows when a member is removed, renamed or given another type, and when a list of
/// values or a stated order changes; a new member leaves it as it is.
pub(super) const SCHEMA_VERSION: u32 = 1;

/// What a document holds, in the order in which it is written.
pub(crate) struct Contents<'a> {
    /// What the document is, for the first member, `"//"`.
    pub(crate) about: &'static str,
    /// The version of the registry.
    pub(crate) version: &'a str,
    /// Parts of the number space.
    pub(crate) ranges: Vec<&'a Range>,
    /// Namespaces, without their codes.
    pub(crate) namespaces: Vec<&'a Namespace>,
    /// Codes in use, each with its namespace.
    pub(crate) codes: Vec<(&'a Namespace, &'a Code)>,
    /// Codes that are gone, each with its namespace.
    pub(crate) removed: Vec<(&'a Namespace, &'a Tombstone)>,
    /// Claims without evidence.
    pub(crate) claims: Vec<&'a Claim>,
    /// Habits of client libraries.
    pub(crate) practices: Vec<&'a Practice>,
    /// What the others cite.
    pub(crate) sources: Vec<&'a Source>,
}

impl<'a> Contents<'a> {
    /// All of a registry.
    pub(crate) fn all(registry: &'a Registry, about: &'static str) -> Self {
        let of_each =
            |namespace: &'a Namespace| namespace.codes.iter().map(move |code| (namespace, code));
        let gone_of_each = |namespace: &'a Namespace| {
            namespace
                .removed
                .iter()
                .map(move |tombstone| (namespace, tombstone))
        };
        Self {
            about,
            version: &registry.version,
            ranges: registry.ranges.iter().collect(),
            namespaces: registry.namespaces().collect(),
            codes: registry.namespaces().flat_map(of_each).collect(),
            removed: registry.namespaces().flat_map(gone_of_each).collect(),
            claims: registry.claims.iter().collect(),
            practices: registry.practices.iter().collect(),
            sources: registry.sources.iter().map(AsRef::as_ref).collect(),
        }
    }

    /// Everything that the entries cite.
    pub(crate) fn citations(&self) -> impl Iterator<Item = &'a Citation> {
        let ranges = self.ranges.iter().flat_map(|range| &range.sources);
        let vendors = self
            .namespaces
            .iter()
            .filter_map(|namespace| namespace.vendor.as_ref());
        let vendors = vendors.flat_map(|vendor| {
            let ranges = vendor.ranges.iter().flat_map(|range| &range.sources);
            vendor.sources.iter().chain(ranges)
        });
        let gone = self.removed.iter().map(|(_, tombstone)| &tombstone.code);
        let codes = self.codes.iter().map(|(_, code)| *code).chain(gone);
        let codes = codes.flat_map(|code| {
            code.sources
                .iter()
                .chain(code.aliases.iter().map(|alias| &alias.source))
        });
        let claims = self.claims.iter().map(|claim| &claim.claimant);
        let practices = self.practices.iter().flat_map(|practice| &practice.sources);
        ranges
            .chain(vendors)
            .chain(codes)
            .chain(claims)
            .chain(practices)
    }
}

/// The top object.
#[derive(Serialize)]
pub(crate) struct Document<'a> {
    #[serde(rename = "//")]
    about: &'static str,
    schema_version: u32,
    version: Text<'a>,
    ranges: Vec<RangeRecord<'a>>,
    namespaces: Vec<NamespaceRecord<'a>>,
    codes: Vec<CodeRecord<'a>>,
    removed: Vec<CodeRecord<'a>>,
    claims: Vec<ClaimRecord<'a>>,
    practices: Vec<PracticeRecord<'a>>,
    sources: Vec<SourceRecord<'a>>,
}

impl<'a> Document<'a> {
    /// The records of what it is to hold.
    pub(crate) fn new(contents: Contents<'a>) -> Self {
        let code = |(namespace, code)| CodeRecord::new(namespace, code);
        let removed = |(namespace, tombstone)| CodeRecord::removed(namespace, tombstone);
        Self {
            about: contents.about,
            schema_version: SCHEMA_VERSION,
            version: Text(contents.version),
            ranges: records(contents.ranges, RangeRecord::new),
            namespaces: records(contents.namespaces, NamespaceRecord::new),
            codes: records(contents.codes, code),
            removed: records(contents.removed, removed),
            claims: records(contents.claims, ClaimRecord::new),
            practices: records(contents.practices, PracticeRecord::new),
            sources: records(contents.sources, SourceRecord::new),
        }
    }
}

fn records<T, R>(entries: Vec<T>, record: impl Fn(T) -> R) -> Vec<R> {
    entries.into_iter().map(record).collect()
}

/// A document as pretty-printed JSON.
pub(crate) fn pretty(document: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(document)
        .expect("records are structs of strings, numbers and lists, which JSON can always hold");
    text.push('\n');
    text
}
