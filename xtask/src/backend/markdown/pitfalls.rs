//! What goes wrong with close codes: how a Close frame is built, which codes nobody sends, which statements are wrong.

use super::citations::Sources;
use super::navigation;
use super::page::Page;
use super::template::{self, Filled};
use crate::backend::File;
use crate::model::Registry;

/// Prose about the protocol, which no table of the registry holds. Its sources are those of the registry.
const TEMPLATE: &str = include_str!("pitfalls.md");

/// Links to what the page says about the numbers that endpoints make up, of which people ask why they see them.
const WHY: &str = "[why a browser shows 1006](pitfalls.md#why-a-browser-shows-1006), \
    [codes that an endpoint makes up itself](pitfalls.md#codes-that-an-endpoint-makes-up-itself)";

/// Where the page says why a number is seen, as links from the other pages.
pub(super) fn why(number: u16) -> Option<&'static str> {
    matches!(number, 1005 | 1006 | 1015).then_some(WHY)
}

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
    template::fill(TEMPLATE, registry, Sources::default())
}
