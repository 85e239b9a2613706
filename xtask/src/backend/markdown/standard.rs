//! The standard codes: one table to look at, and under it all that is known of each code.

use super::md::{Md, md};
use super::page::Page;
use super::sources::Sources;
use super::table::table;
use super::{cells, details, lists, ranges};
use crate::model::{Registry, browser_close_accepts, may_appear_in_close_frame};
use crate::wording::{sent_by, wire, yes_or_no};

pub(super) fn page(registry: &Registry) -> Page {
    let standard = &registry.standard;
    let mut sources = Sources::of(standard);
    sources.cite(registry.ranges.iter().flat_map(|range| &range.sources));
    let codes = table!(&standard.codes, |code| {
        "Code" => cells::number(standard, code.number),
        "Name" => cells::name_and_id(code),
        "Meaning" => cells::meaning(standard, code, true),
        "Reconnect" => cells::reconnect(code.reconnect.as_ref()),
        "Sent by" => sent_by(code.sent_by),
        "On the wire" => wire(code.wire),
        "Browser `close()`" => yes_or_no(browser_close_accepts(code.number)),
    });
    let mut holes = lists::holes(standard);
    holes.extend([
        ("codes", codes.md()),
        ("sendable", ranges::sendable(registry)),
        (
            "ranges",
            ranges::assignment_with_sources(registry, &sources),
        ),
        ("details", Md::blocks(details::sections(standard, &sources))),
    ]);
    let template = include_str!("../../../templates/markdown/standard.md");
    Page::new("standard.md", template, registry, sources, holes)
}

/// The table of the standard codes that the project's README holds between its markers.
pub fn readme_table(registry: &Registry) -> String {
    let page = |number| {
        let place = registry.standard.permalink(number);
        format!("generated/markdown/standard.md#{place}")
    };
    let codes = table!(&registry.standard.codes, |code| {
        "Code" => Md::link(code.number, &page(code.number)),
        "Name" => cells::name(code),
        "What it means" => cells::short_meaning(code),
        "Reconnect" => cells::reconnect(code.reconnect.as_ref()),
        "Sent by" => sent_by(code.sent_by),
        "In a Close frame" => yes_or_no(may_appear_in_close_frame(code.number)),
        "Browser `close()`" => yes_or_no(browser_close_accepts(code.number)),
    });
    md!("{}\n", codes.md()).as_str().to_owned()
}
