//! The parts of the number space, and what may be sent in each.

use super::citations::Sources;
use super::inline;
use super::table::Table;
use crate::model::{BROWSER_CLOSE_ACCEPTS, MAY_APPEAR_IN_CLOSE_FRAME, Range, Registry};

/// The ranges and how a number in each comes to mean something.
pub(super) fn assignment(registry: &Registry) -> Table<4> {
    let mut table = Table::new(ASSIGNMENT);
    for range in &registry.ranges {
        table.row(assignment_row(range));
    }
    table
}

/// The ranges with their sources.
pub(super) fn assignment_with_sources(registry: &Registry, sources: &Sources<'_>) -> Table<5> {
    let [numbers, name, purpose, assignment] = ASSIGNMENT;
    let mut table = Table::new([numbers, name, purpose, assignment, "Source"]);
    for range in &registry.ranges {
        let [numbers, name, purpose, assignment] = assignment_row(range);
        let sources = sources.cell(&range.sources);
        table.row([numbers, name, purpose, assignment, sources]);
    }
    table
}

const ASSIGNMENT: [&str; 4] = ["Numbers", "Range", "For", "Assignment"];

fn assignment_row(range: &Range) -> [String; 4] {
    [
        inline::numbers(&(range.first..=range.last)),
        inline::text(&range.name),
        inline::text(&range.summary),
        inline::text(&range.assignment),
    ]
}

/// Every number: whether it may stand in a Close frame, and whether a browser lets a script send it.
pub(super) fn sendable() -> Table<3> {
    let mut table = Table::new(["Numbers", "In a Close frame", "Browser `close()`"]);
    let mut first = 0;
    for next in boundaries() {
        let last = next - 1;
        if let (Ok(from), Ok(to)) = (u16::try_from(first), u16::try_from(last)) {
            table.row([
                inline::numbers(&(from..=to)),
                yes_or_no(may_appear(from)),
                yes_or_no(browser_accepts(from)),
            ]);
        }
        first = next;
    }
    table
}

/// Whether the number may stand in a Close frame.
pub(super) fn may_appear(number: u16) -> bool {
    MAY_APPEAR_IN_CLOSE_FRAME
        .iter()
        .any(|range| range.contains(&number))
}

/// Whether a browser's `close()` accepts the number.
pub(super) fn browser_accepts(number: u16) -> bool {
    BROWSER_CLOSE_ACCEPTS
        .iter()
        .any(|range| range.contains(&number))
}

/// The answer in a cell.
pub(super) fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

/// The numbers at which one of the answers may change, and the one after the last number.
fn boundaries() -> Vec<u32> {
    let mut boundaries: Vec<u32> = MAY_APPEAR_IN_CLOSE_FRAME
        .iter()
        .chain(&BROWSER_CLOSE_ACCEPTS)
        .flat_map(|range| [u32::from(*range.start()), u32::from(*range.end()) + 1])
        .chain([u32::from(u16::MAX) + 1])
        .collect();
    boundaries.sort_unstable();
    boundaries.dedup();
    boundaries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_an_answer() {
        let table = sendable().to_string();
        let rows: Vec<_> = table.lines().skip(2).collect();
        assert_eq!(
            rows,
            [
                "| 0-999 | no | no |",
                "| 1000 | yes | yes |",
                "| 1001-1003 | yes | no |",
                "| 1004-1006 | no | no |",
                "| 1007-1014 | yes | no |",
                "| 1015-2999 | no | no |",
                "| 3000-4999 | yes | yes |",
                "| 5000-65535 | no | no |",
            ]
        );
    }
}
