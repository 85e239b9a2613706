//! Reference pages for people: an index, the standard codes, every number with all its meanings, a page per vendor.

mod by_code;
mod citations;
mod claims;
mod code_table;
mod figures;
mod history;
mod index;
mod inline;
mod longer;
mod page;
mod ranges;
mod readme;
mod standard;
mod standing;
mod table;
mod vendor;
mod words;

#[cfg(test)]
mod tests;

use super::{Backend, File};
use crate::model::Registry;

pub use readme::readme_table;

/// Markdown, as GitHub renders it.
pub struct Markdown;

impl Backend for Markdown {
    fn folder(&self) -> &'static str {
        "markdown"
    }

    fn files(&self, registry: &Registry) -> Vec<File> {
        let mut files = vec![
            index::file(registry),
            by_code::file(registry),
            standard::file(registry),
        ];
        files.extend(vendor::files(registry));
        files
    }
}
