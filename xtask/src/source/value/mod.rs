//! Single values of the registry: what each may be, what to say when it is not, and its JSON Schema.

mod address;
mod moment;
mod name;
mod number;
mod text;
mod word;

use serde_json::Value;
use toml::de::DeValue;

use super::render::Shown;
pub use address::SourceRef;
pub use address::{Address, PackageUrl};
pub use moment::{Day, Version};
pub use name::is_slug;
pub use name::{Id, Name, Slug};
pub use number::CodeRange;
pub use number::{HttpStatus, Seconds};
pub use text::Text;
pub(super) use word::{word, word_schema};

/// A kind of value that is read from one TOML value.
pub trait Scalar {
    /// What it is once it has been read.
    type Value: Shown;

    /// Reads it, or says what is wrong.
    fn read(value: &DeValue<'_>) -> Result<Self::Value, Unfit>;

    fn schema() -> Value;

    /// The value as text that people read; none where it is data.
    fn text(_: &Self::Value) -> Option<&str> {
        None
    }
}

/// What is wrong with a value, as the parts of a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// What the value should be; follows "`key` of a code".
    pub(super) expected: String,
    /// What it is instead; the label of the value.
    pub(super) found: String,
    pub(super) help: String,
}

impl Unfit {
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
