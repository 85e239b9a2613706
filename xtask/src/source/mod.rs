//! From the text of a registry to a document that knows the place of everything, with every mistake of the text.

mod document;
pub mod entry;
pub mod field;
pub mod keys;
pub mod reconnect;
pub mod render;
mod sink;
pub mod spec;
mod syntax;
pub mod value;
pub mod vocabulary;
mod window;

use crate::diagnostic::Diagnostic;

pub use document::{Document, Named};
pub use keys::{
    AliasEntry, AliasKeys, AllowEntry, ClaimEntry, ClaimKeys, CodeEntry, CodeKeys, DeprecatedEntry,
    DeprecatedKeys, NamespaceDeprecatedKeys, PracticeEntry, PracticeKeys, RangeEntry, RangeKeys,
    ReasonEntry, ReasonKeys, RemovedEntry, RemovedKeys, RenamedEntry, RenamedKeys, SourceEntry,
    SourceKeys, VendorEntry, VendorKeys, VendorRangeEntry, VendorRangeKeys,
};
pub use reconnect::{After, Reconnect};
pub use render::{FieldText, TableText, ValueText};
use sink::Sink;
pub use spec::{KeySpec, Role, Table, TableSpec, ValueSpec};
pub use value::{SourceRef, is_slug};
pub use vocabulary::{Advice, Basis, Confidence, SentBy, SourceKind, Strategy, Wire};

/// The table of keys, from the top of the file down.
pub const ROOT: &TableSpec = <keys::RootEntry as spec::Table>::SPEC;

/// A registry as far as it could be read, and what was wrong with the rest.
#[derive(Debug)]
pub struct Loaded {
    pub document: Document,
    /// In file order.
    pub diagnostics: Vec<Diagnostic>,
    /// The text is not TOML throughout, so what entries say about each other cannot be judged.
    pub is_broken: bool,
}

/// Reads a registry: syntax, keys, types and texts. What entries say about each other is for the rules.
pub fn load(text: &str) -> Loaded {
    let sink = Sink::default();
    let table = syntax::parse(text, &sink);
    let document = table.map_or_else(Document::default, |table| document::read(table, &sink));
    let is_broken = sink.is_broken();
    let diagnostics = sink.into_diagnostics();
    Loaded {
        document,
        diagnostics,
        is_broken,
    }
}
