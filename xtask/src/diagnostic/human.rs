//! Findings for a terminal, in the form that users of rustc know.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level as Severity, Origin, Renderer, Snippet};

use super::position::Lines;
use super::{Diagnostic, FileText, Level};

/// Prints each finding with the lines it is about.
pub(super) fn print(
    diagnostics: &[Diagnostic],
    file: FileText<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let lines = Lines::new(file.text);
    let renderer = Renderer::styled();
    for diagnostic in diagnostics {
        writeln!(
            out,
            "{}\n",
            renderer.render(&[group(diagnostic, file.path, &lines)])
        )?;
    }
    Ok(())
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
    for (index, label) in diagnostic.labels.iter().enumerate() {
        let (text, line, start) = lines.around(label.span);
        let kind = if index == 0 {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let span = label.span.start - start
            ..(label.span.end - start)
                .min(text.len())
                .max(label.span.start - start);
        let snippet = Snippet::source(text)
            .line_start(line)
            .path(path)
            .fold(false);
        group = group.element(snippet.annotation(kind.span(span).label(label.text.as_str())));
    }
    if diagnostic.labels.is_empty() {
        group = group.element(Origin::path(path));
    }
    match &diagnostic.help {
        Some(help) => group.element(Severity::HELP.message(help.as_str())),
        None => group,
    }
}
