//! Bytes to lines and columns.

use super::{Diagnostic, FileText, Span};

/// The line starts of a text, found once for all findings about it.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

/// A line and a column, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    /// The line.
    pub(super) line: usize,
    /// The character within it.
    pub(super) column: usize,
}

impl<'a> Lines<'a> {
    /// Finds the lines of a text.
    pub(super) fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self { text, starts }
    }

    /// The line, counted from 0, that holds a byte.
    fn line_of(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|&start| start <= byte)
            .saturating_sub(1)
    }

    /// Where a byte is.
    pub(super) fn position(&self, byte: usize) -> Position {
        let line = self.line_of(byte);
        let before = self.text.get(self.starts[line]..byte).unwrap_or_default();
        Position {
            line: line + 1,
            column: before.chars().count() + 1,
        }
    }

    /// The lines around a span as text, the number of the first of them, and the byte where they start.
    ///
    /// A renderer that is given the whole file scans the whole file, for every finding.
    pub(super) fn around(&self, span: Span) -> (&'a str, usize, usize) {
        let first = self.line_of(span.start);
        let last = self.line_of(span.end.max(span.start + 1) - 1);
        let start = self.starts[first];
        let end = self
            .starts
            .get(last + 1)
            .copied()
            .unwrap_or(self.text.len());
        (
            self.text
                .get(start..end)
                .unwrap_or_default()
                .trim_end_matches(['\n', '\r']),
            first + 1,
            start,
        )
    }
}

/// Where a finding begins; a finding about the whole file has no place.
pub(super) fn of(diagnostic: &Diagnostic, lines: &Lines<'_>) -> Option<Position> {
    diagnostic
        .labels
        .first()
        .map(|label| lines.position(label.span.start))
}

impl FileText<'_> {
    /// The line, counted from 1, that holds a byte.
    pub fn line(&self, byte: usize) -> usize {
        Lines::new(self.text).position(byte).line
    }
}
