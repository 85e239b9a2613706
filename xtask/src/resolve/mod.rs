//! From the document to the registry that backends see: citations resolved, entries sorted, names computed.
//!
//! The document has passed every rule. A citation that leads nowhere cannot occur any more and would be left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Spanned;
use crate::model::{
    Alias, Allocation, Citation, Claim, Code, Deprecation, Namespace, Practice, Range, Reason,
    Registry, Removal, Rename, Source, Tombstone, Vendor, VendorRange,
};
use crate::names;
use crate::source::{
    AliasEntry, ClaimEntry, CodeEntry, CodeRange, DeprecatedEntry, Document, PracticeEntry,
    RangeEntry, ReasonEntry, RemovedEntry, RenamedEntry, SourceEntry, SourceRef, VendorEntry,
    VendorRangeEntry,
};

/// Makes the registry of a document without errors.
pub fn resolve(document: &Document) -> Registry {
    let library = Library::new(&document.sources);
    let mut vendors: Vec<Namespace> = document
        .vendors
        .iter()
        .map(|vendor| library.vendor(vendor))
        .collect();
    vendors.sort_by(|a, b| a.slug.cmp(&b.slug));
    let mut ranges: Vec<Range> = document
        .ranges
        .iter()
        .map(|range| library.range(range))
        .collect();
    ranges.sort_by_key(|range| range.first);
    let mut claims: Vec<Claim> = document
        .claims
        .iter()
        .filter_map(|claim| library.claim(claim))
        .collect();
    claims.sort_by(|a, b| (&a.subject, a.number, &a.says).cmp(&(&b.subject, b.number, &b.says)));
    let mut practices: Vec<Practice> = document
        .practices
        .iter()
        .map(|practice| library.practice(practice))
        .collect();
    practices.sort_by(|a, b| (&a.library, &a.rule).cmp(&(&b.library, &b.rule)));
    Registry {
        version: document.version.value.clone(),
        ranges,
        standard: library.namespace(Namespace::STANDARD, None, &document.standard, &[]),
        vendors,
        claims,
        practices,
        sources: library.sources.into_values().collect(),
    }
}

/// The sources by key; every citation shares them.
struct Library {
    sources: BTreeMap<String, Arc<Source>>,
}

impl Library {
    fn new(sources: &BTreeMap<String, SourceEntry>) -> Self {
        let source = |entry: &SourceEntry| Source {
            key: entry.key.value.clone(),
            title: entry.title.clone(),
            location: entry.location.clone(),
            kind: entry.kind,
            checked: entry.checked.value.clone(),
            at: entry.at.clone(),
        };
        Self {
            sources: sources
                .iter()
                .map(|(key, entry)| (key.clone(), Arc::new(source(entry))))
                .collect(),
        }
    }

    fn citation(&self, reference: &SourceRef) -> Option<Citation> {
        let source = Arc::clone(self.sources.get(&reference.key)?);
        Some(Citation {
            source,
            section: reference.section.clone(),
        })
    }

    fn citations(&self, references: &[Spanned<SourceRef>]) -> Vec<Citation> {
        references
            .iter()
            .filter_map(|reference| self.citation(reference))
            .collect()
    }

    fn range(&self, entry: &RangeEntry) -> Range {
        Range {
            first: entry.first.value,
            last: entry.last.value,
            name: entry.name.clone(),
            summary: entry.summary.value.clone(),
            assignment: entry.assignment.clone(),
            sources: self.citations(&entry.sources),
        }
    }

    fn vendor(&self, entry: &VendorEntry) -> Namespace {
        let mut ranges: Vec<VendorRange> = entry
            .ranges
            .iter()
            .map(|range| self.vendor_range(range, entry))
            .collect();
        ranges.sort_by_key(|range| (range.first, range.last));
        let vendor = Vendor {
            name: entry.vendor.clone(),
            product: entry.product.clone(),
            homepage: entry.homepage.clone(),
            sources: self.citations(&entry.sources),
            confidence: entry.confidence,
            note: entry.note.clone(),
            claimed: entry.claimed,
            ranges,
        };
        self.namespace(&entry.slug, Some(vendor), &entry.codes, &entry.sources)
    }

    fn vendor_range(&self, entry: &VendorRangeEntry, vendor: &VendorEntry) -> VendorRange {
        VendorRange {
            first: entry.first.value,
            last: entry.last.value,
            summary: entry.summary.value.clone(),
            reconnect: entry.reconnect.clone(),
            sources: self.citations(entry.sources.as_ref().unwrap_or(&vendor.sources)),
        }
    }

