//! What the registry knows of a code, as data.

use core::time::Duration;

/// All that the registry knows of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Info {
    /// The number.
    pub code: u16,
    /// The namespace that gives the number this meaning, as the registry spells it: `discord-gateway`.
    pub namespace: &'static str,
    /// The variant of the namespace's enum.
    pub member: &'static str,
    /// The vendor's own identifier, to the letter, where it publishes one.
    pub id: Option<&'static str>,
    /// What people read: `Authentication failed`.
    pub name: &'static str,
    /// What happened, in one sentence.
    pub summary: &'static str,
    /// Who puts the number into a Close frame.
    pub sent_by: SentBy,
    /// Whether the number ever stands in a Close frame.
    pub wire: Wire,
    /// What the sources say about reconnecting. `None` is unspecified, which is not "no".
    pub reconnect: Option<Reconnect>,
    /// Other names in use, and earlier names.
    pub aliases: &'static [&'static str],
    /// The HTTP status that a source likens it to.
    pub http: Option<u16>,
    /// Whether the namespace may use the number.
    pub standing: Standing,
    /// Whether the code should no longer be used.
    pub deprecated: bool,
}

/// Who puts a code into a Close frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SentBy {
    /// The endpoint that opened the connection.
    Client,
    /// The endpoint that accepted it.
    Server,
    /// Both do.
    Either,
    /// The sources do not say.
    Unknown,
    /// No endpoint: the code is reserved, or an endpoint makes it up for its own application.
    Nobody,
}

/// Whether a code ever stands in a Close frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wire {
    /// It does.
    Yes,
    /// It does not: an endpoint reports it to its own application only, like 1005 and 1006, or it
    /// comes in a message.
    Local,
    /// It has no meaning yet, like 1004.
    Reserved,
}

/// Whether a namespace may use a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// It may.
    Legal,
    /// The number is outside the registry of close codes (0-999, 5000-65535); endpoints may refuse it.
    Illegal,
    /// The number is IANA's to assign (1016-3999), and IANA leaves it unassigned or gives it another meaning.
    Squatting,
}

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
    /// RFC 6455.
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

/// The times between which a client picks one at random; both ends are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// The shortest time to wait.
    pub min: Duration,
    /// The longest time to wait.
    pub max: Duration,
}

impl Reconnect {
    /// The times between which to wait before an attempt; attempts count from 0.
    ///
    /// `None` where the sources give no time, or where time is not what the client waits for
    /// ([`After::OtherAddressOrUser`]), or where the advice is not to reconnect.
    #[must_use]
    pub const fn window(&self, attempt: u32) -> Option<Window> {
        if matches!(self.advice, Advice::No) {
            return None;
        }
        match self.after {
            Some(After::AtOnce) => Some(Window::of(0, 0)),
            Some(After::Delay { millis }) => Some(Window::of(millis, millis)),
            Some(After::Jitter { min_millis, max_millis }) => {
                Some(Window::of(min_millis, max_millis))
            }
            Some(After::Backoff { initial_millis, max_millis }) => {
                Some(Window::of(0, doubled(initial_millis, attempt, max_millis)))
            }
            Some(After::OtherAddressOrUser) | None => None,
        }
    }
}

impl Window {
    const fn of(min_millis: u32, max_millis: u32) -> Self {
        Self {
            min: Duration::from_millis(min_millis as u64),
            max: Duration::from_millis(max_millis as u64),
        }
    }
}

/// `initial` doubled `attempt` times, at most `max`.
const fn doubled(initial: u32, attempt: u32, max: u32) -> u32 {
    // 32 bits of `initial` shifted by up to 31 fit 64 bits; more doublings leave `max` behind anyway, unless it is 0.
    let shift = if attempt < 32 { attempt } else { 31 };
    let grown = (initial as u64) << shift;
    if grown < max as u64 {
        grown as u32
    } else {
        max
    }
}
