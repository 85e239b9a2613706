//! Where a source is: addresses, package URLs, and sources by their keys.

use toml::de::DeValue;

use super::{Field, Mistake};

/// An https address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) struct Url(pub(in crate::source) String);

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
pub(in crate::source) struct PackageUrl(pub(in crate::source) String);

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
