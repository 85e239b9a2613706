//! `cargo xtask`: reads the command line and says with the exit status how it went.

use std::process::ExitCode;

use clap::Parser;
use xtask::cli::Cli;

fn main() -> ExitCode {
    ExitCode::from(Cli::parse().run().status())
}
