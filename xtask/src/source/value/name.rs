//! Names of namespaces, of codes and ranges, and vendors' identifiers.

use serde_json::{Value, json};
use toml::de::DeValue;

use super::{Scalar, Text, Unfit};

/// The name of a namespace: lower-case words joined by hyphens.
pub struct Slug;

impl Scalar for Slug {
    type Value = String;

    fn read(value: &DeValue<'_>) -> Result<String, Unfit> {
        let text = Text::read(value)?;
        if is_slug(&text) {
            return Ok(text);
        }
        Err(Unfit::new(
            "must be the name of a namespace",
            "not a name",
            "write lower-case words with hyphens: `slack-rtm`",
        ))
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" })
    }
}

/// Whether a name consists of lower-case ASCII words joined by hyphens and begins with a letter.
pub fn is_slug(name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let is_word = |word: &str| !word.is_empty() && word.chars().all(is_part);
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split('-').all(is_word)
}

/// What people call a code or a range, also an alias.
pub struct Name;

/// Names are headings and table cells.
const LONGEST_NAME: usize = 60;

impl Scalar for Name {
    type Value = String;

    fn read(value: &DeValue<'_>) -> Result<String, Unfit> {
        let text = Text::read(value)?;
        let length = text.chars().count();
        if length <= LONGEST_NAME {
            return Ok(text);
        }
        Err(Unfit::new(
            format!("may have at most {LONGEST_NAME} characters"),
            format!("these are {length}"),
            "say it in a few words; what remains goes into `summary` or `details`",
        ))
    }

    fn schema() -> Value {
        let mut schema = Text::schema();
        schema["maxLength"] = LONGEST_NAME.into();
        schema
    }
}

/// A vendor's identifier.
pub struct Id;

impl Scalar for Id {
    type Value = String;

    fn read(value: &DeValue<'_>) -> Result<String, Unfit> {
        let text = Text::read(value)?;
        if text.contains(' ') {
            let help = "write it as the vendor's code spells it; words for people go into `name`";
            return Err(Unfit::new("must be an identifier", "prose", help));
        }
        Ok(text)
    }

    fn schema() -> Value {
        json!({ "type": "string", "minLength": 1, "pattern": r"^[^\s]+$", "not": Text::schema()["not"] })
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
