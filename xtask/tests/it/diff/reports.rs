//! What `diff` prints, in every format, about a registry in which nearly everything changed.
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask --test compatibility_reports` writes the expected reports anew; read their diff.

use crate::support::{ended, fixtures, xtask};

fn report(format: &str) -> String {
    let folder = fixtures().join("diff");
    let arguments = [
        "diff",
        "--registry",
        "new.toml",
        "--against",
        "registry.toml",
        "--format",
        format,
    ];
    let (status, output, _) = ended(&xtask(&folder, &arguments));
    assert_eq!(status, 1, "{output}");
    output
}

#[test]
fn people_get_a_line_per_change_and_one_message_per_break() {
    expect_test::expect_file!["../../diff/report.txt"].assert_eq(&report("human"));
}

#[test]
fn github_gets_annotations() {
    expect_test::expect_file!["../../diff/report.github"].assert_eq(&report("github"));
}

#[test]
fn the_changelog_gets_a_section() {
    expect_test::expect_file!["../../diff/report.md"].assert_eq(&report("markdown"));
}

#[test]
fn programs_get_an_object_per_line() {
    let report = report("json");
    for line in report.lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(record["record"] == "change" || record["record"] == "verdict");
    }
    expect_test::expect_file!["../../diff/report.jsonl"].assert_eq(&report);
}
