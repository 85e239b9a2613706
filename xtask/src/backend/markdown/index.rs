//! The index: what the pages hold, how to read them, and every namespace.

use super::by_code::{self, Numbers};
use super::md::Md;
use super::names::{self, Letters};
use super::page::Page;
use super::sources::Sources;
use super::table::table;
use super::{cells, figures, glossary, lists, ranges};
use crate::model::Registry;
use crate::wording;

pub(super) fn page(registry: &Registry, numbers: &Numbers, letters: &Letters) -> Page {
    let products = by_code::address(numbers, 4401);
    let name = names::address(letters, "CLOSED_NO_STATUS");
    let mut holes = vec![
        ("version", (&registry.version).into()),
        ("products_page", Md::address(&products)),
        ("name_page", Md::address(&name)),
        ("numbers", by_code::jump_table(numbers, "by-code.md")),
        ("names", names::jump_table(letters, "names.md")),
        ("ranges", ranges::assignment(registry)),
        ("standard_codes", registry.standard.codes.len().into()),
        ("namespaces", namespaces(registry)),
        ("claims", lists::claims(&registry.claims)),
        ("order", glossary::order_of_advice()),
    ];
    holes.extend(glossary::tables());
    holes.extend(figures::tables(registry));
    let template = include_str!("../../../templates/markdown/README.md");
    Page::new("README.md", template, registry, Sources::default(), holes)
}

fn namespaces(registry: &Registry) -> Md {
    let vendors = registry.vendors.iter();
    let vendors = vendors.filter_map(|it| Some((it, it.vendor.as_ref()?)));
    table!(vendors, |(namespace, vendor)| {
        "Namespace" => Md::words([Md::link(&namespace.slug, &namespace.page()), cells::marks(namespace)]),
        "Vendor" => &vendor.vendor,
        "Product" => &vendor.product,
        "Codes" => namespace.codes.len(),
        "Confidence" => wording::confidence(vendor.confidence),
    })
    .md()
}
