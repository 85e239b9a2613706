//! The index: what the pages hold, how to read them, and every namespace.

use super::page::Page;
use super::table::Table;
use super::{claims, figures, inline, ranges, words};
use crate::backend::{File, phrases};
use crate::model::Registry;

/// The page.
pub(super) fn file(registry: &Registry) -> File {
    let mut page = Page::new("WebSocket close codes");
    page.paragraph(&format!(
        "The close codes of the WebSocket protocol, and those that vendors define for their products, each with \
         where it was read. Version {} of the registry.",
        inline::text(&registry.version)
    ));
    page.list(&[
        "[Standard codes](standard.md): what IANA's registry lists, and what common lists get wrong about it".to_owned(),
        "[By code](by-code.md): you saw a number and want to know whose it is".to_owned(),
        "[Namespaces](#namespaces): a page for each vendor's codes".to_owned(),
        "[How to read the tables](#how-to-read-the-tables): what each column and each word in it means".to_owned(),
    ]);
    page.paragraph(
        "A *namespace* is a set of codes in which a number means one thing: the standard codes are one, and each \
         protocol of a vendor is one. The same number in two namespaces is normal.",
    );
    page.section("Ranges");
    page.table(&ranges::assignment(registry));
    write_namespaces(&mut page, registry);
    if !registry.claims.is_empty() {
        page.section("Claims");
        page.paragraph(claims::INTRODUCTION);
        page.table(&claims::table(&registry.claims));
    }
    write_words(&mut page);
    figures::write(&mut page, registry);
    page.file("README.md")
}

fn write_namespaces(page: &mut Page, registry: &Registry) {
    let mut table = Table::new(["Namespace", "Vendor", "Product", "Codes", "Confidence"]);
    for namespace in &registry.vendors {
        let Some(vendor) = &namespace.vendor else {
            continue;
        };
        let mut link = format!("[{}]({})", namespace.slug, inline::page_of(namespace));
        if vendor.claimed {
            link += " *unverified*";
        }
        table.row([
            link,
            inline::text(&vendor.name),
            inline::text(&vendor.product),
            namespace.codes.len().to_string(),
            phrases::confidence(vendor.confidence).to_owned(),
        ]);
    }
    page.section("Namespaces");
    page.paragraph(&format!(
        "Besides [standard](standard.md) with its {} codes:",
        registry.standard.codes.len()
    ));
    page.table(&table);
}

fn write_words(page: &mut Page) {
    page.section("How to read the tables");
    page.table(&words::columns());
    page.paragraph("A word in italics, beside a name or after a meaning, warns:");
    page.table(&words::marks());
    page.subsection("Sent by");
    page.table(&words::sent_by());
    page.subsection("On the wire");
    page.table(&words::wire());
    page.subsection("Reconnect");
    page.table(&words::advice());
    page.table(&words::after());
    page.table(&words::basis());
    page.subsection("Sources and confidence");
    page.table(&words::source_kinds());
    page.table(&words::confidences());
}
