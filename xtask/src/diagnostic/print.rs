//! Findings on the streams: which of them are shown, where, and in which of the three renderings.

use std::io::{self, Write};

use anstream::AutoStream;
use clap::ValueEnum;

use super::{Diagnostic, Level, Lines, github, human, json};

/// A file as findings name it.
#[derive(Debug, Clone, Copy)]
pub struct FileText<'a> {
    pub path: &'a str,
    pub text: &'a str,
}

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
    if diagnostics.is_empty() {
        return Ok(()); // without a look at the text
    }
    match format {
        Format::Human => {
            let mut out = AutoStream::auto(io::stderr().lock());
            print_each(diagnostics, file, human::print, &mut out)
        }
        Format::Json => json::print(diagnostics, file, &mut io::stdout().lock()),
        Format::Github => {
            let mut out = io::stdout().lock();
            print_each(diagnostics, file, github::print, &mut out)
        }
    }
}

/// Prints the findings to show one by one, and says how many others there are.
fn print_each<W: Write>(
    diagnostics: &[Diagnostic],
    file: FileText<'_>,
    print_one: impl Fn(&Diagnostic, &str, &Lines<'_>, &mut W) -> io::Result<()>,
    out: &mut W,
) -> io::Result<()> {
    let lines = Lines::new(file.text);
    let shown = shown(diagnostics);
    for diagnostic in &shown {
        print_one(diagnostic, file.path, &lines, out)?;
    }
    match diagnostics.len() - shown.len() {
        0 => Ok(()),
        others => writeln!(out, "and {others} more, which `--format json` lists"),
    }
}

/// The findings to show, in their order; where there are too many, warnings are left out first.
fn shown(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.level == Level::Error;
    let errors = diagnostics.iter().filter(is_error).count();
    let (mut errors_left, mut warnings_left) = (MOST, MOST.saturating_sub(errors));
    let is_shown = |diagnostic: &&Diagnostic| {
        let left = match diagnostic.level {
            Level::Error => &mut errors_left,
            Level::Warning => &mut warnings_left,
        };
        let is_shown = *left > 0;
        *left -= usize::from(is_shown);
        is_shown
    };
    diagnostics.iter().filter(is_shown).collect()
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
