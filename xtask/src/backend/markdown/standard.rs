//! The standard codes: all that other lists show, and what these get wrong.

use std::collections::BTreeMap;

use super::citations::Sources;
use super::longer::{self, Longer};
use super::page::Page;
use super::table::Table;
use super::{code_table, history, inline, ranges, standing};
use crate::backend::{File, phrases};
use crate::model::{Code, Namespace, Registry};

/// The page.
pub(super) fn file(registry: &Registry) -> File {
    let standard = &registry.standard;
    let mut sources = Sources::of(standard);
    for range in &registry.ranges {
        sources.cite(&range.sources);
    }
    for practice in &registry.practices {
        sources.cite(&practice.sources);
    }
    let mut page = Page::new("Standard WebSocket close codes");
    page.paragraph("[Index](README.md) | [By code](by-code.md)");
    page.paragraph(
        "Every close code that has a row of its own in IANA's WebSocket Close Code Number Registry. RFC 6455 leaves \
         open how to react to a code (section 7.4) and only asks clients to back off after an abnormal closure \
         (section 7.2.3). Under Reconnect, the words in parentheses say whose advice it is.",
    );
    page.section("Codes");
    page.table(&codes(standard, &sources));
    page.paragraph(
        "[What the words mean](README.md#how-to-read-the-tables). The numbers under Source refer to [the list \
         below](#sources).",
    );
    write_sendable(&mut page);
    page.section("Ranges");
    page.table(&ranges::assignment_with_sources(registry, &sources));
    longer::write_all(&mut page, standard, beyond_names_and_notes);
    standing::write(&mut page, standard);
    history::write(&mut page, standard);
    write_corrections(&mut page, standard);
    write_practices(&mut page, registry, &sources);
    write_names(&mut page, standard);
    write_other_words(&mut page);
    sources.write(&mut page);
    page.file("standard.md")
}

fn codes(standard: &Namespace, sources: &Sources<'_>) -> Table<8> {
    let mut table = Table::new([
        "Code",
        "Name",
        "Sent by",
        "On the wire",
        "Browser `close()`",
        "Reconnect",
        code_table::MEANING,
        "Source",
    ]);
    for code in &standard.codes {
        table.row([
            code_table::number(standard, code.number),
            code_table::name_and_id(code),
            phrases::sent_by(code.sent_by).to_owned(),
            phrases::wire(code.wire).to_owned(),
            ranges::yes_or_no(ranges::browser_accepts(code.number)),
            inline::reconnect(code.reconnect.as_ref()),
            code_table::meaning(standard, code, &beyond_names_and_notes(code)),
            sources.cell(&code.sources),
        ]);
    }
    table
}

/// Names and notes have sections of their own on this page.
fn beyond_names_and_notes(code: &Code) -> Longer<'_> {
    Longer {
        aliases: &[],
        note: None,
        ..Longer::of(code)
    }
}

fn write_sendable(page: &mut Page) {
    page.section("What may be sent");
    page.paragraph(
        "A number that may stand in a Close frame is not always one that a browser lets a script send. Where the last \
         column says no, `WebSocket.close()` throws an `InvalidAccessError`.",
    );
    page.table(&ranges::sendable());
    page.paragraph(
        "RFC 6455 forbids 1005, 1006 and 1015 in a Close frame; 1004 has no meaning; and libraries that keep their \
         lists current refuse the unassigned numbers below 3000. A close reason holds at most 123 bytes of UTF-8.",
    );
}

/// The other names of each code; those of the same spelling share a line.
fn write_names(page: &mut Page, standard: &Namespace) {
    let mut table = Table::new(["Code", "Name", "Where"]);
    for code in &standard.codes {
        let mut order = Vec::new();
        let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for alias in &code.aliases {
            let places = places.entry(&alias.name).or_default();
            if places.is_empty() {
                order.push(&alias.name);
            }
            places.push(inline::citation(&alias.source));
        }
        for name in order {
            table.row([
                link_to(standard, code),
                inline::name(name),
                places
                    .get(name.as_str())
                    .map_or_else(String::new, |all| all.join("; ")),
            ]);
        }
    }
    if !table.is_empty() {
        page.section("Other names in use");
        page.table(&table);
    }
}

fn write_corrections(page: &mut Page, standard: &Namespace) {
    let mut table = Table::new(["Code", "What is wrong, or in doubt"]);
    for code in &standard.codes {
        if let Some(note) = &code.note {
            table.row([link_to(standard, code), inline::text(note)]);
        }
    }
    if !table.is_empty() {
        page.section("Where common lists are wrong");
        page.paragraph("What other lists say that the sources do not bear out, and where the sources themselves differ or leave a doubt.");
        page.table(&table);
    }
}

fn write_practices(page: &mut Page, registry: &Registry, sources: &Sources<'_>) {
    let mut table = Table::new(["Library", "Package", "Codes", "Rule", "Source"]);
    for practice in &registry.practices {
        let codes: Vec<_> = practice.codes.iter().map(inline::numbers).collect();
        table.row([
            inline::text(&practice.library),
            inline::code(&practice.package),
            codes.join(", "),
            inline::text(&practice.rule),
            sources.cell(&practice.sources),
        ]);
    }
    if !table.is_empty() {
        page.section("What client libraries do");
        page.paragraph(
            "Whether a library reconnects on its own. This is practice, not advice: the libraries disagree.",
        );
        page.table(&table);
    }
}

/// For readers who come from another list and miss one of its columns.
fn write_other_words(page: &mut Page) {
    let mut table = Table::new(["Other lists", "Here"]);
    let rows = [
        ("Codename", "\"Other names in use\", above"),
        (
            "Internal",
            "*local* or *reserved* under \"On the wire\"; whether a script may send a number is another question",
        ),
        (
            "Customizable",
            "4000-4999, where an application gives a number its meaning without asking; 3000-3999, once the number is \
             registered at IANA",
        ),
        (
            "Registration required",
            "\"Assignment\" under [Ranges](#ranges)",
        ),
    ];
    for (there, here) in rows {
        table.row([there.to_owned(), here.to_owned()]);
    }
    page.section("Columns of other lists");
    page.table(&table);
}

fn link_to(standard: &Namespace, code: &Code) -> String {
    let id = inline::code_id(standard, code.number);
    format!("[{}](#{id})", code.number)
}
