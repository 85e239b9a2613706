//! Findings as annotations of GitHub Actions.

use std::io::{self, Write};

use super::Diagnostic;
use super::position::{self, Lines};

/// Prints a finding as a workflow command, which GitHub shows beside the line of the pull request.
pub(crate) fn print(
    diagnostic: &Diagnostic,
    path: &str,
    lines: &Lines<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let place = match position::of(diagnostic, lines) {
        Some(at) => format!(",line={},col={}", at.line, at.column),
        None => String::new(),
    };
    let title = diagnostic
        .rule
        .map_or(String::new(), |rule| format!(",title={}", property(rule)));
    let message = message(diagnostic, lines);
    let level = diagnostic.level.word();
    writeln!(
        out,
        "::{level} file={}{place}{title}::{}",
        property(path),
        data(&message)
    )
}

/// All that a finding says; the lines of the file are on the page already.
fn message(diagnostic: &Diagnostic, lines: &Lines<'_>) -> String {
    let mut message = diagnostic.message.clone();
    for label in &diagnostic.labels {
        let line = lines.position(label.span.start).line;
        message += &format!("\n{line}: {}", label.text);
    }
    for note in &diagnostic.notes {
        message += &format!("\nnote: {note}");
    }
    if let Some(help) = &diagnostic.help {
        message += &format!("\nhelp: {help}");
    }
    if let Some(see) = &diagnostic.see {
        message += &format!("\nsee {see}");
    }
    message
}

/// A message, escaped as workflow commands demand.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a workflow command, which may not hold `:` and `,` either.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;

    #[test]
    fn a_text_cannot_start_a_second_command() {
        let finding =
            Diagnostic::error("a\n::error::b", Span { start: 0, end: 1 }, "here").help("100%");
        let mut out = Vec::new();
        print(&finding, "a,b:c", &Lines::new("x"), &mut out).unwrap();
        let expected =
            "::error file=a%2Cb%3Ac,line=1,col=1::a%0A::error::b%0A1: here%0Ahelp: 100%25\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
