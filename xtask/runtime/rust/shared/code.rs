//! What the enums of all namespaces can do.

use core::fmt::{self, Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use super::info::{Info, VendorRange};
use super::unknown::{UnknownCode, UnknownName};

/// A close code of any namespace; every `CloseCode` of this crate is one.
///
/// For functions that work with all of them. Whoever works with one uses the items of the enum itself, which have the same names
/// and can be used in constants. The trait is sealed: it can grow without breaking anybody.
///
/// ```
/// use close_codes::{arcware, standard, Code};
///
/// fn list<C: Code>() -> String {
///     let lines = C::ALL.iter().map(|code| format!("{} {code}\n", C::NAMESPACE));
///     lines.collect()
/// }
///
/// assert!(list::<standard::CloseCode>().starts_with("standard 1000 Normal closure\n"));
/// assert!(list::<arcware::CloseCode>().starts_with("arcware 4450 Unauthorized\n"));
/// ```
pub trait Code:
    Sealed
    + Copy
    + Debug
    + Display
    + Eq
    + FromStr<Err = UnknownName>
    + Hash
    + Into<u16>
    + Ord
    + PartialEq<u16>
    + Send
    + Sync
    + TryFrom<u16, Error = UnknownCode>
    + 'static
{
    /// The name of the namespace, as the registry spells it: `discord-gateway`.
    const NAMESPACE: &'static str;

    /// Every code of the namespace, ascending.
    const ALL: &'static [Self];

    /// The ranges of numbers that have a meaning as a whole for the vendor, ascending.
    const RANGES: &'static [VendorRange];

    /// The code with this number.
    #[inline]
    #[must_use]
    fn from_u16(code: u16) -> Option<Self> {
        Self::try_from(code).ok()
    }

    /// The number.
    #[inline]
    #[must_use]
    fn as_u16(self) -> u16 {
        self.into()
    }

    /// What people read.
    #[inline]
    #[must_use]
    fn name(self) -> &'static str {
        self.info().name
    }

    /// What the registry says of the code.
    #[must_use]
    fn info(self) -> &'static Info;
}

/// Keeps the trait to the enums of this crate.
pub trait Sealed {}

/// The number and the name.
pub(crate) fn display(row: &Info, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{} {}", row.code, row.name)
}

/// Implements what follows from the enum with its `NAMESPACE`, `ALL`, `from_u16`, `from_name` and `info`.
///
/// Functions of a few steps are `#[inline]`: they are compiled where they are used and not here, 160 times. The others call
/// functions that are compiled once.
macro_rules! implement {
    ($code:ident) => {
        impl $code {
            /// The number.
            #[inline]
            #[must_use]
            pub const fn as_u16(self) -> u16 {
                self as u16
            }

            /// What people read.
            #[inline]
            #[must_use]
            pub const fn name(self) -> &'static str {
                self.info().name
            }
        }

        impl $crate::shared::code::Sealed for $code {}

        impl $crate::Code for $code {
            const NAMESPACE: &'static str = Self::NAMESPACE;
            const ALL: &'static [Self] = Self::ALL;
            const RANGES: &'static [$crate::VendorRange] = Self::RANGES;

            #[inline]
            fn info(self) -> &'static $crate::Info {
                self.info()
            }
        }

        /// The number and the name: `1000 Normal closure`.
        impl ::core::fmt::Display for $code {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::shared::code::display(self.info(), f)
            }
        }

        impl ::core::convert::From<$code> for u16 {
            #[inline]
            fn from(code: $code) -> Self {
                code.as_u16()
            }
        }

        impl ::core::convert::TryFrom<u16> for $code {
            type Error = $crate::UnknownCode;

            #[inline]
            fn try_from(code: u16) -> ::core::result::Result<Self, $crate::UnknownCode> {
                match Self::from_u16(code) {
                    Some(known) => Ok(known),
                    None => {
                        Err($crate::UnknownCode { code, namespace: Self::NAMESPACE })
                    }
                }
            }
        }

        /// Takes the variant, the vendor's identifier, the name that people read, and other names in use, each to the
        /// letter; neither the number nor what `Display` prints. [`find_by_name`]($crate::find_by_name) is less strict.
        ///
        /// Where several codes go by a name, it leads to one of them: a variant comes before an identifier, then the name
        /// that people read, then other names; an identifier leads to a code in use rather than to a deprecated one, and
        /// all else being equal the lowest number wins. `find_by_name` gives them all.
        impl ::core::str::FromStr for $code {
            type Err = $crate::UnknownName;

            #[inline]
            fn from_str(
                name: &str,
            ) -> ::core::result::Result<Self, $crate::UnknownName> {
                match Self::from_name(name) {
                    Some(known) => Ok(known),
                    None => Err($crate::UnknownName { namespace: Self::NAMESPACE }),
                }
            }
        }

        /// The code stands on the left: `CloseCode::GoingAway == number`. The other way round nothing compares, since what
        /// can be compared with a `u16` decides how the compiler reads the numbers of a whole program.
        impl ::core::cmp::PartialEq<u16> for $code {
            #[inline]
            fn eq(&self, code: &u16) -> bool {
                self.as_u16() == *code
            }
        }

        /// As the number.
        #[cfg(feature = "serde")]
        impl ::serde_core::Serialize for $code {
            fn serialize<S: ::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_u16(self.as_u16())
            }
        }

        /// From the number; one that is no code of the namespace is an error.
        #[cfg(feature = "serde")]
        impl<'de> ::serde_core::Deserialize<'de> for $code {
            fn deserialize<D: ::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::shared::serde::deserialize(deserializer)
            }
        }
    };
}

pub(crate) use implement;
