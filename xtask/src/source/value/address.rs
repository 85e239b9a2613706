//! Where a source is: addresses, package URLs, and sources by their keys.

use serde_json::{Value, json};
use toml::de::DeValue;

use super::{Scalar, Text, Unfit};

/// An https address.
pub struct Address;

impl Scalar for Address {
    type Value = String;

    fn read(value: &DeValue<'_>) -> Result<String, Unfit> {
        let text = Text::read(value)?;
        let host = text
            .strip_prefix("https://")
            .and_then(|rest| rest.split(['/', '?', '#']).next());
        let is_forbidden = |c: char| !c.is_ascii_graphic() || "\"<>[]\\^`{|}".contains(c);
        let is_uri = !text.contains(is_forbidden)
            && text.matches('#').count() <= 1
            && text.split('%').skip(1).all(begins_with_two_digits);
        if host.is_some_and(|host| host.contains('.')) && is_uri {
            return Ok(text);
        }
        Err(Unfit::new(
            "must be an https address",
            "not an https address",
            "write `https://host/path`; brackets and all but ASCII are percent-encoded",
        ))
    }

    fn schema() -> Value {
        let pattern = r"^https://[!$-.0-;=@-Z_a-z~]*\.[!#-;=?-Z_a-z~]*$";
        json!({ "type": "string", "format": "uri", "pattern": pattern })
    }
}

/// Whether what follows a percent sign is the number of a byte.
fn begins_with_two_digits(text: &str) -> bool {
    let digits = text.as_bytes().get(..2);
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// A package URL with the version that was read.
pub struct PackageUrl;

impl Scalar for PackageUrl {
    type Value = String;

    fn read(value: &DeValue<'_>) -> Result<String, Unfit> {
        let text = Text::read(value)?;
        if is_package_url(&text) {
            return Ok(text);
        }
        Err(Unfit::new(
            "must be a package URL with a version",
            "not a package URL",
            "write `pkg:npm/graphql-ws@6.4.2`, and in a scope `%40` for `@`: `pkg:npm/%40acme/sdk@2.0.0`",
        ))
    }

    fn schema() -> Value {
        let part = "[A-Za-z0-9._~:/%+?=&#-]+";
        let kind = part.replace('/', "");
        json!({ "type": "string", "pattern": format!("^pkg:{kind}/{part}@{part}$") })
    }
}

/// Whether it is `pkg:kind/name@version`. The only `@` is the one before the version, as the specification of package URLs
/// requires.
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
    /// What follows `#`.
    pub section: Option<String>,
}

impl Scalar for SourceRef {
    type Value = Self;

    fn read(value: &DeValue<'_>) -> Result<Self, Unfit> {
        let text = Text::read(value)?;
        let (key, section) = match text.split_once('#') {
            Some((key, section)) => (key.to_owned(), Some(section.to_owned())),
            None => (text, None),
        };
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:%".contains(c);
        let is_section = |section: &String| !section.is_empty() && section.chars().all(is_allowed);
        if key.is_empty() || !section.as_ref().is_none_or(is_section) {
            let help =
                "write \"key\" or \"key#section\"; a section holds letters, digits and `-._~:%`";
            return Err(Unfit::new("must name a source", "not a source", help));
        }
        Ok(Self { key, section })
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(#[A-Za-z0-9._~:%-]+)?$" })
    }
}
