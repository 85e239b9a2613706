//! Comma-separated values as RFC 4180 describes them, each with its place.
//!
//! A library would cost every first build more time than the few lines here cost anybody, and would not tell the places.

use crate::diagnostic::{Diagnostic, Span, Spanned};

/// The cells of a line; a cell in quotes can hold line breaks.
pub(super) type Record = Vec<Spanned<String>>;

/// Every line that is not empty.
pub(super) fn read(text: &str) -> Result<Vec<Record>, Diagnostic> {
    let mut records = Vec::new();
    let mut record = Record::new();
    let mut at = 0;
    loop {
        let cell = cell(text, at)?;
        at = cell.span.end;
        record.push(cell);
        let rest = &text[at..];
        if rest.starts_with(',') {
            at += 1;
            continue;
        }
        let record = std::mem::take(&mut record);
        if record.iter().any(|cell| !cell.value.is_empty()) {
            records.push(record);
        }
        if rest.is_empty() {
            return Ok(records);
        }
        at += if rest.starts_with("\r\n") { 2 } else { 1 };
    }
}

fn cell(text: &str, start: usize) -> Result<Spanned<String>, Diagnostic> {
    let rest = &text[start..];
    let Some(quoted) = rest.strip_prefix('"') else {
        let length = rest.find(ENDS).unwrap_or(rest.len());
        return Ok(at(rest[..length].to_owned(), start, start + length));
    };
    let mut value = String::new();
    let mut next = 0;
    loop {
        let Some(length) = quoted[next..].find('"') else {
            return Err(mistake("a quote is not closed", start, "it opens here"));
        };
        value += &quoted[next..next + length];
        next += length + 1;
        if !quoted[next..].starts_with('"') {
            break;
        }
        value.push('"');
        next += 1;
    }
    let end = start + 1 + next;
    if text[end..].starts_with(ENDS) || end == text.len() {
        Ok(at(value, start, end))
    } else {
        let message = "a quote is closed, but its cell goes on";
        Err(mistake(message, end - 1, "it closes here"))
    }
}

/// What a cell ends at.
const ENDS: [char; 3] = [',', '\r', '\n'];

fn at(value: String, start: usize, end: usize) -> Spanned<String> {
    Spanned {
        value,
        span: Span { start, end },
    }
}

fn mistake(message: &str, at: usize, label: &str) -> Diagnostic {
    let span = Span {
        start: at,
        end: at + 1,
    };
    Diagnostic::error(message, span, label).help("download the file again")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<Vec<String>> {
        let records = read(text).unwrap();
        let values = |record: Record| record.into_iter().map(|cell| cell.value).collect();
        records.into_iter().map(values).collect()
    }

    #[test]
    fn cells_can_be_quoted_empty_and_of_several_lines() {
        assert_eq!(values(""), [[""; 0]; 0]);
        assert_eq!(values("a,b\r\nc,\r\n"), [["a", "b"], ["c", ""]]);
        assert_eq!(values("\n\na,b\n\n"), [["a", "b"]]);
        assert_eq!(values(",b"), [["", "b"]]);
        assert_eq!(
            values("\"a,\"\"b\"\"\r\nc\",\"\"\nd,e \"f\""),
            [["a,\"b\"\r\nc", ""], ["d", "e \"f\""]]
        );
    }

    #[test]
    fn a_cell_knows_its_place() {
        let text = "ä,\"b\"\"\"\n12,c";
        let records = read(text).unwrap();
        let places = records.iter().flatten();
        let places: Vec<&str> = places
            .map(|cell| &text[cell.span.start..cell.span.end])
            .collect();
        assert_eq!(places, ["ä", "\"b\"\"\"", "12", "c"]);
    }

    #[test]
    fn quotes_that_do_not_fit_are_mistakes() {
        let place = |text: &str| read(text).unwrap_err().labels[0].span.start;
        assert_eq!(place("a,\"b\nc"), 2);
        assert_eq!(place("a,\"b\"c"), 4);
    }
}
