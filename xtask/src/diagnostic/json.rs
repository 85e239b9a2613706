//! Findings for programs: one JSON object per line.

use std::io::{self, Write};

use serde::Serialize;

use super::position::{self, Lines};
use super::{Diagnostic, FileText, Label};

#[derive(Serialize)]
struct Record<'a> {
    level: &'static str,
    rule: Option<&'static str>,
    message: &'a str,
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    labels: Vec<Location<'a>>,
    notes: &'a [String],
    help: Option<&'a str>,
    see: Option<&'a str>,
}

#[derive(Serialize)]
struct Location<'a> {
    line: usize,
    column: usize,
    text: &'a str,
}

/// Prints each finding as an object; lines and columns count from 1.
pub(super) fn print(
    diagnostics: &[Diagnostic],
    file: FileText<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let lines = Lines::new(file.text);
    for diagnostic in diagnostics {
        serde_json::to_writer(&mut *out, &record(diagnostic, file.path, &lines))?;
        writeln!(out)?;
    }
    Ok(())
}

fn record<'a>(diagnostic: &'a Diagnostic, file: &'a str, lines: &Lines<'_>) -> Record<'a> {
    let at = position::of(diagnostic, lines);
    let place = |label: &'a Label| {
        let at = lines.position(label.span.start);
        Location {
            line: at.line,
            column: at.column,
            text: &label.text,
        }
    };
    Record {
        level: diagnostic.level.word(),
        rule: diagnostic.rule,
        message: &diagnostic.message,
        file,
        line: at.map(|at| at.line),
        column: at.map(|at| at.column),
        labels: diagnostic.labels.iter().map(place).collect(),
        notes: &diagnostic.notes,
        help: diagnostic.help.as_deref(),
        see: diagnostic.see.as_deref(),
    }
}
