//! Figures about the registry, for its index.

use super::page::Page;
use super::table::Table;
use crate::model::{Advice, Code, Confidence, Registry, SourceKind};
use crate::wording;

/// As many of the most contested numbers are listed.
const CONTESTED: usize = 10;

/// The section.
pub(super) fn write(page: &mut Page, registry: &Registry) {
    page.section("Figures");
    page.table(&totals(registry));
    page.table(&sources(registry));
    page.table(&confidences(registry));
    page.table(&advice(registry));
    let contested = contested(registry);
    if !contested.is_empty() {
        page.paragraph("The most contested numbers, with how many namespaces use each:");
        page.table(&contested);
    }
}

fn totals(registry: &Registry) -> Table<2> {
    let claimed = registry
        .vendors
        .iter()
        .filter(|namespace| namespace.is_unverified());
    let mut table = Table::new(["Registry", "Number"]);
    for (what, number) in [
        ("namespaces", registry.namespaces().count()),
        ("of these unverified", claimed.count()),
        ("codes", codes(registry).count()),
        ("different numbers", registry.by_number().len()),
        ("claims without evidence", registry.claims.len()),
    ] {
        table.row([what.to_owned(), number.to_string()]);
    }
    table
}

fn sources(registry: &Registry) -> Table<2> {
    let mut table = Table::new(["Kind of source", "Sources"]);
    for &kind in SourceKind::ALL {
        let number = registry
            .sources
            .iter()
            .filter(|source| source.kind == kind)
            .count();
        table.row([wording::source_kind(kind).to_owned(), number.to_string()]);
    }
    table
}

fn confidences(registry: &Registry) -> Table<2> {
    let mut table = Table::new(["Confidence", "Namespaces of vendors"]);
    for &confidence in Confidence::ALL {
        let vendors = registry
            .vendors
            .iter()
            .filter_map(|namespace| namespace.vendor.as_ref());
        let number = vendors
            .filter(|vendor| vendor.confidence == confidence)
            .count();
        table.row([
            wording::confidence(confidence).to_owned(),
            number.to_string(),
        ]);
    }
    table
}

fn advice(registry: &Registry) -> Table<2> {
    let given = |advice: Advice| {
        codes(registry)
            .filter(|code| {
                code.reconnect
                    .as_ref()
                    .is_some_and(|given| given.advice == advice)
            })
            .count()
    };
    let mut table = Table::new(["Reconnect", "Codes"]);
    for &advice in Advice::ALL {
        table.row([
            wording::advice(advice).to_owned(),
            given(advice).to_string(),
        ]);
    }
    let unspecified = codes(registry)
        .filter(|code| code.reconnect.is_none())
        .count();
    table.row([wording::UNSPECIFIED.to_owned(), unspecified.to_string()]);
    table
}

/// Numbers that more than one namespace uses, the most used first, else ascending.
fn contested(registry: &Registry) -> Table<2> {
    let uses = registry
        .by_number()
        .into_iter()
        .map(|(number, meanings)| (number, meanings.len()));
    let mut numbers: Vec<(u16, usize)> = uses.filter(|&(_, uses)| uses > 1).collect();
    numbers.sort_by_key(|&(number, uses)| (std::cmp::Reverse(uses), number));
    let mut table = Table::new(["Number", "Namespaces"]);
    for (number, uses) in numbers.into_iter().take(CONTESTED) {
        table.row([format!("[{number}](by-code.md#{number})"), uses.to_string()]);
    }
    table
}

fn codes(registry: &Registry) -> impl Iterator<Item = &Code> {
    registry.namespaces().flat_map(|namespace| &namespace.codes)
}
