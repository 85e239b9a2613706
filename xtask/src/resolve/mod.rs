//! From the document to the model: citations resolved, entries sorted, names computed.

mod code;
mod index;

use crate::diagnostic::Spanned;
use crate::model::{Claim, Namespace, Practice, Range, Registry, Vendor, VendorRange};
use crate::names;
use crate::source::{
    ClaimEntry, CodeEntry, Document, Named, PracticeEntry, RangeEntry, SourceRef, Table,
    VendorEntry, VendorRangeEntry,
};
use index::SourceIndex;

/// A citation of a source that the registry does not have. The rule `source-unknown` says where each is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unresolved(pub SourceRef);

/// Makes the model of a document that has no errors.
pub fn resolve(document: Document) -> Result<Registry, Unresolved> {
    let index = SourceIndex::new(document.sources);
    let standard = namespace("standard".to_owned(), None, document.standard, &[], &index)?;
    let vendors = document.vendors.into_iter();
    let mut vendors = all(vendors, |it| vendor(it, &index))?;
    vendors.sort_by(|a, b| a.slug.cmp(&b.slug));
    let mut ranges = all(document.ranges.into_iter(), |it| range(it, &index))?;
    ranges.sort_by_key(|range| range.first);
    let mut claims = all(document.claims.into_iter(), |it| claim(it, &index))?;
    claims.sort_by(|a, b| (&a.subject, a.number, &a.says).cmp(&(&b.subject, b.number, &b.says)));
    let mut practices = all(document.practices.into_iter(), |it| practice(it, &index))?;
    practices.sort_by(|a, b| (&a.library, &a.rule).cmp(&(&b.library, &b.rule)));
    Ok(Registry {
        version: document.version.value,
        ranges,
        standard,
        vendors,
        claims,
        practices,
        sources: index.into_sources(),
    })
}

/// What `make` makes of every entry, or the first citation that leads nowhere.
fn all<T, U>(
    entries: impl Iterator<Item = T>,
    make: impl Fn(T) -> Result<U, Unresolved>,
) -> Result<Vec<U>, Unresolved> {
    entries.map(make).collect()
}

fn namespace(
    slug: String,
    vendor: Option<Vendor>,
    entries: Vec<CodeEntry>,
    sources: &[Spanned<SourceRef>],
    index: &SourceIndex,
) -> Result<Namespace, Unresolved> {
    let mut codes = Vec::with_capacity(entries.len());
    let mut removed = Vec::new();
    for entry in entries {
        match code::resolve(entry, sources, index)? {
            code::Resolved::InUse(code) => codes.push(code),
            code::Resolved::Removed(tombstone) => removed.push(tombstone),
        }
    }
    codes.sort_by_key(|code| code.number);
    removed.sort_by_key(|tombstone| tombstone.code.number);
    Ok(Namespace {
        names: names::namespace(&slug),
        slug,
        vendor,
        codes,
        removed,
    })
}

fn vendor(named: Named<VendorEntry>, index: &SourceIndex) -> Result<Namespace, Unresolved> {
    let Named { slug, mut entry } = named;
    let codes = std::mem::take(&mut entry.codes);
    let ranges = std::mem::take(&mut entry.ranges).into_iter();
    let mut ranges = all(ranges, |range| vendor_range(range, &entry.sources, index))?;
    ranges.sort_by_key(|range| (range.first, range.last));
    let sources = entry.sources.clone();
    let vendor = Vendor {
        sources: index.citations(&sources)?,
        unverified: entry.is_unverified(),
        ranges,
        keys: entry.plain(),
    };
    namespace(slug.value, Some(vendor), codes, &sources, index)
}

fn vendor_range(
    entry: VendorRangeEntry,
    namespace_sources: &[Spanned<SourceRef>],
    index: &SourceIndex,
) -> Result<VendorRange, Unresolved> {
    let sources = index.citations(entry.sources.as_deref().unwrap_or(namespace_sources))?;
    Ok(VendorRange {
        sources,
        keys: entry.plain(),
    })
}

fn range(entry: RangeEntry, index: &SourceIndex) -> Result<Range, Unresolved> {
    Ok(Range {
        sources: index.citations(&entry.sources)?,
        keys: entry.plain(),
    })
}

fn claim(entry: ClaimEntry, index: &SourceIndex) -> Result<Claim, Unresolved> {
    Ok(Claim {
        number: entry.code.value,
        claimant: index.citation(&entry.claimant)?,
        keys: entry.plain(),
    })
}

fn practice(entry: PracticeEntry, index: &SourceIndex) -> Result<Practice, Unresolved> {
    Ok(Practice {
        sources: index.citations(&entry.sources)?,
        keys: entry.plain(),
    })
}
