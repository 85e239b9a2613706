//! Tests that the schemas describe what is written, and all of it.

use serde_json::{Map, Value};

use super::super::document::SCHEMA_VERSION;
use super::{parse, parsed, walk};
use crate::backend::header::GENERATED;
use crate::model::{After, Location, Registry, sample};

const SCHEMAS: [&str; 2] = ["close-codes.schema.json", "codes-toml.schema.json"];

#[test]
fn schemas_have_a_header() {
    let template = include_str!("../close-codes.schema.json");
    let mut expected: Value = serde_json::from_str(template).unwrap();
    assert_eq!(expected.get("$comment"), None);
    expected["$comment"] = GENERATED.into();
    assert_eq!(parsed(SCHEMAS[0]), expected);
    assert_eq!(parsed(SCHEMAS[1])["$comment"], GENERATED);
}

#[test]
fn every_member_is_described() {
    for path in SCHEMAS {
        let schema = parsed(path);
        walk(&schema, &mut |node| {
            // Only where members are defined: conditions name members too.
            if node.get("additionalProperties").is_none() {
                return;
            }
            for (name, member) in object(node.get("properties").unwrap_or(&Value::Null)) {
                let described = member.get("description");
                let described = described.or_else(|| resolve(&schema, member).get("description"));
                assert!(described.is_some(), "{path}: {name} has no description");
            }
        });
    }
}

#[test]
fn objects_are_open_for_readers_and_closed_for_editors() {
    for (path, open) in SCHEMAS.iter().zip([true, false]) {
        let schema = parsed(path);
        let mut objects = 0;
        walk(&schema, &mut |node| {
            if node.get("title").is_some() && node["type"] == "object" {
                let more = &node["additionalProperties"];
                assert!(
                    *more == open || more.get("$ref").is_some(),
                    "{path}: {node}"
                );
                objects += 1;
            }
        });
        assert!(objects >= 14, "{path}: {objects}");
    }
}

#[test]
fn every_record_has_exactly_the_described_members() {
    let schema = parsed("close-codes.schema.json");
    let mut seen = std::collections::BTreeSet::new();
    for registry in [sample::hostile(), bare()] {
        let json = parse(&registry, "close-codes.json");
        compare(&schema, &schema, &json, &mut seen);
    }
    let described = object(&schema["$defs"]).iter();
    let objects = described
        .filter(|(_, node)| node["type"] == "object")
        .count();
    assert_eq!(seen.len(), objects + 1, "compared: {seen:?}");
}

#[test]
fn the_schema_is_of_this_version() {
    let schema = parsed("close-codes.schema.json");
    let version = &schema["properties"]["schema_version"]["const"];
    assert_eq!(*version, SCHEMA_VERSION);
}

/// The hostile registry without anything that may be absent.
fn bare() -> Registry {
    let mut registry = sample::hostile();
    let code = &mut registry.standard.codes[0];
    code.keys.details = None;
    code.keys.note = None;
    code.keys.reconnect.as_mut().unwrap().after = Some(After::AtOnce);
    code.aliases.clear();
    code.keys.deprecated = None;
    let source = std::sync::Arc::make_mut(&mut registry.sources[0]);
    source.location = Location::Package("pkg:npm/graphql-ws@6.4.2".to_owned());
    registry.vendors.clear();
    registry
}

/// Compares the members of every object with those that the schema requires and describes.
fn compare<'a>(
    schema: &'a Value,
    node: &'a Value,
    value: &Value,
    seen: &mut std::collections::BTreeSet<&'a str>,
) {
    let node = resolve(schema, node);
    match value {
        Value::Object(members) => {
            let title = node["title"].as_str().unwrap();
            seen.insert(title);
            let described = object(&node["properties"]);
            let mut required: Vec<&str> = strings(&node["required"]);
            required.sort_unstable();
            assert_eq!(required, described.keys().collect::<Vec<_>>(), "{title}");
            assert_eq!(required, members.keys().collect::<Vec<_>>(), "{title}");
            for (name, member) in members {
                compare(schema, &described[name], member, seen);
            }
        }
        Value::Array(items) => {
            for item in items {
                compare(schema, &node["items"], item, seen);
            }
        }
        _ => {}
    }
}

/// The definition behind a reference, also behind one that may be null.
fn resolve<'a>(schema: &'a Value, node: &'a Value) -> &'a Value {
    let node = match node.get("anyOf") {
        Some(choices) => &choices[0],
        None => node,
    };
    match node.get("$ref").and_then(Value::as_str) {
        Some(reference) => resolve(schema, schema.pointer(&reference[1..]).unwrap()),
        None => node,
    }
}

fn object(node: &Value) -> &Map<String, Value> {
    static NONE: std::sync::OnceLock<Map<String, Value>> = std::sync::OnceLock::new();
    node.as_object()
        .unwrap_or_else(|| NONE.get_or_init(Map::new))
}

fn strings(node: &Value) -> Vec<&str> {
    let items = node.as_array().unwrap().iter();
    items.map(|item| item.as_str().unwrap()).collect()
}
