//! What the tests of the tool share: running it, and folders as maps.
#![allow(dead_code, unreachable_pub, reason = "each test file uses some of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder of the tests' own files.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The tool, as a plain terminal without colours would run it.
pub fn xtask(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_MANIFEST_DIR", folder.join("xtask"))
        .env_remove("GITHUB_ACTIONS")
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

/// How a run ended: the exit status, standard output, standard error.
pub fn ended(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        output.status.code().unwrap(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// Every file below a folder, by path with `/` between the parts.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/");
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// A workspace in a temporary folder: the golden registry as codes.toml, and a README, both with markers.
pub fn workspace() -> tempfile::TempDir {
    use xtask::output::markers::{KEYS, README};
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let registry = fs::read_to_string(fixtures().join("golden/registry.toml")).unwrap();
    write(
        "codes.toml",
        format!("# Mine.\n{}\n{}\n\n{registry}", KEYS.begin, KEYS.end),
    );
    write(
        "README.md",
        format!("# Test\n\n{}\n{}\n\nAfter.\n", README.begin, README.end),
    );
    let (status, _, errors) = ended(&xtask(folder.path(), &["gen"]));
    assert_eq!((status, errors.as_str()), (0, ""));
    folder
}

/// Two folders hold the same; what differs is named, not printed.
pub fn assert_same_tree(actual: BTreeMap<String, Vec<u8>>, expected: BTreeMap<String, Vec<u8>>) {
    assert_eq!(
        actual.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>(),
        "the tree has other files"
    );
    for (name, bytes) in expected {
        if actual[&name] != bytes {
            let (actual, expected) = (
                String::from_utf8_lossy(&actual[&name]),
                String::from_utf8_lossy(&bytes),
            );
            let differs = actual
                .lines()
                .zip(expected.lines())
                .find(|(actual, expected)| actual != expected);
            panic!("{name} differs, first in {differs:#?}");
        }
    }
}
