//! Makes `close-codes.json`: the top object and its lists.

use serde::Serialize;

use super::citation::SourceRecord;
use super::code::CodeRecord;
use super::evidence::{ClaimRecord, PracticeRecord};
use super::namespace::{NamespaceRecord, RangeRecord};
use super::text::Text;
use crate::backend::header::GENERATED;
use crate::model::Registry;

/// The shape of the document. It grows when a member is removed, renamed or given another type, and when a list of
/// values or a stated order changes; a new member leaves it as it is.
pub(super) const SCHEMA_VERSION: u32 = 1;

/// The top object.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "//")]
    generated: &'static str,
    schema_version: u32,
    version: Text<'a>,
    ranges: Vec<RangeRecord<'a>>,
    namespaces: Vec<NamespaceRecord<'a>>,
    codes: Vec<CodeRecord<'a>>,
    removed: Vec<CodeRecord<'a>>,
    claims: Vec<ClaimRecord<'a>>,
    practices: Vec<PracticeRecord<'a>>,
    sources: Vec<SourceRecord<'a>>,
}

/// The registry as pretty-printed JSON.
pub(super) fn json(registry: &Registry) -> String {
    let mut text = serde_json::to_string_pretty(&Document::new(registry))
        .expect("records are structs of strings, numbers and lists, which JSON can always hold");
    text.push('\n');
    text
}

impl<'a> Document<'a> {
    fn new(registry: &'a Registry) -> Self {
        Self {
            generated: GENERATED,
            schema_version: SCHEMA_VERSION,
            version: Text(&registry.version),
            ranges: registry.ranges.iter().map(RangeRecord::new).collect(),
            namespaces: registry.namespaces().map(NamespaceRecord::new).collect(),
            codes: registry
                .namespaces()
                .flat_map(|namespace| {
                    let codes = namespace.codes.iter();
                    codes.map(|code| CodeRecord::new(namespace, code))
                })
                .collect(),
            removed: registry
                .namespaces()
                .flat_map(|namespace| {
                    let removed = namespace.removed.iter();
                    removed.map(|tombstone| CodeRecord::removed(namespace, tombstone))
                })
                .collect(),
            claims: registry.claims.iter().map(ClaimRecord::new).collect(),
            practices: registry.practices.iter().map(PracticeRecord::new).collect(),
            sources: registry
                .sources
                .iter()
                .map(|source| SourceRecord::new(source))
                .collect(),
        }
    }
}
