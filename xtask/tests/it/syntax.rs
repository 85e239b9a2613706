//! One slip in the syntax of a registry is one finding in its place, whatever comes behind it.

use std::fs;

use crate::support::fixtures;
use xtask::source::load;

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
        found.abs_diff(line) <= 5
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
    assert_eq!(messages, ["this is not TOML"]);
    let labels = &loaded.diagnostics[0].labels;
    let line = |at: usize| text[..at].matches('\n').count();
    assert!(line(labels[0].span.start) - line(before.len() + open.len()) <= 2);
    assert!(loaded.is_broken, "the rules would judge a part of it");
}

/// The messages about the golden registry with one text changed, once.
fn told(from: &str, to: &str) -> Vec<String> {
    let text = fs::read_to_string(fixtures().join("golden/registry.toml")).unwrap();
    assert!(text.contains(from), "{from}");
    let loaded = load(&text.replacen(from, to, 1));
    loaded
        .diagnostics
        .into_iter()
        .map(|found| found.message)
        .collect()
}

#[test]
fn a_slip_is_called_what_it_is() {
    let entry = "[[vendor.acme-chat.code]]\n";
    let server = "sent-by = \"server\"\n";
    for (from, to, message) in [
        (server, "sent-by [\"server\"]\n", "this is not TOML"),
        (server, "sent-by: [\"server\"]\n", "this is not TOML"),
        (server, "sent-by = server\"\n", "this is not TOML"),
        (server, "sent-by = “server”\n", "this is not TOML"),
        (entry, "vendor.acme-chat.code\n", "this is not TOML"),
        (entry, "[[vendor..code]]\n", "this is not TOML"),
        (entry, "[ [vendor.acme-chat.code] ]\n", "this is not TOML"),
        (
            "[source.",
            "[source.acme.",
            "`acme` is not the whole key of a source",
        ),
    ] {
        assert_eq!(told(from, to), [message], "{to}");
    }
}

#[test]
fn what_only_looks_like_a_header_or_a_key_is_none() {
    let server = "sent-by = \"server\"\n";
    let header = "[range] holds the numbers. \\\n";
    let legal =
        |middle: &str| format!("{server}details = \"\"\"\\\n{middle}key = 1 \\\nThe end.\"\"\"\n");
    assert!(told(server, &legal(header)).is_empty());
    // A slip behind it does not change what it is, unless it is a header, at which every value ends then.
    assert!(told(server, &legal("")).is_empty());
    let slip = format!("{}nowhere\n", legal(""));
    assert_eq!(told(server, &slip), ["this is not TOML"]);
}

#[test]
fn values_within_values_have_a_bottom() {
    for deep in ["[".repeat(30_000), "{a=".repeat(30_000)] {
        assert_eq!(load(&format!("a = {deep}\n")).diagnostics.len(), 1);
    }
    let closed = format!("a = {}{}\n", "[".repeat(30_000), "]".repeat(30_000));
    assert!(!load(&closed).diagnostics.is_empty());
}
