//! From text to TOML: the parser recovers from most errors of syntax; of the errors that follow from one another, the first
//! is reported.

use toml::de::{DeTable, Error};

use super::sink::Sink;
use crate::diagnostic::{Diagnostic, Label, Span};

/// The table of a text, as far as it can be read; `None` where nothing behind an error can be trusted.
pub(super) fn parse<'t>(text: &'t str, sink: &Sink) -> Option<DeTable<'t>> {
    let conflicts = conflicts(text);
    if !conflicts.is_empty() {
        conflicts.into_iter().for_each(|it| sink.syntax(it));
        return None;
    }
    if let Some(lone) = lone_carriage_return(text) {
        sink.syntax(lone);
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    report(text, errors, sink).then(|| table.into_inner())
}

/// What follows an error within so many lines is mostly the same slip.
const REACH: usize = 6;

/// Reports errors of syntax; `false` where a value is left open, so that the parser takes what follows for a part of it.
fn report(text: &str, mut errors: Vec<Error>, sink: &Sink) -> bool {
    let start = |error: &Error| error.span().unwrap_or_default().start;
    errors.sort_by_key(start);
    let mut last_line = None;
    for error in errors {
        let line = text[..start(&error)].matches('\n').count();
        let leaves_open = ["array", "inline table", "key-value pairs", "multi-line"]
            .iter()
            .any(|value| error.message().contains(value));
        let is_near = last_line.is_some_and(|last| line <= last + REACH);
        // A header that was misread takes the next one of its name for a repetition.
        let follows = is_near || (last_line.is_some() && is_repeated_header(text, &error));
        if !follows {
            sink.syntax(diagnostic(&error, leaves_open));
            last_line = Some(line);
        }
        if leaves_open {
            return false;
        }
    }
    true
}

fn is_repeated_header(text: &str, error: &Error) -> bool {
    let start = error.span().unwrap_or_default().start;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    error.message() == "duplicate key" && text[line..].trim_start().starts_with('[')
}

fn diagnostic(error: &Error, leaves_open: bool) -> Diagnostic {
    let span = error.span().unwrap_or_default().into();
    if error.message() == "duplicate key" {
        return Diagnostic::error("this key stands twice in one table", span, "the second one")
            .help("keep one of the two; entries of a list begin with `[[double brackets]]`");
    }
    let error = Diagnostic::error("this is not TOML", span, error.message());
    if leaves_open {
        error.note("nothing below it was read").help(
            "look for a bracket, a brace or a quote that is not closed, here or in the lines above",
        )
    } else {
        error.help("strings stand in double quotes, lists in brackets: https://toml.io/en/v1.0.0")
    }
}

/// To TOML, a carriage return alone ends no line: the whole file would be one line, mostly a comment.
fn lone_carriage_return(text: &str) -> Option<Diagnostic> {
    let mut returns = text.match_indices('\r').map(|(at, _)| at);
    let at = returns.find(|at| !text[at + 1..].starts_with('\n'))?;
    let span = Span::from(at..at + 1);
    let message = "a carriage return stands alone, which ends no line in TOML";
    Some(Diagnostic::error(message, span, "the first one").help("save the file with LF line ends"))
}

/// The marks of a merge conflict.
const MARKS: [(&str, &str); 4] = [
    ("<<<<<<<", "one side begins here"),
    ("|||||||", "what both had begins here"),
    ("=======", "the other side begins here"),
    (">>>>>>>", "it ends here"),
];

/// A diagnostic for each conflict, with the place of each mark.
fn conflicts(text: &str) -> Vec<Diagnostic> {
    let mut conflicts: Vec<Diagnostic> = Vec::new();
    let mut is_open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_mark = |(mark, _): &&(&str, &str)| {
            let rest = line.strip_prefix(mark);
            rest.is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '))
        };
        if let Some((mark, label)) = MARKS.iter().find(is_mark) {
            let span = Span::from(at..at + line.trim_end().len());
            match conflicts.last_mut().filter(|_| is_open && *mark != MARKS[0].0) {
                Some(open) => open.labels.push(Label {
                    span,
                    text: (*label).to_owned(),
                }),
                None => conflicts.push(Diagnostic::error("a merge left a conflict", span, *label).help(
                    "resolve the merge conflict: keep one side, or parts of both, and take the marks away",
                )),
            }
            is_open = *mark != MARKS[3].0;
        }
        at += line.len();
    }
    conflicts
}
