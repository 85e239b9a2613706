//! Names to codes, and what to say when there is none.

use core::fmt;

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

/// The code of this name: the variant, the vendor's identifier, the name that people read, or another name in use.
pub(crate) fn by_name<N: Namespace>(name: &str) -> Option<N> {
    let spelled = |code: &N| {
        let info = code.info();
        info.member == name || info.id == Some(name) || info.name == name
    };
    let all = N::ALL.iter().copied();
    all.clone()
        .find(spelled)
        .or_else(|| all.clone().find(|code| code.info().aliases.contains(&name)))
}
