//! Days, and versions of the registry.

use serde_json::{Value, json};
use toml::de::DeValue;

use super::{Scalar, Text, Unfit};

/// A day, `2026-11-21`.
pub struct Day;

impl Scalar for Day {
    type Value = String;

    fn read(value: &DeValue<'_>) -> Result<String, Unfit> {
        let help = "write a day without quotes: 2026-11-21";
        match value.as_datetime() {
            Some(day) if day.time.is_none() && day.offset.is_none() => Ok(day.to_string()),
            _ => Err(Unfit::wrong_type("a day", value, help)),
        }
    }

    fn schema() -> Value {
        json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

/// A version of the registry.
pub struct Version;

impl Scalar for Version {
    type Value = String;

    fn read(value: &DeValue<'_>) -> Result<String, Unfit> {
        let text = Text::read(value)?;
        match semver::Version::parse(&text) {
            Ok(_) => Ok(text),
            Err(error) => Err(Unfit::new(
                "must be a version",
                error.to_string(),
                "write three numbers: \"0.1.0\"",
            )),
        }
    }

    fn schema() -> Value {
        let number = "(0|[1-9][0-9]*)";
        let pre = "(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
        let build = r"(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?";
        let pattern = format!(r"^{number}\.{number}\.{number}(-{pre}(\.{pre})*)?{build}$");
        json!({ "type": "string", "pattern": pattern })
    }
}
