//! Tools that nobody here wrote, run on generated files: Node with its packages, rustc, clippy, rustfmt, rustdoc.
#![allow(dead_code, unreachable_pub, reason = "each test file uses some of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]
#![allow(
    clippy::incompatible_msrv,
    reason = "the crate supports older compilers, its tests need not"
)]

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder of the workspace.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    if here.ends_with("xtask") {
        here.parent().unwrap().to_owned()
    } else {
        here.to_owned()
    }
}

/// Runs the tests of `tests/node` on a folder with `json`, `markdown`, `rust` and `typescript`. What they could not test
/// for want of a tool is written past the test harness, which would keep it to itself.
pub fn node_tests(generated: &Path) {
    let folder = node_folder();
    let mut command = Command::new("node");
    // By default Node leaves one core idle, which is half of a small machine.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    command
        .args(["--test", &format!("--test-concurrency={cores}")])
        .arg("--test-timeout=600000")
        .args(["--test-reporter=dot", "--test-reporter-destination=stdout"])
        .args([
            "--test-reporter=./not-tested.mjs",
            "--test-reporter-destination=stderr",
        ])
        .current_dir(folder);
    let output = run(command.env("CLOSE_CODES_GENERATED", generated));
    let printed = String::from_utf8_lossy(&output.stderr);
    let not_tested = printed
        .lines()
        .filter(|line| line.starts_with("NOT TESTED"));
    for line in not_tested {
        // Not `eprintln!`, which the harness catches.
        let line = format!("{line}\n");
        io::stderr().write_all(line.as_bytes()).unwrap();
    }
}

/// Runs a script of `tests/node`; gives what it printed.
pub fn node_script(arguments: &[&str]) -> String {
    let folder = root().join("tests/node");
    install(&folder);
    let mut command = Command::new("node");
    let output = run(command.args(arguments).current_dir(folder));
    String::from_utf8(output.stdout).unwrap()
}

/// The folder of the tests that need Node, with its packages installed.
pub fn node_folder() -> PathBuf {
    let folder = root().join("tests/node");
    install(&folder);
    folder
}

/// Checks, formats and documents a generated crate, with and without its feature; every warning is an error.
pub fn rust_crate(generated: &Path) {
    let folder = rust_package(generated, "fn main() {}\n");
    cargo(folder.path(), &["clippy", "--lib"]);
    cargo(folder.path(), &["clippy", "--lib", "--all-features"]);
    cargo(
        folder.path(),
        &["doc", "--lib", "--no-deps", "--all-features"],
    );
    let mut rustfmt = Command::new("rustfmt");
    run(rustfmt
        .args(["--check", "--edition", "2021"])
        .arg(generated.join("rust/lib.rs")));
}

/// Runs a program that uses a generated crate.
pub fn rust_program(generated: &Path, program: &str) {
    let folder = rust_package(generated, program);
    cargo(folder.path(), &["run"]);
}

/// A package of a generated crate and a program.
fn rust_package(generated: &Path, program: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let manifest = format!(
        "[workspace]\n[package]\nname = \"close-codes\"\nversion = \"0.0.0\"\nedition = \"2021\"\nrust-version = \"1.85\"\n\
         [features]\nserde = [\"dep:serde_core\"]\n\
         [dependencies]\nserde_core = {{ version = \"1\", default-features = false, optional = true }}\n\
         [lib]\npath = {:?}\n[[bin]]\nname = \"program\"\npath = \"program.rs\"\n",
        generated.join("rust/lib.rs")
    );
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.path().join("program.rs"), program).unwrap();
    folder
}

/// Runs cargo with the packages that the build of the workspace has fetched.
fn cargo(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(arguments)
        .args(["--quiet", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"));
    run(command
        .env("RUSTFLAGS", "-D warnings")
        .env("RUSTDOCFLAGS", "-D warnings"));
}

/// Installs the packages of the lock file, unless just these are installed. Several test programs may come at once.
fn install(folder: &Path) {
    let lock = fs::File::create(folder.join(".install.lock")).unwrap();
    lock.lock().unwrap();
    let wanted = fs::read(folder.join("package-lock.json")).unwrap();
    let stamp = folder.join("node_modules/.close-codes-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm)
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder));
    fs::write(stamp, wanted).unwrap();
}

/// Runs a command and gives what it printed, which becomes the message when it fails.
fn run(command: &mut Command) -> Output {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("`{program}` is needed and does not start: {error}"));
    let printed = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{command:?}\n{}\n{}",
        printed(&output.stdout),
        printed(&output.stderr)
    );
    output
}
