//! What changed in a namespace: codes that came after the first version, and codes that are gone.

use std::collections::BTreeMap;

use super::page::Page;
use super::table::Table;
use super::{code_table, inline};
use crate::model::Namespace;

/// The sections about both, where there is something to say.
pub(super) fn write(page: &mut Page, namespace: &Namespace) {
    write_added(page, namespace);
    write_removed(page, namespace);
}

fn write_added(page: &mut Page, namespace: &Namespace) {
    let mut versions: BTreeMap<Option<semver::Version>, (&str, Vec<String>)> = BTreeMap::new();
    for code in &namespace.codes {
        if let Some(since) = &code.since {
            let link = code_table::link_within(namespace, code.number);
            let version = semver::Version::parse(since).ok();
            let codes = &mut versions.entry(version).or_insert((since, Vec::new())).1;
            codes.push(link);
        }
    }
    let mut table = Table::new(["Since version", "Codes"]);
    for (since, codes) in versions.values() {
        table.row([inline::text(since), codes.join(", ")]);
    }
    if !table.is_empty() {
        page.section("Added codes");
        page.paragraph("The version of the registry that first had them, where that is known.");
        page.table(&table);
    }
}

fn write_removed(page: &mut Page, namespace: &Namespace) {
    let mut table = Table::new(["Code", "Name", "Meaning", "Removed in", "Why"]);
    for tombstone in &namespace.removed {
        table.row([
            code_table::number(namespace, tombstone.code.number),
            code_table::removed_name(tombstone),
            inline::text(&tombstone.code.summary),
            inline::text(&tombstone.removal.since),
            inline::text(&tombstone.removal.reason),
        ]);
    }
    if !table.is_empty() {
        page.section("Removed codes");
        page.paragraph("These were listed once. Their numbers and names are not used again.");
        page.table(&table);
    }
}
