//! The standard codes: one table to look at, and under it all that is known of each code.

use super::citations::Sources;
use super::longer::{self, Longer};
use super::page::Page;
use super::table::Table;
use super::template::{self, Filled};
use super::{code_table, history, inline, navigation, pitfalls, ranges, standing};
use crate::backend::File;
use crate::model::{Code, Namespace, Registry, browser_close_accepts};
use crate::wording;

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
    let disagreement = disagreement(registry, sources);
    write_sendable(&mut page, registry, &disagreement.text);
    let sources = disagreement.sources;
    page.section("Ranges");
    page.table(&ranges::assignment_with_sources(registry, &sources));
    longer::write_all(&mut page, standard, with_rest, &sources);
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
            code_table::meaning(standard, code, &with_rest(code)),
            inline::reconnect(code.reconnect.as_ref()),
            wording::sent_by(code.sent_by).to_owned(),
            wording::wire(code.wire).to_owned(),
            wording::yes_or_no(browser_close_accepts(code.number)).to_owned(),
        ]);
    }
    table
}

/// The sources stand with the rest: most codes have more than a cell can hold.
fn with_rest(code: &Code) -> Longer<'_> {
    Longer {
        sources: &code.sources,
        why: pitfalls::why(code.number),
        ..Longer::of(code)
    }
}

/// Where the best-known list has other answers in these columns.
const DISAGREEMENT: &str = "\
    [Luka967's list of 2018](source:luka967-2018) and its copies, which do not say what internal means, have more numbers \
    internal: 0-999, 1002-1004, 1007 and 1016-2999. But 1002, 1003 and 1007 are ordinary codes in Close frames \
    ([RFC 6455, §7.4.1](source:rfc6455#7.4.1)), and no standard has an endpoint make up any of the others. The list also \
    has 2000-2999 customizable: only a revision or a public extension of the protocol may define a code there, and has to \
    register it ([§7.4.2](source:rfc6455#7.4.2)).";

/// The words about it, with their links.
pub(super) fn disagreement<'a>(registry: &'a Registry, sources: Sources<'a>) -> Filled<'a> {
    template::fill(DISAGREEMENT, registry, sources)
}

fn write_sendable(page: &mut Page, registry: &Registry, disagreement: &str) {
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
    page.paragraph(disagreement);
}
