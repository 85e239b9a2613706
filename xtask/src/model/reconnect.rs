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

impl Advice {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Maybe];
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

impl Basis {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Rfc,
        Self::Registry,
        Self::Vendor,
        Self::Practice,
        Self::ThirdParty,
    ];
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

/// Attempts after this many wait no longer: by then, any bound has doubled past what 32 bits hold.
const LAST_TO_GROW: u32 = u32::BITS;

impl After {
    /// The shortest and the longest wait before an attempt, in milliseconds; attempts count from 0. `None` where time is
    /// not what the client waits for.
    pub fn window(self, attempt: u32) -> Option<(u32, u32)> {
        match self {
            Self::AtOnce => Some((0, 0)),
            Self::Delay { millis } => Some((millis, millis)),
            Self::Jitter { min, max } => Some((min, max)),
            Self::Backoff { initial, max } => {
                let factor = 2u32.saturating_pow(attempt);
                // Saturated or not, what reaches the largest number is as long as `max` at least.
                Some((0, initial.saturating_mul(factor).min(max)))
            }
            Self::OtherAddressOrUser => None,
        }
    }

    /// The windows of the attempts as long as they grow; from the last one on nothing changes.
    pub fn windows(self) -> Vec<(u32, u32)> {
        let attempts = (0..=LAST_TO_GROW).map_while(|attempt| self.window(attempt));
        let mut windows: Vec<_> = attempts.collect();
        windows.dedup();
        windows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_those_of_the_vectors() {
        let text = include_str!("../../../tests/vectors/reconnect-window.json");
        let document: serde_json::Value = serde_json::from_str(text).unwrap();
        let mut checked = 0;
        for vector in document["vectors"].as_array().unwrap() {
            let after = &vector["after"];
            let millis = |key: &str| u32::try_from(after[key].as_u64().unwrap()).unwrap();
            let after = match after["kind"].as_str() {
                None => continue,
                Some("at-once") => After::AtOnce,
                Some("delay") => After::Delay {
                    millis: millis("milliseconds"),
                },
                Some("jitter") => After::Jitter {
                    min: millis("min"),
                    max: millis("max"),
                },
                Some("backoff") => After::Backoff {
                    initial: millis("initial"),
                    max: millis("max"),
                },
                Some("other-address-or-user") => After::OtherAddressOrUser,
                Some(other) => panic!("{other}"),
            };
            let attempt = u32::try_from(vector["attempt"].as_u64().unwrap()).unwrap();
            let window = serde_json::to_value(after.window(attempt)).unwrap();
            assert_eq!(window, vector["window"], "{vector}");
            checked += 1;
        }
        assert!(checked > 20, "{checked}");
    }

    #[test]
    fn windows_end_where_they_grow_no_more() {
        let windows = |initial, max| After::Backoff { initial, max }.windows();
        assert_eq!(windows(1_000, 1_500), [(0, 1_000), (0, 1_500)]);
        assert_eq!(windows(9_000, 5_000), [(0, 5_000)]);
        assert_eq!(windows(0, 5_000), [(0, 0)]);
        assert_eq!(windows(1, u32::MAX).len(), 33);
        assert_eq!(After::OtherAddressOrUser.windows(), []);
    }
}
