//! IANA's file: CSV as RFC 4180 describes it. A library would cost every first build more than these few lines.

use std::mem::take;
use std::ops::RangeInclusive;

use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::text::{self, one_line};

const HELP: &str = "IANA offers the file as CSV above the table \"WebSocket Close Code Number Registry\" of \
     https://www.iana.org/assignments/websocket";

/// A number or a range of them.
#[derive(Debug)]
pub struct Row {
    pub numbers: RangeInclusive<u16>,
    pub span: Span,
    pub meaning: String,
    pub reference: String,
    /// Everything in the row.
    pub cells: Vec<String>,
}

impl Row {
    pub fn is_assigned(&self) -> bool {
        !["Unassigned", "Reserved for Private Use"].contains(&self.meaning.as_str())
    }

    pub fn shown(&self) -> String {
        text::numbers(&self.numbers)
    }
}

/// Reads IANA's file, or says what in it cannot be IANA's.
pub fn read(text: &str) -> Result<Vec<Row>, Diagnostic> {
    let mut records = records(text).into_iter();
    let names = records.next().unwrap_or_default();
    let column = |wanted: &str| {
        let message = format!("there is no column `{wanted}` in the first line");
        let column = names.iter().position(|name| name.value == wanted);
        column.ok_or_else(|| Diagnostic::file_error(message).help(HELP))
    };
    let columns = [
        column("Status Code")?,
        column("Meaning")?,
        column("Reference")?,
    ];
    let row = |record: Vec<Spanned<String>>| {
        if record.len() != names.len() {
            let message = format!("a row has {} cells, not {}", record.len(), names.len());
            return Err(Diagnostic::error(message, record[0].span, "this row").help(HELP));
        }
        let [numbers, meaning, reference] = columns.map(|column| record[column].clone());
        let Some(range) = parse(&numbers.value) else {
            let message = "this is neither a close code nor a range of them";
            return Err(Diagnostic::error(message, numbers.span, "not in 0-65535").help(HELP));
        };
        Ok(Row {
            numbers: range,
            span: numbers.span,
            meaning: meaning.value,
            reference: reference.value,
            cells: record.into_iter().map(|cell| cell.value).collect(),
        })
    };
    records.map(row).collect()
}

/// `1000` or `1016-2999`.
fn parse(numbers: &str) -> Option<RangeInclusive<u16>> {
    let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
    Some(first.parse().ok()?..=last.parse().ok()?)
}

/// The cells of every line that is not empty. A cell in quotes can hold commas, line breaks and doubled quotes.
fn records(text: &str) -> Vec<Vec<Spanned<String>>> {
    let (mut records, mut record) = (Vec::new(), Vec::new());
    let (mut cell, mut start, mut is_quoted) = (String::new(), 0, false);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        match c {
            '\u{feff}' => {}
            '"' => {
                if !is_quoted && at > start && text[..at].ends_with('"') {
                    cell.push('"');
                }
                is_quoted = !is_quoted;
            }
            ',' | '\n' if !is_quoted || at == text.len() => {
                let value = one_line(&take(&mut cell));
                let end = at - usize::from(text[..at].ends_with('\r'));
                let span = Span { start, end };
                record.push(Spanned { value, span });
                start = at + 1;
                if c == '\n' && record.iter().any(|cell| !cell.value.is_empty()) {
                    records.push(take(&mut record));
                } else if c == '\n' {
                    record.clear();
                }
            }
            _ => cell.push(c),
        }
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<Vec<String>> {
        let values = |record: Vec<Spanned<String>>| record.into_iter().map(|it| it.value).collect();
        records(text).into_iter().map(values).collect()
    }

    #[test]
    fn cells_can_be_quoted_empty_and_of_several_lines() {
        assert_eq!(values(""), [[""; 0]; 0]);
        assert_eq!(values("a,b\r\nc,\r\n"), [["a", "b"], ["c", ""]]);
        assert_eq!(values("\n\na,b\n\n"), [["a", "b"]]);
        assert_eq!(values(",b"), [["", "b"]]);
        assert_eq!(
            values("\"a,\"\"b\"\"\r\nc\",\"\"\nd,\"\"\"\""),
            [["a,\"b\" c", ""], ["d", "\""]]
        );
    }

    #[test]
    fn a_cell_knows_its_place() {
        let text = "ä,\"b\"\"\"\n12,c";
        let records = records(text);
        let places = records.iter().flatten();
        let places: Vec<&str> = places
            .map(|cell| &text[cell.span.start..cell.span.end])
            .collect();
        assert_eq!(places, ["ä", "\"b\"\"\"", "12", "c"]);
    }
}
