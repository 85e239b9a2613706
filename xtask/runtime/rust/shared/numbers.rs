//! What a number says by itself, whatever the namespace.

use crate::index::RANGES;
use crate::standard;

/// Whether an endpoint may put the number into a Close frame: 1000-1003, 1007-1014 and 3000-4999.
///
/// [RFC 6455, section 7.4.1](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1) forbids 1005, 1006 and 1015;
/// 1004 and unassigned numbers below 3000 have no meaning, and libraries refuse them.
#[must_use]
pub const fn may_appear_in_close_frame(code: u16) -> bool {
    matches!(code, 1000..=1003 | 1007..=1014 | 3000..=4999)
}

/// Whether `WebSocket.close(code)` of a browser accepts the number: 1000 and 3000-4999.
///
/// For all others it throws an `InvalidAccessError`
/// ([WHATWG WebSockets](https://websockets.spec.whatwg.org/#dom-websocket-close)).
#[must_use]
pub const fn browser_close_accepts(code: u16) -> bool {
    matches!(code, 1000 | 3000..=4999)
}

/// A part of the number space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CodeRange {
    /// The first number of it.
    pub first: u16,
    /// The last number of it.
    pub last: u16,
    /// What people call it.
    pub name: &'static str,
    /// What it is for, in one sentence.
    pub summary: &'static str,
    /// How a number in it comes to mean something.
    pub assignment: &'static str,
}

/// The part of the number space that holds a number; there is one for every number.
#[must_use]
pub const fn range_of(code: u16) -> &'static CodeRange {
    let mut at = 0;
    while RANGES[at].last < code {
        at += 1;
    }
    &RANGES[at]
}

/// Whether the number has a row of its own in IANA's registry, whatever it is registered for.
///
/// 1004, 1005, 1006 and 1015 have one, although no endpoint may send them; so ask [`may_appear_in_close_frame`]
/// before sending.
#[must_use]
pub const fn is_registered(code: u16) -> bool {
    standard::CloseCode::from_u16(code).is_some()
}
