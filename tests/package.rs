//! What is published: nothing but the crate. An empty project can use it, and the repository itself.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// What a new user writes after reading the front page: two vendors' codes, and a number that nobody has seen before.
const PROGRAM: &str = r#"
use close_codes::{arcware, discord_gateway, find, range_of, Received};

fn main() {
    match Received::<arcware::CloseCode>::from(4506) {
        Received::Known(arcware::CloseCode::ClientAfk) => println!("still there?"),
        other => println!("closed with {other}"),
    }
    for code in [4004, 1012, 4998] {
        match discord_gateway::Received::from(code) {
            Received::Known(code) => println!("{code}: {}", code.info().summary),
            Received::Standard(code) => println!("{code}, as the standard has it"),
            Received::Unknown(code) => {
                println!("{code} is new here: {}", range_of(code).summary);
                println!("elsewhere it has {} meanings", find(code).len());
            }
        }
    }
}
"#;

const PRINTED: &str = "\
still there?
4004 Authentication failed: The token with which the client identified is wrong.
1012 Service restart, as the standard has it
4998 is new here: Codes that a client and a server agree on privately; the same number means different things elsewhere.
elsewhere it has 0 meanings
";

fn cargo(arguments: &[&str], folder: &Path) -> String {
    run(Command::new(env!("CARGO")).args(arguments), folder)
}

fn run(command: &mut Command, folder: &Path) -> String {
    let output = command.current_dir(folder).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_package_holds_the_crate_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = cargo(
        &[
            "package",
            "--list",
            "--allow-dirty",
            "--package",
            "close-codes",
        ],
        root,
    );
    let others: Vec<&str> = list
        .lines()
        .filter(|file| !file.starts_with("generated/rust/"))
        .collect();
    let expected = [
        ".cargo_vcs_info.json",
        "Cargo.lock",
        "Cargo.toml",
        "Cargo.toml.orig",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
    ];
    assert_eq!(others, expected);
    assert!(list
        .lines()
        .all(|file| !file.starts_with("generated/") || file.ends_with(".rs")));
    assert!(list
        .lines()
        .any(|file| file == "generated/rust/standard.rs"));
}

#[test]
fn the_package_builds_by_itself() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = tempfile::tempdir().unwrap();
    let package = [
        "package",
        "--quiet",
        "--locked",
        "--allow-dirty",
        "--package",
        "close-codes",
        "--target-dir",
    ];
    cargo(
        &[&package[..], &[target.path().to_str().unwrap()]].concat(),
        root,
    );
}

/// A repository with one commit: this one as it is on the disk.
fn repository(folder: &Path) {
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command
            .env("GIT_DIR", folder)
            .env("GIT_INDEX_FILE", folder.join("index")) // in a hook, git names that of the developer
            .env("GIT_WORK_TREE", env!("CARGO_MANIFEST_DIR"))
            .args(["-c", "user.name=t", "-c", "user.email=t@example.org"])
            .args(["-c", "commit.gpgsign=false"]);
        run(
            command.args(arguments),
            Path::new(env!("CARGO_MANIFEST_DIR")),
        )
    };
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--no-verify", "--message", "As it is"]);
}

#[test]
fn an_empty_project_adds_the_repository() {
    let folder = tempfile::tempdir().unwrap();
    let address = folder.path().join("repository");
    repository(&address);
    let manifest = format!(
        "[workspace]\n[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         [dependencies]\nclose-codes = {{ git = \"file://{}\" }}\n",
        address.display()
    );
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.path().join("src/main.rs"), PROGRAM).unwrap();
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO"));
        // What is cloned stays in the folder as well.
        command.env("CARGO_HOME", folder.path().join("home"));
        command.env("CARGO_TARGET_DIR", folder.path().join("target"));
        run(command.args(arguments), folder.path())
    };
    assert_eq!(cargo(&["run", "--quiet"]), PRINTED);
    let tree = cargo(&["tree", "--edges", "normal", "--package", "close-codes"]);
    assert_eq!(
        tree.lines().count(),
        1,
        "the crate has no dependencies:\n{tree}"
    );
}
