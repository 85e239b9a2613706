//! Registries that differ from a good one in one place: a key less, a key more, another value.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::toml_tree::inline;

/// A registry, and what it is.
#[derive(Debug)]
pub(crate) struct Case {
    /// Where it differs, or the name of its file.
    pub(crate) place: String,
    /// What stands there instead, as TOML.
    pub(crate) value: String,
    /// The registry.
    pub(crate) tree: Value,
}

/// Every change in every kind of place. Places that are alike, such as the names of two codes, count as one.
pub(crate) fn everywhere(good: &Value) -> Vec<Case> {
    let mut places = Places::default();
    places.collect(good, &mut Vec::new());
    let mut cases = Vec::new();
    for (path, value) in &places.values {
        for other in replacements(value) {
            cases.push(changed(good, path, Some(other)));
        }
    }
    cases.extend(renamed(good, "source"));
    cases.extend(renamed(good, "vendor"));
    for (path, object) in &places.objects {
        for key in object.keys() {
            cases.push(changed(good, &below(path, key), None));
        }
        cases.push(changed(good, &below(path, "unknown-key"), Some(json!(1))));
        for (key, value) in &places.members[&kind(path)] {
            if !object.contains_key(key) {
                cases.push(changed(good, &below(path, key), Some(value.clone())));
            }
        }
    }
    cases
}

type Path = Vec<String>;

/// The places to change.
#[derive(Default)]
struct Places {
    /// One value of each kind.
    values: Vec<(Path, Value)>,
    /// One object of each kind and set of keys.
    objects: Vec<(Path, Map<String, Value>)>,
    /// For each kind of object a value of every key that it has anywhere.
    members: BTreeMap<String, BTreeMap<String, Value>>,
    seen: BTreeSet<String>,
}

impl Places {
    fn collect(&mut self, value: &Value, path: &mut Path) {
        if !path.is_empty()
            && self
                .seen
                .insert(format!("{} of {}", kind(path), type_of(value)))
        {
            self.values.push((path.clone(), value.clone()));
        }
        match value {
            Value::Object(members) if !members.contains_key("$day") => {
                let keys: Vec<&String> = members.keys().collect();
                if self.seen.insert(format!("{} {keys:?}", kind(path))) {
                    self.objects.push((path.clone(), members.clone()));
                }
                for (key, member) in members {
                    let known = self.members.entry(kind(path)).or_default();
                    known.entry(key.clone()).or_insert_with(|| member.clone());
                    path.push(key.clone());
                    self.collect(member, path);
                    path.pop();
                }
            }
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    path.push(at.to_string());
                    self.collect(item, path);
                    path.pop();
                }
            }
            _ => {}
        }
    }
}

/// A path without what is arbitrary in it: places in lists, keys of sources, names of namespaces.
fn kind(path: &[String]) -> String {
    let is_name = |at: usize| at == 1 && matches!(path[0].as_str(), "source" | "vendor");
    let parts = path.iter().enumerate().map(|(at, part)| {
        let is_index = part.bytes().all(|byte| byte.is_ascii_digit());
        if is_name(at) || is_index { "*" } else { part }
    });
    parts.collect::<Vec<_>>().join(".")
}

/// A string, a number, or the like.
fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(members) if members.contains_key("$day") => "day",
        Value::Object(_) => "object",
    }
}

fn below(path: &[String], key: &str) -> Path {
    path.iter().cloned().chain([key.to_owned()]).collect()
}

fn changed(good: &Value, path: &[String], value: Option<Value>) -> Case {
    let mut tree = good.clone();
    let (last, parents) = path.split_last().unwrap();
    let mut at = &mut tree;
    for key in parents {
        at = match at {
            Value::Array(items) => &mut items[key.parse::<usize>().unwrap()],
            other => &mut other[key.as_str()],
        };
    }
    let shown = value.as_ref().map_or_else(|| "gone".to_owned(), inline);
    match (at, value) {
        (Value::Array(items), Some(value)) => items[last.parse::<usize>().unwrap()] = value,
        (other, Some(value)) => other[last.as_str()] = value,
        (other, None) => drop(other.as_object_mut().unwrap().remove(last)),
    }
    Case {
        place: path.join("."),
        value: shown,
        tree,
    }
}

