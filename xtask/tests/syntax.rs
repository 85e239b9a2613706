//! One slip in the syntax of a registry is one finding in its place, whatever comes behind it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::fs;

use support::fixtures;
use xtask::load::load;

/// Loads a text and asserts that it has one finding at most, close to the line of the slip.
fn assert_local(text: &str, line: usize, slip: &str) -> usize {
    let loaded = load(text);
    let told: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|found| {
            let line = text[..found.start()].matches('\n').count() + 1;
            format!("{line}: {} ({})", found.message, found.labels[0].text)
        })
        .collect();
    let is_close = |found: &String| {
        let found = found.split(':').next().unwrap().parse::<usize>().unwrap();
        found.abs_diff(line) <= 3
    };
    assert!(
        told.len() <= 1 && told.iter().all(is_close),
        "{slip} in line {line}: {told:#?}"
    );
    told.len()
}

#[test]
fn a_mark_that_is_missing_or_doubled_is_one_mistake_in_its_place() {
    let text = fs::read_to_string(fixtures().join("golden/registry.toml")).unwrap();
    let (mut slips, mut found) = (0, 0);
    for (at, mark) in text.char_indices() {
        let line = text[..at].matches('\n').count() + 1;
        if "[]{}\"=,".contains(mark) {
            let mut missing = text.clone();
            missing.remove(at);
            slips += 1;
            found += assert_local(&missing, line, &format!("no {mark}"));
        }
        if "[]{}".contains(mark) {
            let mut doubled = text.clone();
            doubled.insert(at, mark);
            slips += 1;
            found += assert_local(&doubled, line, &format!("two {mark}"));
        }
    }
    // The others stand in texts and comments, or close a list that may end with a comma.
    assert!(
        slips > 1000 && found + 20 > slips,
        "{found} of {slips} were found"
    );
}

#[test]
fn a_bracket_that_is_missing_in_the_projects_registry_is_one_mistake() {
    let path = fixtures().join("../../codes.toml");
    let text = fs::read_to_string(path).unwrap();
    let list = "sources = [\"arcware\", \"arcware-max-run-time\"]";
    let (before, after) = text.split_once(list).unwrap();
    let open = list.strip_suffix(']').unwrap();
    let loaded = load(&format!("{before}{open}{after}"));
    let messages: Vec<&str> = loaded
        .diagnostics
        .iter()
        .map(|found| found.message.as_str())
        .collect();
    assert_eq!(messages, ["this list is not closed"]);
    let labels = &loaded.diagnostics[0].labels;
    assert_eq!(labels[0].span.start, before.len() + open.len());
    assert_eq!(labels[1].text, "it begins here");
    assert!(loaded.is_broken, "the rules would judge a part of it");
}
