//! What the enums of all namespaces can do.

use core::fmt::{Debug, Display};
use core::hash::Hash;

use super::info::Info;

/// The close codes of one namespace; every `CloseCode` of this crate is one.
///
/// For code that works with any of them. Whoever works with one uses the functions of the enum itself, which have the
/// same names and can be called in constants. The trait is sealed: it can grow without breaking anybody.
pub trait Namespace:
    Sealed + Copy + Debug + Display + Eq + Hash + Ord + 'static
{
    /// Every code of the namespace, ascending.
    const ALL: &'static [Self];

    /// The code with this number.
    fn from_u16(code: u16) -> Option<Self>;

    /// The number.
    fn as_u16(self) -> u16;

    /// All that the registry knows of the code.
    fn info(self) -> &'static Info;
}

/// Keeps the trait to the enums of this crate.
pub trait Sealed {}

/// What a namespace knows of a number.
pub(crate) fn info<N: Namespace>(code: u16) -> Option<&'static Info> {
    N::from_u16(code).map(N::info)
}

/// Implements what follows from `ALL`, `from_u16` and `info`.
macro_rules! implement {
    ($code:ident) => {
        impl $code {
            /// The number.
            #[must_use]
            pub const fn as_u16(self) -> u16 {
                self as u16
            }

            /// What people read.
            #[must_use]
            pub const fn name(self) -> &'static str {
                self.info().name
            }
        }

        impl $crate::shared::namespace::Sealed for $code {}

        impl $crate::Namespace for $code {
            const ALL: &'static [Self] = Self::ALL;

            fn from_u16(code: u16) -> Option<Self> {
                Self::from_u16(code)
            }

            fn as_u16(self) -> u16 {
                self.as_u16()
            }

            fn info(self) -> &'static $crate::Info {
                self.info()
            }
        }

        /// The number and the name: `1000 Normal closure`.
        impl ::core::fmt::Display for $code {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::write!(f, "{} {}", self.as_u16(), self.name())
            }
        }

        impl ::core::convert::From<$code> for u16 {
            fn from(code: $code) -> Self {
                code.as_u16()
            }
        }

        impl ::core::convert::TryFrom<u16> for $code {
            type Error = $crate::UnknownCode;

            fn try_from(code: u16) -> ::core::result::Result<Self, $crate::UnknownCode> {
                Self::from_u16(code).ok_or($crate::UnknownCode(code))
            }
        }

        /// Takes the variant, the vendor's identifier, the name that people read, and other names in use.
        impl ::core::str::FromStr for $code {
            type Err = $crate::UnknownName;

            fn from_str(
                name: &str,
            ) -> ::core::result::Result<Self, $crate::UnknownName> {
                $crate::shared::name::by_name(name).ok_or($crate::UnknownName)
            }
        }
    };
}

pub(crate) use implement;
