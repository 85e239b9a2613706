//! `cargo xtask`: reads the command line and says with the exit status how it went.

use std::process::ExitCode;

use clap::Parser;
use xtask::{cli::Cli, command};

fn main() -> ExitCode {
    ExitCode::from(command::run(&Cli::parse()).status())
}
