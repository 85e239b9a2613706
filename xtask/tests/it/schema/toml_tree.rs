//! A registry as a tree that can be changed, and the tree as TOML and as what a schema sees. A day is an object with `$day`.

use serde_json::{Map, Value, json};
use toml::de::{DeTable, DeValue};

/// The tree of a text; none where the text is not TOML.
pub(crate) fn parse(text: &str) -> Option<Value> {
    let (table, errors) = DeTable::parse_recoverable(text);
    errors.is_empty().then(|| table_of(table.get_ref()))
}

fn table_of(table: &DeTable<'_>) -> Value {
    let members = table.iter();
    let members: Map<String, Value> = members
        .map(|(key, value)| (key.get_ref().to_string(), value_of(value.get_ref())))
        .collect();
    Value::Object(members)
}

fn value_of(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .unwrap()
            .into(),
        DeValue::Float(number) => number.as_str().parse::<f64>().unwrap().into(),
        DeValue::Boolean(value) => (*value).into(),
        DeValue::Datetime(day) => json!({ "$day": day.to_string() }),
        DeValue::Array(items) => items.iter().map(|item| value_of(item.get_ref())).collect(),
        DeValue::Table(table) => table_of(table),
    }
}

/// The tree as a TOML document.
pub(crate) fn text(tree: &Value) -> String {
    let members = tree.as_object().unwrap().iter();
    members
        .map(|(key, value)| format!("{} = {}\n", string(key), inline(value)))
        .collect()
}

/// A value of the tree as TOML.
pub(crate) fn inline(value: &Value) -> String {
    match value {
        Value::Object(members) => match members.get("$day") {
            Some(day) => day.as_str().unwrap().to_owned(),
            None => {
                let members = members
                    .iter()
                    .map(|(key, value)| format!("{} = {}", string(key), inline(value)));
                format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
            }
        },
        Value::Array(items) => {
            let items = items.iter().map(inline);
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        Value::String(text) => string(text),
        other => other.to_string(),
    }
}

/// A basic string: like one of JSON, but with DEL escaped.
fn string(text: &str) -> String {
    Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

/// The tree as a schema sees it, for which a day is a string.
pub(crate) fn instance(tree: &Value) -> Value {
    match tree {
        Value::Object(members) => match members.get("$day") {
            Some(day) => day.clone(),
            None => members
                .iter()
                .map(|(key, value)| (key.clone(), instance(value)))
                .collect(),
        },
        Value::Array(items) => items.iter().map(instance).collect(),
        other => other.clone(),
    }
}
