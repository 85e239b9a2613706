//! What the sources say about reconnecting, and the time to wait that follows from it.

use core::time::Duration;

/// Advice about reconnecting, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Reconnect {
    /// Whether to reconnect.
    pub advice: Advice,
    /// Who says so.
    pub basis: Basis,
    /// What to do first, as an imperative phrase: `refresh the credentials`.
    pub before: Option<&'static str>,
    /// The condition, as a phrase that completes "reconnect when"; always there with [`Advice::Maybe`].
    pub when: Option<&'static str>,
    /// How long to wait; `None` where the sources do not say.
    pub after: Option<After>,
}

/// Whether to reconnect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Advice {
    /// Reconnect, after doing what [`before`](Reconnect::before) says.
    Yes,
    /// Do not reconnect: the result would be the same.
    No,
    /// Reconnect only under the condition that [`when`](Reconnect::when) names.
    Maybe,
}

/// Who gives the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// RFC 6455.
    Rfc,
    /// IANA's registry, or the mail that registered the number there.
    Registry,
    /// The vendor's documentation or code.
    Vendor,
    /// Client libraries agree on it, although no standard says so.
    Practice,
    /// Anybody else.
    ThirdParty,
    /// The registry's own judgment where the standards are silent, from RFC 6455, practice and third parties.
    Recommended,
}

/// How long to wait before reconnecting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum After {
    /// Without waiting.
    AtOnce,
    /// Exactly this long.
    Delay {
        /// The time, in milliseconds.
        millis: u32,
    },
    /// This long or longer; the source names no upper bound.
    AtLeast {
        /// The shortest time, in milliseconds.
        millis: u32,
    },
    /// A random time between the two.
    Jitter {
        /// The shortest time, in milliseconds.
        min_millis: u32,
        /// The longest time, in milliseconds.
        max_millis: u32,
    },
    /// A random time below a bound that doubles with every attempt.
    Backoff {
        /// The bound of the first attempt, in milliseconds.
        initial_millis: u32,
        /// The bound of all attempts, in milliseconds; `None` where the source names no limit.
        max_millis: Option<u32>,
    },
    /// Time does not help: try another address of the host, or the same one when the user asks for it.
    OtherAddressOrUser,
}

/// The time to wait before an attempt to reconnect: any between the two, of which the caller picks one at random.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Window {
    /// The shortest time.
    pub min: Duration,
    /// The longest time; `None` where the source names no upper bound, so that the caller chooses one.
    pub max: Option<Duration>,
}

impl Reconnect {
    /// The time to wait before an attempt. Attempt 0 is the first one after a connection that worked.
    ///
    /// `None` does not say whether to reconnect; [`advice`](Self::advice) does. There is no window where the advice is
    /// [`No`](Advice::No), where the sources name no time, and where time does not help ([`After::OtherAddressOrUser`]).
    ///
    /// ```
    /// use close_codes::standard::CloseCode;
    /// use std::time::Duration;
    ///
    /// let reconnect = CloseCode::ServiceRestart.info().reconnect.unwrap();
    /// let window = reconnect.window(0).unwrap();
    /// assert_eq!(window.min, Duration::from_secs(5));
    /// assert_eq!(window.max, Some(Duration::from_secs(30)));
    ///
    /// // A limit of one's own where the source names none. `rand` takes the range: `rng.random_range(range)`.
    /// let range = window.min..=window.max.unwrap_or(window.min + Duration::from_secs(10));
    /// # assert!(range.contains(&Duration::from_secs(17)));
    /// ```
    #[must_use]
    pub const fn window(self, attempt: u32) -> Option<Window> {
        match (self.advice, self.after) {
            (Advice::No, _) | (_, None) => None,
            (_, Some(after)) => after.window(attempt),
        }
    }
}

impl After {
    /// The time to wait before an attempt. Attempt 0 is the first one after a connection that worked.
    ///
    /// The bound of a [`Backoff`](Self::Backoff) never overflows: without `max_millis` it stops growing at `u32::MAX`
    /// milliseconds, which is seven weeks. [`OtherAddressOrUser`](Self::OtherAddressOrUser) has no window.
    #[must_use]
    pub const fn window(self, attempt: u32) -> Option<Window> {
        let (min, max) = match self {
            Self::AtOnce => (0, Some(0)),
            Self::Delay { millis } => (millis, Some(millis)),
            Self::AtLeast { millis } => (millis, None),
            Self::Jitter { min_millis, max_millis } => (min_millis, Some(max_millis)),
            Self::Backoff { initial_millis, max_millis } => {
                (0, Some(doubled(initial_millis, attempt, max_millis)))
            }
            Self::OtherAddressOrUser => return None,
        };
        Some(Window {
            min: Duration::from_millis(min as u64),
            max: match max {
                Some(max) => Some(Duration::from_millis(max as u64)),
                None => None,
            },
        })
    }
}

/// `initial` doubled `attempt` times, at most `max`, and at most what 32 bits hold.
const fn doubled(initial: u32, attempt: u32, max: Option<u32>) -> u32 {
    let max = match max {
        Some(max) => max,
        None => u32::MAX,
    };
    // 32 bits shifted by up to 32 fit 64 bits, and 32 doublings leave every `max` behind, unless `initial` is 0.
    let shift = if attempt < 32 { attempt } else { 32 };
    let grown = (initial as u64) << shift;
    if grown < max as u64 {
        grown as u32
    } else {
        max
    }
}
