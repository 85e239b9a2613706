//! Reference pages for people: an index, the standard codes, every number and every name with all its meanings, advice on
//! reconnecting, troubleshooting, a page per vendor, and the rules of the registry.
//!
//! A page is prose from `xtask/templates/markdown` and what one file here makes of the registry; all of it is [`md::Md`].

mod by_code;
mod cells;
mod details;
mod figures;
mod glossary;
mod guide;
mod index;
mod lists;
mod md;
mod names;
mod page;
mod pitfalls;
mod practices;
mod ranges;
mod reconnect;
mod rules;
mod sources;
mod standard;
mod table;
mod vendor;
mod waits;

#[cfg(test)]
mod tests;

use super::{Backend, File};
use crate::model::Registry;

pub use standard::readme_table;

/// Markdown, as GitHub renders it.
pub(super) struct Markdown;

impl Backend for Markdown {
    fn folder(&self) -> &'static str {
        "markdown"
    }

    fn files(&self, registry: &Registry) -> Vec<File> {
        pages(registry).into_iter().map(page::Page::file).collect()
    }
}

fn pages(registry: &Registry) -> Vec<page::Page> {
    let numbers = by_code::collect(registry);
    let letters = names::collect(registry);
    let mut pages = vec![
        index::page(registry, &numbers, &letters),
        by_code::page(registry, &numbers),
        names::page(registry, &letters),
        pitfalls::page(registry),
        names::reasons(registry),
        reconnect::page(registry),
        rules::page(registry),
        standard::page(registry),
    ];
    pages.extend(vendor::pages(registry));
    pages
}
