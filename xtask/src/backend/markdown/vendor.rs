//! A page per vendor namespace: whose it is, its codes, its ranges, and what does not fit a table.

use std::collections::BTreeMap;

use super::citations::Sources;
use super::longer::{self, Longer};
use super::page::Page;
use super::table::Table;
use super::{claims, code_table, history, inline, navigation, standing};
use crate::backend::File;
use crate::model::{Claim, Namespace, Registry, Vendor};
use crate::wording;

/// The pages of all vendor namespaces.
pub(super) fn files(registry: &Registry) -> Vec<File> {
    let mut claims: BTreeMap<&str, Vec<&Claim>> = BTreeMap::new();
    for claim in &registry.claims {
        claims.entry(&claim.subject).or_default().push(claim);
    }
    registry
        .vendors
        .iter()
        .filter_map(|namespace| {
            let vendor = namespace.vendor.as_ref()?;
            let claims = claims.get(namespace.slug.as_str());
            Some(file(namespace, vendor, claims.map_or(&[], Vec::as_slice)))
        })
        .collect()
}

fn file(namespace: &Namespace, vendor: &Vendor, claims: &[&Claim]) -> File {
    let sources = Sources::of(namespace);
    let mut page = Page::new(&format!("{} close codes", inline::text(&namespace.title())));
    navigation::write_for_vendor(&mut page);
    introduce(&mut page, namespace, vendor);
    write_codes(&mut page, namespace, &sources);
    write_ranges(&mut page, vendor, &sources);
    longer::write_all(&mut page, namespace, Longer::of, &sources);
    standing::write(&mut page, namespace);
    history::write(&mut page, namespace);
    if !claims.is_empty() {
        page.section("Unverified claims");
        page.paragraph(claims::INTRODUCTION);
        page.table(&claims::table(claims.iter().copied()));
    }
    sources.write(&mut page);
    page.file(namespace.page())
}

fn introduce(page: &mut Page, namespace: &Namespace, vendor: &Vendor) {
    if vendor.unverified {
        page.paragraph(
            "> **Unverified.** Only third parties say that these codes are in use; nothing of the vendor's own was \
             found. The languages get no enum of them.",
        );
    }
    let mut facts = vec![
        format!("Vendor: {}", inline::link(&vendor.vendor, &vendor.homepage)),
        format!("Namespace: {}", inline::code(&namespace.slug)),
    ];
    if namespace.has_enum() {
        facts.push(format!(
            "Enum: {} in Rust, {} in TypeScript",
            inline::code(&namespace.names.rust_enum()),
            inline::code(&namespace.names.typescript_enum()),
        ));
    }
    facts.push(format!(
        "Confidence: {}. {}",
        wording::confidence(vendor.confidence),
        vendor.confidence.meaning()
    ));
    page.list(&facts);
    if let Some(note) = &vendor.note {
        page.paragraph(&inline::text(note));
    }
}

fn write_codes(page: &mut Page, namespace: &Namespace, sources: &Sources<'_>) {
    page.section("Codes");
    if namespace.codes.is_empty() {
        page.paragraph("No code of this namespace is in use.");
        return;
    }
    let mut table = Table::new([
        "Code",
        "Name",
        code_table::MEANING,
        "Reconnect",
        "Sent by",
        "On the wire",
        "Source",
    ]);
    for code in &namespace.codes {
        table.row([
            code_table::number(namespace, code.number),
            code_table::name_and_id(code),
            code_table::meaning(namespace, code, &Longer::of(code)),
            inline::reconnect(code.reconnect.as_ref()),
            wording::sent_by(code.sent_by).to_owned(),
            wording::wire(code.wire).to_owned(),
            sources.cell(&code.sources),
        ]);
    }
    page.table(&table);
    page.paragraph(
        "[What the words mean](../README.md#how-to-read-the-tables). The numbers under Source refer to \
         [the list below](#sources).",
    );
}

fn write_ranges(page: &mut Page, vendor: &Vendor, sources: &Sources<'_>) {
    let mut table = Table::new(["Numbers", code_table::MEANING, "Reconnect", "Source"]);
    for range in &vendor.ranges {
        table.row([
            range.numbers(),
            inline::text(&range.summary),
            inline::reconnect(range.reconnect.as_ref()),
            sources.cell(&range.sources),
        ]);
    }
    if !table.is_empty() {
        page.section("Ranges");
        page.paragraph(
            "What a number says by its range alone. The advice is for numbers that the table above does not list; \
             [which advice counts](../README.md#reconnect).",
        );
        page.table(&table);
    }
}
