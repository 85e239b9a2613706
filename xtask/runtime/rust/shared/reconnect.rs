//! What the sources say about reconnecting, and the time to wait that follows from it.

use core::ops::RangeInclusive;
use core::time::Duration;

/// Advice about reconnecting, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Reconnect {
    /// Whether to.
    pub advice: Advice,
    /// Who says so.
    pub basis: Basis,
    /// What to do before, as an imperative phrase: `refresh the credentials`.
    pub first: Option<&'static str>,
    /// When; `None` where the sources do not say.
    pub after: Option<After>,
}

/// Whether to reconnect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Advice {
    /// Reconnect.
    Yes,
    /// Reconnecting leads to the same end.
    No,
    /// It depends: see what to do first, the close reason and the documentation of the code.
    Maybe,
}

/// Who gives the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// RFC 6455. It names no limit for a backoff: `max_millis` is from elsewhere.
    Rfc,
    /// IANA's registry, or the mail that registered the number there.
    Registry,
    /// The vendor's documentation or code.
    Vendor,
    /// Client libraries agree on it.
    Practice,
    /// Somebody else.
    ThirdParty,
}

/// When to reconnect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
        min_millis: u32,
        /// The longest time, in milliseconds.
        max_millis: u32,
    },
    /// After a random time below a bound that doubles with every attempt.
    Backoff {
        /// The bound of the first attempt, in milliseconds.
        initial_millis: u32,
        /// The bound of all attempts, in milliseconds.
        max_millis: u32,
    },
    /// To another address of the host, or when the user asks for it.
    OtherAddressOrUser,
}

impl Reconnect {
    /// The shortest and the longest time to wait before an attempt, of which the caller picks one at random. Attempt 0 is
    /// the first one after a connection that worked.
    ///
    /// `None` is not "do not reconnect", which is what [`advice`](Self::advice) says: it is where the sources give no time, where time is not what the client waits for
    /// ([`After::OtherAddressOrUser`]), or where the advice is not to reconnect.
    ///
    /// ```
    /// use close_codes::standard::CloseCode;
    /// use std::time::Duration;
    ///
    /// let reconnect = CloseCode::AbnormalClosure.info().reconnect.unwrap();
    /// let window = reconnect.window(1).unwrap();
    /// assert_eq!(window, Duration::ZERO..=Duration::from_secs(10));
    ///
    /// // With a random number from 0 to 1; `rand` takes the range as it is: `rng.random_range(window)`.
    /// let random = 0.25;
    /// let wait = *window.start() + (*window.end() - *window.start()).mul_f64(random);
    /// assert_eq!(wait, Duration::from_millis(2500));
    /// ```
    #[must_use]
    pub const fn window(self, attempt: u32) -> Option<RangeInclusive<Duration>> {
        match (self.advice, self.after) {
            (Advice::No, _) | (_, None) => None,
            (_, Some(after)) => after.window(attempt),
        }
    }
}

impl After {
    /// The shortest and the longest time to wait before an attempt. Attempt 0 is the first one after a connection that
    /// worked.
    ///
    /// [`Backoff`](Self::Backoff) doubles its bound with every attempt until it is `max_millis`, and never overflows.
    /// [`OtherAddressOrUser`](Self::OtherAddressOrUser) has no window.
    #[must_use]
    pub const fn window(self, attempt: u32) -> Option<RangeInclusive<Duration>> {
        let (min, max) = match self {
            Self::AtOnce => (0, 0),
            Self::Delay { millis } => (millis, millis),
            Self::Jitter { min_millis, max_millis } => (min_millis, max_millis),
            Self::Backoff { initial_millis, max_millis } => {
                (0, doubled(initial_millis, attempt, max_millis))
            }
            Self::OtherAddressOrUser => return None,
        };
        Some(RangeInclusive::new(
            Duration::from_millis(min as u64),
            Duration::from_millis(max as u64),
        ))
    }
}

/// `initial` doubled `attempt` times, at most `max`.
const fn doubled(initial: u32, attempt: u32, max: u32) -> u32 {
    // 32 bits shifted by up to 32 fit 64 bits, and 32 doublings leave every `max` behind, unless `initial` is 0.
    let shift = if attempt < 32 { attempt } else { 32 };
    let grown = (initial as u64) << shift;
    if grown < max as u64 {
        grown as u32
    } else {
        max
    }
}
