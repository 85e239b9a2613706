//! The parts of the number space, and what may be sent in each.

use std::ops::RangeInclusive;

use super::md::Md;
use super::sources::Sources;
use super::table::table;
use crate::model::{
    BROWSER_CLOSE_ACCEPTS, MAY_APPEAR_IN_CLOSE_FRAME, Registry, Wire, browser_close_accepts,
    may_appear_in_close_frame,
};
use crate::text::numbers;
use crate::wording::yes_or_no;

/// The ranges and how a number in each comes to mean something.
pub(super) fn assignment(registry: &Registry) -> Md {
    table!(&registry.ranges, |range| {
        "Numbers" => range.numbers(),
        "Range" => &range.name,
        "For" => &range.summary,
        "Assignment" => &range.assignment,
    })
    .md()
}

pub(super) fn assignment_with_sources(registry: &Registry, sources: &Sources<'_>) -> Md {
    table!(&registry.ranges, |range| {
        "Numbers" => range.numbers(),
        "Range" => &range.name,
        "For" => &range.summary,
        "Assignment" => &range.assignment,
        "Source" => sources.cell(&range.sources),
    })
    .md()
}

/// Every number: whether it may appear in a Close frame, whether a browser lets a script send it, and the columns that
/// other lists have.
pub(super) fn sendable(registry: &Registry) -> Md {
    let boundaries = boundaries(registry);
    let starts = [0].into_iter().chain(boundaries.iter().copied());
    let ranges = starts.zip(&boundaries).filter_map(|(first, next)| {
        let (first, last) = (u16::try_from(first).ok()?, u16::try_from(next - 1).ok()?);
        Some((first, numbers(&(first..=last))))
    });
    table!(ranges, |(first, numbers)| {
        "Numbers" => numbers,
        "In a Close frame" => yes_or_no(may_appear_in_close_frame(first)),
        "Browser `close()`" => yes_or_no(browser_close_accepts(first)),
        "Internal" => yes_or_no(is_internal(registry, first)),
        "Customizable" => customizable(first),
        "Registration" => registration(first),
    })
    .md()
}

/// Whether the standard code is one that endpoints make up for themselves.
fn is_internal(registry: &Registry, number: u16) -> bool {
    registry
        .standard
        .code(number)
        .is_some_and(|code| code.wire == Wire::Never)
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
    const ASSIGNED: [RangeInclusive<u16>; 3] = [1000..=2999, 3000..=3999, 4000..=4999];
    let codes = registry.standard.codes.iter();
    let internal = codes
        .filter(|code| code.wire == Wire::Never)
        .map(|code| code.number..=code.number);
    let ranges = MAY_APPEAR_IN_CLOSE_FRAME
        .into_iter()
        .chain(BROWSER_CLOSE_ACCEPTS)
        .chain(ASSIGNED)
        .chain(internal);
    let ends = ranges.flat_map(|range| [u32::from(*range.start()), u32::from(*range.end()) + 1]);
    let mut boundaries: Vec<u32> = ends.chain([u32::from(u16::MAX) + 1]).collect();
    boundaries.sort_unstable();
    boundaries.dedup();
    boundaries
}

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
        let table = sendable(&registry);
        let rows: Vec<_> = table.as_str().lines().skip(2).collect();
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
