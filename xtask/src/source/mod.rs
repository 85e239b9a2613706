//! From the text of a registry to a document that knows where everything stands, with every mistake of the text.

mod before;
mod brackets;
mod code;
mod document;
mod entry;
mod evidence;
mod field;
mod mistakes;
mod parse;
mod pieces;
mod range;
mod reconnect;
mod source;
mod syntax;
mod vendor;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;

pub use code::{
    AliasEntry, AllowEntry, CodeEntry, DeprecatedEntry, ReasonEntry, RemovedEntry, RenamedEntry,
};
pub use document::Document;
pub use evidence::{ClaimEntry, PracticeEntry};
pub use field::{CodeRange, SourceRef};
use mistakes::Mistakes;
use parse::Readable;
pub use range::RangeEntry;
pub use reconnect::ReconnectEntry;
pub use source::SourceEntry;
pub use vendor::{VendorEntry, VendorRangeEntry};

/// A registry as far as it could be read, and what was wrong with the rest.
#[derive(Debug)]
pub struct Loaded {
    /// What could be read.
    pub document: Document,
    /// What could not, in file order.
    pub diagnostics: Vec<Diagnostic>,
    /// A part of the text could not be read, so what entries say about each other cannot be judged.
    pub is_broken: bool,
    /// The keys of each kind of table that was read, in the order in which they are asked for, which is the canonical one.
    pub keys: BTreeMap<&'static str, Vec<&'static str>>,
}

/// Reads a registry: syntax, keys, types and texts. What entries say about each other is for the rules.
pub fn load(text: &str) -> Loaded {
    let mistakes = Mistakes::default();
    for obstacle in before::obstacles(text) {
        mistakes.broken(obstacle);
    }
    let document = if mistakes.is_broken() {
        Document::default()
    } else {
        match parse::read(text, &mistakes) {
            Readable::Whole(table) => document::read(table, &mistakes),
            Readable::Part(text) => document::read(parse::read_part(&text, &mistakes), &mistakes),
        }
    };
    let is_broken = mistakes.is_broken();
    let (diagnostics, keys) = mistakes.into_parts();
    Loaded {
        document,
        diagnostics,
        is_broken,
        keys,
    }
}
