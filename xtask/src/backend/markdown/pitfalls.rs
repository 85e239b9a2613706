//! What goes wrong with close codes: how a Close frame is built, which codes nobody sends, which statements are wrong.

use super::navigation;
use super::page::Page;
use super::template::{self, Filled};
use crate::backend::File;
use crate::model::Registry;

/// Prose about the protocol, which no table of the registry holds. Its sources are those of the registry.
const TEMPLATE: &str = include_str!("pitfalls.md");

/// The page.
pub(super) fn file(registry: &Registry) -> File {
    let mut page = Page::new("What goes wrong with WebSocket close codes");
    navigation::write(&mut page, "pitfalls.md");
    let filled = filled(registry);
    page.paragraph(filled.text.trim_end());
    filled.sources.write(&mut page);
    page.file("pitfalls.md")
}

/// The prose with its links.
pub(super) fn filled(registry: &Registry) -> Filled<'_> {
    template::fill(TEMPLATE, registry)
}
