//! Single values of the registry: what each may be, and what to say when it is not.

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;
use toml::de::DeValue;

use super::entry::closest;
use crate::text::{is_plain, is_visible};

/// A value that can be read from one TOML value.
pub(super) trait Field: Sized {
    /// Reads it, or says what is wrong.
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake>;
}

/// What is wrong with a value, as the parts of a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    /// What the value should be; follows "`key` of a code".
    pub(super) expected: String,
    /// What it is instead; stands beside the value.
    pub(super) found: String,
    /// The way out.
    pub(super) help: String,
}

impl Mistake {
    fn new(expected: impl Into<String>, found: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            expected: expected.into(),
            found: found.into(),
            help: help.into(),
        }
    }

    fn wrong_type(expected: &str, value: &DeValue<'_>, help: &str) -> Self {
        Self::new(
            format!("must be {expected}"),
            format!("this is {}", describe(value)),
            help,
        )
    }
}

/// A type of value with its article.
pub(super) fn describe(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// Words as a reader lists them: "`a`, `b` and `c`".
pub(super) fn listing(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// Text that people read.
impl Field for String {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let DeValue::String(text) = value else {
            return Err(Mistake::wrong_type(
                "a string",
                value,
                "put it into double quotes",
            ));
        };
        if is_plain(text) {
            return Ok(text.clone().into_owned());
        }
        if text.trim().is_empty() {
            return Err(Mistake::new(
                "is empty",
                "nothing to read here",
                "write the text, or leave the key out",
            ));
        }
        if let Some(hidden) = text.chars().find(|&c| !is_visible(c)) {
            let found = format!("holds U+{:04X}", u32::from(hidden));
            let help =
                "texts stand on one line, without control, bidirectional and invisible characters";
            return Err(Mistake::new(
                "holds a character that readers cannot see",
                found,
                help,
            ));
        }
        if text.trim() != text.as_ref() {
            return Err(Mistake::new(
                "begins or ends with a space",
                "not trimmed",
                "take the spaces away",
            ));
        }
        Ok(text.clone().into_owned())
    }
}

impl Field for bool {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let expected = "true or false";
        value.as_bool().ok_or_else(|| {
            Mistake::wrong_type(expected, value, "write `true` or `false`, without quotes")
        })
    }
}

/// A close code.
impl Field for u16 {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let expected = "a whole number from 0 to 65535";
        let help = "a close code is an unsigned 16-bit number, written without quotes";
        let DeValue::Integer(number) = value else {
            return Err(Mistake::wrong_type(expected, value, help));
        };
        Self::from_str_radix(number.as_str(), number.radix())
            .map_err(|_| Mistake::new(format!("must be {expected}"), "out of range", help))
    }
}

/// A status of HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HttpStatus(pub(super) u16);

impl Field for HttpStatus {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let status = u16::read(value)?;
        let out_of_range = || {
            Mistake::new(
                "must be an HTTP status",
                "not in 100-599",
                "write 502, or leave the key out",
            )
        };
        (100..=599)
            .contains(&status)
            .then_some(Self(status))
            .ok_or_else(out_of_range)
    }
}

/// Numbers that a rule of a client library is about: `1000` or `"1002-1004"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeRange {
    /// The first number.
    pub first: u16,
    /// The last number.
    pub last: u16,
}

impl Field for CodeRange {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let wrong = || {
            Mistake::new(
                "must hold numbers and ranges",
                "neither",
                "write `1000`, or `\"1002-1004\"` for a range",
            )
        };
        if let DeValue::String(range) = value {
            let (first, last) = range.split_once('-').ok_or_else(wrong)?;
            let number = |text: &str| {
                let number = text.parse::<u16>().ok();
                number.filter(|number| number.to_string() == text)
            };
            let range = Self {
                first: number(first).ok_or_else(wrong)?,
                last: number(last).ok_or_else(wrong)?,
            };
            return if range.first <= range.last {
                Ok(range)
            } else {
                Err(wrong())
            };
        }
        let number = u16::read(value)?;
        Ok(Self {
            first: number,
            last: number,
        })
    }
}

/// A time, written in seconds and kept in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seconds {
    /// The time in milliseconds.
    pub(super) millis: u32,
}

impl Field for Seconds {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let expected = "a number of seconds, at most 4000000";
        let help = "write 5, or 0.5; three digits after the point are kept";
        let written = match value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => return Err(Mistake::wrong_type(expected, value, help)),
        };
        match written.parse::<f64>() {
            // The cast cannot lose more than the fraction of a millisecond: the value is positive and fits 32 bits.
            Ok(seconds) if (0.0..=4_000_000.0).contains(&seconds) => Ok(Self {
                millis: (seconds * 1000.0).round() as u32,
            }),
            _ => Err(Mistake::new(
                format!("must be {expected}"),
                "out of range",
                help,
            )),
        }
    }
}

/// A day, `2026-11-21`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub(super) String);

impl Field for Day {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let help = "write a day without quotes: 2026-11-21";
        match value.as_datetime() {
            Some(day) if day.time.is_none() && day.offset.is_none() => Ok(Self(day.to_string())),
            _ => Err(Mistake::wrong_type("a day", value, help)),
        }
    }
}

