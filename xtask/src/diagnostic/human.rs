//! Findings for a terminal, in the form that users of rustc know.

use std::io::{self, Write};

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level as Severity, Origin, Renderer, Snippet,
};

use super::position::{Excerpt, LONGEST, Lines};
use super::{Diagnostic, Label, Level, Span};

/// Labels at most this many lines apart are shown in one excerpt.
const CLOSE: usize = 4;

/// Prints a finding with the lines it is about.
pub(crate) fn print(
    diagnostic: &Diagnostic,
    path: &str,
    lines: &Lines<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut report = Renderer::styled().render(&[group(diagnostic, path, lines)]);
    for labels in excerpts(&diagnostic.labels, lines) {
        report = with_true_column(report, path, labels, lines);
    }
    writeln!(out, "{report}\n")
}

fn group<'a>(diagnostic: &'a Diagnostic, path: &'a str, lines: &Lines<'a>) -> Group<'a> {
    let severity = match diagnostic.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
    };
    let mut title = severity.primary_title(diagnostic.message.as_str());
    if let Some(rule) = diagnostic.rule {
        title = title.id(rule);
    }
    let mut group = Group::with_title(title);
    for labels in excerpts(&diagnostic.labels, lines) {
        group = group.element(snippet(labels, path, lines, &diagnostic.labels));
    }
    if diagnostic.labels.is_empty() {
        group = group.element(Origin::path(path));
    }
    for note in &diagnostic.notes {
        group = group.element(Severity::NOTE.message(note.as_str()));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Severity::HELP.message(help.as_str()));
    }
    match &diagnostic.see {
        Some(see) => group.element(Severity::NOTE.message(format!("see {see}"))),
        None => group,
    }
}

/// Labels that stand close together share an excerpt of the file; others get one each.
fn excerpts<'d>(labels: &'d [Label], lines: &Lines<'_>) -> Vec<&'d [Label]> {
    labels
        .chunk_by(|a, b| {
            lines.distance(a.span, b.span) <= CLOSE
                && a.span.start.abs_diff(b.span.start) <= LONGEST
        })
        .collect()
}

/// The lines around some labels, and the labels.
fn snippet<'a>(
    labels: &'a [Label],
    path: &'a str,
    lines: &Lines<'a>,
    all: &[Label],
) -> Snippet<'a, Annotation<'a>> {
    let excerpt = excerpt(labels, lines);
    let annotation = |label: &'a Label| {
        let is_first = all.first().is_some_and(|first| first.span == label.span);
        let kind = if is_first {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let within = |byte: usize| byte.saturating_sub(excerpt.start).min(excerpt.text.len());
        kind.span(within(label.span.start)..within(label.span.end))
            .label(label.text.as_str())
    };
    let snippet = Snippet::source(excerpt.text)
        .line_start(excerpt.line)
        .path(path);
    snippet.annotations(labels.iter().map(annotation))
}

fn excerpt<'a>(labels: &[Label], lines: &Lines<'a>) -> Excerpt<'a> {
    let start = labels.iter().map(|label| label.span.start).min();
    let end = labels
        .iter()
        .map(|label| label.span.end.min(label.span.start + LONGEST))
        .max();
    lines.around(Span {
        start: start.unwrap_or_default(),
        end: end.unwrap_or_default(),
    })
}

/// The renderer counts columns from where an excerpt begins, which is not always the beginning of a line.
fn with_true_column(report: String, path: &str, labels: &[Label], lines: &Lines<'_>) -> String {
    let excerpt = excerpt(labels, lines);
    let Some(label) = labels.first().filter(|_| excerpt.is_cut) else {
        return report;
    };
    let at = lines.position(label.span.start);
    let before = excerpt.text.get(..label.span.start - excerpt.start);
    let line = before.and_then(|text| text.rsplit('\n').next());
    let counted = line.map_or(0, |line| line.chars().count()) + 1;
    report.replacen(
        &format!("{path}:{}:{counted}", at.line),
        &format!("{path}:{}:{}", at.line, at.column),
        1,
    )
}
