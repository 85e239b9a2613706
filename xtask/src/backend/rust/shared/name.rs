//! Names to codes within a namespace, and what to say when there is none.

use core::fmt;

use super::info::Info;

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

/// The row of this name: the variant, else the vendor's identifier (of a code in use before that of a deprecated one), else
/// the name that people read, else another name in use.
pub(crate) fn position(rows: &[Info], name: &str) -> Option<usize> {
    let all = || rows.iter();
    all()
        .position(|row| row.member == name)
        .or_else(|| {
            all().position(|row| row.id == Some(name) && row.deprecated.is_none())
        })
        .or_else(|| all().position(|row| row.id == Some(name)))
        .or_else(|| all().position(|row| row.name == name))
        .or_else(|| all().position(|row| row.aliases.contains(&name)))
}

/// The number and the name.
pub(crate) fn display(row: &Info, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{} {}", row.code, row.name)
}
