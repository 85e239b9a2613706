//! What the gateway decides, whichever library carries it: the end of a connection, as a code and a reason.

use close_codes::{discord_gateway, standard, truncate_reason};

/// The token that the gateway accepts.
pub const TOKEN: &str = "secret";

/// How a connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    /// The number for the Close frame.
    pub code: u16,
    /// The text for the Close frame, which fits it.
    pub reason: &'static str,
}

/// What decides: the first message in, the end of the connection out.
pub type Answer = fn(first_message: &str) -> Closure;

impl Closure {
    fn new(code: impl Into<u16>, reason: &'static str) -> Self {
        Self {
            code: code.into(),
            reason: truncate_reason(reason),
        }
    }
}

/// Ends a connection whose first message was this: a wrong token has a code of the vendor's own, and everybody else is
/// sent away because the gateway restarts.
pub fn answer(first_message: &str) -> Closure {
    if first_message == TOKEN {
        Closure::new(standard::CloseCode::ServiceRestart, "back in a moment")
    } else {
        Closure::new(
            discord_gateway::CloseCode::AuthenticationFailed,
            "this token is unknown",
        )
    }
}
