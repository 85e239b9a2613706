//! Findings for a terminal, in the form that users of rustc know.

use std::io::{self, Write};

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level as Severity, Origin, Renderer, Snippet,
};

use super::position::{Excerpt, LONGEST, Lines};
use super::{Diagnostic, Label, Level, Span};

/// Labels at most this many lines apart are shown in one excerpt.
const CLOSE: usize = 4;

/// Labels that share an excerpt of the file.
type Part<'d, 'a> = (&'d [Label], Excerpt<'a>);

/// Prints a finding with the lines it is about.
pub(crate) fn print(
    diagnostic: &Diagnostic,
    path: &str,
    lines: &Lines<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let parts = parts(&diagnostic.labels, lines);
    let mut report = Renderer::styled().render(&[group(diagnostic, path, &parts)]);
    for part in &parts {
        report = with_true_column(report, path, part, lines);
    }
    writeln!(out, "{report}\n")
}

fn group<'a>(diagnostic: &'a Diagnostic, path: &'a str, parts: &[Part<'a, 'a>]) -> Group<'a> {
    let severity = match diagnostic.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
    };
    let mut title = severity.primary_title(diagnostic.message.as_str());
    if let Some(rule) = diagnostic.rule {
        title = title.id(rule);
    }
    let mut group = Group::with_title(title);
    for part in parts {
        group = group.element(snippet(part, path, &diagnostic.labels[0]));
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

/// Labels that are close together share an excerpt; others get one each.
fn parts<'d, 'a>(labels: &'d [Label], lines: &Lines<'a>) -> Vec<Part<'d, 'a>> {
    let are_close = |a: &Label, b: &Label| {
        lines.distance(a.span, b.span) <= CLOSE && a.span.start.abs_diff(b.span.start) <= LONGEST
    };
    let excerpt = |labels: &[Label]| {
        let spans = || labels.iter().map(|label| label.span);
        let ends = spans().map(|span| span.end.min(span.start + LONGEST));
        lines.around(Span {
            start: spans().map(|span| span.start).min().unwrap_or_default(),
            end: ends.max().unwrap_or_default(),
        })
    };
    let parts = labels.chunk_by(are_close);
    parts.map(|labels| (labels, excerpt(labels))).collect()
}

/// The lines around some labels, and the labels.
fn snippet<'a>(
    (labels, excerpt): &Part<'a, 'a>,
    path: &'a str,
    first: &Label,
) -> Snippet<'a, Annotation<'a>> {
    let annotation = |label: &'a Label| {
        let kind = if label.span == first.span {
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

/// The renderer counts columns from where an excerpt starts, which can be within a line.
fn with_true_column(
    report: String,
    path: &str,
    (labels, excerpt): &Part<'_, '_>,
    lines: &Lines<'_>,
) -> String {
    let at = lines.position(labels[0].span.start);
    let cut = lines.position(excerpt.start);
    if at.line != cut.line || cut.column == 1 {
        return report;
    }
    let counted = at.column + 1 - cut.column;
    let place = |column: usize| format!("{path}:{}:{column}", at.line);
    report.replacen(&place(counted), &place(at.column), 1)
}
