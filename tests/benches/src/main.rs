//! `cargo run -p benches`: how long a contributor waits for `cargo xtask gen`, at first and every time after.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Runs of a warm command; the median of them is reported.
const RUNS: usize = 21;

fn main() -> std::io::Result<()> {
    let root = root();
    let target = tempfile::tempdir()?;
    let cold = time(cargo(&root, target.path(), &["xtask", "gen", "--check"]));
    let alias = median(|| time(cargo(&root, target.path(), &["xtask", "gen", "--check"])));
    let cargo_alone = median(|| time(cargo(&root, target.path(), &["xtask", "--help"])));
    let binary = target.path().join("debug/xtask");
    let direct = median(|| time(xtask(&root, &binary, &["gen", "--check"])));
    println!("| What | Time |\n| --- | --- |");
    for (what, time) in [
        ("`cargo xtask gen --check`, empty target folder", cold),
        ("`cargo xtask gen --check`, again", alias),
        (
            "`cargo xtask --help`, which is cargo's own share",
            cargo_alone,
        ),
        ("the same check without cargo", direct),
    ] {
        println!("| {what} | {} ms |", time.as_millis());
    }
    println!(
        "\nwarm check / cargo's share: {:.1}",
        alias.as_secs_f64() / cargo_alone.as_secs_f64()
    );
    Ok(())
}

/// The folder of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn cargo(root: &Path, target: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(arguments)
        .current_dir(root)
        .env("CARGO_TARGET_DIR", target);
    command
}

fn xtask(root: &Path, binary: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(binary);
    command
        .args(arguments)
        .env("CARGO_MANIFEST_DIR", root.join("xtask"));
    command
}

/// How long a command takes; one that fails is no measurement.
fn time(mut command: Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let time = start.elapsed();
    assert!(
        status.is_ok_and(|status| status.success()),
        "{command:?} failed"
    );
    time
}

fn median(mut measure: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| measure()).collect();
    times.sort_unstable();
    times[RUNS / 2]
}
