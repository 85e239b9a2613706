//! The inverse index: every number, with all that it means anywhere.

use std::collections::BTreeMap;

use super::page::Page;
use super::table::Table;
use super::{claims, code_table, inline, navigation, pitfalls};
use crate::backend::File;
use crate::model::{Claim, Code, Namespace, Registry, SentBy, Tombstone, VendorRange};
use crate::wording;

/// Every number that means something, or meant, or is said to mean, with its meanings.
pub(super) type Numbers<'a> = BTreeMap<u16, Vec<Meaning<'a>>>;

/// One of the things that a number means, or meant, or is said to mean.
pub(super) enum Meaning<'a> {
    Listed(&'a Namespace, &'a Code),
    Removed(&'a Namespace, &'a Tombstone),
    Claimed(&'a Claim),
}

/// The page.
pub(super) fn file(registry: &Registry, numbers: &Numbers<'_>) -> File {
    let mut page = Page::new("WebSocket close codes by number");
    navigation::write(&mut page, "by-code.md");
    page.paragraph(
        "Whose is the number that you saw? Find it here, then the product that you were connected to. The same number \
         means different things in different products. Anyone may use a number of 4000-4999 without asking, so it may \
         also belong to a product that is not listed, or that gives [a meaning to a whole range](#ranges-of-vendors).",
    );
    page.table(&jump_table(numbers, ""));
    for range in &registry.ranges {
        let mut inside = numbers.range(range.first..=range.last).peekable();
        if inside.peek().is_none() {
            continue;
        }
        let heading = range.numbers();
        page.section(&format!("{heading}: {}", inline::heading(&range.name)));
        for (number, meanings) in inside {
            page.subsection(&number.to_string());
            if let Some(why) = pitfalls::why(*number) {
                page.paragraph(&format!("See also: {why}."));
            }
            match meanings.as_slice() {
                [only] => page.paragraph(&sentence(only)),
                several => page.table(&table(several)),
            }
        }
    }
    write_ranges(&mut page, registry);
    page.file("by-code.md")
}

/// A number that no list names may still say something by the range it is in.
fn write_ranges(page: &mut Page, registry: &Registry) {
    let mut ranges: Vec<(&Namespace, &VendorRange)> = registry
        .vendors
        .iter()
        .flat_map(|namespace| {
            namespace
                .ranges()
                .iter()
                .map(move |range| (namespace, range))
        })
        .collect();
    ranges.sort_by_key(|(_, range)| (range.first, range.last));
    let mut table = Table::new(["Numbers", "Whose", code_table::MEANING, "Reconnect"]);
    for (namespace, range) in ranges {
        table.row([
            range.numbers(),
            code_table::page_link(namespace),
            inline::text(&range.summary),
            inline::reconnect(range.reconnect.as_ref()),
        ]);
    }
    page.section("Ranges of vendors");
    page.paragraph(
        "What a number says by its range alone, for numbers without an entry of their own; \
         [which advice counts](README.md#reconnect). What the ranges are for in general, and who assigns the numbers in \
         them, [the index](README.md#ranges) says.",
    );
    page.table(&table);
}

/// All meanings of all numbers: of `standard` first, then the vendors' by slug, then claims.
pub(super) fn collect(registry: &Registry) -> Numbers<'_> {
    let mut numbers = Numbers::new();
    for namespace in registry.namespaces() {
        for code in &namespace.codes {
            let meanings = numbers.entry(code.number).or_default();
            meanings.push(Meaning::Listed(namespace, code));
        }
        for tombstone in &namespace.removed {
            let meanings = numbers.entry(tombstone.code.number).or_default();
            meanings.push(Meaning::Removed(namespace, tombstone));
        }
    }
    for claim in &registry.claims {
        let meanings = numbers.entry(claim.number).or_default();
        meanings.push(Meaning::Claimed(claim));
    }
    numbers
}

/// The address of a number's section, as seen from the other pages; where there is no section, that of the page.
pub(super) fn address(numbers: &Numbers<'_>, number: u16) -> String {
    if numbers.contains_key(&number) {
        format!("by-code.md#{number}")
    } else {
        "by-code.md".to_owned()
    }
}

/// Links to all numbers, a hundred to a row.
pub(super) fn jump_table(numbers: &Numbers<'_>, page: &str) -> Table<2> {
    let mut hundreds: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for number in numbers.keys() {
        let links = hundreds.entry(number / 100 * 100).or_default();
        links.push(format!("[{number}]({page}#{number})"));
    }
    let mut table = Table::new(["From", "Numbers"]);
    for (hundred, links) in hundreds {
        table.row([hundred.to_string(), links.join(" ")]);
    }
    table
}

fn table(meanings: &[Meaning<'_>]) -> Table<5> {
    let mut table = Table::new(["Whose", "Name", code_table::MEANING, "Reconnect", "Sent by"]);
    for meaning in meanings {
        table.row(cells(meaning));
    }
    table
}

/// The same without a table, whose head would be as long as its only row.
fn sentence(meaning: &Meaning<'_>) -> String {
    let [whose, name, meaning, reconnect, sent_by] = cells(meaning);
    format!("{whose}: **{name}**. {meaning} Reconnect: {reconnect}. Sent by: {sent_by}.")
}

fn cells(meaning: &Meaning<'_>) -> [String; 5] {
    match meaning {
        Meaning::Listed(namespace, code) => listed(namespace, code),
        Meaning::Removed(namespace, tombstone) => removed(namespace, tombstone),
        Meaning::Claimed(claim) => claimed(claim),
    }
}

fn listed(namespace: &Namespace, code: &Code) -> [String; 5] {
    [
        code_table::whose(namespace, code.number),
        code_table::name(code),
        code_table::short_meaning(code),
        inline::reconnect(code.reconnect.as_ref()),
        wording::sent_by(code.sent_by).to_owned(),
    ]
}

fn removed(namespace: &Namespace, tombstone: &Tombstone) -> [String; 5] {
    [
        code_table::whose(namespace, tombstone.code.number),
        code_table::removed_name(tombstone),
        inline::text(&tombstone.code.summary),
        "-".to_owned(), // it counts as a number that the vendor does not list
        wording::sent_by(tombstone.code.sent_by).to_owned(),
    ]
}

fn claimed(claim: &Claim) -> [String; 5] {
    [
        claims::whose(claim),
        inline::text(&claim.says),
        inline::text(&claim.verdict),
        wording::UNSPECIFIED.to_owned(),
        wording::sent_by(SentBy::Unknown).to_owned(),
    ]
}
