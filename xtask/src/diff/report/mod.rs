//! A comparison as people, programs, GitHub and the changelog read it.

mod findings;
mod github;
mod human;
mod json;
mod markdown;

use std::io::{self, Write};

use clap::ValueEnum;

use super::verdict::Class;
use super::{Bump, Comparison, Edition};
use crate::diagnostic::Format;
use crate::text;

/// How a comparison is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Report {
    /// For a terminal: a line per change, and more about those that break programs
    Human,
    /// One JSON object per line: the changes, then the verdict
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// The section of a changelog
    Markdown,
}

impl Report {
    /// What a run without `--format` uses.
    pub fn default_here() -> Self {
        match Format::default_here() {
            Format::Github => Self::Github,
            Format::Human | Format::Json => Self::Human,
        }
    }

    /// The format of findings that are printed beside the report.
    pub fn of_findings(self) -> Format {
        match self {
            Self::Human | Self::Markdown => Format::Human,
            Self::Json => Format::Json,
            Self::Github => Format::Github,
        }
    }
}

/// Prints a comparison.
pub fn print(comparison: &Comparison<'_>, report: Report, out: &mut impl Write) -> io::Result<()> {
    match report {
        Report::Human => human::print(comparison, out),
        Report::Json => json::print(comparison, out),
        Report::Github => github::print(comparison, out),
        Report::Markdown => markdown::print(comparison, out),
    }
}

/// Prints for programs that there is no old registry.
pub fn print_no_release(new: &Edition, out: &mut impl Write) -> io::Result<()> {
    json::print_no_release(new, out)
}

/// `2 major changes, 1 patch change`.
fn totals(comparison: &Comparison<'_>) -> String {
    let total = |class: Class| {
        let number = comparison.count(class);
        (number > 0).then(|| text::count(number, &format!("{} change", class.word())))
    };
    let totals: Vec<String> = Class::ALL.into_iter().rev().filter_map(total).collect();
    if totals.is_empty() {
        "no changes".to_owned()
    } else {
        totals.join(", ")
    }
}

/// The last line: what the comparison comes to.
fn verdict(comparison: &Comparison<'_>) -> String {
    let (old, new) = (comparison.old, comparison.new);
    let ends = match comparison.bump() {
        Bump::Carried if comparison.changes.is_empty() => "no new version is needed".to_owned(),
        Bump::Carried => format!("version {} carries them", new.version),
        Bump::Missing { next } => format!("version {} has to be {next} or higher", new.version),
        Bump::Lower => format!("version {} is lower than {}", new.version, old.version),
    };
    format!(
        "{} since {} ({}): {ends}",
        totals(comparison),
        old.version,
        old.path
    )
}
