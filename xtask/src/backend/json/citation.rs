//! Makes the records of sources, and the citations that point to them.

use serde::Serialize;

use super::text::{Address, Text};
use crate::model::{Citation, Location, Source, SourceKind};

/// What was read. Exactly one of `url` and `package` is set.
#[derive(Serialize)]
pub(super) struct SourceRecord<'a> {
    key: Text<'a>,
    title: Text<'a>,
    url: Option<Address<'a>>,
    package: Option<Text<'a>>,
    kind: SourceKind,
    checked: Text<'a>,
    at: Option<Text<'a>>,
}

impl<'a> SourceRecord<'a> {
    /// The record of a source.
    pub(super) fn new(source: &'a Source) -> Self {
        let (url, package) = match &source.location {
            Location::Url(url) => (Some(Address(url)), None),
            Location::Package(package) => (None, Some(Text(package))),
        };
        Self {
            key: Text(&source.key),
            title: Text(&source.title),
            url,
            package,
            kind: source.kind,
            checked: Text(&source.checked),
            at: source.at.as_deref().map(Text),
        }
    }
}

/// A pointer into the list of sources.
#[derive(Serialize)]
pub(super) struct CitationRecord<'a> {
    source: Text<'a>,
    section: Option<Text<'a>>,
}

impl<'a> CitationRecord<'a> {
    /// The record of a citation.
    pub(super) fn new(citation: &'a Citation) -> Self {
        Self {
            source: Text(&citation.source.key),
            section: citation.section.as_deref().map(Text),
        }
    }

    /// The records of several citations, in their order.
    pub(super) fn list(citations: &'a [Citation]) -> Vec<Self> {
        citations.iter().map(Self::new).collect()
    }
}
