//! The whole file as it was read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use toml::de::DeTable;

use super::entry::Entry;
use super::field::InlineList;
use super::keys::{
    ClaimEntry, CodeEntry, PracticeEntry, RangeEntry, RootEntry, SourceEntry, StandardEntry,
    VendorEntry,
};
use super::sink::Sink;
use super::spec::{Field, Table};
use super::value::{SourceRef, Version, is_slug};
use super::vocabulary::Wire;
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::text::closest;

/// File systems allow 255 bytes; the name of a namespace is a part of the names of files.
const LONGEST_SLUG: usize = 50;

/// A registry with the place of everything in it; what rules look at.
#[derive(Debug, Clone, Default)]
pub struct Document {
    pub version: Spanned<String>,
    /// By key.
    pub sources: BTreeMap<String, Named<SourceEntry>>,
    /// The keys of all sources, including those that could not be read.
    pub source_keys: BTreeSet<String>,
    pub ranges: Vec<RangeEntry>,
    pub standard: Vec<CodeEntry>,
    pub vendors: Vec<Named<VendorEntry>>,
    pub claims: Vec<ClaimEntry>,
    pub practices: Vec<PracticeEntry>,
    /// Entries are missing because they could not be read, so what refers to them is no mistake.
    pub incomplete: bool,
}

/// An entry whose header names it: `[source.<name>]`, `[vendor.<name>]`.
#[derive(Debug, Clone)]
pub struct Named<T> {
    pub slug: Spanned<String>,
    pub entry: T,
}

impl<T> Deref for Named<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.entry
    }
}

impl CodeEntry {
    pub fn wire(&self) -> Wire {
        self.wire.as_ref().map_or(Wire::Yes, |wire| wire.value)
    }
}

impl VendorEntry {
    /// Whether only third parties document the codes.
    pub fn is_unverified(&self) -> bool {
        self.unverified.as_ref().is_some_and(|it| it.value)
    }
}

impl Document {
    /// Every namespace: its name, the place of its name (none for `standard`), and its codes.
    pub fn namespaces(
        &self,
    ) -> impl Iterator<Item = (&str, Option<&Spanned<String>>, &[CodeEntry])> {
        let vendors = self.vendors.iter();
        let vendors =
            vendors.map(|vendor| (vendor.slug.as_str(), Some(&vendor.slug), &*vendor.codes));
        std::iter::once(("standard", None, &*self.standard)).chain(vendors)
    }

    pub fn source(&self, key: &str) -> Option<&SourceEntry> {
        self.sources.get(key).map(|source| &source.entry)
    }

    /// Every list of sources, and the place of the entry that has it.
    pub fn source_lists(&self) -> impl Iterator<Item = (Span, &[Spanned<SourceRef>])> {
        let codes = self
            .codes()
            .filter_map(|code| Some((code.code.span, code.sources.as_deref()?)));
        let ranges = self.ranges.iter().map(|it| (it.first.span, &*it.sources));
        let vendors = self.vendors.iter().map(|it| (it.slug.span, &*it.sources));
        let vendor_ranges = self.vendors.iter().flat_map(|vendor| &vendor.ranges);
        let vendor_ranges =
            vendor_ranges.filter_map(|range| Some((range.first.span, range.sources.as_deref()?)));
        let practices = self.practices.iter().map(|it| (it.rule.span, &*it.sources));
        codes
            .chain(ranges)
            .chain(vendors)
            .chain(vendor_ranges)
            .chain(practices)
    }

    /// Every citation of every entry.
    pub fn citations(&self) -> impl Iterator<Item = &Spanned<SourceRef>> {
        let listed = self.source_lists().flat_map(|(_, sources)| sources);
        let aliases = self.codes().flat_map(|code| &code.aliases);
        let claims = self.claims.iter().map(|claim| &claim.claimant);
        listed
            .chain(aliases.map(|alias| &alias.source))
            .chain(claims)
    }

    /// The codes of every namespace, one list after the other.
    pub fn code_lists(&self) -> impl Iterator<Item = &[CodeEntry]> {
        self.namespaces().map(|(_, _, codes)| codes)
    }

    pub fn codes(&self) -> impl Iterator<Item = &CodeEntry> {
        self.code_lists().flatten()
    }
}

/// Reads the top of the file.
pub(super) fn read(table: DeTable<'_>, sink: &Sink) -> Document {
    let mut root = Entry::root(RootEntry::SPEC, table, sink);
    let mut document = Document::default();
    if let Some(mut sources) = root.table("source", SourceEntry::SPEC) {
        document
            .source_keys
            .extend(sources.names().map(str::to_owned));
        let tables = sources.named_tables(SourceEntry::SPEC).into_iter();
        let sources = tables.filter_map(|(key, entry)| source(key, entry));
        document.sources = sources.map(|it| (it.slug.value.clone(), it)).collect();
    }
    document.ranges = root.tables("range", RangeEntry::SPEC, RangeEntry::read);
    if let Some(standard) = root
        .table("standard", StandardEntry::SPEC)
        .and_then(StandardEntry::read)
    {
        document.standard = standard.codes;
    }
    if let Some(mut vendors) = root.table("vendor", VendorEntry::SPEC) {
        document.vendors = self::vendors(vendors.named_tables(VendorEntry::SPEC));
    }
    document.claims = root.tables("claim", ClaimEntry::SPEC, ClaimEntry::read);
    document.practices = root.tables("practice", PracticeEntry::SPEC, |entry| {
        practice(entry, sink)
    });
    document.incomplete = sink.is_incomplete();
    if let Some(version) = root.required::<Version>("version") {
        document.version = version;
    }
    root.finish();
    document
}

