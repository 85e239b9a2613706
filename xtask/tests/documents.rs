//! What README.md and CONTRIBUTING.md show works: their commands are run, their registry entries are generated from.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::{ended, tree, xtask};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The code blocks of a document in a language, without their indentation.
fn blocks(document: &str, language: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(document)).unwrap();
    let mut blocks = Vec::new();
    let mut block: Option<Vec<&str>> = None;
    for line in text.lines().map(str::trim_start) {
        match &mut block {
            None if line == format!("```{language}") => block = Some(Vec::new()),
            None => {}
            Some(lines) if line == "```" => {
                blocks.push(lines.join("\n"));
                block = None;
            }
            Some(lines) => lines.push(line),
        }
    }
    blocks
}

/// A workspace with the project's own registry and README, not yet generated.
fn workspace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in ["codes.toml", "README.md"] {
        fs::copy(root().join(file), folder.path().join(file)).unwrap();
    }
    folder
}

#[test]
fn the_commands_of_the_readme_do_what_they_say() {
    let folder = workspace();
    let commands = blocks("README.md", "sh").join("\n");
    let commands: Vec<&str> = commands
        .lines()
        .map(|line| line.split('#').next().unwrap().trim())
        .collect();
    assert_eq!(
        commands,
        [
            "cargo xtask gen",
            "cargo test",
            "cargo xtask explain 4008",
            "cargo xtask fmt",
            "cargo xtask gen",
            "cargo xtask gen --check"
        ]
    );
    for command in commands {
        // `cargo test` is what runs this test.
        let Some(arguments) = command.strip_prefix("cargo xtask ") else {
            continue;
        };
        let arguments: Vec<&str> = arguments.split(' ').collect();
        let (status, output, errors) = ended(&xtask(folder.path(), &arguments));
        assert_eq!((status, errors.as_str()), (0, ""), "{command}: {output}");
    }
    let committed = tree(&root().join("generated"));
    for (name, bytes) in tree(&folder.path().join("generated")) {
        assert!(
            committed.get(&name) == Some(&bytes),
            "{name} is not what is committed"
        );
    }
}

#[test]
fn the_entries_of_contributing_are_generated_from() {
    let entries = blocks("CONTRIBUTING.md", "toml");
    assert_eq!(entries.len(), 2);
    for (entry, expected) in entries.iter().zip([
        ("rust/arcware.rs", "Example = 4999,"),
        ("typescript/src/acme-chat.ts", "OVERLOADED = 4101,"),
    ]) {
        let folder = workspace();
        let registry = folder.path().join("codes.toml");
        let text = fs::read_to_string(&registry).unwrap();
        fs::write(&registry, format!("{text}\n{entry}\n")).unwrap();
        let (status, _, errors) = ended(&xtask(folder.path(), &["gen"]));
        assert_eq!((status, errors.as_str()), (0, ""), "{entry}");
        let generated =
            fs::read_to_string(folder.path().join("generated").join(expected.0)).unwrap();
        assert!(generated.contains(expected.1), "{generated}");
    }
}

#[test]
fn the_documents_lead_to_files_that_exist() {
    for document in [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "tests/benches/README.md",
        "xtask/iana/README.md",
    ] {
        let path = root().join(document);
        let text = fs::read_to_string(&path).unwrap();
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split(')').next().unwrap();
            if !target.starts_with("https://") {
                let file = target.split('#').next().unwrap();
                assert!(
                    path.parent().unwrap().join(file).exists(),
                    "{document}: {target}"
                );
            }
        }
    }
}

#[test]
fn the_head_of_the_registry_names_every_key() {
    let schema = fs::read_to_string(root().join("generated/json/codes-toml.schema.json")).unwrap();
    let registry = fs::read_to_string(root().join("codes.toml")).unwrap();
    let head = registry.split("\nversion = ").next().unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let mut keys = Vec::new();
    property_names(&schema, &mut keys);
    assert!(keys.len() > 50, "{keys:?}");
    for key in keys {
        assert!(
            head.contains(&key),
            "the head of codes.toml does not explain `{key}`"
        );
    }
}

/// The names of all properties that a schema describes.
fn property_names(schema: &serde_json::Value, keys: &mut Vec<String>) {
    let Some(object) = schema.as_object() else {
        return schema
            .as_array()
            .into_iter()
            .flatten()
            .for_each(|item| property_names(item, keys));
    };
    if let Some(properties) = object
        .get("properties")
        .and_then(serde_json::Value::as_object)
    {
        keys.extend(properties.keys().cloned());
    }
    object
        .values()
        .for_each(|value| property_names(value, keys));
}
