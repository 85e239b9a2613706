//! Values on lines.

use super::order;
use super::scan::Value;
use crate::source::Loaded;

/// The longest line that a list may make.
const WIDTH: usize = 120;

/// `key = value`, without a line feed.
pub(super) fn item(key: &str, value: &Value<'_>, loaded: &Loaded) -> String {
    let line = format!("{key} = {}", inline(key, value, loaded));
    match value {
        Value::Array(values) if line.chars().count() > WIDTH && values.len() > 1 => {
            let element = |value: &Value<'_>| format!("  {},\n", inline(key, value, loaded));
            let elements: String = values.iter().map(element).collect();
            format!("{key} = [\n{elements}]")
        }
        _ => line,
    }
}

/// A value on one line; `key` tells which keys an inline table has.
fn inline(key: &str, value: &Value<'_>, loaded: &Loaded) -> String {
    match value {
        Value::Verbatim(text) => text.replace("\r\n", "\n"),
        Value::Array(values) => {
            let values: Vec<String> = values
                .iter()
                .map(|value| inline(key, value, loaded))
                .collect();
            format!("[{}]", values.join(", "))
        }
        Value::Table(entries) => {
            let keys = order::keys(order::kind_of_inline(key), loaded);
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by_key(|(key, _)| order::rank(&keys, key));
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| format!("{key} = {}", inline(key, value, loaded)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}
