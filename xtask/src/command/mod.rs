//! What a user calls: one file per command, and what they share: the registry file of a run, what is around it, and the
//! revisions of it that git keeps.

mod compare;
mod context;
mod explain;
mod format;
mod generate;
mod iana;
mod lint;
mod registry_file;
mod revision;

use std::io::{self, Write};

use crate::cli::{Cli, Command};

pub use compare::CompareOptions;
pub use explain::ExplainOptions;
pub use format::FormatOptions;
pub use generate::GenerateOptions;
pub use iana::IanaOptions;
pub use lint::LintOptions;

/// How a command ended, as the exit status says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Clean,
    /// The registry has errors, or something differs from it.
    Findings,
    /// A file could not be read or written.
    Failed,
}

impl Outcome {
    /// The exit status.
    pub fn status(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Failed => 2,
        }
    }
}

/// Prints what a command has to say; when nobody listens any more there is nobody left to tell.
fn say(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}

/// The same beside the findings, for what programs that read the findings should not see.
fn say_aside(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// What a command that writes says of a registry with errors.
const NOTHING_WRITTEN: &str = "nothing was written";

/// Why a command ends early; what is wrong has been printed.
struct Stop(Outcome);

/// Runs the command that the user asked for.
pub fn run(cli: &Cli) -> Outcome {
    let ended = match &cli.command {
        Command::Gen(options) => generate::run(options),
        Command::Fmt(options) => format::run(options),
        Command::Lint(options) => lint::run(options),
        Command::Explain(options) => explain::run(options),
        Command::Diff(options) => compare::run(options),
        Command::Iana(options) => iana::run(options),
    };
    ended.unwrap_or_else(|Stop(outcome)| outcome)
}
