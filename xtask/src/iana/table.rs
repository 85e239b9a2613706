//! The rows of IANA's file: which numbers, what they mean, and whatever else stands with them.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::csv::{self, Record};
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::text::{self, one_line};

/// The numbers that the registry is about: every one of them stands in a row.
const NUMBERS: RangeInclusive<u16> = 1000..=4999;

/// The longest meaning that is a name. IANA has one that is two sentences instead.
const LONGEST_NAME: usize = 50;

const HELP: &str = "IANA offers the file as CSV above the table \"WebSocket Close Code Number Registry\" of \
     https://www.iana.org/assignments/websocket";

/// IANA's registry, ascending, without gap or overlap.
#[derive(Debug)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A number or a range of them.
#[derive(Debug)]
pub struct Row {
    /// The first number.
    pub first: u16,
    /// The last number; the same where it is only one.
    pub last: u16,
    /// Where the numbers stand.
    pub span: Span,
    /// What IANA says that they mean.
    pub meaning: Spanned<String>,
    /// The other columns: contact, reference and whatever IANA adds.
    pub others: BTreeMap<String, String>,
}

impl Row {
    /// Nobody has registered the numbers.
    pub fn is_unassigned(&self) -> bool {
        self.meaning.value == "Unassigned"
    }

    /// The numbers will never be registered.
    pub fn is_private(&self) -> bool {
        self.meaning.value == "Reserved for Private Use"
    }

    /// The one number of a row that says what it means.
    pub fn code(&self) -> Option<u16> {
        (self.first == self.last && !self.is_unassigned()).then_some(self.first)
    }

    /// The meaning where it is a name; where it is a sentence there is none.
    pub fn name(&self) -> Option<&str> {
        let meaning = self.meaning.value.as_str();
        (meaning.chars().count() <= LONGEST_NAME).then_some(meaning)
    }

    /// What IANA refers to, if anything.
    pub fn reference(&self) -> Option<&str> {
        let reference = self.others.get("Reference")?;
        (!reference.is_empty()).then_some(reference)
    }

    /// The numbers as IANA writes them.
    pub fn numbers(&self) -> String {
        text::numbers(&(self.first..=self.last))
    }
}

impl Table {
    /// Reads IANA's file, or says why it cannot be the whole of it.
    pub fn read(text: &str) -> Result<Self, Vec<Diagnostic>> {
        let records = csv::read(text).map_err(|mistake| vec![mistake])?;
        let mut records = records.iter();
        let columns = Columns::of(records.next(), text).map_err(|mistake| vec![mistake])?;
        let mut rows = Vec::new();
        let mut mistakes = Vec::new();
        for record in records.clone() {
            match columns.row(record) {
                Ok(row) => rows.push(row),
                Err(mistake) => mistakes.push(mistake),
            }
        }
        if let Some(cut_off) = records.next_back().and_then(|last| columns.cut_off(last)) {
            mistakes.pop();
            mistakes.push(cut_off);
        }
        rows.sort_by_key(|row| row.first);
        if mistakes.is_empty() {
            mistakes.extend(hole(&rows));
        }
        if mistakes.is_empty() {
            Ok(Self { rows })
        } else {
            Err(mistakes)
        }
    }

    /// Whether another state of IANA's registry has the same rows, wherever in the file they stand.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let say = |row: &Row| (row.numbers(), row.meaning.value.clone(), row.others.clone());
        let rows = self.rows.iter().map(say);
        rows.eq(other.rows.iter().map(say))
    }
}

/// What each column holds.
struct Columns {
    numbers: usize,
    meaning: usize,
    names: Vec<String>,
}

impl Columns {
    fn of(head: Option<&Record>, text: &str) -> Result<Self, Diagnostic> {
        if text
            .trim_start_matches('\u{feff}')
            .trim_start()
            .starts_with('<')
        {
            return Err(Diagnostic::file_error("this is XML or HTML, not CSV").help(HELP));
        }
        let names = head.into_iter().flatten();
        let names: Vec<String> = names
            .map(|cell| one_line(cell.value.trim_start_matches('\u{feff}')))
            .collect();
        let column = |wanted: &str| {
            let message = format!("there is no column `{wanted}` in the first line");
            let missing = || Diagnostic::file_error(message).help(HELP);
            let column = names.iter().position(|name| name == wanted);
            column.ok_or_else(missing)
        };
        Ok(Self {
            numbers: column("Status Code")?,
            meaning: column("Meaning")?,
            names,
        })
    }

    /// The last row, where a download was broken off within it.
    fn cut_off(&self, last: &Record) -> Option<Diagnostic> {
        let first = last.first()?;
        let message = format!(
            "the file ends within a row, after {} of {} cells",
            last.len(),
            self.names.len()
        );
        let help = "download the file again";
        (last.len() < self.names.len())
            .then(|| Diagnostic::error(message, first.span, "this row").help(help))
    }

    fn row(&self, record: &Record) -> Result<Row, Diagnostic> {
        let (Some(numbers), Some(meaning), true) = (
            record.get(self.numbers),
            record.get(self.meaning),
            record.len() == self.names.len(),
        ) else {
            let span = record.first().map_or_else(Span::default, |cell| cell.span);
            let message = format!("a row has {} cells, not {}", record.len(), self.names.len());
            return Err(Diagnostic::error(message, span, "this row").help(HELP));
        };
        let Some((first, last)) = parse(&numbers.value) else {
            let message = "this is neither a close code nor a range of them";
            return Err(Diagnostic::error(message, numbers.span, "not in 1000-4999").help(HELP));
        };
        let named = self.names.iter().zip(record).enumerate();
        let others = named
            .filter(|(at, _)| ![self.numbers, self.meaning].contains(at))
            .map(|(_, (name, cell))| (name.clone(), one_line(&cell.value)));
        Ok(Row {
            first,
            last,
            span: numbers.span,
            meaning: Spanned {
                value: one_line(&meaning.value),
                span: meaning.span,
            },
            others: others.collect(),
        })
    }
}

/// `1000` or `1016-2999`.
fn parse(numbers: &str) -> Option<(u16, u16)> {
    let numbers = numbers.trim();
    let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    let within = NUMBERS.contains(&first) && NUMBERS.contains(&last);
    (within && first <= last).then_some((first, last))
}

/// The first number that stands in no row or in two, as it does when a part of the file is missing.
fn hole(rows: &[Row]) -> Option<Diagnostic> {
    let mut next = *NUMBERS.start();
    for row in rows {
        if row.first != next {
            let message = if row.first > next {
                format!("{next} stands in no row")
            } else {
                format!("{} stands in two rows", row.first)
            };
            return Some(Diagnostic::error(message, row.span, "the next row").help(HELP));
        }
        next = row.last + 1;
    }
    (next <= *NUMBERS.end())
        .then(|| Diagnostic::file_error(format!("{next} stands in no row")).help(HELP))
}
