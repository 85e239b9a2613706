//! The standard codes: one table to look at, and under it all that is known of each code.

use super::citations::Sources;
use super::longer::{self, Longer};
use super::page::Page;
use super::table::Table;
use super::{code_table, history, inline, navigation, ranges, standing};
use crate::backend::{File, phrases};
use crate::model::{Code, Namespace, Registry, browser_close_accepts};

/// The page.
pub(super) fn file(registry: &Registry) -> File {
    let standard = &registry.standard;
    let mut sources = Sources::of(standard);
    for range in &registry.ranges {
        sources.cite(&range.sources);
    }
    let mut page = Page::new("Standard WebSocket close codes");
    navigation::write(&mut page, "standard.md");
    page.paragraph(
        "Every close code that has a row of its own in IANA's WebSocket Close Code Number Registry. Under Reconnect, the \
         words in parentheses say whose advice it is. [What the words mean](README.md#how-to-read-the-tables).",
    );
    page.section("Codes");
    page.table(&codes(standard));
    write_sendable(&mut page, registry);
    page.section("Ranges");
    page.table(&ranges::assignment_with_sources(registry, &sources));
    longer::write_all(&mut page, standard, with_sources, &sources);
    standing::write(&mut page, standard);
    history::write(&mut page, standard);
    sources.write(&mut page);
    page.file("standard.md")
}

fn codes(standard: &Namespace) -> Table<7> {
    let mut table = Table::new([
        "Code",
        "Name",
        code_table::MEANING,
        "Reconnect",
        "Sent by",
        "On the wire",
        "Browser `close()`",
    ]);
    for code in &standard.codes {
        table.row([
            code_table::number(standard, code.number),
            code_table::name_and_id(code),
            code_table::meaning(standard, code, &with_sources(code)),
            inline::reconnect(code.reconnect.as_ref()),
            phrases::sent_by(code.sent_by).to_owned(),
            phrases::wire(code.wire).to_owned(),
            phrases::yes_or_no(browser_close_accepts(code.number)).to_owned(),
        ]);
    }
    table
}

/// The sources stand with the rest: most codes have more than a cell can hold.
fn with_sources(code: &Code) -> Longer<'_> {
    Longer {
        sources: &code.sources,
        ..Longer::of(code)
    }
}

fn write_sendable(page: &mut Page, registry: &Registry) {
    page.section("What may be sent");
    page.paragraph(
        "A number that may stand in a Close frame is not always one that a browser lets a script send: where that column \
         says no, `WebSocket.close()` throws an `InvalidAccessError`. *Internal* are the numbers that an endpoint only \
         ever reports to its own application, *customizable* those that an application may give a meaning of its own.",
    );
    page.table(&ranges::sendable(registry));
    page.paragraph(
        "RFC 6455 forbids 1005, 1006 and 1015 in a Close frame; 1004 has no meaning; and libraries that keep their \
         lists current refuse the unassigned numbers below 3000. [What goes wrong](pitfalls.md) says more, also about \
         the 123 bytes of a close reason.",
    );
}
