//! Findings about a file that a person wrote, and their three renderings.

mod github;
mod human;
mod json;
mod position;
mod span;

use std::io;

use anstream::AutoStream;
use clap::ValueEnum;

use crate::text;

pub(crate) use position::{Lines, Position};
pub use span::{At, Span};

/// Something that is wrong, where, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether it stops the work.
    pub level: Level,
    /// The rule that found it; none where the file could not be understood at all.
    pub rule: Option<&'static str>,
    /// What is wrong, in one line.
    pub message: String,
    /// Where: the place to mend first, then the places that it conflicts with. Empty when it is the file as a whole.
    pub labels: Vec<Label>,
    /// What follows from it.
    pub notes: Vec<String>,
    /// The way out.
    pub help: Option<String>,
    /// Where more is written about it.
    pub see: Option<String>,
}

/// A place in the file, and what it has to do with the finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The bytes to underline.
    pub span: Span,
    /// A few words to stand beside them.
    pub text: String,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing is generated, the exit status says so.
    Error,
    /// Worth mending; never changes an exit status.
    Warning,
}

impl Level {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Diagnostic {
    /// An error at one place.
    pub fn error(message: impl Into<String>, span: Span, label: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            rule: None,
            message: message.into(),
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            see: None,
        }
        .label(span, label)
    }

    /// An error of a whole file.
    pub fn file_error(message: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            rule: None,
            message: message.into(),
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            see: None,
        }
    }

    /// The same with one more place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// The same with something that follows from it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The same with a way out.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Where it begins; a finding about the whole file comes before all others.
    pub fn start(&self) -> usize {
        self.labels.first().map_or(0, |label| label.span.start)
    }
}

/// A file as findings name it: the path to show, and its text.
#[derive(Debug, Clone, Copy)]
pub struct FileText<'a> {
    /// The path as a reader of the finding would type it.
    pub path: &'a str,
    /// The text that spans point into.
    pub text: &'a str,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a terminal, with the offending lines.
    Human,
    /// One JSON object per line.
    Json,
    /// Annotations of GitHub Actions.
    Github,
}

impl Format {
    /// What a run without `--format` uses: annotations on GitHub Actions, else text for people.
    pub fn default_here() -> Self {
        if std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true") {
            Self::Github
        } else {
            Self::Human
        }
    }
}

/// People read so many findings at most. GitHub shows fewer still, and a program gets all.
const MOST: usize = 100;

/// Prints findings: people read standard error, machines standard output.
pub fn print(diagnostics: &[Diagnostic], file: FileText<'_>, format: Format) -> io::Result<()> {
    match format {
        Format::Human => {
            let mut out = AutoStream::auto(io::stderr().lock());
            let shown = shown(diagnostics);
            human::print(&shown, file, &mut out)?;
            tell_of_others(diagnostics.len() - shown.len(), &mut out)
        }
        Format::Json => json::print(diagnostics, file, &mut io::stdout().lock()),
        Format::Github => {
            let mut out = io::stdout().lock();
            let shown = shown(diagnostics);
            github::print(&shown, file, &mut out)?;
            tell_of_others(diagnostics.len() - shown.len(), &mut out)
        }
    }
}

/// The findings to show, in their order; where there are too many, warnings are left out first.
fn shown(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.level == Level::Error;
    let errors = diagnostics.iter().filter(is_error).count();
    let (mut errors_left, mut warnings_left) = (MOST, MOST.saturating_sub(errors));
    let is_shown = |diagnostic: &&Diagnostic| {
        let left = if is_error(diagnostic) {
            &mut errors_left
        } else {
            &mut warnings_left
        };
        let is_shown = *left > 0;
        *left = left.saturating_sub(1);
        is_shown
    };
    diagnostics.iter().filter(is_shown).collect()
}

fn tell_of_others(others: usize, out: &mut impl io::Write) -> io::Result<()> {
    if others > 0 {
        writeln!(out, "and {others} more, which `--format json` lists")?;
    }
    Ok(())
}

/// Prints a finding for people into a report that holds other things too.
pub(crate) fn print_human(
    diagnostic: &Diagnostic,
    path: &str,
    lines: &Lines<'_>,
    out: &mut impl io::Write,
) -> io::Result<()> {
    human::print_one(diagnostic, path, lines, out)
}

/// Prints a finding as an annotation into a report that holds other things too.
pub(crate) fn print_github(
    diagnostic: &Diagnostic,
    path: &str,
    lines: &Lines<'_>,
    out: &mut impl io::Write,
) -> io::Result<()> {
    github::print_one(diagnostic, path, lines, out)
}

/// Whether one of them stops the work.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    let mut diagnostics = diagnostics.iter();
    diagnostics.any(|diagnostic| diagnostic.level == Level::Error)
}

/// The line that ends a list of errors: how many there were.
pub fn count(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.level == Level::Error)
        .count();
    let warnings = diagnostics.len() - errors;
    let mut parts = Vec::new();
    for (number, word) in [(errors, "error"), (warnings, "warning")] {
        if number > 0 {
            parts.push(text::count(number, word));
        }
    }
    parts.join(" and ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Findings of which each third is an error.
    fn findings(number: usize) -> Vec<Diagnostic> {
        let level = |at: usize| {
            if at.is_multiple_of(3) {
                Level::Error
            } else {
                Level::Warning
            }
        };
        let finding = |at: usize| Diagnostic {
            level: level(at),
            ..Diagnostic::file_error(at.to_string())
        };
        (0..number).map(finding).collect()
    }

    #[test]
    fn where_there_are_too_many_warnings_are_left_out_first() {
        for (number, errors, warnings) in [(100, 34, 66), (150, 50, 50), (900, 100, 0)] {
            let findings = findings(number);
            let shown = shown(&findings);
            let is_error = |finding: &&&Diagnostic| finding.level == Level::Error;
            assert_eq!(shown.iter().filter(is_error).count(), errors);
            assert_eq!(shown.len() - errors, warnings);
            let order = shown.iter().map(|finding| finding.message.parse::<usize>());
            assert!(order.is_sorted_by_key(|number| number.unwrap()));
        }
    }
}
