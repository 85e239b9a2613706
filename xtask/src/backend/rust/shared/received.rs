//! A number that arrived, sorted without losing it.

use core::fmt;

use super::info::Info;
use super::namespace::Namespace;
use crate::standard;

/// A number that arrived in a Close frame or an event: a code of the namespace `V`, else a standard one, else only a number.
///
/// There is one for every `u16`, 0 included. A namespace that gives a standard number a meaning of its own wins. Every
/// module has a short name for its own: `discord_gateway::Received` is `Received<discord_gateway::CloseCode>`.
///
/// ```
/// use close_codes::discord_gateway::{CloseCode, Received};
/// use close_codes::standard;
///
/// fn why(code: u16) -> String {
///     match Received::from(code) {
///         Received::Known(CloseCode::RateLimited) => "slow down".to_owned(),
///         Received::Standard(standard::CloseCode::ServiceRestart) => "come back later".to_owned(),
///         other => format!("closed with {other}"),
///     }
/// }
///
/// assert_eq!(why(4008), "slow down");
/// assert_eq!(why(1012), "come back later");
/// assert_eq!(why(1011), "closed with 1011 Internal error");
/// assert_eq!(why(4999), "closed with 4999");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Received<V> {
    /// A code of the namespace.
    Known(V),
    /// A standard code that the namespace does not redefine.
    Standard(standard::CloseCode),
    /// A number that neither knows.
    Unregistered(u16),
}

impl<V: Namespace> Received<V> {
    /// The number, whatever it means.
    #[must_use]
    pub fn as_u16(self) -> u16 {
        match self {
            Self::Known(code) => code.as_u16(),
            Self::Standard(code) => code.as_u16(),
            Self::Unregistered(code) => code,
        }
    }

    /// The code, if it is one of the namespace.
    #[must_use]
    pub fn known(self) -> Option<V> {
        match self {
            Self::Known(code) => Some(code),
            Self::Standard(_) | Self::Unregistered(_) => None,
        }
    }

    /// What people read.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        self.info().map(|info| info.name)
    }

    /// What the registry knows of it.
    #[must_use]
    pub fn info(self) -> Option<&'static Info> {
        match self {
            Self::Known(code) => Some(code.info()),
            Self::Standard(code) => Some(code.info()),
            Self::Unregistered(_) => None,
        }
    }
}

impl<V: Namespace> From<u16> for Received<V> {
    #[inline]
    fn from(code: u16) -> Self {
        match V::from_u16(code) {
            Some(known) => Self::Known(known),
            None => match standard::CloseCode::from_u16(code) {
                Some(standard) => Self::Standard(standard),
                None => Self::Unregistered(code),
            },
        }
    }
}

impl<V: Namespace> From<Received<V>> for u16 {
    fn from(received: Received<V>) -> Self {
        received.as_u16()
    }
}

impl<V: Namespace> PartialEq<u16> for Received<V> {
    fn eq(&self, code: &u16) -> bool {
        self.as_u16() == *code
    }
}

impl<V: Namespace> PartialEq<Received<V>> for u16 {
    fn eq(&self, received: &Received<V>) -> bool {
        *self == received.as_u16()
    }
}

/// The number and the name, `1000 Normal closure`, or the number alone.
impl<V: Namespace> fmt::Display for Received<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(code) => fmt::Display::fmt(code, f),
            Self::Standard(code) => fmt::Display::fmt(code, f),
            Self::Unregistered(code) => fmt::Display::fmt(code, f),
        }
    }
}
