//! Single values of the registry: what each may be, and what to say when it is not.

mod choice;
mod moment;
mod name;
mod number;
mod place;
mod text;

use toml::de::DeValue;

pub(super) use moment::{Day, Version};
pub(crate) use name::is_slug;
pub(super) use name::{Id, Name, Slug};
pub use number::CodeRange;
pub(super) use number::{HttpStatus, Seconds};
pub use place::SourceRef;
pub(super) use place::{PackageUrl, Url};

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
