//! The inverse index: every number, with all that it means anywhere.

use std::collections::BTreeMap;

use super::md::{Md, md};
use super::page::Page;
use super::sources::Sources;
use super::table::{Table, table};
use super::{cells, pitfalls};
use crate::model::{Code, Namespace, Registry, SentBy, VendorRange};
use crate::wording::{UNSPECIFIED, sent_by};

/// What is said of a meaning: whose, name, meaning, reconnect, sent by.
type Meaning = [Md; 5];

/// Every number that means something, or meant, or is said to mean.
pub(super) type Numbers = BTreeMap<u16, Vec<Meaning>>;

pub(super) fn page(registry: &Registry, numbers: &Numbers) -> Page {
    let holes = vec![
        ("jump", jump_table(numbers, "")),
        ("numbers", sections(registry, numbers)),
        ("ranges", ranges(registry)),
    ];
    let template = include_str!("../../../templates/markdown/by-code.md");
    Page::new("by-code.md", template, registry, Sources::default(), holes)
}

/// All meanings of all numbers: of `standard` first, then the vendors' by slug, then claims.
pub(super) fn collect(registry: &Registry) -> Numbers {
    let mut numbers = Numbers::new();
    let mut add = |number, meaning| numbers.entry(number).or_default().push(meaning);
    for namespace in registry.namespaces() {
        for code in &namespace.codes {
            let reconnect = cells::reconnect(code.reconnect.as_ref());
            let (name, meaning) = (cells::name(code), cells::short_meaning(code));
            add(
                code.number,
                listed(namespace, code, [name, meaning, reconnect]),
            );
        }
        for tombstone in &namespace.removed {
            let (code, name) = (&tombstone.code, cells::removed_name(tombstone));
            // A removed code counts as a number that the vendor does not list.
            let cells = [name, (&code.summary).into(), md!("-")];
            add(code.number, listed(namespace, code, cells));
        }
    }
    for claim in &registry.claims {
        let [says, verdict] = [&claim.says, &claim.verdict].map(Md::from);
        let [reconnect, sent_by] = [UNSPECIFIED, sent_by(SentBy::Unknown)].map(Md::from);
        let meaning = [cells::claimed(claim), says, verdict, reconnect, sent_by];
        add(claim.number, meaning);
    }
    numbers
}

fn listed(namespace: &Namespace, code: &Code, [name, meaning, reconnect]: [Md; 3]) -> Meaning {
    let whose = cells::whose(namespace, code.number);
    [
        whose,
        name,
        meaning,
        reconnect,
        sent_by(code.sent_by).into(),
    ]
}

/// The numbers by their ranges, each with a section of its own.
fn sections(registry: &Registry, numbers: &Numbers) -> Md {
    let ranges = registry.ranges.iter().filter_map(|range| {
        let mut inside = numbers.range(range.first..=range.last).peekable();
        inside.peek()?;
        let title = md!("## {}: {}", range.numbers(), Md::heading(&range.name));
        let sections = inside.map(|(number, meanings)| section(*number, meanings));
        Some(Md::blocks([title].into_iter().chain(sections)))
    });
    Md::blocks(ranges)
}

fn section(number: u16, meanings: &[Meaning]) -> Md {
    let head = ["Whose", "Name", "Meaning", "Reconnect", "Sent by"];
    let said = match meanings {
        // Without a table, whose head would be as long as its only row.
        [only] => {
            let [whose, name, meaning, reconnect, sent_by] = only.clone();
            let what = md!("{}: **{}**. {}", whose, name, meaning);
            md!("{} Reconnect: {}. Sent by: {}.", what, reconnect, sent_by)
        }
        several => Table::new(head, several.iter().cloned()).md(),
    };
    let why = pitfalls::why(number).between("See also: ", "");
    Md::blocks([md!("### {}", number), why, said])
}

/// A number that no list names may still say something by the range it is in.
fn ranges(registry: &Registry) -> Md {
    let mut ranges: Vec<(&Namespace, &VendorRange)> = vec![];
    for namespace in &registry.vendors {
        ranges.extend(namespace.ranges().iter().map(|range| (namespace, range)));
    }
    ranges.sort_by_key(|(_, range)| (range.first, range.last));
    table!(ranges, |(namespace, range)| {
        "Numbers" => range.numbers(),
        "Whose" => cells::page_link(namespace, ""),
        "Meaning" => &range.summary,
        "Reconnect" => cells::reconnect(range.reconnect.as_ref()),
    })
    .md()
}

/// The address of a number's section, as seen from the other pages; where there is no section, that of the page.
pub(super) fn address(numbers: &Numbers, number: u16) -> String {
    match numbers.contains_key(&number) {
        true => format!("by-code.md#{number}"),
        false => "by-code.md".to_owned(),
    }
}

/// Links to all numbers, a hundred to a row.
pub(super) fn jump_table(numbers: &Numbers, page: &str) -> Md {
    let mut hundreds: BTreeMap<u16, Vec<Md>> = BTreeMap::new();
    for &number in numbers.keys() {
        let links = hundreds.entry(number / 100 * 100).or_default();
        links.push(Md::link(number, &format!("{page}#{number}")));
    }
    table!(hundreds, |(hundred, links)| {
        "From" => hundred,
        "Numbers" => Md::join(links, " "),
    })
    .md()
}
