//! The two sets of numbers that standards fix and no registry entry can change. The packages spell them out as well, in
//! `xtask/runtime`; their tests compare them.

use std::ops::RangeInclusive;

/// The numbers that may stand in a Close frame: RFC 6455 section 7.4.1 leaves out 1005, 1006 and 1015, 1004 has no
/// meaning, and unassigned numbers below 3000 are refused by every library that keeps its list current.
pub const MAY_APPEAR_IN_CLOSE_FRAME: [RangeInclusive<u16>; 3] =
    [1000..=1003, 1007..=1014, 3000..=4999];

/// The numbers that `WebSocket.close()` of a browser accepts (WHATWG WebSockets, the `close()` method).
pub const BROWSER_CLOSE_ACCEPTS: [RangeInclusive<u16>; 2] = [1000..=1000, 3000..=4999];

/// Whether a number may stand in a Close frame.
pub fn may_appear_in_close_frame(number: u16) -> bool {
    MAY_APPEAR_IN_CLOSE_FRAME
        .iter()
        .any(|range| range.contains(&number))
}

/// Whether `WebSocket.close()` of a browser accepts a number.
pub fn browser_close_accepts(number: u16) -> bool {
    BROWSER_CLOSE_ACCEPTS
        .iter()
        .any(|range| range.contains(&number))
}
