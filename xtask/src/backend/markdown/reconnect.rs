//! Whether to reconnect after a code, when, and who says so; and what client libraries do.

use super::md::{Md, md};
use super::page::Page;
use super::sources::Sources;
use super::table::table;
use super::{cells, glossary, practices, waits};
use crate::model::{Namespace, Registry};
use crate::wording::{UNSPECIFIED, basis, whether, whether_and_when};

pub(super) fn page(registry: &Registry) -> Page {
    let mut sources = Sources::default();
    sources.cite(registry.practices.iter().flat_map(|it| &it.sources));
    let holes = vec![
        ("order", glossary::order_of_advice()),
        ("standard", standard(registry)),
        ("libraries", practices::by_code(registry)),
        ("rules", practices::rules(registry, &sources)),
        (
            "vendors",
            Md::blocks(registry.vendors.iter().map(of_vendor)),
        ),
    ];
    let template = include_str!("../../../templates/markdown/reconnect.md");
    Page::new("reconnect.md", template, registry, sources, holes)
}

/// Every standard code, also those without advice.
fn standard(registry: &Registry) -> Md {
    let standard = &registry.standard;
    let codes = standard
        .codes
        .iter()
        .map(|code| (code, code.reconnect.as_ref()));
    table!(codes, |(code, advice)| {
        "Code" => cells::number_link(standard, code.number),
        "Name" => cells::name(code),
        "Reconnect" => advice.map_or_else(|| UNSPECIFIED.to_owned(), whether),
        "Strategy" => advice.map(waits::strategy),
        "Wait" => advice.map(waits::window),
        "Who says so" => advice.map(|it| basis(it.basis)),
    })
    .md()
}

/// The ranges and codes of a vendor about which a source says something.
fn of_vendor(namespace: &Namespace) -> Md {
    let ranges = namespace.ranges().iter().map(|range| {
        let (numbers, summary) = (range.numbers(), &range.summary);
        (numbers.into(), summary.into(), range.reconnect.as_ref())
    });
    let codes = namespace.codes.iter().map(|code| {
        let link = cells::number_link(namespace, code.number);
        (link, cells::name(code), code.reconnect.as_ref())
    });
    let advice = ranges.chain(codes);
    let advice = advice.filter_map(|(number, name, advice)| Some((number, name, advice?)));
    let table = table!(advice, |(number, name, advice)| {
        "Code" => number,
        "Name" => name,
        "Reconnect" => whether_and_when(advice),
        "Who says so" => basis(advice.basis),
    });
    let title = md!("### {}\n\n", cells::page_link(namespace, ""));
    match table.folded(2, "For every row") {
        nothing if nothing.is_empty() => nothing,
        table => md!("{}{}", title, table),
    }
}
