//! Words of fixed sets.

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;
use toml::de::DeValue;

use super::{Field, Mistake, listing};
use crate::text::closest;

/// One word of a fixed set; the set is the enum's own, through serde.
fn choice<'de, T: Deserialize<'de>>(value: &DeValue<'de>) -> Result<T, Mistake> {
    let DeValue::String(word) = value else {
        return Err(Mistake::wrong_type(
            "a word in quotes",
            value,
            "put it into double quotes",
        ));
    };
    let deserializer: StrDeserializer<'_, Mistake> = word.as_ref().into_deserializer();
    T::deserialize(deserializer)
}

/// Reads fixed words with serde, which knows the spelling of every variant.
macro_rules! choices {
    ($($type:ty),+) => {$(
        impl Field for $type {
            fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
                choice(value)
            }
        }
    )+};
}

choices!(
    crate::model::Advice,
    crate::model::Basis,
    crate::model::Confidence,
    crate::model::SentBy,
    crate::model::SourceKind,
    crate::model::Wire,
    crate::source::reconnect::When
);

impl std::fmt::Display for Mistake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.expected, self.found)
    }
}

impl std::error::Error for Mistake {}

/// What serde says of a word that is not in the set.
impl serde::de::Error for Mistake {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self::new(
            "cannot be read",
            message.to_string(),
            "the head of codes.toml says what it holds",
        )
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let help = match closest(variant, expected) {
            Some(known) => format!("did you mean `{known}`?"),
            None => format!("choose one of {}", listing(expected)),
        };
        Self::new(
            format!("cannot be `{}`", variant.escape_debug()),
            "unknown word",
            help,
        )
    }
}
