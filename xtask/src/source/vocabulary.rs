//! The words of fixed sets: each with the spelling of the registry and what it means, declared once.

use serde::{Serialize, Serializer};
use serde_json::Value;
use toml::de::DeValue;

use super::render::Shown;
use super::value::{Scalar, Unfit, word_schema};

/// Declares a set of words.
macro_rules! words {
    (
        $(#[doc = $about:literal])+
        $set:ident { $( $(#[doc = $doc:literal])+ $word:ident = $spelling:literal, )+ }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $set { $( $(#[doc = $doc])+ $word, )+ }

        impl $set {
            /// Every word, in the order in which they are explained.
            pub const ALL: &[Self] = &[$( Self::$word ),+];

            /// The word as the registry spells it.
            pub fn word(self) -> &'static str {
                match self { $( Self::$word => $spelling, )+ }
            }

            /// What it means, in a sentence or two.
            pub fn meaning(self) -> &'static str {
                match self { $( Self::$word => concat!($($doc),+).trim_ascii_start(), )+ }
            }
        }

        impl Scalar for $set {
            type Value = Self;

            fn read(value: &DeValue<'_>) -> Result<Self, Unfit> {
                super::value::word(value, Self::ALL, Self::word)
            }

            fn schema() -> Value {
                word_schema(Self::ALL, Self::word, Self::meaning)
            }
        }

        impl Shown for $set {
            fn shown(&self) -> String {
                self.word().to_owned()
            }
        }

        impl Serialize for $set {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

words! {
    /// How close a source is to the organization that defines the codes.
    SourceKind {
        /// An RFC, an erratum to one, or a living standard.
        Standard = "standard",
        /// IANA's registry, or a mail that registered a number there.
        Registry = "registry",
        /// The vendor's documentation.
        VendorDocs = "vendor-docs",
        /// The source code of the product itself.
        VendorSource = "vendor-source",
        /// A library that the vendor publishes for its product.
        OfficialSdk = "official-sdk",
        /// Anybody else.
        ThirdParty = "third-party",
    }
}

words! {
    /// How sure we are of a namespace.
    Confidence {
        /// Read in the vendor's own words or code.
        High = "high",
        /// Rests on one indirect or undated source.
        Medium = "medium",
        /// A doubt remains.
        Low = "low",
    }
}

words! {
    /// Which endpoint sends a code.
    SentBy {
        /// The endpoint that opened the connection.
        Client = "client",
        /// The endpoint that accepted it.
        Server = "server",
        /// Both endpoints.
        Either = "either",
        /// The sources do not say.
        Unknown = "unknown",
        /// Neither endpoint: the code is reserved, unused, or made up locally.
        Nobody = "nobody",
    }
}

words! {
    /// Whether a code appears in Close frames.
    Wire {
        /// It appears in Close frames.
        Yes = "yes",
        /// It never appears in a Close frame: an endpoint reports it to its own application, as in the `code` of a browser's
        /// `CloseEvent`, or it arrives in a message.
        Never = "never",
        /// The vendor declares it, but nothing that was read sends it.
        Unused = "unused",
        /// It has no meaning yet, so nobody may send it.
        Reserved = "reserved",
    }
}

words! {
    /// Whether to reconnect.
    Advice {
        /// Reconnect, after doing what comes first, if anything does.
        Yes = "yes",
        /// Do not reconnect: the result would be the same.
        No = "no",
        /// Reconnect only under the condition that is given.
        Maybe = "maybe",
    }
}

words! {
    /// Who gives the advice.
    Basis {
        /// RFC 6455.
        Rfc = "rfc",
        /// IANA's registry, or the mail that registered the number there.
        Registry = "registry",
        /// The vendor's documentation or code.
        Vendor = "vendor",
        /// Client libraries agree on it, although no standard says so.
        Practice = "practice",
        /// Anybody else.
        ThirdParty = "third-party",
        /// This registry's own judgment where the standards are silent, from RFC 6455, practice and third parties.
        Recommended = "recommended",
    }
}

words! {
    /// How long to wait before reconnecting.
    Strategy {
        /// Without waiting.
        AtOnce = "at-once",
        /// Exactly `seconds`.
        Delay = "delay",
        /// `seconds` or longer; the source names no upper bound.
        AtLeast = "at-least",
        /// A random time between `min` and `max`, so that clients do not all return at the same moment.
        Jitter = "jitter",
        /// Randomized exponential backoff: a random time between 0 and a bound, which starts at `initial`, doubles with every
        /// attempt and never exceeds `max`. Without `max` it grows without limit.
        Backoff = "backoff",
        /// Time does not help: try another address of the host, or the same one only when the user asks for it.
        OtherAddressOrUser = "other-address-or-user",
    }
}
