//! A comparison as people, programs, GitHub and the changelog read it.

mod github;
mod human;
mod json;
mod markdown;

use std::io::{self, Write};

use clap::ValueEnum;

use super::advice::{Versions, advice};
use super::change::Change;
use super::dates::misdated;
use super::place::{Finder, Place};
use super::verdict::Class;
use super::words::{Quote, describe, describe_break, label};
use super::{Bump, Comparison};
use crate::diagnostic::{Diagnostic, Format, Level};

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

/// A finding, and whether its place is in the old text.
struct Finding {
    diagnostic: Diagnostic,
    is_old: bool,
}

/// All that needs a look: the changes that break programs, versions that new entries name, the version itself.
fn findings(comparison: &Comparison<'_>) -> Vec<Finding> {
    let (finder, versions) = (Finder::new(comparison), Versions::of(comparison));
    let level = level(comparison);
    let mut findings = Vec::new();
    for change in &comparison.changes {
        let place = finder.find(change);
        if change.class() == Class::Major {
            findings.push(Finding {
                diagnostic: breaking(change, place, level, &versions),
                is_old: place.is_old,
            });
        }
        findings.extend(other_versions(change, place, comparison));
    }
    findings.extend(wrong_version(comparison).map(|diagnostic| Finding {
        diagnostic,
        is_old: false,
    }));
    findings
}

/// A change that breaks programs, in one message: what it is, whom it breaks, and what to do instead.
fn breaking(
    change: &Change<'_>,
    place: Place<'_>,
    level: Level,
    versions: &Versions,
) -> Diagnostic {
    let message = describe(change, Quote::Plain);
    let mut diagnostic = Diagnostic {
        level,
        rule: Some(change.kind()),
        ..Diagnostic::error(message, place.span, label(change))
    };
    for broken in &change.breaks {
        diagnostic = diagnostic.note(format!("breaks {}", describe_break(broken, Quote::Plain)));
    }
    match advice(change, versions) {
        Some(advice) => diagnostic.help(advice),
        None => diagnostic,
    }
}

/// New entries that name a version which is not the one that they come with.
fn other_versions<'r>(
    change: &Change<'r>,
    place: Place<'r>,
    comparison: &Comparison<'_>,
) -> impl Iterator<Item = Finding> {
    let version = comparison.new.registry.version.clone();
    misdated(change, comparison)
        .into_iter()
        .map(move |(key, since)| {
            let message = format!("`{key}` names version {since}, but comes with {version}");
            let finding = Diagnostic::error(message, place.span, format!("`{key}` of this entry"));
            Finding {
                diagnostic: Diagnostic {
                    level: Level::Warning,
                    rule: Some("since"),
                    ..finding.help(format!("write `since = \"{version}\"`"))
                },
                is_old: place.is_old,
            }
        })
}

/// What is wrong with the version, if anything.
fn wrong_version(comparison: &Comparison<'_>) -> Option<Diagnostic> {
    let (old, new) = (&comparison.old.version, &comparison.new.version);
    let span = comparison.new.document.version.span;
    let diagnostic = match comparison.bump() {
        Bump::Carried => return None,
        Bump::Lower => Diagnostic::error(
            format!("version {new} is lower than {old}, the one it is compared with"),
            span,
            "lower",
        )
        .help(format!(
            "compare with an older version, or set `version` to {} or higher",
            comparison.next()
        )),
        Bump::Missing { next } => {
            let message = format!(
                "version {new} does not say what changed since {old}; it has to be {next} or higher"
            );
            Diagnostic::error(message, span, totals(comparison))
                .help(way_out(comparison, &next.to_string()))
        }
    };
    Some(Diagnostic {
        rule: Some("version"),
        ..diagnostic
    })
}

fn way_out(comparison: &Comparison<'_>, next: &str) -> String {
    let set = format!("set `version = \"{next}\"` here and in Cargo.toml");
    match comparison.verdict {
        Some(Class::Major) if comparison.old.version.major == 0 => {
            format!(
                "{set} (below 1.0 a major change takes the second number), or undo what breaks programs"
            )
        }
        Some(Class::Major) => format!("{set}, or undo what breaks programs"),
        _ => set,
    }
}

/// `2 major changes, 1 patch change`.
fn totals(comparison: &Comparison<'_>) -> String {
    let total = |class: Class| match comparison.count(class) {
        0 => None,
        1 => Some(format!("1 {} change", class.word())),
        number => Some(format!("{number} {} changes", class.word())),
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
        Bump::Carried if comparison.changes.is_empty() => {
            format!("version {} stays as it is or grows", new.version)
        }
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

/// How grave it is that a change breaks programs: it may, if the version says so.
fn level(comparison: &Comparison<'_>) -> Level {
    match comparison.bump() {
        Bump::Carried => Level::Warning,
        Bump::Missing { .. } | Bump::Lower => Level::Error,
    }
}
