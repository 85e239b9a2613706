//! The inverse index: every number, with all that it means anywhere.

use std::collections::BTreeMap;

use super::page::Page;
use super::table::Table;
use super::{claims, code_table, inline};
use crate::backend::{File, phrases};
use crate::model::{Claim, Code, Namespace, Registry, Tombstone};

/// One of the things that a number means, or meant, or is said to mean.
enum Meaning<'a> {
    Listed(&'a Namespace, &'a Code),
    Removed(&'a Namespace, &'a Tombstone),
    Claimed(&'a Claim),
}

/// The page.
pub(super) fn file(registry: &Registry) -> File {
    let numbers = collect(registry);
    let mut page = Page::new("WebSocket close codes by number");
    page.paragraph("[Index](README.md) | [Standard codes](standard.md)");
    page.paragraph(
        "Whose is the number that you saw? Find it here, then the product that you were connected to. The same number \
         means different things in different products. Anyone may use a number of 4000-4999 without asking, so it may \
         also belong to a product that is not listed. Some products give meaning to whole ranges; their pages show \
         these.",
    );
    page.table(&jump_table(&numbers));
    for range in &registry.ranges {
        let mut inside = numbers.range(range.first..=range.last).peekable();
        if inside.peek().is_none() {
            continue;
        }
        let heading = inline::numbers(&(range.first..=range.last));
        page.section(&format!("{heading}: {}", inline::heading(&range.name)));
        for (number, meanings) in inside {
            page.subsection(&number.to_string());
            page.table(&table(meanings));
        }
    }
    page.file("by-code.md")
}

/// All meanings of all numbers: of `standard` first, then the vendors' by slug, then claims.
fn collect(registry: &Registry) -> BTreeMap<u16, Vec<Meaning<'_>>> {
    let mut numbers: BTreeMap<u16, Vec<_>> = BTreeMap::new();
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

/// Links to all numbers, a hundred to a row.
fn jump_table(numbers: &BTreeMap<u16, Vec<Meaning<'_>>>) -> Table<2> {
    let mut hundreds: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for number in numbers.keys() {
        let links = hundreds.entry(number / 100 * 100).or_default();
        links.push(format!("[{number}](#{number})"));
    }
    let mut table = Table::new(["From", "Numbers"]);
    for (hundred, links) in hundreds {
        table.row([hundred.to_string(), links.join(" ")]);
    }
    table
}

fn table(meanings: &[Meaning<'_>]) -> Table<5> {
    let mut table = Table::new(["Whose", "Name", "Meaning", "Sent by", "Reconnect"]);
    for meaning in meanings {
        table.row(match meaning {
            Meaning::Listed(namespace, code) => listed(namespace, code),
            Meaning::Removed(namespace, tombstone) => removed(namespace, tombstone),
            Meaning::Claimed(claim) => claimed(claim),
        });
    }
    table
}

fn listed(namespace: &Namespace, code: &Code) -> [String; 5] {
    [
        whose(namespace, code.number),
        code_table::name(code),
        code_table::short_meaning(code),
        phrases::sent_by(code.sent_by).to_owned(),
        inline::reconnect(code.reconnect.as_ref()),
    ]
}

fn removed(namespace: &Namespace, tombstone: &Tombstone) -> [String; 5] {
    [
        whose(namespace, tombstone.code.number),
        code_table::removed_name(tombstone),
        inline::text(&tombstone.code.summary),
        phrases::sent_by(tombstone.code.sent_by).to_owned(),
        inline::reconnect(tombstone.code.reconnect.as_ref()),
    ]
}

fn claimed(claim: &Claim) -> [String; 5] {
    let whose = format!(
        "[{}](README.md#{}) *unverified*",
        inline::text(&claim.subject),
        claims::claim_id(claim)
    );
    [
        whose,
        inline::text(&claim.says),
        inline::text(&claim.verdict),
        "unknown".to_owned(),
        "unspecified".to_owned(),
    ]
}

/// A link to the code on the page of its namespace.
fn whose(namespace: &Namespace, number: u16) -> String {
    let page = inline::page_of(namespace);
    let id = inline::code_id(namespace, number);
    let Some(vendor) = &namespace.vendor else {
        return format!("[WebSocket standard]({page}#{id})");
    };
    let link = format!("[{}]({page}#{id})", inline::text(&namespace.title()));
    if vendor.claimed {
        format!("{link} *unverified*")
    } else {
        link
    }
}
