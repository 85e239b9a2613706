//! A text cut into headers and values by its lines alone, so that a bracket that is not closed swallows no more than its own
//! piece.

use std::ops::Range;

/// A header, or a key with its value, and what follows up to the next piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The bytes of it.
    pub(super) range: Range<usize>,
    /// Whether a table begins here.
    pub(super) is_header: bool,
}

/// Cuts a text before every line that begins with `[` and a word, or with a letter in the first column.
///
/// Elements of a list stand in quotes, in braces or are numbers, so a line of a good value hardly looks like that. Only
/// texts with errors are cut.
pub(super) fn cut(text: &str) -> Vec<Piece> {
    let mut pieces = vec![Piece {
        range: 0..text.len(),
        is_header: false,
    }];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_header = header(line).is_some() || is_end_of_header(line);
        if is_header || line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            if let Some(before) = pieces.last_mut() {
                before.range.end = at;
            }
            let range = at..text.len();
            pieces.push(Piece { range, is_header });
        }
        at += line.len();
    }
    pieces
}

/// A line that opens a table: its name with the brackets before and behind it, which need not pair.
pub(super) fn header(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let name = line.strip_prefix('[')?.trim_start_matches(['[', ' ']);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some(line)
}

/// A line that opens a table, but for the brackets before its name.
fn is_end_of_header(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_alphabetic())
        && !line.contains(['=', '['])
        && (line.trim_end().ends_with(']') || super::brackets::is_name(line.trim_end()))
}

/// So many pieces can be one value; more are not tried, since each try reads them all.
const MOST: usize = 40;

/// Puts pieces together that are one value over several lines, such as a long string or an inline table, whose lines look
/// like keys. `is_good` says whether a text can be read.
pub(super) fn join(text: &str, pieces: Vec<Piece>, is_good: impl Fn(&str) -> bool) -> Vec<Piece> {
    let mut joined = Vec::with_capacity(pieces.len());
    let mut rest = pieces.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let start = first.range.start;
        let others = if first.is_header || is_good(&text[first.range.clone()]) {
            &[]
        } else {
            others
        };
        let keys = others.iter().take(MOST).take_while(|it| !it.is_header);
        let last = keys
            .enumerate()
            .find(|(_, it)| is_good(&text[start..it.range.end]));
        let (count, end) = last.map_or((1, first.range.end), |(at, it)| (at + 2, it.range.end));
        joined.push(Piece {
            range: start..end,
            is_header: first.is_header,
        });
        rest = &rest[count..];
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_in_one_piece() {
        let text = "# head\nversion = \"1\"\r\n\n[a.b]\nc.d]]\nlist = [\n  1,\n\"x\",\n]\n  [[c]] # d\nkey = 1";
        let pieces = cut(text);
        let texts: Vec<&str> = pieces
            .iter()
            .map(|piece| &text[piece.range.clone()])
            .collect();
        assert_eq!(texts.concat(), text);
        let expected = [
            "# head\n",
            "version = \"1\"\r\n\n",
            "[a.b]\n",
            "c.d]]\n",
            "list = [\n  1,\n\"x\",\n]\n",
            "  [[c]] # d\n",
            "key = 1",
        ];
        assert_eq!(texts, expected);
        let headers = pieces.iter().filter(|piece| piece.is_header).count();
        assert_eq!(headers, 3);
    }
}
