//! The command line: which commands there are. The options of each are in `command/`, beside what it does.

use clap::{Parser, Subcommand};

use crate::command::diff::{self, DiffOptions};
use crate::command::explain::{self, ExplainOptions};
use crate::command::format::{self, FormatOptions};
use crate::command::generate::{self, GenerateOptions};
use crate::command::iana::{self, IanaOptions};
use crate::command::lint::{self, LintOptions};
use crate::command::{Outcome, Stop};

/// Turns codes.toml, the registry of WebSocket close codes, into everything under generated/.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
#[command(
    after_help = "Start with `cargo xtask gen`. CONTRIBUTING.md shows how to add a code or a vendor, how to rename, deprecate or remove a
code, and how to release."
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write generated/, the table in README.md and the description of the keys in codes.toml
    #[command(after_help = "Examples:
  cargo xtask gen                                  regenerate, then commit codes.toml and generated/ together
  cargo xtask gen --check                          what CI runs: change nothing, report every difference
  cargo xtask gen --registry my.toml --out ../my   generate from another registry into another folder

Exit status: 0 done or nothing to do; 1 the registry has errors, or --check found a difference; 2 a file could not be
read or written, or the command line is wrong. With 1, nothing was written.")]
    Gen(GenerateOptions),
    /// Rewrite codes.toml in canonical order and layout
    #[command(
        after_help = "Values and comments stay as they are written; blocks and keys are put in their order.

Exit status: 0 done or nothing to do; 1 the registry has errors, or --check found a difference; 2 the file could not be
read or written, or the command line is wrong. With 1, nothing was written."
    )]
    Fmt(FormatOptions),
    /// Look for mistakes in codes.toml, without generating anything
    #[command(
        after_help = "Every rule, with examples: generated/markdown/rules.md. `gen` applies them too.

Exit status: 0 no errors; 1 errors; 2 the file could not be read, or the command line is wrong. Warnings
do not count."
    )]
    Lint(LintOptions),
    /// Say everything that a number, a name or a namespace means
    #[command(after_help = "Examples:
  cargo xtask explain 4008                    whose is it, and what does it mean
  cargo xtask explain unauthorized            every code of this name, however it is spelled
  cargo xtask explain discord-gateway         a namespace with its codes
  cargo xtask explain discord-gateway 4008    one code in full, with its sources
  cargo xtask explain NET-0001                every code that tells cases apart by this close reason

With --format json the answer is one object of the shape of generated/json/close-codes.json, with the records that belong
to the answer, and five members more: `question`, what was asked; `remark`, what has to be said about it, or null;
`number`, what holds of a number that was asked for, or null; `close_reasons`, those that led to some of the codes, each
with `namespace`, `code` and `reason`; `suggestions`, other things to ask.

Exit status: 0 a code, namespace or claim was found; 1 none was, or the registry has errors; 2 the registry could not be
read, or the command line is wrong.")]
    Explain(ExplainOptions),
    /// Say what changed for consumers since a release, and which version that needs
    #[command(after_help = "Examples:
  cargo xtask diff                                 since the last release
  cargo xtask diff --against v0.1.0                since another one
  cargo xtask diff --format markdown               as a section for CHANGELOG.md

A file wins over a revision of the same name; write refs/tags/NAME to mean the revision.

Exit status: 0 `version` carries what changed, or nothing was released yet; 1 it does not, or the registry has errors;
2 there is no such revision or file, what is there cannot be read, or the command line is wrong.")]
    Diff(DiffOptions),
    /// Compare a newer file of IANA's registry with the standard codes
    #[command(after_help = "Nothing is fetched and nothing written.

Exit status: 0 nothing new; 1 something differs, or the registry has errors; 2 a file could not be read or is
not IANA's, or the command line is wrong.")]
    Iana(IanaOptions),
}

impl Cli {
    /// Runs the command that the user asked for.
    pub fn run(&self) -> Outcome {
        let ended = match &self.command {
            Command::Gen(options) => generate::run(options),
            Command::Fmt(options) => format::run(options),
            Command::Lint(options) => lint::run(options),
            Command::Explain(options) => explain::run(options),
            Command::Diff(options) => diff::run(options),
            Command::Iana(options) => iana::run(options),
        };
        ended.unwrap_or_else(|Stop(outcome)| outcome)
    }
}
