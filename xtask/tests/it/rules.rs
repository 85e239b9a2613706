//! Each rule is in the table, on its page, and true: its bad example breaks it and nothing else, its good one breaks nothing.
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask --test rules` writes what the bad examples are told anew; read it as the one who
//! made the mistake.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::{ended, fixtures, xtask};
use expect_test::expect_file;
use xtask::lint::{PAGE, RULES, Rule};

/// An example with everything that it lacks to be a registry.
fn complete(example: &str) -> String {
    let base = fs::read_to_string(fixtures().join("rules/registry.toml")).unwrap();
    let (version, blocks) = base.split_once("\n\n[").unwrap();
    let version = version.lines().last().unwrap();
    let example = example.trim();
    let mut text = if example.starts_with("version = ") {
        format!("{example}\n")
    } else {
        format!("{version}\n\n{example}\n")
    };
    let (sources, others): (Vec<_>, Vec<_>) = format!("[{blocks}")
        .split("\n\n")
        .map(|block| format!("\n{}\n", block.trim()))
        .partition(|block| block.starts_with("\n[source."));
    let head = |block: &str| block.trim().lines().next().unwrap().to_owned();
    for block in others {
        if !example.lines().any(|line| line == head(&block)) {
            text += &block;
        }
    }
    // A source that nothing cites would be a finding of its own.
    for block in sources {
        let key = head(&block).replace("[source.", "").replace(']', "");
        let cited = [format!("\"{key}\""), format!("\"{key}#")];
        if !text.contains(&head(&block)) && cited.iter().any(|citation| text.contains(citation)) {
            text += &block;
        }
    }
    text
}

/// A workspace with a registry and the Cargo.toml of a crate.
fn workspace(registry: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("codes.toml"), registry).unwrap();
    let manifest = "[package]\nname = \"close-codes\"\nversion = \"0.1.0\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    folder
}

/// The status of `cargo xtask lint`, and the rules that it names, each as often as it does.
fn lint(example: &str) -> (i32, Vec<String>) {
    let folder = workspace(&complete(example));
    let (status, output, _) = ended(&xtask(folder.path(), &["lint", "--format", "json"]));
    let rule = |line: &str| {
        let finding: serde_json::Value = serde_json::from_str(line).unwrap();
        finding["rule"].as_str().unwrap_or("none").to_owned()
    };
    (status, output.lines().map(rule).collect())
}

#[test]
fn each_example_shows_what_it_is_to_show() {
    for rule in RULES {
        let (status, found) = lint(rule.bad);
        assert!(!found.is_empty(), "nothing breaks `{}`", rule.id);
        assert!(
            found.iter().all(|id| id == rule.id),
            "{}: {found:?}",
            rule.id
        );
        let expected = i32::from(rule.level.word() == "error");
        assert_eq!(status, expected, "{}", rule.id);
        assert_eq!(lint(rule.good), (0, Vec::new()), "{}", rule.id);
    }
}

#[test]
fn an_exception_silences_the_rules_that_allow_it_and_no_others() {
    for rule in RULES.iter().filter(|rule| is_about_codes(rule)) {
        let exception = format!(
            "allow = [{{ rule = \"{}\", reason = \"To see what happens.\" }}]",
            rule.id
        );
        let codes = rule.bad.trim().split("\n\n");
        let codes: Vec<String> = codes.map(|code| format!("{code}\n{exception}")).collect();
        let (status, found) = lint(&codes.join("\n\n"));
        if rule.excusable {
            assert_eq!((status, found), (0, Vec::new()), "{}", rule.id);
        } else {
            assert_eq!(status, 1, "{}", rule.id);
            assert!(found.contains(&rule.id.to_owned()), "{}", rule.id);
            assert!(
                found.contains(&"unused-exception".to_owned()),
                "{}",
                rule.id
            );
        }
    }
}

/// Whether the bad example consists of a vendor's codes, which can have exceptions.
fn is_about_codes(rule: &Rule) -> bool {
    rule.bad.trim().starts_with("[[vendor.acme.code]]") && !rule.bad.contains("allow")
}

#[test]
fn what_the_bad_examples_are_told_can_be_understood() {
    let mut told = String::new();
    for rule in RULES {
        let folder = workspace(&complete(rule.bad));
        let (_, _, errors) = ended(&xtask(folder.path(), &["lint"]));
        told += &format!("## {}\n\n{errors}\n", rule.id);
    }
    expect_file![fixtures().join("rules/expected.txt")].assert_eq(&told);
}

#[test]
fn the_table_is_sorted_and_has_every_file() {
    let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lint/rules");
    let files: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|file| file != "mod.rs")
        .map(|file| file.replace(".rs", "").replace('_', "-"))
        .collect();
    assert_eq!(files, ids.iter().map(|id| (*id).to_owned()).collect());
}

#[test]
fn each_rule_is_documented() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let page = fs::read_to_string(root.join(PAGE)).unwrap();
    for rule in RULES {
        let section = page.split(&format!("\n## {}\n", rule.id)).nth(1).unwrap();
        let section = section.split("\n## ").next().unwrap();
        for part in [rule.summary, rule.why, rule.bad.trim(), rule.good.trim()] {
            assert!(section.contains(part), "{}: {part}", rule.id);
        }
        for sentence in [rule.summary, rule.why] {
            assert!(sentence.ends_with('.'), "{}: {sentence}", rule.id);
        }
        assert!(rule.summary.chars().count() <= 160, "{}", rule.id);
        assert!(rule.why.len() > rule.summary.len() / 2, "{}", rule.id);
    }
}
