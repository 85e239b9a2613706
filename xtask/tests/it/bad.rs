//! Each registry in `bad/` is refused with exactly the messages that stand beside it, and nothing is written.
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask --test bad` writes the messages anew; read them as the one who made the mistake.

use std::fs;

use crate::support::{ended, fixtures, xtask};
use expect_test::expect_file;

#[test]
fn every_mistake_is_located_and_explained() {
    let folder = fixtures().join("bad");
    let out = tempfile::tempdir().unwrap();
    let mut registries = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        registries += 1;
        let name = path.file_name().unwrap().to_str().unwrap();
        let target = out.path().join("out");
        let run = xtask(
            &folder,
            &["gen", "--registry", name, "--out", target.to_str().unwrap()],
        );
        let (status, output, errors) = ended(&run);
        assert_eq!((status, output.as_str()), (1, ""), "{name}");
        assert!(!target.exists(), "{name}: something was written");
        expect_file![path.with_extension("txt")].assert_eq(&errors);
    }
    assert!(registries >= 16, "only {registries} registries were found");
}

#[test]
fn only_commands_that_write_say_that_nothing_was_written() {
    let folder = fixtures().join("bad");
    for (arguments, writes) in [
        (&["gen", "--out", "/nowhere"][..], true),
        (&["gen", "--out", "/nowhere", "--check"], false),
        (&["fmt"], true),
        (&["fmt", "--check"], false),
        (&["explain", "4008"], false),
        (&["lint"], false),
    ] {
        let registry = ["--registry", "ten-mistakes.toml"];
        let (status, _, errors) = ended(&xtask(&folder, &[arguments, &registry[..]].concat()));
        let undone = if writes { "; nothing was written" } else { "" };
        let last = format!("\nten-mistakes.toml: 10 errors{undone}\n");
        assert_eq!(status, 1, "{arguments:?}");
        assert!(errors.ends_with(&last), "{arguments:?}: {errors}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_more_can_be_printed_the_exit_status_still_tells() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["explain", "4008", "--registry", "ten-mistakes.toml"])
        .current_dir(fixtures().join("bad"))
        .stderr(full)
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(1));
}

#[test]
fn ten_mistakes_give_ten_errors() {
    let errors = fs::read_to_string(fixtures().join("bad/ten-mistakes.txt")).unwrap();
    assert_eq!(
        errors
            .lines()
            .filter(|line| line.starts_with("error"))
            .count(),
        10
    );
    assert_eq!(errors.matches("--> ten-mistakes.toml:").count(), 10);
}

#[test]
fn a_registry_that_is_no_text_is_refused_at_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("codes.toml"),
        b"version = \"0.1.0\"\n# caf\xe9\n",
    )
    .unwrap();
    let run = xtask(
        folder.path(),
        &["gen", "--registry", "codes.toml", "--out", "/nowhere"],
    );
    let (status, _, errors) = ended(&run);
    assert_eq!(status, 1);
    assert!(errors.contains("codes.toml:2:6"), "{errors}");
    assert!(errors.contains("the byte 0xE9"), "{errors}");
}

#[test]
fn a_registry_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("folder.toml")).unwrap();
    for name in ["missing.toml", "folder.toml"] {
        let (status, _, errors) = ended(&xtask(
            folder.path(),
            &["gen", "--registry", name, "--out", "/nowhere"],
        ));
        assert_eq!(status, 2, "{errors}");
        assert!(
            errors.starts_with(&format!("error: {name} cannot be read: ")),
            "{errors}"
        );
    }
}

#[test]
fn findings_are_there_for_programs_too() {
    let folder = fixtures().join("bad");
    let run = |format: &str| {
        let arguments = [
            "gen",
            "--registry",
            "sources.toml",
            "--out",
            "/nowhere",
            "--format",
            format,
        ];
        ended(&xtask(&folder, &arguments))
    };
    let (status, json, _) = run("json");
    assert_eq!(status, 1);
    let records: Vec<serde_json::Value> = json
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(records.len(), 7);
    assert_eq!(records[0]["level"], "warning");
    assert_eq!(records[0]["rule"], "source-unused");
    assert_eq!(
        (records[1]["line"].as_u64(), records[1]["column"].as_u64()),
        (Some(30), Some(1))
    );
    assert_eq!(records[5]["labels"][1]["line"], 58);

    let (status, annotations, _) = run("github");
    assert_eq!(status, 1);
    assert!(
        annotations.starts_with("::warning file=sources.toml,line=24,col=9,title=source-unused::"),
        "{annotations}"
    );
    assert_eq!(annotations.lines().count(), 7);
}

/// The golden registry and so many codes with a mistake.
fn registry_with(mistakes: usize) -> String {
    let mut text = fs::read_to_string(fixtures().join("golden/registry.toml")).unwrap();
    for number in 0..mistakes {
        text += &format!(
            "\n[[vendor.bolt.code]]\ncode = {}\nname = \"Test {number}\"\nsummary = \"It is closed.\"\n\
             sent-by = \"servr\"\n",
            4100 + number
        );
    }
    text
}

/// What `lint` says of a text: its exit status, standard output, standard error.
fn lint(text: &str, format: &str) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("test.toml"), text).unwrap();
    let arguments = ["lint", "--registry", "test.toml", "--format", format];
    ended(&xtask(folder.path(), &arguments))
}

#[test]
fn of_many_findings_people_see_a_hundred_and_programs_all() {
    let text = registry_with(150);
    let (status, _, errors) = lint(&text, "human");
    assert_eq!(status, 1);
    assert_eq!(errors.matches("error: ").count(), 100);
    let end = "\nand 50 more, which `--format json` lists\ntest.toml: 150 errors\n";
    assert!(errors.ends_with(end), "{errors}");
    let (_, annotations, _) = lint(&text, "github");
    assert_eq!(annotations.matches("::error ").count(), 100);
    let (_, json, _) = lint(&text, "json");
    assert_eq!(json.lines().count(), 150);
}

#[test]
fn a_file_with_line_ends_of_windows_is_read_like_any_other() {
    let text = registry_with(3);
    let (status, _, expected) = lint(&text, "human");
    assert_eq!(status, 1);
    assert_eq!(
        lint(&text.replace('\n', "\r\n"), "human"),
        (1, String::new(), expected)
    );
}

#[test]
fn lone_carriage_returns_are_one_mistake() {
    let text = registry_with(3);
    for (text, place) in [
        (text.replace('\n', "\r"), "test.toml:1:"),
        (format!("# old\r# mac\n{text}"), "test.toml:1:6\n"),
    ] {
        let (status, _, errors) = lint(&text, "human");
        assert_eq!(status, 1);
        assert!(
            errors.starts_with("error: a carriage return stands alone"),
            "{errors}"
        );
        assert!(errors.contains(place), "{errors}");
        assert!(
            errors.contains("save the file with LF line ends"),
            "{errors}"
        );
        assert!(errors.ends_with("\ntest.toml: 1 error\n"), "{errors}");
    }
}

#[test]
fn of_a_long_line_the_part_around_the_mistake_is_shown() {
    let filler = "\"ÄÖÜ\", ".repeat(100_000);
    let text = format!("x = [{filler}\"y\"]\n") + &registry_with(0);
    let text = text.replacen("\"y\"]", "\"y\"], z", 1);
    let (status, _, errors) = lint(&text, "human");
    assert_eq!(status, 1);
    assert!(errors.len() < 2000, "{}", errors.len());
    assert!(errors.contains("--> test.toml:1:700010\n"), "{errors}");
    assert!(errors.contains("\"y\"], z\n"), "{errors}");
    let (_, json, _) = lint(&text, "json");
    assert!(json.contains("\"line\":1,\"column\":700010,"), "{json}");
}
