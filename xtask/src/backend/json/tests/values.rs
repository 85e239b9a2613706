//! Tests that the schemas list the values that the model has.

use serde_json::Value;

use super::parsed;
use crate::model::{Advice, Basis, Confidence, SentBy, SourceKind, Wire};

#[test]
fn the_schemas_list_every_value_of_the_model() {
    let json = parsed("close-codes.schema.json");
    let toml = parsed("codes-toml.schema.json");
    let lists: [(&str, &str, Vec<&str>); 6] = [
        (
            "source/properties/kind",
            "source/properties/kind",
            SourceKind::ALL.iter().map(|it| it.word()).collect(),
        ),
        (
            "namespace/properties/confidence",
            "vendor/properties/confidence",
            Confidence::ALL.iter().map(|it| it.word()).collect(),
        ),
        (
            "code/properties/sent_by",
            "code/properties/sent-by",
            SentBy::ALL.iter().map(|it| it.word()).collect(),
        ),
        (
            "code/properties/wire",
            "code/properties/wire",
            Wire::ALL.iter().map(|it| it.word()).collect(),
        ),
        (
            "reconnect/properties/advice",
            "reconnect-advice/properties/advice",
            Advice::ALL.iter().map(|it| it.word()).collect(),
        ),
        (
            "reconnect/properties/basis",
            "reconnect-advice/properties/basis",
            Basis::ALL.iter().map(|it| it.word()).collect(),
        ),
    ];
    for (in_json, in_toml, values) in lists {
        assert_eq!(listed(&json, &format!("/$defs/{in_json}")), values);
        assert_eq!(listed(&toml, &format!("/definitions/{in_toml}")), values);
    }
    let after = "reconnect/properties/after";
    assert_eq!(
        listed(&json, &format!("/$defs/{after}")),
        listed(&toml, "/definitions/reconnect-advice/properties/after")
    );
}

#[test]
fn editors_show_a_text_for_every_value() {
    let toml = parsed("codes-toml.schema.json");
    let mut lists = 0;
    super::walk(&toml, &mut |node| {
        if let (Some(values), Some(editor)) = (node.get("enum"), node.get("x-taplo")) {
            let texts = &editor["docs"]["enumValues"];
            assert_eq!(
                values.as_array().unwrap().len(),
                texts.as_array().unwrap().len(),
                "{values}"
            );
            lists += 1;
        }
    });
    assert_eq!(lists, 7);
}

/// The values that a schema lists, without null.
fn listed<'a>(schema: &'a Value, pointer: &str) -> Vec<&'a str> {
    let node = schema.pointer(pointer).unwrap();
    let values = node["enum"].as_array().unwrap().iter();
    values.filter_map(Value::as_str).collect()
}
