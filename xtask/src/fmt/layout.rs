//! Values on lines.

use super::scan::{Value, unquoted};
use crate::source::TableSpec;

/// The longest line that a list may make.
const WIDTH: usize = 120;

/// `key = value`, without a line feed.
pub(super) fn item(key: &str, value: &Value<'_>, spec: &TableSpec) -> String {
    let line = format!("{key} = {}", inline(key, value, spec));
    match value {
        Value::Array(values) if line.chars().count() > WIDTH && values.len() > 1 => {
            let values = values.iter();
            let lines = values.map(|value| format!("  {},\n", inline(key, value, spec)));
            format!("{key} = [\n{}]", lines.collect::<String>())
        }
        _ => line,
    }
}

/// A value on one line; `key` is a key of the table that `spec` describes.
fn inline(key: &str, value: &Value<'_>, spec: &TableSpec) -> String {
    match value {
        Value::Verbatim(text) => text.replace("\r\n", "\n"),
        Value::Array(values) => {
            let values = values.iter().map(|value| inline(key, value, spec));
            format!("[{}]", values.collect::<Vec<_>>().join(", "))
        }
        Value::Table(entries) => {
            let table = spec.key(unquoted(key)).and_then(|key| key.value.table());
            let table = table.unwrap_or(spec);
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by_key(|(key, _)| table.rank(unquoted(key)));
            let entries = entries.iter();
            let entries =
                entries.map(|(key, value)| format!("{key} = {}", inline(key, value, table)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}
