//! Numbers and names that are no codes of a namespace.

use core::fmt;

/// The number is no code of the namespace.
///
/// ```
/// use close_codes::discord_gateway::CloseCode;
///
/// let error = CloseCode::try_from(4999).unwrap_err();
/// assert_eq!(error.code, 4999);
/// assert_eq!(error.to_string(), "4999 is not a close code of discord-gateway");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnknownCode {
    /// The number.
    pub code: u16,
    /// The namespace in which it was looked up, as the registry spells it.
    pub namespace: &'static str,
}

/// The name is that of no code of the namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnknownName {
    /// The namespace in which it was looked up, as the registry spells it.
    pub namespace: &'static str,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a close code of {}", self.code, self.namespace)
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not the name of a close code of {}", self.namespace)
    }
}

impl core::error::Error for UnknownCode {}
impl core::error::Error for UnknownName {}
