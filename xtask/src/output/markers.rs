//! The part of the project's README that is generated: a table between two markers.

use crate::diagnostic::{Diagnostic, Span};

/// The line before the generated part.
pub const BEGIN: &str =
    "<!-- close-codes:begin: `cargo xtask gen` writes what follows from codes.toml -->";
/// The line after it.
pub const END: &str = "<!-- close-codes:end -->";

/// What marks a line as a marker, even one that was damaged.
const STEM: &str = "<!-- close-codes:";

/// The text with the part between the markers replaced; every other byte stays as it is.
pub fn replace(text: &str, block: &str) -> Result<String, Vec<Diagnostic>> {
    let markers = find(text);
    let ((begin, _), (end, _)) = match markers.as_slice() {
        [first, second] if first.1 == BEGIN && second.1 == END => (*first, *second),
        _ => return Err(complain(text, &markers)),
    };
    let line_feed = if text[begin.end..].starts_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let block = format!(
        "{line_feed}{line_feed}{}{line_feed}",
        block.replace('\n', line_feed)
    );
    Ok(format!(
        "{}{block}{}",
        &text[..begin.end],
        &text[end.start..]
    ))
}

/// The lines that are, or look like, markers. Those in code blocks are shown, not meant.
fn find(text: &str) -> Vec<(Span, &str)> {
    let mut markers = Vec::new();
    let mut at = 0;
    let mut fence: Option<&str> = None;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        match (fence, fence_of(content)) {
            (None, Some(opening)) => fence = Some(opening),
            // A block ends with at least as many of the same characters, and nothing behind them.
            (Some(open), Some(closing)) if closing.starts_with(open) && closing == content => {
                fence = None
            }
            (None, None) if content.starts_with(STEM) => {
                let start = at + line.len() - line.trim_start().len();
                markers.push((
                    Span {
                        start,
                        end: start + content.len(),
                    },
                    content,
                ));
            }
            _ => {}
        }
        at += line.len();
    }
    markers
}

/// The backticks or tildes that a line of Markdown opens or closes a code block with.
fn fence_of(line: &str) -> Option<&str> {
    let first = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let end = line.find(|c| c != first).unwrap_or(line.len());
    (end >= 3).then(|| &line[..end])
}

/// What is wrong with markers that are not the two, each once and in their order.
fn complain(text: &str, markers: &[(Span, &str)]) -> Vec<Diagnostic> {
    let unknown = markers
        .iter()
        .filter(|(_, line)| ![BEGIN, END].contains(line));
    let mut diagnostics: Vec<Diagnostic> = unknown.map(misspelled).collect();
    diagnostics.extend([BEGIN, END].iter().filter_map(|marker| {
        let places = markers.iter().filter(|(_, line)| line == marker);
        not_once(marker, places.map(|(span, _)| *span), text)
    }));
    if let ([first, second], true) = (markers, diagnostics.is_empty()) {
        diagnostics.push(
            Diagnostic::error("the markers are the wrong way round", first.0, "the end")
                .label(second.0, "the beginning")
                .help("exchange the two lines"),
        );
    }
    diagnostics.sort_by_key(Diagnostic::start);
    diagnostics
}

fn misspelled((span, line): &(Span, &str)) -> Diagnostic {
    Diagnostic::error("this marker is misspelled", *span, "not a marker")
        .help(format!("write `{}`", meant(line)))
}

/// What is wrong if a marker stands in no place, or in two.
fn not_once(
    marker: &str,
    mut places: impl Iterator<Item = Span>,
    text: &str,
) -> Option<Diagnostic> {
    match (places.next(), places.next()) {
        (None, _) => {
            let end = Span {
                start: text.len().saturating_sub(1),
                end: text.len(),
            };
            let help =
                format!("add a line `{marker}`; the generated table stands between two markers");
            let missing = Diagnostic::error("a marker is missing", end, "not found up to here");
            Some(missing.help(help))
        }
        (Some(first), Some(second)) => Some(
            Diagnostic::error("this marker stands twice", second, "the second one")
                .label(first, "the first one")
                .help("keep one of the two"),
        ),
        (Some(_), None) => None,
    }
}

fn meant(line: &str) -> &'static str {
    if line.contains("end") && !line.contains("begin") {
        END
    } else {
        BEGIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_markers_changes() {
        let text = format!("before\n\n{BEGIN}\nold\n{END}\nafter");
        let new = replace(&text, "new\n").unwrap();
        assert_eq!(new, format!("before\n\n{BEGIN}\n\nnew\n\n{END}\nafter"));
        assert_eq!(replace(&new, "new\n").unwrap(), new);
    }

    #[test]
    fn line_ends_are_kept() {
        let text = format!("before\r\n{BEGIN}\r\nold\r\n{END}\r\nafter\r\n");
        assert_eq!(
            replace(&text, "a\nb\n").unwrap(),
            format!("before\r\n{BEGIN}\r\n\r\na\r\nb\r\n\r\n{END}\r\nafter\r\n")
        );
    }

    #[test]
    fn each_damage_is_named() {
        let messages = |text: &str| -> Vec<String> {
            replace(text, "")
                .unwrap_err()
                .into_iter()
                .map(|diagnostic| diagnostic.message)
                .collect()
        };
        assert_eq!(
            messages("no markers\n"),
            ["a marker is missing", "a marker is missing"]
        );
        assert_eq!(messages(&format!("{BEGIN}\n")), ["a marker is missing"]);
        assert_eq!(
            messages(&format!("{END}\n{BEGIN}\n")),
            ["the markers are the wrong way round"]
        );
        assert_eq!(
            messages(&format!("{BEGIN}\n{BEGIN}\n{END}\n")),
            ["this marker stands twice"]
        );
        assert_eq!(
            messages(&format!("<!-- close-codes:begin -->\n{BEGIN}\n{END}\n")),
            ["this marker is misspelled"]
        );
    }

    #[test]
    fn a_marker_in_a_code_block_is_an_example() {
        let text = format!("```\n{BEGIN}\n```\n{BEGIN}\n{END}\n");
        assert!(
            replace(&text, "x\n")
                .unwrap()
                .starts_with(&format!("```\n{BEGIN}\n```\n"))
        );
    }
}