/// Texts that are not, or hardly, plain.
const TEXTS: &[&str] = &[
    "",
    " ",
    " x",
    "x ",
    "x y",
    "x\ty",
    "x\ny",
    "a\u{202e}b",
    "a\u{200b}b",
    "a\u{7f}b",
    "a\u{a0}b",
    "é",
    "x",
    "X.",
];

/// Words, names, versions, addresses, packages, citations and ranges, of which most fit few places and some none.
const WORDS: &[&str] = &[
    "X",
    "9x",
    "-x",
    "x-",
    "a--b",
    "a_b",
    "const",
    "yes",
    "no",
    "unknown-word",
    "delay",
    "member-form",
    "summary-form",
    "2026-11-21",
    "2026-13-01",
    "2026-11-21T00:00:00Z",
    "1",
    "1.0",
    "1.0.0",
    "01.0.0",
    "1.0.0-01",
    "1.0.0-rc.1",
    "1.0.0-a..b",
    "1.0.0+",
    "1.0.0+b",
    "99999999999999999999.0.0",
    "http://a.example",
    "https://a",
    "https://a.example",
    "https://a.example/é",
    "https://a.example/%zz",
    "https://a.example/%20",
    "https://a.example/#a#b",
    "https://a.example/<",
    "https://a.example/[x]",
    "https://a.example:x/",
    "https://[a.b]/",
    "https://a.b@c.d/",
    "https://.",
    "https:///a.b",
    "pkg:npm/a@1",
    "pkg:npm",
    "pkg:/a",
    "pkg:npm/",
    "pkg:npm/a b",
    "npm/a",
    "rfc",
    "rfc#",
    "rfc#7.4",
    "rfc#a b",
    "#7",
    "rfc#a#b",
    "unknown-source",
    "1000-1002",
    "1002-1000",
    "99999-99999",
    "65535-65535",
    "+1000-1002",
    "0100-0200",
    "1000",
    "1000-",
    "1000-1001-1002",
];

/// Numbers at the edges of what is allowed somewhere.
const NUMBERS: &[i32] = &[
    -1, 0, 1, 99, 100, 599, 600, 999, 1000, 1004, 1015, 1016, 3999, 4000, 4999, 5000, 65535, 65536,
    4_000_000, 4_000_001,
];

/// What to put in the place of a value: other types, and other values of its own type.
fn replacements(value: &Value) -> Vec<Value> {
    let texts = |texts: &[&str]| -> Vec<Value> { texts.iter().map(|text| json!(text)).collect() };
    let numbers: Vec<Value> = NUMBERS.iter().map(|number| json!(number)).collect();
    let others = json!([
        0.5, 1e9, true, false, [], ["x"], [1], [[]], [{}], {}, { "x": 1 },
        { "$day": "2026-11-21" }, { "$day": "2026-11-21T07:32:00Z" }, { "$day": "07:32:00" },
        "x".repeat(50), "x".repeat(51), format!("X{}.", "x".repeat(200)),
    ]);
    let others = others.as_array().unwrap().clone();
    let own = match value {
        Value::Number(_) => numbers,
        // What holds a space is prose, to which all words are alike.
        Value::String(text) if text.contains(' ') => texts(TEXTS),
        Value::String(_) => [texts(TEXTS), texts(WORDS)].concat(),
        _ => Vec::new(),
    };
    let all = [others, own, texts(&["x"]), vec![json!(1)]].concat();
    all.into_iter().filter(|other| other != value).collect()
}

/// Names for what the registry names itself: sources and namespaces.
const NAMES: &[&str] = &[
    "",
    "A",
    "9x",
    "-x",
    "x-",
    "a--b",
    "a_b",
    "a.b",
    "a b",
    "é",
    "const",
    "standard",
    "self",
    "com1",
    "discord-gateway-2",
];

/// The registry with a source or a namespace under another name.
fn renamed(good: &Value, table: &str) -> Vec<Case> {
    let long = ["x".repeat(50), "x".repeat(51)];
    let names = NAMES.iter().copied().chain(long.iter().map(String::as_str));
    let cases = names.map(|name| {
        let mut tree = good.clone();
        let entries = tree[table].as_object_mut().unwrap();
        let first = entries.keys().next().unwrap().clone();
        let entry = entries.remove(&first).unwrap();
        entries.insert(name.to_owned(), entry);
        Case {
            place: format!("{table}.{first}"),
            value: format!("renamed to {name:?}"),
            tree,
        }
    });
    cases.collect()
}