/// Reads a source. It holds no table, so a table in it comes from a dot in the key: `[source.acme.docs]`.
fn source(key: Spanned<String>, entry: Entry<'_, '_>) -> Option<Named<SourceEntry>> {
    let quoted = key.escape_debug().to_string();
    if entry.is_only_a_table() {
        let message = format!("`{quoted}` is not the whole key of a source");
        let dotted = Diagnostic::error(
            message,
            key.span,
            "a dot behind it makes a table within a table",
        );
        entry.refuse(dotted.help("write a hyphen instead of the dot: `[source.acme-docs]`"));
        return None;
    }
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_key = !key.is_empty() && key.chars().all(is_part);
    if !is_key {
        let message = format!("`{quoted}` cannot be the key of a source");
        let wrong = Diagnostic::error(message, key.span, "not a key");
        entry.refuse(wrong.help("write lower-case letters, digits and hyphens: `acme-docs`"));
    }
    let sink = entry.sink;
    let (span, is_excused) = (
        entry.span,
        entry.is_misspelled("url") || entry.is_misspelled("package"),
    );
    let errors_before = sink.len();
    let entry = SourceEntry::read(entry)?;
    match (&entry.url, &entry.package) {
        (None, None) => {
            sink.leave_out();
            if !is_excused && sink.len() == errors_before {
                let message = "a source has neither `url` nor `package`";
                sink.add_structural(
                    Diagnostic::error(message, span, "where was it read?")
                        .help("add `url = \"https://...\"` or `package = \"pkg:...\"`"),
                );
            }
            return None;
        }
        (Some(url), Some(package)) => {
            sink.leave_out();
            sink.add(
                Diagnostic::error(
                    "a source has both `url` and `package`",
                    package.span,
                    "one too many",
                )
                .label(url.span, "the other one")
                .help("keep the one that was read; what else there is can be a second source"),
            );
            return None;
        }
        _ => {}
    }
    is_key.then_some(Named { slug: key, entry })
}

/// Reads the vendors. Codes and ranges without a block that says whose they are mostly belong to a misspelled name.
fn vendors(tables: Vec<(Spanned<String>, Entry<'_, '_>)>) -> Vec<Named<VendorEntry>> {
    let is_stray = |entry: &Entry<'_, '_>| {
        let mut names = entry.names().peekable();
        names.peek().is_some() && names.all(|name| matches!(name, "range" | "code"))
    };
    let (stray, whole): (Vec<_>, Vec<_>) =
        tables.into_iter().partition(|(_, entry)| is_stray(entry));
    let known: Vec<String> = whole.iter().map(|(slug, _)| slug.value.clone()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for (slug, entry) in stray {
        refuse_stray(&slug, entry, &known);
    }
    let vendors = whole.into_iter().filter_map(|(slug, entry)| {
        let is_name = check_slug(&slug, &entry);
        let entry = VendorEntry::read(entry)?;
        is_name.then_some(Named { slug, entry })
    });
    vendors.collect()
}

fn refuse_stray(slug: &Spanned<String>, mut entry: Entry<'_, '_>, known: &[&str]) {
    let name = slug.escape_debug();
    let message = format!("`{name}` has entries, but nothing says whose they are");
    let help = match closest(slug, known) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!(
            "add `[vendor.{name}]` with `vendor`, `product`, `homepage`, `sources` and `confidence`"
        ),
    };
    entry.refuse(Diagnostic::error(message, slug.span, "no block of its own").help(help));
    // Its codes are read nevertheless, for the mistakes in them.
    for key in VendorEntry::SPEC.keys {
        match key.name {
            "range" => drop(<InlineList<super::keys::VendorRangeEntry>>::take(
                &mut entry, key,
            )),
            "code" => drop(<InlineList<CodeEntry>>::take(&mut entry, key)),
            _ => {}
        }
    }
    entry.finish();
}

/// The name becomes a part of files, modules and types. Which names are taken is for a rule to say.
fn check_slug(slug: &Spanned<String>, entry: &Entry<'_, '_>) -> bool {
    let problem = match () {
        () if !is_slug(slug) => "not lower-case words joined by hyphens",
        () if slug.len() > LONGEST_SLUG => "longer than 50 characters",
        () => return true,
    };
    let message = format!(
        "`{}` cannot be the name of a namespace",
        slug.escape_debug()
    );
    let wrong = Diagnostic::error(message, slug.span, problem);
    entry.refuse(wrong.help("choose a name such as `acme-chat`"));
    false
}

fn practice(entry: Entry<'_, '_>, sink: &Sink) -> Option<PracticeEntry> {
    let practice = PracticeEntry::read(entry)?;
    if practice.codes.is_empty() {
        let help = "write `codes = [1000, \"1002-1004\"]`, or `[\"1000-4999\"]` for all";
        let empty = Diagnostic::error(
            "a practice is about no code",
            practice.span,
            "`codes` is empty",
        );
        sink.add(empty.help(help));
    }
    Some(practice)
}
