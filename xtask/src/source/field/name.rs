//! Names of namespaces, of codes and ranges, and vendors' identifiers.

use toml::de::DeValue;

use super::{Field, Mistake};

/// The name of a namespace: lower-case words joined by hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::source) struct Slug(pub(in crate::source) String);

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
pub(in crate::source) struct Name(pub(in crate::source) String);

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
pub(in crate::source) struct Id(pub(in crate::source) String);

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
