//! The index: what the pages hold, how to read them, and every namespace.

use super::by_code::{self, Numbers};
use super::names::{self, Letters};
use super::page::Page;
use super::table::Table;
use super::{claims, figures, inline, navigation, ranges, words};
use crate::backend::File;
use crate::model::Registry;
use crate::wording;

/// The page.
pub(super) fn file(registry: &Registry, numbers: &Numbers<'_>, letters: &Letters<'_>) -> File {
    let mut page = Page::new("WebSocket close codes");
    page.paragraph(&format!(
        "The close codes of the WebSocket protocol, and those that vendors define for their products, each with \
         where it was read. Version {} of the registry.",
        inline::text(&registry.version)
    ));
    navigation::write(&mut page, "README.md");
    write_questions(&mut page, numbers, letters);
    page.section("Numbers");
    page.paragraph("You saw a number: each leads to all its meanings.");
    page.table(&by_code::jump_table(numbers, "by-code.md"));
    page.section("Names");
    page.paragraph("You saw a name, an identifier, or a close reason: the links lead to where it would stand, as in a dictionary.");
    page.table(&names::jump_table(letters, "names.md"));
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

/// What people come for, and where it is.
fn write_questions(page: &mut Page, numbers: &Numbers<'_>, letters: &Letters<'_>) {
    let questions = [
        ("what a number means, or a name", "#numbers".to_owned()),
        (
            "which products use a number, such as 4401",
            by_code::address(numbers, 4401),
        ),
        (
            "which number a name stands for, such as `CLOSED_NO_STATUS`",
            names::address(letters, "CLOSED_NO_STATUS"),
        ),
        (
            "which codes I may send, and whether a server may send 1005",
            "standard.md#what-may-be-sent".to_owned(),
        ),
        (
            "whether a client should reconnect, and when, such as after 1012",
            "reconnect.md".to_owned(),
        ),
        (
            "why I see 1006, and not 1015 after a failed TLS handshake",
            "pitfalls.md#why-a-browser-shows-1006".to_owned(),
        ),
        (
            "which codes nobody sent, but an endpoint made up",
            "pitfalls.md#codes-that-an-endpoint-makes-up-itself".to_owned(),
        ),
        (
            "how long a close reason may be",
            "pitfalls.md#the-123-bytes-of-the-reason".to_owned(),
        ),
        (
            "who may register a number, such as 3123",
            "#ranges".to_owned(),
        ),
        (
            "which statements about close codes are wrong",
            "pitfalls.md#statements-that-are-wrong".to_owned(),
        ),
        (
            "what a column or a word in a table means",
            "#how-to-read-the-tables".to_owned(),
        ),
        (
            "by which rules the registry is checked",
            "rules.md".to_owned(),
        ),
    ];
    page.section("I want to know");
    let items: Vec<_> = questions
        .iter()
        .map(|(question, place)| format!("[{question}]({place})"))
        .collect();
    page.list(&items);
}

fn write_namespaces(page: &mut Page, registry: &Registry) {
    let mut table = Table::new(["Namespace", "Vendor", "Product", "Codes", "Confidence"]);
    for namespace in &registry.vendors {
        let Some(vendor) = &namespace.vendor else {
            continue;
        };
        let mut link = format!("[{}]({})", namespace.slug, namespace.page());
        if vendor.unverified {
            link += " *unverified*";
        }
        table.row([
            link,
            inline::text(&vendor.vendor),
            inline::text(&vendor.product),
            namespace.codes.len().to_string(),
            wording::confidence(vendor.confidence).to_owned(),
        ]);
    }
    page.section("Namespaces");
    page.paragraph(&format!(
        "A *namespace* is a set of codes in which a number means one thing: the [standard](standard.md) codes are one, \
         with {} codes, and each protocol of a vendor is one. The same number in two namespaces is normal.",
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
    page.paragraph(words::ORDER_OF_ADVICE);
    page.subsection("Sources and confidence");
    page.table(&words::source_kinds());
    page.table(&words::confidences());
}
