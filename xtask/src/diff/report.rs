//! A comparison as people, programs, GitHub and the changelog read it. Findings are printed as everywhere, by `diagnostic`.

use std::io::{self, Write};

use clap::ValueEnum;
use serde::Serialize;

use super::findings::findings;
use super::review::{OtherVersion, UnknownName, other_versions, unknown_names};
use super::sentences::{BREAKING, PARTS};
use super::snapshot::Location;
use super::telling::{Quote, help, of_break, sentence};
use super::{Bump, Change, Comparison, SemverLevel, Snapshot};
use crate::diagnostic::{Format, Lines, print_github, print_human};

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

pub fn print(comparison: &Comparison<'_>, report: Report, out: &mut impl Write) -> io::Result<()> {
    let texts = [comparison.old, comparison.new].map(|it| Lines::new(&it.text));
    let lines = |it: &Location<'_>| &texts[usize::from(!comparison.is_old(it))];
    match report {
        Report::Json => json(comparison, lines, out),
        Report::Markdown => markdown(comparison, out),
        Report::Human | Report::Github => {
            harmless(comparison, lines, out)?;
            for mut finding in findings(comparison) {
                let location = finding.location;
                let lines = lines(&location);
                if report == Report::Human {
                    print_human(&finding.diagnostic, &location.snapshot.path, lines, out)?;
                    continue;
                }
                if comparison.is_old(&location) {
                    // A line of the old file is none of the pull request's.
                    finding.diagnostic.labels.clear();
                }
                print_github(&finding.diagnostic, &comparison.new.path, lines, out)?;
            }
            writeln!(out, "{}", verdict(comparison))
        }
    }
}

/// The changes that break nothing as a line each, the least first.
fn harmless<'t>(
    comparison: &Comparison<'_>,
    lines: impl Fn(&Location<'_>) -> &'t Lines<'t>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut any = false;
    for level in [SemverLevel::Patch, SemverLevel::Minor] {
        for change in comparison.changes.iter().filter(|it| it.level() == level) {
            let at = lines(&change.location).position(change.location.span.start);
            let (path, what) = (
                &change.location.snapshot.path,
                sentence(change, Quote::Plain),
            );
            writeln!(
                out,
                "{}: {what} [{path}:{}:{}]",
                level.word(),
                at.line,
                at.column
            )?;
            any = true;
        }
    }
    if any { writeln!(out) } else { Ok(()) }
}

/// The last line: what the comparison comes to.
fn verdict(comparison: &Comparison<'_>) -> String {
    let (old, new) = (comparison.old, comparison.new);
    let ends = match comparison.bump() {
        Bump::Sufficient if comparison.changes.is_empty() => "no new version is needed".to_owned(),
        Bump::Sufficient => format!("version {} is high enough", new.version),
        Bump::Missing { next } => format!("version {} must be {next} or higher", new.version),
        Bump::Lower => format!("version {} is lower than {}", new.version, old.version),
    };
    let totals = comparison.totals();
    format!("{totals} since {} ({}): {ends}", old.version, old.path)
}

/// The section of the changelog.
fn markdown(comparison: &Comparison<'_>, out: &mut impl Write) -> io::Result<()> {
    let version = match comparison.bump() {
        Bump::Missing { next } => next,
        Bump::Sufficient | Bump::Lower => comparison.new.version.clone(),
    };
    writeln!(out, "## {version}")?;
    if comparison.changes.is_empty() {
        return writeln!(out, "\nThe registry is that of {}.", comparison.old.version);
    }
    let part_of = |change: &Change<'_>| match change.level() {
        SemverLevel::Major => BREAKING,
        _ => change.kind().row().part,
    };
    for part in PARTS {
        let changes = comparison.changes.iter().filter(|it| part_of(it) == part);
        for (at, change) in changes.enumerate() {
            if at == 0 {
                writeln!(out, "\n### {part}\n")?;
            }
            writeln!(out, "- {}", with_stop(&sentence(change, Quote::Markdown)))?;
            for broken in &change.breaks {
                let whom = of_break(broken, Quote::Markdown);
                writeln!(out, "  - Breaks {}", with_stop(&whom))?;
            }
        }
    }
    Ok(())
}

fn with_stop(clause: &str) -> String {
    let stop = if clause.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{clause}{stop}")
}

#[derive(Serialize)]
struct ChangeRecord<'a> {
    record: &'static str,
    class: &'static str,
    kind: &'static str,
    namespace: Option<&'a str>,
    code: Option<u16>,
    message: String,
    file: &'a str,
    line: usize,
    column: usize,
    breaks: Vec<String>,
    help: Option<String>,
    other_versions: Vec<OtherVersion<'a>>,
    unknown_names: Vec<UnknownName<'a>>,
}

#[derive(Serialize)]
struct VerdictRecord {
    record: &'static str,
    verdict: Option<&'static str>,
    /// None where there is no release yet.
    old_version: Option<String>,
    new_version: String,
    next_version: String,
    bump: &'static str,
}

fn json<'t>(
    comparison: &Comparison<'_>,
    lines: impl Fn(&Location<'_>) -> &'t Lines<'t>,
    out: &mut impl Write,
) -> io::Result<()> {
    for change in &comparison.changes {
        let at = lines(&change.location).position(change.location.span.start);
        let breaks = change.breaks.iter();
        let record = ChangeRecord {
            record: "change",
            class: change.level().word(),
            kind: change.kind().word(),
            namespace: change.namespace.map(|it| it.slug.as_str()),
            code: change.code().map(|code| code.number),
            message: sentence(change, Quote::Plain),
            file: &change.location.snapshot.path,
            line: at.line,
            column: at.column,
            breaks: breaks.map(|it| of_break(it, Quote::Plain)).collect(),
            help: help(change, comparison),
            other_versions: other_versions(change, comparison),
            unknown_names: unknown_names(change),
        };
        write(out, &record)?;
    }
    let record = VerdictRecord {
        record: "verdict",
        verdict: comparison.verdict.map(SemverLevel::word),
        old_version: Some(comparison.old.version.to_string()),
        new_version: comparison.new.version.to_string(),
        next_version: comparison.next().to_string(),
        bump: comparison.bump().word(),
    };
    write(out, &record)
}

/// Without an old registry there is no change, and any version will do.
pub fn print_no_release(new: &Snapshot, out: &mut impl Write) -> io::Result<()> {
    let version = new.version.to_string();
    let record = VerdictRecord {
        record: "verdict",
        verdict: None,
        old_version: None,
        new_version: version.clone(),
        next_version: version,
        bump: Bump::Sufficient.word(),
    };
    write(out, &record)
}

fn write(out: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    writeln!(out)
}
