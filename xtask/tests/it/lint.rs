//! `lint` prints every finding in each format, its exit status tells errors from warnings, and nothing is written.

use std::fs;
use std::path::Path;

use crate::support::{ended, fixtures, tree, xtask};

/// A workspace whose registry breaks no rule, has only a warning, or has an error.
fn workspace(change: impl Fn(&str) -> String) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(fixtures().join("golden/registry.toml")).unwrap();
    fs::write(folder.path().join("codes.toml"), change(&text)).unwrap();
    folder
}

fn lint(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let before = tree(folder);
    let arguments = [&["lint"], arguments].concat();
    let ended = ended(&xtask(folder, &arguments));
    assert!(before == tree(folder), "something was written");
    ended
}

fn unused_source(text: &str) -> String {
    text.replace("[source.rfc]", "[source.unused]\ntitle = \"Unused\"\nurl = \"https://unused.example\"\nkind = \"third-party\"\nchecked = 2026-11-21\n\n[source.rfc]")
}

#[test]
fn a_registry_without_findings_is_one_line_and_status_0() {
    let folder = workspace(str::to_owned);
    let (status, output, errors) = lint(folder.path(), &[]);
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(
        output.starts_with("codes.toml: ") && output.ends_with(" rules, no findings\n"),
        "{output}"
    );
    assert_eq!(output.lines().count(), 1);
    let (status, output, _) = lint(folder.path(), &["--format", "json"]);
    assert_eq!((status, output.as_str()), (0, ""));
}

#[test]
fn warnings_are_printed_and_status_0() {
    let folder = workspace(unused_source);
    let (status, output, errors) = lint(folder.path(), &[]);
    assert_eq!((status, output.as_str()), (0, ""));
    assert!(errors.starts_with("warning[source-unused]: "), "{errors}");
    assert!(errors.ends_with("\ncodes.toml: 1 warning\n"), "{errors}");
}

#[test]
fn errors_of_the_loader_and_of_rules_are_printed_and_status_1() {
    let folder = workspace(|text| {
        let text = text.replacen("sent-by = \"either\"", "sent-by = \"anybody\"", 1);
        unused_source(&text).replacen("1.2.3", "1.2.4", 1)
    });
    let manifest = "[package]\nversion = \"1.2.3\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();

    let (status, output, errors) = lint(folder.path(), &[]);
    assert_eq!((status, output.as_str()), (1, ""));
    assert!(
        errors.contains("error[version-manifest]: codes.toml has version 1.2.4, Cargo.toml 1.2.3")
    );
    assert!(errors.contains("= note: see generated/markdown/rules.md#version-manifest"));
    assert!(errors.contains("error: `sent-by` of a code cannot be `anybody`"));
    assert!(errors.ends_with("\ncodes.toml: 2 errors\n"), "{errors}");

    let (status, output, _) = lint(folder.path(), &["--format", "json"]);
    assert_eq!(status, 1);
    let findings: Vec<serde_json::Value> = output
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(findings.len(), 2);
    assert_eq!(findings[0]["rule"], "version-manifest");
    assert_eq!(
        findings[0]["see"],
        "generated/markdown/rules.md#version-manifest"
    );
    assert_eq!(findings[1]["see"], serde_json::Value::Null);

    let (status, output, errors) = lint(folder.path(), &["--format", "github"]);
    assert_eq!(status, 1);
    assert!(output.starts_with("::error file=codes.toml,line=2,col=11,title=version-manifest::"));
    assert!(
        output.contains("%0Asee generated/markdown/rules.md#version-manifest\n"),
        "{output}"
    );
    assert_eq!(errors, "codes.toml: 2 errors\n");
}

#[test]
fn another_registry_need_not_have_the_version_of_this_crate() {
    let folder = workspace(str::to_owned);
    let manifest = "[package]\nversion = \"9.9.9\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    assert_eq!(lint(folder.path(), &[]).0, 1);
    assert_eq!(lint(folder.path(), &["--registry", "codes.toml"]).0, 0);
}

#[test]
fn a_pre_release_has_what_it_announces() {
    for (version, is_later) in [
        ("1.2.3", false),
        ("1.2.3-rc.1", false),
        ("1.2.2", true),
        ("1.2.2-rc.1", true),
    ] {
        let folder = workspace(|text| {
            let text = text.replacen(
                "version = \"1.2.3\"",
                &format!("version = \"{version}\""),
                1,
            );
            let code = "[[standard.code]]\ncode = 1000\n";
            text.replacen(code, &format!("{code}since = \"1.2.3\"\n"), 1)
        });
        let (status, _, errors) = lint(folder.path(), &[]);
        assert_eq!(status, 0, "{errors}");
        let warning = "warning[lifecycle-version]: the registry has no version 1.2.3 yet";
        assert_eq!(errors.contains(warning), is_later, "{version}: {errors}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_status_2() {
    let folder = workspace(str::to_owned);
    let (status, _, errors) = lint(folder.path(), &["--registry", "missing.toml"]);
    assert_eq!(status, 2);
    assert!(
        errors.starts_with("error: missing.toml cannot be read: "),
        "{errors}"
    );
}
