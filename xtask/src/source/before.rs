//! What keeps a text from being read at all: marks that a merge left, and line ends of another kind.

use crate::diagnostic::{Diagnostic, Label, Span};

/// What has to be mended before anything else can be said about a text.
pub(super) fn obstacles(text: &str) -> Vec<Diagnostic> {
    let conflicts = conflicts(text);
    if conflicts.is_empty() {
        lone_carriage_return(text).into_iter().collect()
    } else {
        conflicts
    }
}

/// To TOML, a carriage return alone ends no line: the whole file would be one line, mostly a comment.
fn lone_carriage_return(text: &str) -> Option<Diagnostic> {
    let mut returns = text.match_indices('\r').map(|(at, _)| at);
    let at = returns.find(|at| !text[at + 1..].starts_with('\n'))?;
    let span = Span {
        start: at,
        end: at + 1,
    };
    let message = "a carriage return stands alone, which ends no line in TOML";
    Some(Diagnostic::error(message, span, "the first one").help("save the file with LF line ends"))
}

/// The marks of a conflict: where one side begins, what both had before, where the other side begins, where it ends.
const MARKS: [(&str, &str); 4] = [
    ("<<<<<<<", "one side begins here"),
    ("|||||||", "what both had begins here"),
    ("=======", "the other side begins here"),
    (">>>>>>>", "it ends here"),
];

/// A finding per conflict, with the place of each mark.
fn conflicts(text: &str) -> Vec<Diagnostic> {
    let mut conflicts: Vec<Diagnostic> = Vec::new();
    let mut is_open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some((mark, label)) = mark(line) {
            let length = line.trim_end().len();
            let span = Span {
                start: at,
                end: at + length,
            };
            match conflicts.last_mut().filter(|_| is_open && mark != MARKS[0].0) {
                Some(open) => open.labels.push(Label {
                    span,
                    text: label.to_owned(),
                }),
                None => conflicts.push(
                    Diagnostic::error("a merge left a conflict", span, label)
                        .help("resolve the merge conflict: keep one side, or parts of both, and take the marks away"),
                ),
            }
            is_open = mark != MARKS[3].0;
        }
        at += line.len();
    }
    conflicts
}

/// The mark that a line consists of or begins with.
fn mark(line: &str) -> Option<(&'static str, &'static str)> {
    let is_mark = |mark: &str| {
        let rest = line.strip_prefix(mark);
        rest.is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '))
    };
    MARKS.into_iter().find(|(mark, _)| is_mark(mark))
}
