//! `explain`: what a number, a name or a namespace means.

use std::io::{self, Write};
use std::path::PathBuf;

use anstream::AutoStream;
use clap::{Args, ValueEnum};

use super::registry_file::RegistryFile;
use super::{Outcome, Stop, say};
use crate::diagnostic::Format;
use crate::explain::{self, Answer, Question};

#[derive(Debug, Args)]
pub struct ExplainOptions {
    /// A number, a name, a close reason, a namespace, or a namespace and one of the others
    #[arg(required = true, allow_negative_numbers = true)]
    pub what: Vec<String>,
    /// Look it up in this registry instead of codes.toml
    #[arg(long, value_name = "FILE")]
    pub registry: Option<PathBuf>,
    /// How the answer is printed
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Rendering::Human)]
    pub format: Rendering,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Rendering {
    /// For a terminal.
    Human,
    /// One JSON object.
    Json,
}

impl Rendering {
    fn of_findings(self) -> Format {
        match self {
            Self::Human => Format::Human,
            Self::Json => Format::Json,
        }
    }
}

pub(crate) fn run(options: &ExplainOptions) -> Result<Outcome, Stop> {
    let file = RegistryFile::new(
        options.registry.as_deref(),
        Some(options.format.of_findings()),
    );
    let text = file.read()?.text;
    let registry = file.resolve(file.check(&text)?.document)?;
    let answer = Answer::new(&registry, Question::new(&options.what));
    match options.format {
        Rendering::Json => say(&explain::json(&answer)),
        Rendering::Human => print(&answer),
    }
    Ok(if answer.is_known() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

/// Prints for people: styles where the stream is a terminal, and what is no answer beside the answers.
fn print(answer: &Answer<'_>) {
    let text = explain::human(answer);
    // A closed pipe is ignored.
    let _ = if answer.is_known() || answer.number.is_some() {
        AutoStream::auto(io::stdout().lock()).write_all(text.as_bytes())
    } else {
        AutoStream::auto(io::stderr().lock()).write_all(text.as_bytes())
    };
}
