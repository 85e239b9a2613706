//! Makes the JSON: `close-codes.json` for programs, its schema, and a schema of `codes.toml` for editors.

mod citation;
mod code;
mod document;
mod evidence;
mod namespace;
mod reconnect;
mod schema;
#[cfg(test)]
mod tests;
mod text;

use super::{Backend, File};
use crate::backend::header::GENERATED;
use crate::model::Registry;

pub(crate) use document::{Contents, Document, pretty};
pub(crate) use text::Text;

/// The registry as flat JSON records, and two JSON Schemas.
pub(super) struct Json;

impl Backend for Json {
    fn folder(&self) -> &'static str {
        "json"
    }

    fn files(&self, registry: &Registry) -> Vec<File> {
        let document = Document::new(Contents::all(registry, GENERATED));
        vec![
            File::new("close-codes.json", pretty(&document)),
            File::new("close-codes.schema.json", schema::close_codes()),
            File::new("codes-toml.schema.json", crate::backend::editor::schema()),
        ]
    }
}
