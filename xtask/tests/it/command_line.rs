//! Help that a newcomer can work from, suggestions for slips, and the exit status of each.

use std::path::Path;

use crate::support::{ended, xtask};

fn run(arguments: &[&str]) -> (i32, String, String) {
    ended(&xtask(Path::new("."), arguments))
}

#[test]
fn help_names_the_commands_and_where_to_start() {
    let (status, output, _) = run(&["--help"]);
    assert_eq!(status, 0);
    assert!(output.contains("Usage: cargo xtask <COMMAND>"), "{output}");
    assert!(output.contains("gen "), "{output}");
    assert!(output.contains("Start with `cargo xtask gen`"), "{output}");
    let (status, output, _) = run(&["gen", "--help"]);
    assert_eq!(status, 0);
    for option in [
        "--check",
        "--registry <FILE>",
        "--out <DIR>",
        "--format <FORMAT>",
        "Exit status",
    ] {
        assert!(output.contains(option), "{option}: {output}");
    }
}

#[test]
fn slips_get_a_suggestion_and_status_2() {
    for (arguments, suggestion) in [
        (&["genn"][..], "'gen'"),
        (&["gen", "--chek"], "'--check'"),
        (&["gen", "--format", "humane"], "'human'"),
        (&["gen", "--registry", "codes.toml"], "--out"),
        (&["explain"], "<WHAT>"),
        (&["explain", "4008", "--format", "github"], "human, json"),
        (&[], "Usage: cargo xtask <COMMAND>"),
    ] {
        let (status, _, errors) = run(arguments);
        assert_eq!(status, 2, "{arguments:?}");
        assert!(errors.contains(suggestion), "{arguments:?}: {errors}");
    }
}
