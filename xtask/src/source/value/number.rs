//! Numbers, and what is counted in them.

use std::ops::RangeInclusive;

use serde_json::{Value, json};
use toml::de::DeValue;

use super::{Scalar, Unfit};

impl Scalar for bool {
    type Value = Self;

    fn read(value: &DeValue<'_>) -> Result<Self, Unfit> {
        let expected = "true or false";
        value.as_bool().ok_or_else(|| {
            Unfit::wrong_type(expected, value, "write `true` or `false`, without quotes")
        })
    }

    fn schema() -> Value {
        json!({ "type": "boolean" })
    }
}

/// A close code.
impl Scalar for u16 {
    type Value = Self;

    fn read(value: &DeValue<'_>) -> Result<Self, Unfit> {
        let expected = "a whole number from 0 to 65535";
        let help = "a close code is an unsigned 16-bit number, written without quotes";
        let DeValue::Integer(number) = value else {
            return Err(Unfit::wrong_type(expected, value, help));
        };
        Self::from_str_radix(number.as_str(), number.radix())
            .map_err(|_| Unfit::new(format!("must be {expected}"), "out of range", help))
    }

    fn schema() -> Value {
        json!({ "type": "integer", "minimum": 0, "maximum": Self::MAX })
    }
}

/// An HTTP status.
pub struct HttpStatus;

impl Scalar for HttpStatus {
    type Value = u16;

    fn read(value: &DeValue<'_>) -> Result<u16, Unfit> {
        let status = u16::read(value)?;
        if (100..=599).contains(&status) {
            return Ok(status);
        }
        Err(Unfit::new(
            "must be an HTTP status",
            "not in 100-599",
            "write 502, or leave the key out",
        ))
    }

    fn schema() -> Value {
        json!({ "type": "integer", "minimum": 100, "maximum": 599 })
    }
}

/// Numbers that a rule of a client library is about: `1000` or `"1002-1004"`.
pub struct CodeRange;

impl Scalar for CodeRange {
    type Value = RangeInclusive<u16>;

    fn read(value: &DeValue<'_>) -> Result<Self::Value, Unfit> {
        let DeValue::String(range) = value else {
            let number = u16::read(value)?;
            return Ok(number..=number);
        };
        let number = |text: &str| {
            let number = text.parse::<u16>().ok();
            number.filter(|number| number.to_string() == text)
        };
        let ends = range.split_once('-');
        let ends = ends.and_then(|(first, last)| Some((number(first)?, number(last)?)));
        match ends {
            Some((first, last)) if first <= last => Ok(first..=last),
            _ => Err(Unfit::new(
                "must hold numbers and ranges",
                "neither",
                "write `1000`, or `\"1002-1004\"` for a range",
            )),
        }
    }

    fn schema() -> Value {
        let number = "(0|[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
        let range = json!({ "type": "string", "pattern": format!("^{number}-{number}$") });
        json!({ "anyOf": [u16::schema(), range] })
    }
}

/// A time, written in seconds and kept in milliseconds.
pub struct Seconds;

const MOST_SECONDS: f64 = 4_000_000.0;

impl Scalar for Seconds {
    type Value = u32;

    fn read(value: &DeValue<'_>) -> Result<u32, Unfit> {
        let expected = "a number of seconds, at most 4000000";
        let help = "write 5, or 0.5; three digits after the point are kept";
        let written = match value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => return Err(Unfit::wrong_type(expected, value, help)),
        };
        match written.parse::<f64>() {
            // The cast cannot lose more than the fraction of a millisecond: the value is positive and fits 32 bits.
            Ok(seconds) if (0.0..=MOST_SECONDS).contains(&seconds) => {
                Ok((seconds * 1000.0).round() as u32)
            }
            _ => Err(Unfit::new(
                format!("must be {expected}"),
                "out of range",
                help,
            )),
        }
    }

    fn schema() -> Value {
        json!({ "type": "number", "minimum": 0, "maximum": 4_000_000 })
    }
}
