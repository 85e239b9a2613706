//! The outputs: pure functions from the registry to files in memory.
//!
//! A new output language is one file with a unit struct that implements [`Backend`], and one line in [`BACKENDS`].

mod escape;
mod header;
#[cfg(test)]
mod hostile_tests;
mod json;
mod markdown;
mod phrases;
mod rust;
mod typescript;

use crate::model::Registry;
use crate::plan::is_temporary;

pub use json::Json;
pub use markdown::{Markdown, readme_table};
pub use rust::Rust;
pub use typescript::TypeScript;

/// One output. It does no input or output itself and cannot fail: what it cannot print, the loader has refused.
pub trait Backend: Sync {
    /// The folder below `generated/` that is this backend's alone.
    fn folder(&self) -> &'static str;

    /// The files of that folder, their paths relative to it.
    fn files(&self, registry: &Registry) -> Vec<File>;
}

/// Every output, in the order of their folders.
pub const BACKENDS: &[&dyn Backend] = &[&Json, &Markdown, &Rust, &TypeScript];

/// A file in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it goes, relative to its backend's folder, with `/` between the parts.
    pub path: String,
    /// What it holds; ends with a line feed.
    pub text: String,
}

impl File {
    /// A file of this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }
}

/// Whether a file that is found under `generated/` but not wanted there was generated once: it bears the header, is a
/// copy of a licence, or a temporary file that a stopped run left.
pub fn is_ours(path: &str, bytes: &[u8]) -> bool {
    bears_header(bytes) || is_licence(bytes) || is_temporary(path)
}

fn bears_header(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(512)];
    head.windows(header::MARK.len())
        .any(|window| window == header::MARK.as_bytes())
}

fn is_licence(bytes: &[u8]) -> bool {
    typescript::licences()
        .iter()
        .any(|licence| licence.text.as_bytes() == bytes)
}
