//! A number that arrived, sorted without losing it.

use core::cmp::Ordering;
use core::fmt;

use super::code::Code;
use super::info::{Info, VendorRange};
use super::reconnect::Reconnect;
use crate::standard;

/// A number that arrived in a Close frame or an event: a code of a namespace, else a standard one, else only a number.
///
/// There is one for every `u16`, 0 included; make it with `from`. Every vendor's module has a short name for its own:
/// `discord_gateway::Received` is `Received<discord_gateway::CloseCode>`.
///
/// ```
/// use close_codes::discord_gateway::{CloseCode, Received};
/// use close_codes::standard;
///
/// let received = Received::from(4008);
/// assert_eq!(received, CloseCode::RateLimited);
/// assert_eq!(received.as_u16(), 4008);
/// assert_eq!(received.name(), Some("Rate limited"));
///
/// // Discord gives 1001 a meaning of its own, which wins. `standard` asks for the standard one all the same.
/// let received = Received::from(1001);
/// assert_eq!(received, Received::Known(CloseCode::GoingAway));
/// assert_eq!(received.standard(), Some(standard::CloseCode::GoingAway));
///
/// assert_eq!(Received::from(4999), Received::Unknown(4999));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Received<C> {
    /// A code of the namespace.
    Known(C),
    /// A standard code that the namespace does not list itself.
    ///
    /// Many namespaces list 1000 and others, and more may in a later version: to ask for a standard code whatever the
    /// namespace says, use [`standard`](Self::standard).
    Standard(standard::CloseCode),
    /// A number that neither knows.
    Unknown(u16),
}

impl<C: Code> Received<C> {
    /// The number, whatever it means.
    #[must_use]
    pub fn as_u16(self) -> u16 {
        match self {
            Self::Known(code) => code.as_u16(),
            Self::Standard(code) => code.as_u16(),
            Self::Unknown(code) => code,
        }
    }

    /// Where the variant stands in the order of two with the same number.
    fn rank(self) -> u8 {
        match self {
            Self::Known(_) => 0,
            Self::Standard(_) => 1,
            Self::Unknown(_) => 2,
        }
    }

    /// The code, if it is one of the namespace.
    #[must_use]
    pub fn known(self) -> Option<C> {
        match self {
            Self::Known(code) => Some(code),
            Self::Standard(_) | Self::Unknown(_) => None,
        }
    }

    /// The standard code with this number, even where the namespace gives it a meaning of its own.
    #[must_use]
    pub fn standard(self) -> Option<standard::CloseCode> {
        standard::CloseCode::from_u16(self.as_u16())
    }

    /// What people read.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        self.info().map(|info| info.name)
    }

    /// What the registry says of it.
    #[must_use]
    pub fn info(self) -> Option<&'static Info> {
        match self {
            Self::Known(code) => Some(code.info()),
            Self::Standard(code) => Some(code.info()),
            Self::Unknown(_) => None,
        }
    }

    /// The advice about reconnecting that counts for this number; `None` is unspecified, which is not "no".
    ///
    /// A code that the namespace lists has the advice of its own entry, or none: it inherits neither that of a
    /// [range](Self::range) nor that of the standard. For a number that the namespace does not list, the advice of its range
    /// counts, and where there is none, that of the standard code.
    ///
    /// To fall back on the standard's advice where the vendor is silent, ask for it:
    ///
    /// ```
    /// use close_codes::uvicorn::Received;
    ///
    /// let received = Received::from(1012); // uvicorn lists 1012 and says nothing about reconnecting
    /// assert_eq!(received.reconnect(), None);
    /// let fallback = received.standard().and_then(|code| code.info().reconnect);
    /// assert!(fallback.is_some());
    /// ```
    #[must_use]
    pub fn reconnect(self) -> Option<Reconnect> {
        match self {
            Self::Known(code) => code.info().reconnect,
            Self::Standard(_) | Self::Unknown(_) => {
                let of_range = self.range().and_then(|range| range.reconnect);
                of_range.or_else(|| self.info().and_then(|info| info.reconnect))
            }
        }
    }

    /// The range of the vendor's that holds the number, the narrowest one where there are several.
    ///
    /// ```
    /// use close_codes::pusher_channels::Received;
    ///
    /// let received = Received::from(4150);
    /// assert_eq!(received.info(), None);
    /// let range = received.range().unwrap();
    /// assert_eq!((range.first, range.last), (4100, 4199));
    /// ```
    #[must_use]
    pub fn range(self) -> Option<&'static VendorRange> {
        let holding = C::RANGES.iter().filter(|range| range.holds(self.as_u16()));
        holding.min_by_key(|range| range.last - range.first)
    }
}

impl<C: Code> From<u16> for Received<C> {
    #[inline]
    fn from(code: u16) -> Self {
        match C::from_u16(code) {
            Some(known) => Self::Known(known),
            None => match standard::CloseCode::from_u16(code) {
                Some(standard) => Self::Standard(standard),
                None => Self::Unknown(code),
            },
        }
    }
}

impl<C: Code> From<Received<C>> for u16 {
    fn from(received: Received<C>) -> Self {
        received.as_u16()
    }
}

impl<C: Code> PartialEq<C> for Received<C> {
    fn eq(&self, code: &C) -> bool {
        self.known() == Some(*code)
    }
}

impl<C: Code> PartialEq<u16> for Received<C> {
    fn eq(&self, code: &u16) -> bool {
        self.as_u16() == *code
    }
}

/// By number. `from` makes one form of each number; where others were made by hand, the known one comes first.
impl<C: Code> Ord for Received<C> {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |received: &Self| (received.as_u16(), received.rank());
        key(self).cmp(&key(other))
    }
}

impl<C: Code> PartialOrd for Received<C> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The number and the name, `1000 Normal closure`, or the number alone.
impl<C: Code> fmt::Display for Received<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(code) => write!(f, "{code}"),
            Self::Standard(code) => write!(f, "{code}"),
            Self::Unknown(code) => write!(f, "{code}"),
        }
    }
}