    fn namespace(
        &self,
        slug: &str,
        vendor: Option<Vendor>,
        entries: &[CodeEntry],
        sources: &[Spanned<SourceRef>],
    ) -> Namespace {
        let mut codes = Vec::new();
        let mut removed = Vec::new();
        for entry in entries {
            let code = self.code(entry, sources);
            match &entry.removed {
                None => codes.push(code),
                Some(entry) => removed.push(Tombstone {
                    code,
                    removal: removal(entry),
                }),
            }
        }
        codes.sort_by_key(|code| code.number);
        removed.sort_by_key(|tombstone| tombstone.code.number);
        Namespace {
            slug: slug.to_owned(),
            names: names::namespace(slug),
            vendor,
            codes,
            removed,
        }
    }

    fn code(&self, entry: &CodeEntry, namespace_sources: &[Spanned<SourceRef>]) -> Code {
        Code {
            number: entry.code.value,
            id: entry.id.as_ref().map(|id| id.value.clone()),
            name: entry.name.value.clone(),
            rust: names::rust_member(entry),
            typescript: names::typescript_member(entry),
            summary: entry.summary.value.clone(),
            details: entry.details.clone(),
            sent_by: entry.sent_by.value,
            wire: entry.wire,
            reconnect: entry.reconnect.clone(),
            aliases: entry
                .aliases
                .iter()
                .filter_map(|alias| self.alias(alias))
                .collect(),
            reasons: entry.reasons.iter().map(reason).collect(),
            http: entry.http,
            note: entry.note.clone(),
            sources: self.citations(entry.sources.as_deref().unwrap_or(namespace_sources)),
            standing: standing(entry),
            since: entry.since.as_ref().map(|since| since.value.clone()),
            deprecated: entry.deprecated.as_ref().map(deprecation),
            renamed: renames(entry),
        }
    }

    fn alias(&self, entry: &AliasEntry) -> Option<Alias> {
        Some(Alias {
            name: entry.name.value.clone(),
            source: self.citation(&entry.source)?,
        })
    }

    fn claim(&self, entry: &ClaimEntry) -> Option<Claim> {
        Some(Claim {
            subject: entry.subject.value.clone(),
            number: entry.code.value,
            says: entry.says.clone(),
            claimant: self.citation(&entry.claimant)?,
            verdict: entry.verdict.clone(),
        })
    }

    fn practice(&self, entry: &PracticeEntry) -> Practice {
        let codes = |range: &Spanned<CodeRange>| range.first..=range.last;
        Practice {
            library: entry.library.clone(),
            package: entry.package.clone(),
            codes: entry.codes.iter().map(codes).collect(),
            rule: entry.rule.value.clone(),
            sources: self.citations(&entry.sources),
        }
    }
}

fn reason(entry: &ReasonEntry) -> Reason {
    Reason {
        reason: entry.reason.value.clone(),
        summary: entry.summary.value.clone(),
    }
}

fn deprecation(entry: &DeprecatedEntry) -> Deprecation {
    Deprecation {
        since: entry.since.value.clone(),
        reason: entry.reason.value.clone(),
        replaced_by: entry.replaced_by.iter().map(|code| code.value).collect(),
    }
}

fn removal(entry: &RemovedEntry) -> Removal {
    Removal {
        since: entry.since.value.clone(),
        reason: entry.reason.value.clone(),
    }
}

fn standing(entry: &CodeEntry) -> Allocation {
    match (&entry.illegal, &entry.squatting) {
        (Some(why), _) => Allocation::OutOfRange(why.value.clone()),
        (None, Some(why)) => Allocation::Unregistered(why.value.clone()),
        (None, None) => Allocation::Regular,
    }
}

/// The earlier names, each language's each once: two spellings of the registry can be one in Rust.
fn renames(entry: &CodeEntry) -> Vec<Rename> {
    let (mut rust, mut typescript) = (BTreeSet::new(), BTreeSet::new());
    let mut renames: Vec<Rename> = entry
        .renamed
        .iter()
        .map(|renamed| rename(renamed, entry))
        .collect();
    for rename in &mut renames {
        rename.rust = rename.rust.take().filter(|name| rust.insert(name.clone()));
        rename.typescript = rename
            .typescript
            .take()
            .filter(|name| typescript.insert(name.clone()));
    }
    renames
}

/// An earlier name, for the languages in which it was another one.
fn rename(renamed: &RenamedEntry, entry: &CodeEntry) -> Rename {
    let old = &renamed.from.value;
    let changed = |old: String, now: String| (old != now).then_some(old);
    Rename {
        from: old.clone(),
        since: renamed.since.value.clone(),
        rust: changed(names::rust_spelling(old), names::rust_member(entry)),
        typescript: changed(old.clone(), names::typescript_member(entry)),
    }
}
