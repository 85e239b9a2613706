//! What goes wrong with close codes: how a Close frame is built, which codes nobody sends, which statements are wrong.

use super::md::Md;
use super::page::Page;
use super::sources::Sources;
use crate::model::Registry;

/// Where the page says why a number that endpoints make up is seen, as links from the other pages.
pub(super) fn why(number: u16) -> Md {
    Md::ours(match number {
        1005 | 1006 | 1015 => {
            "[why a browser shows 1006](pitfalls.md#why-a-browser-shows-1006), \
             [codes that an endpoint makes up itself](pitfalls.md#codes-that-an-endpoint-makes-up-itself)."
        }
        _ => "",
    })
}

/// Prose about the protocol, which no table of the registry holds. Its sources are those of the registry.
pub(super) fn page(registry: &Registry) -> Page {
    let template = include_str!("../../../templates/markdown/pitfalls.md");
    Page::new(
        "pitfalls.md",
        template,
        registry,
        Sources::default(),
        vec![],
    )
}
