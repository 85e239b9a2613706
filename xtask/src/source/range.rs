//! `[[range]]`: a part of the number space.

use super::entry::Entry;
use super::field::{Name, SourceRef};
use crate::diagnostic::Spanned;

/// A part of the number space as it stands in the file.
#[derive(Debug)]
pub struct RangeEntry {
    /// The first number.
    pub first: Spanned<u16>,
    /// The last number.
    pub last: Spanned<u16>,
    /// What people call it.
    pub name: String,
    /// What it is for.
    pub summary: Spanned<String>,
    /// How a number in it comes to mean something.
    pub assignment: String,
    /// Where this was read.
    pub sources: Vec<Spanned<SourceRef>>,
}

/// Reads a range.
pub(super) fn read(mut entry: Entry<'_, '_>) -> Option<RangeEntry> {
    let first = entry.required("first");
    let last = entry.required("last");
    let name = entry.required::<Name>("name");
    let summary = entry.required("summary");
    let assignment = entry.required("assignment");
    let sources = entry.required_list("sources");
    entry.finish();
    Some(RangeEntry {
        first: first?,
        last: last?,
        name: name?.value.0,
        summary: summary?,
        assignment: assignment?.value,
        sources: sources?,
    })
}
