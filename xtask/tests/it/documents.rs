//! What README.md and CONTRIBUTING.md show works: their commands are run, their registry entries are generated from.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{ended, tree, xtask};

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
            "cargo xtask explain 4008",
            "cargo xtask gen",
            "cargo test",
            "npm pack ./generated/typescript",
            "cargo xtask fmt",
            "cargo xtask gen",
            "cargo xtask gen --check"
        ]
    );
    for command in commands {
        // `cargo test` is what runs this test, and the tests of Node pack and install the package.
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
    assert_eq!(entries.len(), 6, "two here, four below");
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

/// The project's registry with another version and an entry more.
fn registry_with(version: &str, entry: &str) -> String {
    let text = fs::read_to_string(root().join("codes.toml")).unwrap();
    let line = text.lines().find(|line| line.starts_with("version = "));
    let text = text.replace(line.unwrap(), &format!("version = \"{version}\""));
    format!("{text}\n{entry}\n")
}

#[test]
fn the_lifecycle_of_contributing_is_what_diff_says_it_is() {
    let entries = blocks("CONTRIBUTING.md", "toml");
    for (entry, class, kinds, expected) in [
        (
            &entries[2],
            "minor",
            &["deprecated"][..],
            "note = \"The server says more now. Use `",
        ),
        (
            &entries[3],
            "minor",
            &["renamed", "edited"],
            "pub const Example: Self = Self::Sample;",
        ),
        (&entries[4], "major", &["removed"], ""),
        (
            &entries[5],
            "major",
            &["renumbered", "added"],
            "ExampleBefore2026 = 4999,",
        ),
    ] {
        let folder = workspace();
        let write = |file, text| fs::write(folder.path().join(file), text).unwrap();
        write("old.toml", registry_with("0.1.0", &entries[0]));
        write("codes.toml", registry_with("0.2.0", entry));
        let (status, _, errors) = ended(&xtask(folder.path(), &["gen"]));
        assert_eq!((status, errors.as_str()), (0, ""), "{entry}");
        let generated = folder.path().join("generated/rust/arcware.rs");
        assert!(
            fs::read_to_string(generated).unwrap().contains(expected),
            "{expected}"
        );
        let arguments = ["diff", "--against", "old.toml", "--format", "json"];
        let (status, output, errors) = ended(&xtask(folder.path(), &arguments));
        assert_eq!((status, errors.as_str()), (0, ""), "{output}");
        let records: Vec<serde_json::Value> = output
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let (verdict, changes) = records.split_last().unwrap();
        assert_eq!(verdict["verdict"], class, "{output}");
        let said: Vec<&str> = changes
            .iter()
            .filter_map(|it| it["kind"].as_str())
            .collect();
        assert_eq!(said, kinds, "{output}");
    }
}

#[test]
fn the_commands_of_contributing_do_what_they_say() {
    let folder = workspace();
    let git = |arguments: &[&str]| {
        let settings = [
            "-c",
            "user.name=t",
            "-c",
            "user.email=t@example.org",
            "-c",
            "commit.gpgsign=false",
        ];
        let mut command = Command::new("git");
        let output = command
            .args(settings)
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}");
    };
    let write = |text| fs::write(folder.path().join("codes.toml"), text).unwrap();
    write(registry_with("0.1.0", ""));
    git(&["init", "--quiet"]);
    git(&["add", "codes.toml"]);
    git(&["commit", "--quiet", "--message", "Release"]);
    git(&["tag", "v0.1.0"]);
    write(registry_with(
        "0.1.1",
        &blocks("CONTRIBUTING.md", "toml")[0],
    ));
    let commands = blocks("CONTRIBUTING.md", "sh").join("\n");
    let (mut asked, since) = (0, "1 minor change since 0.1.0 (v0.1.0:codes.toml)");
    for command in commands.lines() {
        let command = command.split('#').next().unwrap().trim();
        let arguments = command.strip_prefix("cargo xtask ").unwrap();
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let (status, output, errors) = ended(&xtask(folder.path(), &arguments));
        assert_eq!((status, errors.as_str()), (0, ""), "{command}: {output}");
        assert!(
            output.contains(if command.contains("markdown") {
                "## 0.1.1"
            } else {
                since
            }),
            "{output}"
        );
        asked += 1;
    }
    assert_eq!(asked, 3);
}

#[test]
fn the_documents_lead_to_files_and_headings_that_exist() {
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
            if target.starts_with("https://") {
                continue;
            }
            let (file, anchor) = match target.split_once('#') {
                Some((file, anchor)) => (file, Some(anchor)),
                None => (target, None),
            };
            let file = match file {
                "" => path.clone(),
                file => path.parent().unwrap().join(file),
            };
            assert!(file.exists(), "{document}: {target}");
            if let Some(anchor) = anchor {
                let anchors = anchors(&fs::read_to_string(file).unwrap());
                assert!(anchors.contains(anchor), "{document}: {target}");
            }
        }
    }
}

/// The places of a Markdown document that links can lead to: its headings as GitHub names them, and its own anchors.
fn anchors(text: &str) -> BTreeSet<String> {
    let own = text.split("<a id=\"").skip(1);
    let mut anchors: BTreeSet<String> = own
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    let mut in_code = false;
    for line in text.lines() {
        in_code ^= line.trim_start().starts_with("```");
        let heading = line.trim_start_matches('#');
        if !in_code && heading.len() < line.len() && heading.starts_with(' ') {
            anchors.insert(anchor_of(heading.trim()));
        }
    }
    anchors
}

fn anchor_of(heading: &str) -> String {
    let kept = heading.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        c => c.is_alphanumeric().then_some(c),
    });
    kept.collect::<String>().to_lowercase()
}

#[test]
fn headings_are_anchors_and_comments_in_code_are_none() {
    let anchors = anchors(
        "# Take over IANA's news\n```sh\n# no heading\n```\n| <a id=\"x-1\"></a>1 |\n#no\n",
    );
    assert_eq!(
        anchors.into_iter().collect::<Vec<_>>(),
        ["take-over-ianas-news", "x-1"]
    );
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
    let explained = explained_keys(head);
    for key in keys {
        assert!(
            explained.contains(key.as_str()),
            "the head of codes.toml does not explain `{key}`"
        );
    }
    // A word in a sentence explains no key.
    for line in ["#   at            ", "#   id            "] {
        let (before, after) = head.split_once(line).unwrap();
        let key = line.trim_matches(['#', ' ']);
        assert!(!explained_keys(&format!("{before}#   {after}")).contains(key));
    }
}

/// The keys that the head explains, where keys are: in a column of their own, perhaps marked, or in the header of a table.
fn explained_keys(head: &str) -> BTreeSet<&str> {
    let keys = head.split_once("THE KEYS").unwrap().1;
    let mut found = BTreeSet::new();
    for line in keys.lines() {
        let line = line.trim_start_matches('#');
        let indentation = line.len() - line.trim_start().len();
        let first = line.trim_start().split("  ").next().unwrap();
        if first.starts_with('[') {
            found.extend(first.split(['[', ']', '.', ',', ' ']));
        } else if indentation < 10 {
            let mut words = first.split(' ');
            let key = words.next().unwrap().trim_end_matches('!');
            let is_mark = |word| ["[]", "{}", "[{}]"].contains(&word);
            found.extend(words.all(is_mark).then_some(key));
        }
    }
    found
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
