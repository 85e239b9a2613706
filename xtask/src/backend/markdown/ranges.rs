//! The parts of the number space, and what may be sent in each.

use std::ops::RangeInclusive;

use super::citations::Sources;
use super::inline;
use super::table::{Table, wide};
use crate::model::{
    BROWSER_CLOSE_ACCEPTS, MAY_APPEAR_IN_CLOSE_FRAME, Range, Registry, Wire, browser_close_accepts,
    may_appear_in_close_frame,
};
use crate::text::numbers;
use crate::wording::yes_or_no;

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

const ASSIGNMENT: [&str; 4] = ["Numbers", "Range", wide!("For"), wide!("Assignment")];

fn assignment_row(range: &Range) -> [String; 4] {
    [
        range.numbers(),
        inline::text(&range.name),
        inline::text(&range.summary),
        inline::text(&range.assignment),
    ]
}

/// Every number: whether it may stand in a Close frame, whether a browser lets a script send it, and the columns that
/// other lists have.
pub(super) fn sendable(registry: &Registry) -> Table<6> {
    let mut table = Table::new([
        "Numbers",
        "In a Close frame",
        "Browser `close()`",
        "Internal",
        "Customizable",
        "Registration",
    ]);
    let mut first = 0;
    for next in boundaries(registry) {
        let last = next - 1;
        if let (Ok(from), Ok(to)) = (u16::try_from(first), u16::try_from(last)) {
            table.row([
                numbers(&(from..=to)),
                yes_or_no(may_appear_in_close_frame(from)).to_owned(),
                yes_or_no(browser_close_accepts(from)).to_owned(),
                yes_or_no(is_local(registry, from)).to_owned(),
                customizable(from).to_owned(),
                registration(from).to_owned(),
            ]);
        }
        first = next;
    }
    table
}

/// Whether the standard code is one that endpoints make up for themselves.
fn is_local(registry: &Registry, number: u16) -> bool {
    let code = registry.standard.code(number);
    code.is_some_and(|code| code.wire == Wire::Never)
}

/// Whether an application may give the number a meaning (RFC 6455, section 7.4.2).
fn customizable(number: u16) -> &'static str {
    match number {
        3000..=3999 => "once registered",
        4000..=4999 => "yes",
        _ => "no",
    }
}

/// Who registers the number (RFC 6455, sections 7.4.2 and 11.7).
fn registration(number: u16) -> &'static str {
    match number {
        1000..=2999 => "needed, through the IETF",
        3000..=3999 => "needed, at IANA: first come, first served",
        4000..=4999 => "neither needed nor possible",
        _ => "not possible",
    }
}

/// The numbers at which one of the answers may change, and the one after the last number.
fn boundaries(registry: &Registry) -> Vec<u32> {
    let local = registry
        .standard
        .codes
        .iter()
        .filter(|code| code.wire == Wire::Never)
        .map(|code| code.number..=code.number);
    let mut boundaries: Vec<u32> = MAY_APPEAR_IN_CLOSE_FRAME
        .into_iter()
        .chain(BROWSER_CLOSE_ACCEPTS)
        .chain(ASSIGNED)
        .chain(local)
        .flat_map(|range| [u32::from(*range.start()), u32::from(*range.end()) + 1])
        .chain([u32::from(u16::MAX) + 1])
        .collect();
    boundaries.sort_unstable();
    boundaries.dedup();
    boundaries
}

/// The ranges that differ in how a number comes to mean something.
const ASSIGNED: [RangeInclusive<u16>; 3] = [1000..=2999, 3000..=3999, 4000..=4999];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Code, sample};

    #[test]
    fn every_number_has_an_answer() {
        let mut registry = sample::hostile();
        let known = registry.standard.codes[0].clone();
        registry.standard.codes = [1005, 1006, 1015]
            .map(|number| Code {
                number,
                wire: Wire::Never,
                ..known.clone()
            })
            .to_vec();
        let table = sendable(&registry).to_string();
        let rows: Vec<_> = table.lines().skip(2).collect();
        assert_eq!(
            rows,
            [
                "| 0-999 | no | no | no | no | not possible |",
                "| 1000 | yes | yes | no | no | needed, through the IETF |",
                "| 1001-1003 | yes | no | no | no | needed, through the IETF |",
                "| 1004 | no | no | no | no | needed, through the IETF |",
                "| 1005 | no | no | yes | no | needed, through the IETF |",
                "| 1006 | no | no | yes | no | needed, through the IETF |",
                "| 1007-1014 | yes | no | no | no | needed, through the IETF |",
                "| 1015 | no | no | yes | no | needed, through the IETF |",
                "| 1016-2999 | no | no | no | no | needed, through the IETF |",
                "| 3000-3999 | yes | yes | no | once registered | needed, at IANA: first come, first served |",
                "| 4000-4999 | yes | yes | no | yes | neither needed nor possible |",
                "| 5000-65535 | no | no | no | no | not possible |",
            ]
        );
    }
}
