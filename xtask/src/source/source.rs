//! `[source.<key>]`: something that was read.

use super::entry::Entry;
use super::field::{Day, PackageUrl, Url};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::model::{Location, SourceKind};

/// A source as it stands in the file.
#[derive(Debug)]
pub struct SourceEntry {
    /// What entries call it.
    pub key: Spanned<String>,
    /// The text of a link to it.
    pub title: String,
    /// Where it is.
    pub location: Location,
    /// How close it is to the one who defines the codes.
    pub kind: SourceKind,
    /// The day it was read.
    pub checked: Spanned<String>,
    /// The commit, version or section that was read.
    pub at: Option<String>,
}

/// Reads a source.
pub(super) fn read(key: Spanned<String>, mut entry: Entry<'_, '_>) -> Option<SourceEntry> {
    if entry.is_only_a_table() {
        refuse_dot(&key, &entry);
        return None;
    }
    let is_key = check_key(&key, &entry);
    let title = entry.required("title");
    let location = location(&mut entry);
    let kind = entry.required("kind");
    let checked = entry.required::<Day>("checked");
    let at = entry.optional("at");
    entry.finish();
    if !is_key {
        return None;
    }
    Some(SourceEntry {
        key,
        title: title?.value,
        location: location?,
        kind: kind?.value,
        checked: checked?.map(|day| day.0),
        at: at.map(|at| at.value),
    })
}

/// A source has no table in it, so one comes from a dot in the key: `[source.acme.docs]`.
fn refuse_dot(key: &Spanned<String>, entry: &Entry<'_, '_>) {
    entry.leave_out();
    let message = format!("`{}` is not the whole key of a source", key.escape_debug());
    let dot = "a dot behind it makes a table within a table";
    let help = "write a hyphen instead of the dot: `[source.acme-docs]`";
    entry
        .mistakes
        .add(Diagnostic::error(message, key.span, dot).help(help));
}

/// Citations separate the key from a section with `#`, so a key holds little else than letters.
fn check_key(key: &Spanned<String>, entry: &Entry<'_, '_>) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_key = !key.is_empty() && key.chars().all(allowed);
    if !is_key {
        entry.leave_out();
        let message = format!("`{}` cannot be the key of a source", key.escape_debug());
        let help = "write lower-case letters, digits and hyphens: `acme-docs`";
        entry
            .mistakes
            .add(Diagnostic::error(message, key.span, "not a key").help(help));
    }
    is_key
}

fn location(entry: &mut Entry<'_, '_>) -> Option<Location> {
    let mistakes_before = entry.mistakes.len();
    let url = entry.optional::<Url>("url");
    let package = entry.optional::<PackageUrl>("package");
    match (url, package) {
        (Some(url), None) => Some(Location::Url(url.value.0)),
        (None, Some(package)) => Some(Location::Package(package.value.0)),
        (None, None) => {
            entry.leave_out();
            let misspelled = entry.is_misspelled("url") || entry.is_misspelled("package");
            let is_known = misspelled || entry.mistakes.is_malformed();
            if entry.mistakes.len() == mistakes_before && !is_known {
                entry.mistakes.add(
                    Diagnostic::error(
                        "a source has neither `url` nor `package`",
                        entry.span,
                        "where was it read?",
                    )
                    .help("add `url = \"https://...\"` or `package = \"pkg:...\"`"),
                );
            }
            None
        }
        (Some(url), Some(package)) => {
            entry.leave_out();
            entry.mistakes.add(
                Diagnostic::error(
                    "a source has both `url` and `package`",
                    package.span,
                    "one too many",
                )
                .label(url.span, "the other one")
                .help("keep the one that was read; what else there is can be a second source"),
            );
            None
        }
    }
}
