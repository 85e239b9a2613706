//! Makes the records of namespaces, and of ranges: those of the number space and those of vendors.

use serde::Serialize;

use super::citation::CitationRecord;
use super::code::RemovalRecord;
use super::reconnect::ReconnectRecord;
use super::text::{Address, Text};
use crate::model::{Confidence, Namespace, Range, VendorRange};
use crate::text::one_line;

/// A part of the number space.
#[derive(Serialize)]
pub(super) struct RangeRecord<'a> {
    first: u16,
    last: u16,
    name: Text<'a>,
    summary: Text<'a>,
    assignment: Text<'a>,
    sources: Vec<CitationRecord<'a>>,
}

impl<'a> RangeRecord<'a> {
    /// The record of a range of the number space.
    pub(super) fn new(range: &'a Range) -> Self {
        Self {
            first: range.first,
            last: range.last,
            name: Text(&range.name),
            summary: Text(&range.summary),
            assignment: Text(&range.assignment),
            sources: CitationRecord::list(&range.sources),
        }
    }
}

/// A namespace without its codes; what only a vendor has is null in the record of `standard`.
#[derive(Serialize)]
pub(super) struct NamespaceRecord<'a> {
    slug: Text<'a>,
    title: String,
    vendor: Option<Text<'a>>,
    product: Option<Text<'a>>,
    homepage: Option<Address<'a>>,
    confidence: Option<Confidence>,
    unverified: bool,
    deprecated: Option<RemovalRecord<'a>>,
    rust_module: Option<Text<'a>>,
    typescript_enum: Option<String>,
    note: Option<Text<'a>>,
    sources: Vec<CitationRecord<'a>>,
    ranges: Vec<VendorRangeRecord<'a>>,
}

impl<'a> NamespaceRecord<'a> {
    /// The record of a namespace.
    pub(super) fn new(namespace: &'a Namespace) -> Self {
        let vendor = namespace.vendor.as_ref();
        let names = namespace.has_enum().then_some(&namespace.names);
        Self {
            slug: Text(&namespace.slug),
            title: one_line(&namespace.title()),
            vendor: vendor.map(|vendor| Text(&vendor.vendor)),
            product: vendor.map(|vendor| Text(&vendor.product)),
            homepage: vendor.map(|vendor| Address(&vendor.homepage)),
            confidence: vendor.map(|vendor| vendor.confidence),
            unverified: namespace.is_unverified(),
            deprecated: vendor
                .and_then(|vendor| vendor.deprecated.as_ref())
                .map(RemovalRecord::of_namespace),
            rust_module: names.map(|names| Text(&names.snake)),
            typescript_enum: names.map(|names| one_line(&names.typescript_enum())),
            note: vendor.and_then(|vendor| vendor.note.as_deref()).map(Text),
            sources: vendor.map_or_else(Vec::new, |vendor| CitationRecord::list(&vendor.sources)),
            ranges: namespace
                .ranges()
                .iter()
                .map(VendorRangeRecord::new)
                .collect(),
        }
    }
}

/// A range that has a meaning as a whole for a vendor.
#[derive(Serialize)]
struct VendorRangeRecord<'a> {
    first: u16,
    last: u16,
    summary: Text<'a>,
    reconnect: Option<ReconnectRecord<'a>>,
    sources: Vec<CitationRecord<'a>>,
}

impl<'a> VendorRangeRecord<'a> {
    fn new(range: &'a VendorRange) -> Self {
        Self {
            first: range.first,
            last: range.last,
            summary: Text(&range.summary),
            reconnect: range.reconnect.as_ref().map(ReconnectRecord::new),
            sources: CitationRecord::list(&range.sources),
        }
    }
}
