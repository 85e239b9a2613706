//! Tests that the schemas list the values that the model has.

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, Visitor, value::Error};
use serde::forward_to_deserialize_any;
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
            values::<SourceKind>(),
        ),
        (
            "namespace/properties/confidence",
            "vendor/properties/confidence",
            values::<Confidence>(),
        ),
        (
            "code/properties/sent_by",
            "code/properties/sent-by",
            values::<SentBy>(),
        ),
        (
            "code/properties/wire",
            "code/properties/wire",
            values::<Wire>(),
        ),
        (
            "reconnect/properties/advice",
            "reconnect/properties/advice",
            values::<Advice>(),
        ),
        (
            "reconnect/properties/basis",
            "reconnect/properties/basis",
            values::<Basis>(),
        ),
    ];
    for (in_json, in_toml, values) in lists {
        assert_eq!(listed(&json, &format!("/$defs/{in_json}")), values);
        assert_eq!(listed(&toml, &format!("/definitions/{in_toml}")), values);
    }
    let after = "reconnect/properties/after";
    assert_eq!(
        listed(&json, &format!("/$defs/{after}")),
        listed(&toml, &format!("/definitions/{after}"))
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

/// The names that an enum of the model has in the registry, asked of its own `Deserialize`.
fn values<T: for<'de> Deserialize<'de>>() -> Vec<&'static str> {
    let mut names = Vec::new();
    let _ = T::deserialize(Names(&mut names));
    names
}

/// A deserializer that notes which names an enum asks for, and then fails.
struct Names<'a>(&'a mut Vec<&'static str>);

impl<'de> Deserializer<'de> for Names<'_> {
    type Error = Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Error> {
        self.0.extend(variants);
        Err(Error::custom("noted"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(Error::custom("not an enum"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
