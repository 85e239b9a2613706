//! Reference pages for people: an index, the standard codes, every number and every name with all its meanings, advice on
//! reconnecting, what goes wrong, a page per vendor, and the rules of the registry.

mod by_code;
mod citations;
mod claims;
mod code_table;
mod figures;
mod guide;
mod history;
mod index;
mod inline;
mod longer;
mod names;
mod navigation;
mod page;
mod pitfalls;
mod practices;
mod ranges;
mod readme;
mod reconnect;
mod rules;
mod standard;
mod standing;
mod table;
mod template;
mod vendor;
mod window;
mod words;

#[cfg(test)]
mod tests;

use super::{Backend, File};
use crate::model::Registry;

pub use readme::readme_table;

/// Markdown, as GitHub renders it.
pub(super) struct Markdown;

impl Backend for Markdown {
    fn folder(&self) -> &'static str {
        "markdown"
    }

    fn files(&self, registry: &Registry) -> Vec<File> {
        let numbers = by_code::collect(registry);
        let letters = names::collect(registry);
        let mut files = vec![
            index::file(registry, &numbers, &letters),
            by_code::file(registry, &numbers),
            names::file(&letters),
            pitfalls::file(registry),
            reconnect::file(registry),
            rules::file(),
            standard::file(registry),
        ];
        files.extend(vendor::files(registry));
        files
    }
}