/// A version of the registry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(pub(super) semver::Version);

impl Field for Version {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let text = String::read(value)?;
        semver::Version::parse(&text).map(Self).map_err(|error| {
            Mistake::new(
                "must be a version",
                error.to_string(),
                "write three numbers: \"0.1.0\"",
            )
        })
    }
}

/// An https address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Url(pub(super) String);

impl Field for Url {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let text = String::read(value)?;
        let host = text
            .strip_prefix("https://")
            .and_then(|rest| rest.split(['/', '?', '#']).next());
        let forbidden = |c: char| {
            !c.is_ascii_graphic()
                || matches!(
                    c,
                    '"' | '<' | '>' | '[' | ']' | '\\' | '^' | '`' | '{' | '|' | '}'
                )
        };
        let is_uri = !text.contains(forbidden)
            && text.matches('#').count() <= 1
            && text.split('%').skip(1).all(begins_with_two_digits);
        if !host.is_some_and(|host| host.contains('.')) || !is_uri {
            let help = "write `https://host/path`; brackets and all but ASCII are percent-encoded";
            return Err(Mistake::new(
                "must be an https address",
                "not an https address",
                help,
            ));
        }
        Ok(Self(text))
    }
}

/// Whether what follows a percent sign is the number of a byte.
fn begins_with_two_digits(text: &str) -> bool {
    let digits = text.as_bytes().get(..2);
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// A package URL with the version that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PackageUrl(pub(super) String);

impl Field for PackageUrl {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let text = String::read(value)?;
        if is_package_url(&text) {
            return Ok(Self(text));
        }
        Err(Mistake::new(
            "must be a package URL with a version",
            "not a package URL",
            "write `pkg:npm/graphql-ws@6.4.2`, and in a scope `%40` for `@`: `pkg:npm/%40acme/sdk@2.0.0`",
        ))
    }
}

/// Whether it is `pkg:kind/name@version`. The one `@` stands before the version, as the specification of package URLs has
/// it.
fn is_package_url(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/%+?=&#".contains(c);
    let parts = text
        .strip_prefix("pkg:")
        .and_then(|rest| rest.split_once('/'))
        .and_then(|(kind, rest)| Some((kind, rest.split_once('@')?)));
    parts.is_some_and(|(kind, (name, version))| {
        let parts = [kind, name, version];
        parts
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(allowed))
    })
}

/// The name of a namespace: lower-case words joined by hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slug(pub(super) String);

impl Field for Slug {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let text = String::read(value)?;
        if is_slug(&text) {
            return Ok(Self(text));
        }
        Err(Mistake::new(
            "must be the name of a namespace",
            "not a name",
            "write lower-case words with hyphens: `slack-rtm`",
        ))
    }
}

/// Whether a name consists of lower-case ASCII words joined by hyphens and begins with a letter.
pub(crate) fn is_slug(name: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split('-').all(word)
}

/// What people call a code or a range, also an alias.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name(pub(super) String);

impl Name {
    /// Names are headings and stand in tables.
    const LONGEST: usize = 60;
}

impl Field for Name {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let text = String::read(value)?;
        let length = text.chars().count();
        if length > Self::LONGEST {
            let expected = format!("may have at most {} characters", Self::LONGEST);
            let help = "say it in a few words; what remains goes into `summary` or `details`";
            return Err(Mistake::new(expected, format!("these are {length}"), help));
        }
        Ok(Self(text))
    }
}

/// A vendor's identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Id(pub(super) String);

impl Field for Id {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let text = String::read(value)?;
        if text.contains(' ') {
            let help = "write it as the vendor's code spells it; words for people go into `name`";
            return Err(Mistake::new("must be an identifier", "prose", help));
        }
        Ok(Self(text))
    }
}

/// A source by its key, and a section of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRef {
    /// The key of `[source.<key>]`.
    pub key: String,
    /// What stands after `#`.
    pub section: Option<String>,
}

impl Field for SourceRef {
    fn read(value: &DeValue<'_>) -> Result<Self, Mistake> {
        let text = String::read(value)?;
        let (key, section) = match text.split_once('#') {
            Some((key, section)) => (key.to_owned(), Some(section.to_owned())),
            None => (text, None),
        };
        let section_ok = section.as_deref().is_none_or(|section| {
            !section.is_empty()
                && section
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-._~:%".contains(c))
        });
        if key.is_empty() || !section_ok {
            let help =
                "write \"key\" or \"key#section\"; a section holds letters, digits and `-._~:%`";
            return Err(Mistake::new("must name a source", "not a source", help));
        }
        Ok(Self { key, section })
    }
}

/// One word of a fixed set; the set is the enum's own, through serde.
pub(super) fn choice<'de, T: Deserialize<'de>>(value: &DeValue<'de>) -> Result<T, Mistake> {
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
    super::reconnect::When
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_lower_case_words_with_hyphens() {
        for good in ["a", "discord-gateway", "k8s", "obs-websocket-5"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "8a", "a_b", "a/b", "..", "ü"] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
