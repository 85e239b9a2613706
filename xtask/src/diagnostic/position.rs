//! Bytes to lines and columns.

use super::{Diagnostic, Span};

/// Where lines and characters start, found once for all findings about a text.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// The bytes that start no character.
    continuations: Vec<usize>,
}

/// Of a longer line, this many bytes before and after a span are shown.
const MARGIN: usize = 1000;

/// This many bytes of a span are shown, and labels at most this far apart share an excerpt.
pub(super) const LONGEST: usize = 4 * MARGIN;

/// A line and a column, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let line_feeds = text.match_indices('\n').map(|(at, _)| at + 1);
        let bytes = 0..text.len();
        Self {
            text,
            starts: std::iter::once(0).chain(line_feeds).collect(),
            continuations: bytes.filter(|at| !text.is_char_boundary(*at)).collect(),
        }
    }

    fn characters_before(&self, byte: usize) -> usize {
        let byte = self.text.floor_char_boundary(byte);
        byte - self.continuations.partition_point(|&at| at < byte)
    }

    /// The line, counted from 0, that holds a byte.
    fn line_of(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|&start| start <= byte)
            .saturating_sub(1)
    }

    pub(crate) fn position(&self, byte: usize) -> Position {
        let line = self.line_of(byte);
        let before = self.characters_before(byte) - self.characters_before(self.starts[line]);
        Position {
            line: line + 1,
            column: before + 1,
        }
    }

    /// The lines that hold a span; of long lines the part around it.
    ///
    /// A renderer that is given the whole file scans the whole file, for every finding, and so it does with a line.
    pub(super) fn around(&self, span: Span) -> Excerpt<'a> {
        let first = self.line_of(span.start);
        let last = self.line_of(span.end.max(span.start + 1) - 1);
        let line_start = self.starts[first];
        let line_end = self
            .starts
            .get(last + 1)
            .copied()
            .unwrap_or(self.text.len());
        let start = self
            .text
            .floor_char_boundary(line_start.max(span.start.saturating_sub(MARGIN)));
        let end = self
            .text
            .ceil_char_boundary(line_end.min(span.end.saturating_add(MARGIN)));
        let text = self.text.get(start..end).unwrap_or_default();
        Excerpt {
            text: text.trim_end_matches(['\n', '\r']),
            line: first + 1,
            start,
        }
    }

    /// How many lines lie from one place to another.
    pub(super) fn distance(&self, a: Span, b: Span) -> usize {
        self.line_of(a.start).abs_diff(self.line_of(b.start))
    }
}

/// Some lines of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Excerpt<'a> {
    pub(super) text: &'a str,
    /// The number of the first of them, counted from 1.
    pub(super) line: usize,
    /// The byte where the text starts, which can be within a line.
    pub(super) start: usize,
}

/// Where a finding begins; a finding about the whole file has no place.
pub(super) fn of(diagnostic: &Diagnostic, lines: &Lines<'_>) -> Option<Position> {
    diagnostic
        .labels
        .first()
        .map(|label| lines.position(label.span.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = format!("é\nx{}\r\n\nz", "äx€".repeat(1000));
        let lines = Lines::new(&text);
        let mut expected = Position { line: 1, column: 1 };
        for (at, c) in text.char_indices() {
            assert_eq!(lines.position(at), expected, "{at}");
            expected.column += 1;
            if c == '\n' {
                expected = Position {
                    line: expected.line + 1,
                    column: 1,
                };
            }
        }
        assert_eq!(lines.position(text.len()), expected);
        assert_eq!(lines.position(text.len() + 1), expected);
    }

    #[test]
    fn an_excerpt_of_a_long_line_is_short_and_holds_the_span() {
        let text = format!("first\n{}\nlast\n", "ä".repeat(1_000_000));
        let lines = Lines::new(&text);
        for start in [6, 1_000_000, 2_000_002] {
            let end = start + 4;
            let excerpt = lines.around(Span { start, end });
            assert_eq!(excerpt.line, 2);
            assert_eq!(lines.position(excerpt.start).column > 1, start > 6);
            assert!(excerpt.start <= start && end <= excerpt.start + excerpt.text.len());
            assert!(
                excerpt.text.len() <= 2 * MARGIN + 8,
                "{}",
                excerpt.text.len()
            );
        }
        let excerpt = lines.around(Span { start: 1, end: 3 });
        assert_eq!((excerpt.text, excerpt.start), ("first", 0));
    }
}
