//! The schema of codes.toml and the loader say the same: of every registry of the tests, and of thousands that differ from
//! a good one in one place. What a schema cannot say is listed, with the reason.

mod change;
mod toml_tree;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use change::Case;
use xtask::diagnostic::Level;

/// A mistake that the loader finds and a schema cannot.
struct BeyondASchema {
    /// Why it cannot.
    reason: &'static str,
    /// Whether a change is such a one: its place, and the value as TOML.
    is_such: fn(&str, &str) -> bool,
}

const BEYOND_A_SCHEMA: &[BeyondASchema] = &[
    BeyondASchema {
        reason: "JSON has no dates: to a schema a day is a string, and a string is a day",
        is_such: |place, value| {
            let is_day = value.starts_with("2026-") || value.starts_with("07:");
            is_day || (place.ends_with(".checked") && value == "\"2026-11-21\"")
        },
    },
    BeyondASchema {
        reason: "a schema cannot compare two values: the longest time with the shortest",
        is_such: |place, _| {
            [".min", ".initial", ".max"]
                .iter()
                .any(|end| place.ends_with(end))
        },
    },
    BeyondASchema {
        reason: "a pattern cannot compare two numbers: the ends of a range",
        is_such: |place, value| place.starts_with("practice.") && value == "\"1002-1000\"",
    },
    BeyondASchema {
        reason: "the parts of a version have 64 bits, and a pattern cannot count",
        is_such: |_, value| value == "\"99999999999999999999.0.0\"",
    },
];

/// What the two say of one registry.
#[derive(Debug)]
struct Verdict<'c> {
    case: &'c Case,
    /// The loader could read all of it.
    loads: bool,
    /// No rule finds an error either.
    is_good: bool,
    /// The schema accepts it.
    fits: bool,
}

/// Asks both about each registry.
fn verdicts(cases: &[Case]) -> Vec<Verdict<'_>> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let chunks = cases.chunks(cases.len().div_ceil(threads).max(1));
    let loaded: Vec<(bool, bool)> = thread::scope(|scope| {
        let loading: Vec<_> = chunks
            .map(|chunk| scope.spawn(|| chunk.iter().map(load).collect::<Vec<_>>()))
            .collect();
        loading
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    let verdicts = cases.iter().zip(loaded).zip(fits(cases));
    verdicts
        .map(|((case, (loads, is_good)), fits)| Verdict {
            case,
            loads,
            is_good,
            fits,
        })
        .collect()
}

/// Whether a registry loads, and whether the rules find no error in it.
fn load(case: &Case) -> (bool, bool) {
    let loaded = xtask::source::load(&toml_tree::text(&case.tree));
    let loads = loaded.diagnostics.is_empty();
    let is_good = loads && {
        let mut findings = xtask::lint::lint(&loaded.document).into_iter();
        findings.all(|finding| finding.level != Level::Error)
    };
    (loads, is_good)
}

/// Which of the registries the schema accepts, by the word of a validator that nobody here wrote.
fn fits(cases: &[Case]) -> Vec<bool> {
    let file = tempfile::NamedTempFile::new().unwrap();
    let instances: Vec<_> = cases
        .iter()
        .map(|case| toml_tree::instance(&case.tree))
        .collect();
    fs::write(file.path(), serde_json::to_vec(&instances).unwrap()).unwrap();
    let schema = root().join("generated/json/codes-toml.schema.json");
    let printed = crate::tools::node_script(&[
        "validate.mjs",
        schema.to_str().unwrap(),
        file.path().to_str().unwrap(),
    ]);
    let fits: Vec<bool> = serde_json::from_str(&printed).unwrap();
    assert_eq!(fits.len(), cases.len());
    fits
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// The registries of a folder that are TOML at all.
fn registries(folder: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let text = fs::read_to_string(&path).unwrap();
            cases.extend(toml_tree::parse(&text).map(|tree| Case {
                place: path.file_name().unwrap().to_str().unwrap().to_owned(),
                value: String::new(),
                tree,
            }));
        }
    }
    cases
}

/// The project's own registry, and what it was made from.
fn own() -> Case {
    let text = fs::read_to_string(root().join("codes.toml")).unwrap();
    Case {
        place: "codes.toml".to_owned(),
        value: String::new(),
        tree: toml_tree::parse(&text).unwrap(),
    }
}

#[test]
fn both_accept_the_good_registries() {
    let mut cases = registries("xtask/tests/golden");
    cases.extend(registries("xtask/tests/fmt"));
    cases.push(own());
    assert_eq!(cases.len(), 4);
    for verdict in verdicts(&cases) {
        assert!(verdict.is_good && verdict.fits, "{}", verdict.case.place);
    }
}

#[test]
fn the_schema_refuses_the_bad_registries_that_the_loader_refuses() {
    let cases = registries("xtask/tests/bad");
    // The others are no TOML, which is for an editor to say and not for a schema.
    assert!(cases.len() >= 15, "{}", cases.len());
    let verdicts = verdicts(&cases);
    assert!(verdicts.iter().filter(|verdict| !verdict.loads).count() >= 7);
    for verdict in verdicts {
        assert!(!verdict.is_good, "{}", verdict.case.place);
        assert!(verdict.loads || !verdict.fits, "{}", verdict.case.place);
    }
}

#[test]
fn a_change_in_one_place_is_seen_by_both_or_by_neither() {
    let golden = fs::read_to_string(root().join("xtask/tests/golden/registry.toml")).unwrap();
    let cases = change::everywhere(&toml_tree::parse(&golden).unwrap());
    let verdicts = verdicts(&cases);
    let refused = verdicts.iter().filter(|verdict| !verdict.fits).count();
    assert!(
        cases.len() > 5000 && refused > 3000,
        "{refused} of {}",
        cases.len()
    );
    let mut needed = BTreeSet::new();
    let mut disagreements = Vec::new();
    for verdict in &verdicts {
        let (place, value) = (&verdict.case.place, &verdict.case.value);
        if !verdict.loads && verdict.fits {
            match BEYOND_A_SCHEMA
                .iter()
                .find(|beyond| (beyond.is_such)(place, value))
            {
                Some(beyond) => drop(needed.insert(beyond.reason)),
                None => disagreements.push(format!("only the loader refuses {place} = {value}")),
            }
        }
        if !verdict.fits && verdict.is_good {
            disagreements.push(format!("only the schema refuses {place} = {value}"));
        }
    }
    assert!(
        disagreements.is_empty(),
        "{}: {disagreements:#?}",
        disagreements.len()
    );
    assert_eq!(needed.len(), BEYOND_A_SCHEMA.len(), "needed: {needed:?}");
}
