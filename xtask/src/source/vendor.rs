//! `[vendor.<namespace>]`: whose codes they are, and the ranges that mean something as a whole.

use super::code::{self, CodeEntry};
use super::entry::Entry;
use super::field::{SourceRef, Url, is_slug};
use super::reconnect::{self, ReconnectEntry};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::model::Confidence;
use crate::text::closest;

/// File systems allow 255 bytes; a name is a part of the names of files.
const LONGEST_NAME: usize = 50;

/// A vendor's namespace as it stands in the file.
#[derive(Debug)]
pub struct VendorEntry {
    /// The name of the namespace.
    pub slug: Spanned<String>,
    /// The company, project or person.
    pub vendor: String,
    /// The product or protocol.
    pub product: String,
    /// Its address.
    pub homepage: String,
    /// Where its codes were read.
    pub sources: Vec<Spanned<SourceRef>>,
    /// How sure we are.
    pub confidence: Confidence,
    /// A footnote.
    pub note: Option<String>,
    /// Only third parties say so.
    pub claimed: bool,
    /// Ranges with a meaning.
    pub ranges: Vec<VendorRangeEntry>,
    /// The codes.
    pub codes: Vec<CodeEntry>,
}

/// `[[vendor.<namespace>.range]]`: a range with a meaning.
#[derive(Debug)]
pub struct VendorRangeEntry {
    /// The first number.
    pub first: Spanned<u16>,
    /// The last number.
    pub last: Spanned<u16>,
    /// What a code in it says.
    pub summary: Spanned<String>,
    /// Advice for all of it.
    pub reconnect: Option<ReconnectEntry>,
    /// Where this was read; `None` takes the namespace's.
    pub sources: Option<Vec<Spanned<SourceRef>>>,
}

/// Reads the vendors, each with its ranges and codes.
pub(super) fn read_all(tables: Vec<(Spanned<String>, Entry<'_, '_>)>) -> Vec<VendorEntry> {
    let is_stray = |entry: &Entry<'_, '_>| entry.holds_only(&["range", "code"]);
    let known: Vec<String> = tables
        .iter()
        .filter(|(_, entry)| !is_stray(entry))
        .map(|(slug, _)| slug.value.clone())
        .collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let vendors = tables.into_iter().filter_map(|(slug, entry)| {
        if is_stray(&entry) {
            refuse_stray(&slug, entry, &known);
            None
        } else {
            read(slug, entry)
        }
    });
    vendors.collect()
}

/// Codes and ranges of a vendor that has nothing else: mostly the name of another is misspelled.
fn refuse_stray(slug: &Spanned<String>, mut entry: Entry<'_, '_>, known: &[&str]) {
    entry.leave_out();
    if !entry.mistakes.is_malformed() {
        let name = slug.escape_debug();
        let message = format!("`{name}` has entries, but nothing says whose they are");
        let help = match closest(slug, known) {
            Some(known) => format!("did you mean `{known}`?"),
            None => format!(
                "add `[vendor.{name}]` with `vendor`, `product`, `homepage`, `sources` and `confidence`"
            ),
        };
        let stray = Diagnostic::error(message, slug.span, "no block of its own").help(help);
        entry.mistakes.add(stray);
    }
    lists(&mut entry);
    entry.finish();
}

/// The ranges and codes of a vendor.
fn lists(entry: &mut Entry<'_, '_>) -> (Vec<VendorRangeEntry>, Vec<CodeEntry>) {
    let ranges = entry.tables("range", "a vendor's range", range);
    (ranges, code::read_all(entry))
}

fn read(slug: Spanned<String>, mut entry: Entry<'_, '_>) -> Option<VendorEntry> {
    let is_name = check_name(&slug, &entry);
    let vendor = entry.required("vendor");
    let product = entry.required("product");
    let homepage = entry.required::<Url>("homepage");
    let sources = entry.required_list("sources");
    let confidence = entry.required("confidence");
    let note = entry.optional("note");
    let claimed = entry.optional("claimed");
    let (ranges, codes) = lists(&mut entry);
    entry.finish();
    if !is_name {
        return None;
    }
    Some(VendorEntry {
        slug,
        vendor: vendor?.value,
        product: product?.value,
        homepage: homepage?.value.0,
        sources: sources?,
        confidence: confidence?.value,
        note: note.map(|note| note.value),
        claimed: claimed.is_some_and(|claimed| claimed.value),
        ranges,
        codes,
    })
}

/// The name becomes a part of files, modules and types. Which names are taken is for a rule to say.
fn check_name(slug: &Spanned<String>, entry: &Entry<'_, '_>) -> bool {
    let problem = match () {
        () if !is_slug(slug) => "not lower-case words joined by hyphens",
        () if slug.len() > LONGEST_NAME => "longer than 50 characters",
        () => return true,
    };
    entry.leave_out();
    let message = format!(
        "`{}` cannot be the name of a namespace",
        slug.escape_debug()
    );
    let help = "choose a name such as `acme-chat`";
    entry
        .mistakes
        .add(Diagnostic::error(message, slug.span, problem).help(help));
    false
}

fn range(mut entry: Entry<'_, '_>) -> Option<VendorRangeEntry> {
    let first = entry.required("first");
    let last = entry.required("last");
    let summary = entry.required("summary");
    let reconnect = reconnect::read(&mut entry);
    let sources = entry.list("sources");
    entry.finish();
    Some(VendorRangeEntry {
        first: first?,
        last: last?,
        summary: summary?,
        reconnect,
        sources,
    })
}
