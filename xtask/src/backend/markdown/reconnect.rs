//! Whether to reconnect after a code, when, and who says so; and what client libraries do.

use std::iter;

use super::citations::Sources;
use super::page::Page;
use super::table::Table;
use super::window::{NOTHING, strategy, window};
use super::{code_table, inline, navigation, practices, words};
use crate::backend::File;
use crate::model::{Namespace, Reconnect, Registry, Vendor};
use crate::wording;

/// What is said about each code.
const HEAD: [&str; 6] = [
    "Code",
    "Name",
    "Reconnect",
    "Strategy",
    "Wait",
    "Who says so",
];

/// The page.
pub(super) fn file(registry: &Registry) -> File {
    let mut sources = Sources::default();
    let mut page = Page::new("Reconnecting after a WebSocket close code");
    navigation::write(&mut page, "reconnect.md");
    page.paragraph(
        "RFC 6455 leaves open what to do about a close code; it only asks clients to back off after an abnormal closure, \
         which they [see as 1006](pitfalls.md#why-a-browser-shows-1006). \
         So each row says whose advice it is, and \"unspecified\" means that no source gives any, which is not \"no\". \
         Where the wait has two figures, each client picks a time between them at random. \
         [What the words mean](README.md#reconnect).",
    );
    page.paragraph(words::ORDER_OF_ADVICE);
    page.section("Standard codes");
    page.table(&standard(registry));
    practices::write(&mut page, registry, &mut sources);
    write_vendors(&mut page, registry);
    sources.write(&mut page);
    page.file("reconnect.md")
}

/// Every standard code, also those without advice.
fn standard(registry: &Registry) -> Table<6> {
    let standard = &registry.standard;
    let mut table = Table::new(HEAD);
    for code in &standard.codes {
        let link = code_table::number_link(standard, code.number);
        table.row(row(link, code_table::name(code), code.reconnect.as_ref()));
    }
    table
}

/// The vendors that give advice, each with its ranges and codes.
fn write_vendors(page: &mut Page, registry: &Registry) {
    let mut tables = registry.vendors.iter().filter_map(|namespace| {
        let table = of_vendor(namespace, namespace.vendor.as_ref()?);
        (!table.is_empty()).then_some((namespace, table))
    });
    let Some(first) = tables.next() else {
        return;
    };
    page.section("Codes of vendors");
    page.paragraph(
        "The codes and ranges about which the sources say something. A code in use that a vendor's page lists and this \
         one does not is unspecified, also within a range; a removed one counts as not listed.",
    );
    for (namespace, table) in iter::once(first).chain(tables) {
        page.subsection(&code_table::page_link(namespace));
        page.table(&table);
    }
}

fn of_vendor(namespace: &Namespace, vendor: &Vendor) -> Table<6> {
    let mut table = Table::new(HEAD);
    for range in vendor.ranges.iter().filter(|it| it.reconnect.is_some()) {
        let numbers = range.numbers();
        let summary = inline::text(&range.summary);
        table.row(row(numbers, summary, range.reconnect.as_ref()));
    }
    for code in namespace.codes.iter().filter(|it| it.reconnect.is_some()) {
        let link = code_table::number_link(namespace, code.number);
        table.row(row(link, code_table::name(code), code.reconnect.as_ref()));
    }
    table
}

fn row(code: String, name: String, reconnect: Option<&Reconnect>) -> [String; 6] {
    let Some(reconnect) = reconnect else {
        let nothing = || NOTHING.to_owned();
        let unspecified = wording::UNSPECIFIED.to_owned();
        return [code, name, unspecified, nothing(), nothing(), nothing()];
    };
    let mut advice = wording::advice(reconnect.advice).to_owned();
    if let Some(first) = &reconnect.before {
        advice += &format!("; first {}", inline::text(first));
    }
    [
        code,
        name,
        advice,
        strategy(reconnect).to_owned(),
        window(reconnect),
        wording::adviser(reconnect),
    ]
}
