//! The JSON Schema of codes.toml (draft-07, the newest that TOML editors understand), from the table of keys.
//!
//! `constraints.json` adds what keys demand of each other.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::backend::header::GENERATED;
use crate::source::{KeySpec, ROOT, TableSpec, ValueSpec};

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

pub(in crate::backend) fn schema() -> String {
    let constraints: Value =
        serde_json::from_str(include_str!("constraints.json")).expect("constraints.json is JSON");
    let mut definitions = BTreeMap::new();
    let mut root = table(ROOT, &constraints, &mut definitions);
    root["$schema"] = DRAFT.into();
    root["$comment"] = GENERATED.into();
    root["title"] = "The registry of WebSocket close codes".into();
    merge(&mut root["definitions"], &constraints["definitions"]);
    for (name, definition) in definitions {
        root["definitions"][name] = definition;
    }
    let text = serde_json::to_string_pretty(&root).expect("a JSON value can be printed");
    ascii(&text) + "\n"
}

/// JSON in printable ASCII: patterns hold characters that nobody can see.
fn ascii(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || c == ' ' || c.is_ascii_graphic() {
            ascii.push(c);
        } else {
            let mut units = [0; 2];
            let units = c.encode_utf16(&mut units).iter();
            ascii.extend(units.map(|unit| format!("\\u{unit:04x}")));
        }
    }
    ascii
}

/// The name of the definition of a table: "a vendor's range" is `vendor-range`.
fn name(table: &TableSpec) -> String {
    let words = table
        .what
        .replace("'s", "")
        .replace("the table", "")
        .replace('`', "");
    let words = words
        .split_whitespace()
        .filter(|word| !matches!(*word, "a" | "an" | "the"));
    words.collect::<Vec<_>>().join("-")
}

fn table(
    spec: &TableSpec,
    constraints: &Value,
    definitions: &mut BTreeMap<String, Value>,
) -> Value {
    let name = name(spec);
    let mut properties = Map::new();
    for key in spec.keys {
        let mut property = property(key, constraints, definitions);
        merge(
            &mut property,
            &constraints["keys"][format!("{name}.{}", key.name)],
        );
        properties.insert(key.name.to_owned(), property);
    }
    let required = spec.keys.iter().filter(|key| key.is_required);
    let required: Vec<&str> = required.map(|key| key.name).collect();
    let mut table = json!({
        "title": spec.what,
        "description": spec.about.trim_start(),
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
    });
    merge(&mut table, &constraints["tables"][name]);
    table
}

fn property(
    key: &KeySpec,
    constraints: &Value,
    definitions: &mut BTreeMap<String, Value>,
) -> Value {
    let mut reference = |spec: &TableSpec| {
        let name = name(spec);
        if !definitions.contains_key(&name) {
            let definition = table(spec, constraints, definitions);
            definitions.insert(name.clone(), definition);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    };
    let mut property = match key.value {
        ValueSpec::One(schema) => schema(),
        ValueSpec::Many(schema) => json!({ "type": "array", "items": schema() }),
        // Beside a reference, draft-07 ignores everything else.
        ValueSpec::Table(spec) => json!({ "allOf": [reference(spec)] }),
        ValueSpec::Tables(spec) => json!({ "type": "array", "items": reference(spec) }),
        ValueSpec::Map(spec) => {
            json!({ "type": "object", "additionalProperties": reference(spec) })
        }
    };
    property["description"] = key.doc.trim_start().into();
    property
}

/// Adds the members of one object to another; a member of both is the later one.
fn merge(into: &mut Value, from: &Value) {
    for (key, value) in from.as_object().into_iter().flatten() {
        into[key] = value.clone();
    }
}
