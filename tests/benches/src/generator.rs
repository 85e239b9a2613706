//! How long a contributor waits for `cargo xtask gen`, at first and every time after.

use std::io;
use std::process::Command;
use std::time::Duration;

use crate::timing::{cargo, median, root, time};

/// Runs of a warm command; the median of them is reported.
const RUNS: usize = 21;

/// Prints the table.
pub(crate) fn print() -> io::Result<()> {
    let root = root();
    let target = tempfile::tempdir()?;
    let check = || time(cargo(&root, target.path(), &["xtask", "gen", "--check"]));
    let cold = check();
    let alias = repeated(check);
    let cargo_alone = repeated(|| time(cargo(&root, target.path(), &["xtask", "--help"])));
    let binary = target.path().join("debug/xtask");
    let direct = repeated(|| {
        let mut command = Command::new(&binary);
        command
            .args(["gen", "--check"])
            .env("CARGO_MANIFEST_DIR", root.join("xtask"));
        time(command)
    });
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
        "\nwarm check / cargo's share: {:.1}\n",
        alias.as_secs_f64() / cargo_alone.as_secs_f64()
    );
    Ok(())
}

fn repeated(measure: impl FnMut() -> Duration) -> Duration {
    median(std::iter::repeat_with(measure).take(RUNS).collect())
}
