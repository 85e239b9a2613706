//! Words of fixed sets.

use serde_json::{Value, json};
use toml::de::DeValue;

use super::{Unfit, listing};
use crate::text::closest;

/// One word of a set.
pub(in crate::source) fn word<T: Copy>(
    value: &DeValue<'_>,
    all: &[T],
    spelling: fn(T) -> &'static str,
) -> Result<T, Unfit> {
    let DeValue::String(word) = value else {
        return Err(Unfit::wrong_type(
            "a word in quotes",
            value,
            "put it into double quotes",
        ));
    };
    let found = all.iter().find(|known| spelling(**known) == word.as_ref());
    found.copied().ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|known| spelling(*known)).collect();
        let help = match closest(word, &known) {
            Some(known) => format!("did you mean `{known}`?"),
            None => format!("choose one of {}", listing(&known)),
        };
        Unfit::new(
            format!("cannot be `{}`", word.escape_debug()),
            "unknown word",
            help,
        )
    })
}

/// The schema of a set: an editor shows what each word means.
pub(in crate::source) fn word_schema<T: Copy>(
    all: &[T],
    spelling: fn(T) -> &'static str,
    meaning: fn(T) -> &'static str,
) -> Value {
    let words: Vec<&str> = all.iter().map(|word| spelling(*word)).collect();
    let meanings: Vec<&str> = all.iter().map(|word| meaning(*word)).collect();
    json!({ "type": "string", "enum": words, "x-taplo": { "docs": { "enumValues": meanings } } })
}
