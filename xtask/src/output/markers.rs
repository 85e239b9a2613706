//! Generated parts of files that people write: what is between two marker lines, whatever the syntax of comments.

use crate::diagnostic::{Diagnostic, Span};

/// The two lines around a generated part.
#[derive(Debug)]
pub struct Markers {
    pub begin: &'static str,
    pub end: &'static str,
    /// What is between them.
    part: &'static str,
}

/// The table of the standard codes in README.md.
pub const README: Markers = Markers {
    begin: "<!-- close-codes:begin: `cargo xtask gen` writes what follows from codes.toml -->",
    end: "<!-- close-codes:end -->",
    part: "table",
};

/// The description of the keys at the head of codes.toml.
pub const KEYS: Markers = Markers {
    begin: "# close-codes:begin: `cargo xtask gen` writes what follows from xtask/src/source/keys.rs",
    end: "# close-codes:end",
    part: "comment",
};

/// A line that is a marker, or looks like one.
type Line<'t> = (Span, &'t str);

impl Markers {
    /// The text with the part between the markers replaced; every other byte stays as it is.
    pub fn replace(&self, text: &str, block: &str) -> Result<String, Vec<Diagnostic>> {
        let lines = self.find(text);
        match lines[..] {
            [(begin, first), (end, second)] if first == self.begin && second == self.end => {
                let (before, after) = (&text[..begin.end], &text[end.start..]);
                let is_crlf = text[begin.end..].starts_with("\r\n");
                let line_feed = if is_crlf { "\r\n" } else { "\n" };
                let block = format!("\n{block}").replace('\n', line_feed);
                Ok(format!("{before}{block}{after}"))
            }
            _ => Err(self.complain(text, &lines)),
        }
    }

    /// The lines that start like a marker, even if damaged. Those in code blocks of Markdown are examples.
    fn find<'t>(&self, text: &'t str) -> Vec<Line<'t>> {
        let stem = self.begin.split_inclusive("close-codes:").next();
        let stem = stem.unwrap_or(self.begin);
        let mut markers = Vec::new();
        let mut at = 0;
        let mut fence: Option<&str> = None;
        for line in text.split_inclusive('\n') {
            let content = line.trim();
            match (fence, fence_of(content)) {
                (None, Some(opening)) => fence = Some(opening),
                // A block ends with at least as many of the same characters, and nothing after them.
                (Some(open), Some(closing)) if closing.starts_with(open) && closing == content => {
                    fence = None
                }
                (None, None) if content.starts_with(stem) => {
                    let start = at + line.len() - line.trim_start().len();
                    let end = start + content.len();
                    markers.push((Span { start, end }, content));
                }
                _ => {}
            }
            at += line.len();
        }
        markers
    }

    /// What is wrong with lines that are not the two markers, in the order of the file.
    fn complain(&self, text: &str, lines: &[Line<'_>]) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let markers = [self.begin, self.end];
        for (span, line) in lines.iter().filter(|(_, line)| !markers.contains(line)) {
            let is_end = line.contains("end") && !line.contains("begin");
            let help = format!("write `{}`", markers[usize::from(is_end)]);
            let message = "this marker is misspelled";
            diagnostics.push(Diagnostic::error(message, *span, "not a marker").help(help));
        }
        for marker in markers {
            let mut places = lines.iter().filter(|(_, line)| *line == marker);
            diagnostics.extend(match (places.next(), places.next()) {
                (None, _) => Some(self.missing(marker, text.len())),
                (Some((first, _)), Some((second, _))) => {
                    let message = "this marker stands twice";
                    let twice = Diagnostic::error(message, *second, "the second one");
                    Some(
                        twice
                            .label(*first, "the first one")
                            .help("keep one of the two"),
                    )
                }
                (Some(_), None) => None,
            });
        }
        if let ([(end, _), (begin, _)], true) = (lines, diagnostics.is_empty()) {
            let message = "the markers are the wrong way round";
            let swapped =
                Diagnostic::error(message, *end, "the end").label(*begin, "the beginning");
            diagnostics.push(swapped.help("exchange the two lines"));
        }
        diagnostics.sort_by_key(Diagnostic::start);
        diagnostics
    }

    fn missing(&self, marker: &str, end: usize) -> Diagnostic {
        let start = end.saturating_sub(1);
        let part = self.part;
        let help =
            format!("add a line `{marker}`; the generated {part} stands between two markers");
        Diagnostic::error(
            "a marker is missing",
            Span { start, end },
            "not found up to here",
        )
        .help(help)
    }
}

/// The backticks or tildes that a line of Markdown opens or closes a code block with.
fn fence_of(line: &str) -> Option<&str> {
    let first = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let end = line.find(|c| c != first).unwrap_or(line.len());
    (end >= 3).then(|| &line[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGIN: &str = README.begin;
    const END: &str = README.end;

    #[test]
    fn only_what_stands_between_the_markers_changes() {
        let text = format!("before\n\n{BEGIN}\nold\n{END}\nafter");
        let new = README.replace(&text, "\nnew\n\n").unwrap();
        assert_eq!(new, format!("before\n\n{BEGIN}\n\nnew\n\n{END}\nafter"));
        assert_eq!(README.replace(&new, "\nnew\n\n").unwrap(), new);
    }

    #[test]
    fn line_ends_are_kept() {
        let text = format!("before\r\n{BEGIN}\r\nold\r\n{END}\r\nafter\r\n");
        assert_eq!(
            README.replace(&text, "\na\nb\n\n").unwrap(),
            format!("before\r\n{BEGIN}\r\n\r\na\r\nb\r\n\r\n{END}\r\nafter\r\n")
        );
    }

    #[test]
    fn each_damage_is_named() {
        let messages = |text: &str| -> Vec<String> {
            README
                .replace(text, "")
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
            README
                .replace(&text, "x\n")
                .unwrap()
                .starts_with(&format!("```\n{BEGIN}\n```\n"))
        );
    }

    #[test]
    fn any_syntax_of_comments_will_do() {
        let (begin, end) = (KEYS.begin, KEYS.end);
        let text = format!("# mine\n{begin}\n# old\n{end}\nversion = 1\n");
        assert_eq!(
            KEYS.replace(&text, "# new\n").unwrap(),
            format!("# mine\n{begin}\n# new\n{end}\nversion = 1\n")
        );
        let damaged = KEYS.replace("# close-codes:ends\n", "").unwrap_err();
        assert_eq!(damaged.len(), 3);
        assert_eq!(damaged[0].message, "this marker is misspelled");
        assert_eq!(
            damaged[0].help.as_deref(),
            Some("write `# close-codes:end`")
        );
    }
}
