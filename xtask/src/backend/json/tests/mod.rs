//! Tests of the JSON: what the records hold, and that the schemas describe them.

mod hidden;
mod records;
mod schemas;
mod values;

use serde_json::Value;

use super::{Backend, File, Json};
use crate::model::{Registry, sample};

fn files(registry: &Registry) -> Vec<File> {
    Json.files(registry)
}

/// A file of the hostile registry, parsed.
fn parsed(path: &str) -> Value {
    parse(&sample::hostile(), path)
}

fn parse(registry: &Registry, path: &str) -> Value {
    let files = files(registry);
    let file = files.iter().find(|file| file.path == path).unwrap();
    serde_json::from_str(&file.text).unwrap()
}

/// Calls `visit` with every value below and including this one.
fn walk<'a>(value: &'a Value, visit: &mut impl FnMut(&'a Value)) {
    visit(value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, visit)),
        Value::Object(members) => members.values().for_each(|member| walk(member, visit)),
        _ => {}
    }
}
