//! What the sources say about reconnecting after a code.

use serde::{Deserialize, Serialize};

/// Advice about reconnecting, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reconnect {
    /// Whether to.
    pub advice: Advice,
    /// Who says so.
    pub basis: Basis,
    /// What to do before, as an imperative phrase.
    pub first: Option<String>,
    /// When; `None` where the sources do not say.
    pub after: Option<After>,
}

/// Whether to reconnect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    /// Reconnect.
    Yes,
    /// Reconnecting leads to the same end.
    No,
    /// It depends on what `first`, the details or the close reason say.
    Maybe,
}

/// Who gives the advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// RFC 6455.
    Rfc,
    /// IANA's registry or the mail that registered the number.
    Registry,
    /// The vendor's documentation or code.
    Vendor,
    /// Client libraries agree on it.
    Practice,
    /// Somebody else.
    ThirdParty,
}

/// When to reconnect. Figures are milliseconds, though the registry is written in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Without waiting.
    AtOnce,
    /// After exactly this long.
    Delay {
        /// How long, in milliseconds.
        millis: u32,
    },
    /// After a random time between the two.
    Jitter {
        /// The shortest time, in milliseconds.
        min: u32,
        /// The longest time, in milliseconds.
        max: u32,
    },
    /// After a random time of up to `initial` x 2^attempt, at most `max`; attempts count from 0.
    Backoff {
        /// The bound of the first attempt, in milliseconds.
        initial: u32,
        /// The bound of all attempts, in milliseconds.
        max: u32,
    },
    /// To another address of the host, or when the user asks for it.
    OtherAddressOrUser,
}
