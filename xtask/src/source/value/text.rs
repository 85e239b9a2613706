//! Text that people read.

use serde_json::{Value, json};
use toml::de::DeValue;

use super::{Scalar, Unfit};
use crate::text::{is_plain, is_visible};

/// Plain text on one line.
pub struct Text;

impl Scalar for Text {
    type Value = String;

    fn read(value: &DeValue<'_>) -> Result<String, Unfit> {
        let DeValue::String(text) = value else {
            return Err(Unfit::wrong_type(
                "a string",
                value,
                "put it into double quotes",
            ));
        };
        if is_plain(text) {
            return Ok(text.clone().into_owned());
        }
        if text.trim().is_empty() {
            return Err(Unfit::new(
                "is empty",
                "nothing to read here",
                "write the text, or leave the key out",
            ));
        }
        if let Some(hidden) = text.chars().find(|&c| !is_visible(c)) {
            let found = format!("holds U+{:04X}", u32::from(hidden));
            let help =
                "texts stand on one line, without control, bidirectional and invisible characters";
            return Err(Unfit::new(
                "holds a character that readers cannot see",
                found,
                help,
            ));
        }
        if text.trim() != text.as_ref() {
            return Err(Unfit::new(
                "begins or ends with a space",
                "not trimmed",
                "take the spaces away",
            ));
        }
        Ok(text.clone().into_owned())
    }

    fn text(value: &String) -> Option<&str> {
        Some(value)
    }

    fn schema() -> Value {
        json!({ "type": "string", "minLength": 1, "not": { "$ref": "#/definitions/unfit-text" } })
    }
}
