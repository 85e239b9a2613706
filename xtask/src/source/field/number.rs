//! Numbers, and what is counted in them.

use toml::de::DeValue;

use super::{Field, Mistake};

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
pub(in crate::source) struct HttpStatus(pub(in crate::source) u16);

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
pub(in crate::source) struct Seconds {
    /// The time in milliseconds.
    pub(in crate::source) millis: u32,
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
