//! Days, and versions of the registry.

use toml::de::DeValue;

use super::{Field, Mistake};

/// A day, `2026-11-21`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::source) struct Day(pub(in crate::source) String);

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
pub(in crate::source) struct Version(pub(in crate::source) semver::Version);

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
