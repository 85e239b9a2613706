//! Names to codes, and what to say when there is none.

use core::fmt;

use super::info::Info;
use super::namespace::Namespace;

/// The number is no code of the namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownCode(
    /// The number.
    pub u16,
);

/// The name is no code of the namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnknownName;

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a close code of this namespace", self.0)
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the name of a close code of this namespace")
    }
}

impl core::error::Error for UnknownCode {}
impl core::error::Error for UnknownName {}

/// The code of this name: the variant, else the vendor's identifier (of a code in use before that of a deprecated one),
/// else the name that people read, else another name in use.
pub(crate) fn by_name<N: Namespace>(name: &str) -> Option<N> {
    fn find<N: Namespace>(is_meant: impl Fn(&Info) -> bool) -> Option<N> {
        N::ALL.iter().copied().find(|code| is_meant(code.info()))
    }
    find(|info| info.member == name)
        .or_else(|| find(|info| info.id == Some(name) && !info.deprecated))
        .or_else(|| find(|info| info.id == Some(name)))
        .or_else(|| find(|info| info.name == name))
        .or_else(|| find(|info| info.aliases.contains(&name)))
}
