//! `diff` says the truth about every kind of change: programs written against the old registry, in Rust and TypeScript,
//! and readers of the JSON stop working with the new one exactly where it says so.

mod cases;
mod git;
mod reports;
mod rust;
mod typescript;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex};
use std::thread;

use cases::{CASES, Case};
use serde_json::Value;
use xtask::diagnostic::Level;
use xtask::diff::report::{self, Report};
use xtask::diff::{Comparison, Kind, Now, SemverLevel, Snapshot, Who, compare};
use xtask::{backend, lint, source};

/// The old registry.
static OLD: LazyLock<Snapshot> = LazyLock::new(|| snapshot("old", text()));

fn text() -> String {
    fs::read_to_string(crate::support::fixtures().join("diff/registry.toml")).unwrap()
}

/// A registry that passes every rule.
fn snapshot(name: &str, text: String) -> Snapshot {
    let loaded = source::load(&text);
    let mut findings = loaded.diagnostics.clone();
    findings.extend(lint::lint(&loaded.document));
    // The versions of some cases are still to come, which the rules warn of.
    findings.retain(|finding| finding.level == Level::Error);
    assert!(findings.is_empty(), "{name}: {findings:#?}");
    Snapshot::new(name.to_owned(), text, loaded).unwrap()
}

/// The new registry of a case.
fn edited(case: &Case) -> Snapshot {
    let mut text = text();
    for (from, to) in case.edits {
        assert_eq!(text.matches(from).count(), 1, "{}: {from}", case.name);
        text = text.replace(from, to);
    }
    snapshot(case.name, text)
}

#[test]
fn every_change_has_its_level_and_its_kind() {
    let mut wrong = Vec::new();
    for case in CASES {
        let new = edited(case);
        let comparison = compare(&OLD, &new);
        let kinds: Vec<&str> = comparison
            .changes
            .iter()
            .map(|it| it.kind().word())
            .collect();
        if (comparison.verdict, kinds.as_slice()) != (case.level, case.kinds) {
            wrong.push((case.name, comparison.verdict, kinds));
        }
        let mut report = Vec::new();
        report::print(&comparison, Report::Json, &mut report).unwrap();
        assert_filled(&String::from_utf8(report).unwrap());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every name in a sentence was filled in.
fn assert_filled(report: &str) {
    let mut names = report.split('{').skip(1);
    let unfilled = names.find(|it| it.starts_with(|c: char| c.is_ascii_lowercase()));
    assert_eq!(unfilled, None, "{report}");
}

#[test]
fn every_kind_of_change_has_a_case() {
    let kinds = Kind::ALL.iter().map(|kind| kind.word());
    let untried: Vec<&str> = kinds
        .filter(|kind| !CASES.iter().any(|case| case.kinds.contains(kind)))
        .collect();
    assert_eq!(untried, [""; 0]);
}

#[test]
fn what_was_written_against_the_old_registry_breaks_exactly_where_the_comparison_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let news: Vec<Snapshot> = CASES.iter().map(edited).collect();
    let programs = (
        rust::program(&OLD.registry),
        typescript::program(&OLD.registry),
    );
    for (at, new) in news.iter().enumerate() {
        write(&folder.path().join(at.to_string()), new, &programs.1);
    }
    let in_rust =
        each_in_threads(|at| rust::complaint(&folder.path().join(at.to_string()), &programs.0));
    let in_typescript =
        typescript::complaints(folder.path(), &crate::tools::node_folder(), CASES.len());
    let old_data = data(&OLD);
    for (at, new) in news.iter().enumerate() {
        let comparison = compare(&OLD, new);
        let name = CASES[at].name;
        let decoding = breaks(&comparison, &[Who::Decoding]);
        let says = [
            decoding || breaks(&comparison, &[Who::Rust, Who::LookUp]) || takes_a_name(&comparison),
            decoding || breaks(&comparison, &[Who::TypeScript]),
            breaks(&comparison, &[Who::Data, Who::Earlier]),
        ];
        let complaints = [
            in_rust.get(&at).cloned(),
            in_typescript.get(&at).cloned(),
            lost_record(&old_data, &data(new)),
        ];
        let breaks = complaints.each_ref().map(Option::is_some);
        assert_eq!(
            says, breaks,
            "{name}: Rust, TypeScript, JSON: {complaints:#?}"
        );
        let is_major = comparison.verdict == Some(SemverLevel::Major);
        assert_eq!(is_major, breaks.contains(&true), "{name}");
    }
}

/// Whether the comparison says that something of these breaks.
fn breaks(comparison: &Comparison<'_>, who: &[Who]) -> bool {
    let mut breaks = comparison.changes.iter().flat_map(|change| &change.breaks);
    breaks.any(|it| who.contains(&it.who))
}

/// Whether the comparison says that another code has the name of a removed one.
fn takes_a_name(comparison: &Comparison<'_>) -> bool {
    let mut breaks = comparison.changes.iter().flat_map(|change| &change.breaks);
    breaks.any(|it| it.who == Who::Earlier && matches!(it.now, Now::Is(_)))
}

/// The crate, the sources of the package, and the program that uses them.
fn write(folder: &Path, new: &Snapshot, program: &str) {
    for file in backend::generate(&new.registry) {
        let path = match file.path.split_once('/') {
            Some(("rust", _)) => folder.join(&file.path),
            Some(("typescript", path)) if path.starts_with("src/") => folder.join(path),
            _ => continue,
        };
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.text).unwrap();
    }
    fs::write(folder.join("program.ts"), program).unwrap();
}

/// What went wrong with each case, looked at by as many threads as there are processors.
fn each_in_threads(look: impl Fn(usize) -> Option<String> + Sync) -> BTreeMap<usize, String> {
    let (next, found) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let work = || {
        while let Some(at) =
            Some(next.fetch_add(1, Ordering::Relaxed)).filter(|at| *at < CASES.len())
        {
            if let Some(complaint) = look(at) {
                found.lock().unwrap().insert(at, complaint);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    found.into_inner().unwrap()
}

/// The JSON of a registry by namespace and number.
type Records = BTreeMap<(String, u64), Record>;

/// What readers rely on: the name, and of a removed code also what its members were called.
struct Record {
    name: String,
    members: [String; 2],
    is_removed: bool,
}

fn data(snapshot: &Snapshot) -> Records {
    let files = backend::generate(&snapshot.registry);
    let json = files
        .iter()
        .find(|file| file.path == "json/close-codes.json")
        .unwrap();
    let json: Value = serde_json::from_str(&json.text).unwrap();
    let mut records = BTreeMap::new();
    for (list, is_removed) in [("codes", false), ("removed", true)] {
        for record in json[list].as_array().unwrap() {
            let key = (
                record["namespace"].as_str().unwrap().to_owned(),
                record["code"].as_u64().unwrap(),
            );
            let text = |key: &str| record[key].to_string();
            let record = Record {
                name: text("name"),
                members: ["rust_variant", "typescript_member"].map(text),
                is_removed,
            };
            records.insert(key, record);
        }
    }
    records
}

/// A reader of the old JSON, or a link to a page, finds every record again; and no removed one under another name.
fn lost_record(old: &Records, new: &Records) -> Option<String> {
    old.iter().find_map(|(key, record)| {
        let Some(now) = new.get(key) else {
            return Some(format!("{key:?} is gone"));
        };
        let is_other = if now.is_removed {
            now.members != record.members
        } else {
            now.name != record.name
        };
        let is_reused = record.is_removed && is_other;
        is_reused.then(|| format!("{key:?} was removed and is {}", now.name))
    })
}
