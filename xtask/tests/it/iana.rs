//! The standard codes are those of IANA's registry, and a newer state of it is told row by row, with a way out that works.
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask --test iana` writes what is told anew; read it as the one who downloaded the file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{ended, fixtures, xtask};
use expect_test::expect_file;
use xtask::iana::SNAPSHOT;
use xtask::model::{Wire, may_appear_in_close_frame};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn snapshot() -> String {
    fs::read_to_string(root().join(SNAPSHOT)).unwrap()
}

/// A text with one piece of it, which is there once, replaced.
fn with(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    text.replace(old, new)
}

/// A workspace with the project's registry, its snapshot, and a newer file of IANA's.
struct Workspace(tempfile::TempDir);

impl Workspace {
    fn new(registry: &str, newer: &str) -> Self {
        let workspace = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(workspace.path("xtask/iana")).unwrap();
        fs::write(workspace.path(SNAPSHOT), snapshot()).unwrap();
        fs::write(workspace.path("codes.toml"), registry).unwrap();
        fs::write(workspace.path("newer.csv"), newer).unwrap();
        workspace
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        ended(&xtask(self.0.path(), arguments))
    }

    fn iana(&self) -> (i32, String, String) {
        self.run(&["iana", "newer.csv"])
    }
}

fn registry() -> String {
    fs::read_to_string(root().join("codes.toml")).unwrap()
}

#[test]
fn the_standard_codes_are_those_of_the_snapshot() {
    let (status, output, errors) = ended(&xtask(&root(), &["iana", SNAPSHOT]));
    assert_eq!((status, errors.as_str()), (0, ""));
    assert_eq!(
        output,
        format!("{SNAPSHOT}: nothing new; the standard codes are those of IANA\n")
    );
}

#[test]
fn the_snapshot_is_as_old_as_the_source_says() {
    let about = fs::read_to_string(root().join("xtask/iana/README.md")).unwrap();
    let date = about.split("as of\n").nth(1).unwrap();
    let date = date.split(',').next().unwrap();
    let registry = registry();
    let source = registry.split("\n[source.iana]\n").nth(1).unwrap();
    let source = source.split("\n\n").next().unwrap();
    assert!(
        source.contains(&format!("registry of {date}")),
        "{date}: {source}"
    );
}

#[test]
fn what_appears_in_a_close_frame_is_what_the_standard_codes_say() {
    let document = xtask::source::load(&registry()).document;
    let appear = document.standard.iter();
    let appear = appear.filter(|code| code.removed.is_none() && code.wire() == Wire::Yes);
    let appear: BTreeSet<u16> = appear
        .map(|code| code.code.value)
        .chain(3000..=4999)
        .collect();
    for number in 0..=u16::MAX {
        assert_eq!(
            may_appear_in_close_frame(number),
            appear.contains(&number),
            "{number}"
        );
    }
}

#[test]
fn news_of_iana_are_told_with_a_way_out() {
    let rows = snapshot();
    let rows = with(
        &rows,
        "3009-3999,",
        "3009,Payment Required,[A_B],[RFC9999],[A_B]\n3010-3012,\"A range, all of it\",,,\n3013-3999,",
    );
    let rows = with(&rows, "1001,Going Away,", "1001,\"Leaving \"\"now\"\"\",");
    let rows = with(
        &rows,
        "1010,Mandatory Ext.,[IESG_HYBI],[RFC6455]",
        "1010,Mandatory Ext.,[IESG],[RFC9998]",
    );
    let workspace = Workspace::new(&registry(), &rows);
    let (status, output, errors) = workspace.iana();
    assert_eq!((status, output.as_str()), (1, ""));
    expect_file![fixtures().join("iana/news.txt")].assert_eq(&without_places(&errors));
}

#[test]
fn what_the_registry_has_wrong_is_told_where_it_stands() {
    let codes = registry();
    let codes = with(
        &codes,
        "name = \"No Status Rcvd\", source = \"iana\"",
        "name = \"No Status Rcvd\", source = \"rfc6455\"",
    );
    let unlisted = "[[standard.code]]\ncode = 1016\nname = \"Unlisted\"\nsummary = \"It is not there.\"\nsent-by = \"either\"\nsources = [\"iana\"]\n";
    let workspace = Workspace::new(&format!("{codes}\n{unlisted}"), &snapshot());
    let (status, output, errors) = workspace.iana();
    assert_eq!((status, output.as_str()), (1, ""));
    expect_file![fixtures().join("iana/registry.txt")].assert_eq(&without_places(&errors));
}

/// What is said without the lines of codes.toml, which change every day.
fn without_places(errors: &str) -> String {
    let said = |line: &&str| {
        line.starts_with("error") || line.contains("= help: ") || line.contains("newer.csv")
    };
    let lines = errors.lines().filter(said).map(str::trim_start);
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn nothing_is_new_once_the_registry_and_the_snapshot_follow() {
    let rows = with(
        &snapshot(),
        "3009-3999,",
        "3009,Payment Required,[A_B],,\n3010-3999,",
    );
    let workspace = Workspace::new(&registry(), &rows);
    assert_eq!(workspace.iana().0, 1);
    let entry = "[[standard.code]]\ncode = 3009\nname = \"Payment Required\"\nsummary = \"It costs money.\"\nsent-by = \"either\"\nsources = [\"iana\"]\n";
    fs::write(
        workspace.path("codes.toml"),
        format!("{}\n{entry}", registry()),
    )
    .unwrap();
    let (status, output, errors) = workspace.iana();
    assert_eq!((status, output.as_str()), (1, ""));
    assert!(
        errors.starts_with("newer.csv differs from xtask/iana/"),
        "{errors}"
    );
    fs::copy(workspace.path("newer.csv"), workspace.path(SNAPSHOT)).unwrap();
    assert_eq!(workspace.iana().0, 0);
}

#[test]
fn a_number_that_iana_took_back_stays_as_deprecated() {
    let rows = with(&snapshot(), "3003,Forbidden,", "3003,Unassigned,");
    let workspace = Workspace::new(&registry(), &rows);
    fs::copy(workspace.path("newer.csv"), workspace.path(SNAPSHOT)).unwrap();
    let (status, _, errors) = workspace.iana();
    assert_eq!(status, 1);
    assert!(
        errors.starts_with("error: IANA does not list 3003\n"),
        "{errors}"
    );
    let codes = with(
        &registry(),
        "[[standard.code]]\ncode = 3003\n",
        "[[standard.code]]\ncode = 3003\ndeprecated = { since = \"0.1.0\", reason = \"IANA took it back.\" }\n",
    );
    fs::write(workspace.path("codes.toml"), codes).unwrap();
    let (status, _, errors) = workspace.iana();
    assert_eq!((status, errors.as_str()), (0, ""));
}

#[test]
fn the_format_of_the_lines_does_not_matter() {
    let rows = snapshot();
    let sentence = "The server was acting as a gateway or proxy and";
    let rows = with(&rows, "1014,The", "1014,\"The");
    let rows = with(&rows, "HTTP Status Code.,", "HTTP Status Code.\",");
    let rows = with(&rows, sentence, &sentence.replace(" and", "\n        and"));
    let rows = format!("\u{feff}{}", rows.replace('\n', "\r\n"));
    let workspace = Workspace::new(&registry(), &rows);
    let (status, _, errors) = workspace.iana();
    assert_eq!(status, 0, "{errors}");
}

#[test]
fn programs_get_findings_on_standard_output() {
    let rows = with(&snapshot(), "3001-3002,", "3001,New,,,\n3002,");
    let workspace = Workspace::new(&registry(), &rows);
    let (status, output, errors) = workspace.run(&["iana", "newer.csv", "--format", "json"]);
    assert_eq!(status, 1);
    let findings: Vec<serde_json::Value> = output
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0]["file"], "newer.csv");
    assert_eq!(findings[0]["line"], 20);
    assert!(errors.starts_with("newer.csv differs from "), "{errors}");
}

#[test]
fn another_registry_can_be_compared() {
    let workspace = Workspace::new("not a registry", &snapshot());
    let other = with(&registry(), "\"No Status Rcvd\"", "\"No Status\"");
    fs::write(workspace.path("other.toml"), other).unwrap();
    let (status, _, errors) = workspace.run(&["iana", "newer.csv", "--registry", "other.toml"]);
    assert_eq!(status, 1);
    assert!(
        errors.starts_with("error: IANA calls 1005 `No Status Rcvd`, and codes.toml does not"),
        "{errors}"
    );
}

#[test]
fn a_file_that_is_not_ianas_is_refused() {
    let rows = snapshot();
    let cases = [
        (
            "<?xml version='1.0'?>\n<registry/>\n".to_owned(),
            "error: there is no column `Status Code`",
        ),
        (String::new(), "error: there is no column `Status Code`"),
        (
            with(&rows, "Meaning", "Description"),
            "error: there is no column `Meaning`",
        ),
        (
            rows.split("[https://").next().unwrap().to_owned(),
            "error: a row has 4 cells, not 5",
        ),
        (
            with(&rows, "1015,TLS handshake,[IESG_HYBI],[RFC6455],", "1015,"),
            "error: a row has 2 cells, not 5",
        ),
        (
            with(&rows, "\n1015,", "\n1O15,"),
            "error: this is neither a close code nor a range of them\n  --> newer.csv:17:1",
        ),
        (
            with(&rows, "1012,Service", "1012,\"Service"),
            "error: a row has 2 cells, not 5\n  --> newer.csv:14:1",
        ),
    ];
    for (rows, expected) in cases {
        let workspace = Workspace::new(&registry(), &rows);
        let (status, output, errors) = workspace.iana();
        assert_eq!((status, output.as_str()), (2, ""), "{expected}: {errors}");
        assert!(errors.starts_with(expected), "{expected}: {errors}");
        assert!(errors.contains("= help: "), "{errors}");
    }
    let workspace = Workspace::new(&registry(), &rows);
    let (status, _, errors) = workspace.run(&["iana", "missing.csv"]);
    assert_eq!(status, 2);
    assert!(
        errors.starts_with("error: missing.csv cannot be read: "),
        "{errors}"
    );
}
