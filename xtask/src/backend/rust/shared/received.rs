//! A number that arrived, sorted without losing it.

use core::fmt;

use super::info::Info;
use super::namespace::Namespace;
use crate::standard;

/// A number that arrived in a Close frame or an event: one of the namespace `V`, else a standard one, else only a number.
///
/// There is one for every `u16`. A namespace that gives a standard number its own meaning wins.
///
/// ```
/// use close_codes::{standard, Received};
///
/// match Received::<standard::CloseCode>::from(1001) {
///     Received::Known(standard::CloseCode::GoingAway) => println!("the other side leaves"),
///     other => println!("closed with {}", other.as_u16()),
/// }
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

impl<V: Namespace> fmt::Display for Received<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(code) => fmt::Display::fmt(code, f),
            Self::Standard(code) => fmt::Display::fmt(code, f),
            Self::Unregistered(code) => fmt::Display::fmt(code, f),
        }
    }
}
