//! The golden registry, which uses every key, gives the golden tree; twice the same; and in any order of its entries.
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask --test golden` writes the tree anew; read its diff.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;
#[path = "../../tests/support/tools.rs"]
mod tools;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;

use support::{assert_same_tree, ended, fixtures, xtask};

fn generate(registry: &Path, out: &Path) {
    let arguments = [
        "gen",
        "--registry",
        registry.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ];
    // Of the workspace that the folder stands for, the tree is the one place that may be written.
    let (status, _, errors) = ended(&xtask(&fixtures().join("golden"), &arguments));
    assert_eq!((status, errors.as_str()), (0, ""));
}

/// The folder with the registry and the tree, which is first written anew if that is asked for.
fn golden() -> PathBuf {
    static UPDATE: Once = Once::new();
    let golden = fixtures().join("golden");
    UPDATE.call_once(|| {
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            generate(&golden.join("registry.toml"), &golden.join("generated"));
        }
    });
    golden
}

#[test]
fn the_golden_registry_gives_the_golden_tree() {
    let out = tempfile::tempdir().unwrap();
    generate(&golden().join("registry.toml"), out.path());
    assert_same_tree(out.path(), &golden().join("generated"));
}

#[test]
fn the_order_of_entries_in_the_file_does_not_matter() {
    let golden = golden();
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
    assert_same_tree(&folder.path().join("out"), &golden.join("generated"));
}

#[test]
fn crlf_in_the_registry_does_not_matter() {
    let golden = golden();
    let text = fs::read_to_string(golden.join("registry.toml")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let crlf = folder.path().join("crlf.toml");
    fs::write(&crlf, text.replace('\n', "\r\n")).unwrap();
    generate(&crlf, &folder.path().join("out"));
    assert_same_tree(&folder.path().join("out"), &golden.join("generated"));
}

#[test]
fn the_golden_crate_compiles_and_runs() {
    let generated = golden().join("generated");
    tools::rust_crate(&generated);
    let program = r#"
        use close_codes::{acme_chat::CloseCode, After, Received, SentBy, Allocation};

        #[allow(deprecated)]
        fn main() {
            // Names: the identifier, the readable name, other names, earlier names.
            for name in ["KICKED", "Kicked", "Thrown out", "KICK", "Kick", "kicked"] {
                assert_eq!(name.parse(), Ok(CloseCode::Kicked), "{name}");
            }
            for name in ["GONE", "Gone"] {
                assert!(name.parse::<CloseCode>().is_err(), "{name}");
            }
            for name in ["SINGLE_ONE", "SingleOne"] {
                assert_eq!(name.parse(), Ok(close_codes::bolt::CloseCode::OnlyOne), "an earlier name, and as Rust spelled it");
            }
            assert!(matches!(CloseCode::from_u16(4000), Some(CloseCode::Kick)), "an earlier name works in patterns");
            assert_eq!(CloseCode::from_u16(4004), None, "a removed code is not known");
            assert_eq!(Received::<CloseCode>::from(4004), Received::Unknown(4004));
            assert_eq!(Received::<CloseCode>::from(1008), Received::Known(CloseCode::PolicyViolation));
            assert_eq!(CloseCode::ErrorTwo.info().id, Some("ERR-2"));
            assert_eq!(CloseCode::Default.info().sent_by, SentBy::Client);
            assert_eq!(CloseCode::Largest.info().standing, Allocation::OutOfRange);
            let reconnect = CloseCode::Default.info().reconnect.unwrap();
            assert_eq!(reconnect.after, Some(After::Delay { millis: 1500 }));
            assert_eq!(CloseCode::Kicked.info().reconnect.unwrap().window(0), None);
        }
    "#;
    tools::rust_program(&generated, program);
}

#[test]
fn the_golden_typescript_markdown_and_json_pass_the_tests_of_node() {
    tools::node_tests(&golden().join("generated"));
}
