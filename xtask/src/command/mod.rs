//! What a user calls: one file per command, and what they share.

mod context;
pub mod diff;
pub mod explain;
pub mod format;
pub mod generate;
pub mod iana;
pub mod lint;
mod registry_file;
mod revision;
mod workspace;

use std::io::{self, Write};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
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

/// Why a command ends early; what is wrong has been printed.
pub(crate) struct Stop(pub(crate) Outcome);

/// Prints to standard output; a closed pipe is ignored.
fn say(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}

/// Prints to standard error what programs that read the findings should not see.
fn eprint_note(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// What a command that writes says of a registry with errors.
const NOTHING_WRITTEN: &str = "nothing was written";
