//! The golden registry, which uses every key, gives the golden tree; twice the same; and in any order of its entries.
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask --test golden` writes the tree anew; read its diff.

mod support;

use std::fs;
use std::path::Path;

use support::{ended, fixtures, tree, xtask};

fn generate(registry: &Path, out: &Path) {
    let arguments = [
        "gen",
        "--registry",
        registry.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ];
    let (status, _, errors) = ended(&xtask(&fixtures(), &arguments));
    assert_eq!((status, errors.as_str()), (0, ""));
}

#[test]
fn the_golden_registry_gives_the_golden_tree() {
    let golden = fixtures().join("golden");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        generate(&golden.join("registry.toml"), &golden.join("generated"));
    }
    let out = tempfile::tempdir().unwrap();
    generate(&golden.join("registry.toml"), out.path());
    let (expected, actual) = (tree(&golden.join("generated")), tree(out.path()));
    assert_eq!(
        actual.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>(),
        "the tree has other files"
    );
    for (name, bytes) in expected {
        let (expected, actual) = (
            String::from_utf8_lossy(&bytes),
            String::from_utf8_lossy(&actual[&name]),
        );
        assert!(expected == actual, "{name} differs:\n{actual}");
    }
}

#[test]
fn the_order_of_entries_in_the_file_does_not_matter() {
    let golden = fixtures().join("golden");
    let text = fs::read_to_string(golden.join("registry.toml")).unwrap();
    let (head, blocks) = text.split_once("\n\n[").unwrap();
    // A vendor's range and code blocks must follow its own head, so whole vendors are what moves.
    let blocks = format!("[{blocks}");
    let mut groups: Vec<String> = Vec::new();
    for block in blocks.split("\n\n") {
        let continues = block.starts_with("[[vendor.");
        match groups.last_mut() {
            Some(group) if continues => *group += &format!("\n\n{block}"),
            _ => groups.push(block.to_owned()),
        }
    }
    groups.reverse();
    let folder = tempfile::tempdir().unwrap();
    let reversed = folder.path().join("reversed.toml");
    fs::write(&reversed, format!("{head}\n\n{}\n", groups.join("\n\n"))).unwrap();
    generate(&reversed, &folder.path().join("out"));
    assert_eq!(
        tree(&folder.path().join("out")),
        tree(&golden.join("generated"))
    );
}

#[test]
fn crlf_in_the_registry_does_not_matter() {
    let golden = fixtures().join("golden");
    let text = fs::read_to_string(golden.join("registry.toml")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let crlf = folder.path().join("crlf.toml");
    fs::write(&crlf, text.replace('\n', "\r\n")).unwrap();
    generate(&crlf, &folder.path().join("out"));
    assert_eq!(
        tree(&folder.path().join("out")),
        tree(&golden.join("generated"))
    );
}
