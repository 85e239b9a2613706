//! IANA's registry against the standard codes: what one has and the other has not.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Row, Table};
use super::{SOURCE, block};
use crate::diagnostic::Diagnostic;
use crate::model::{Wire, may_appear_in_close_frame};
use crate::source::{AliasEntry, CodeEntry, Document};

/// What differs, by the file to which the findings point.
#[derive(Debug, Default)]
pub struct Differences {
    /// Findings about rows of IANA's file.
    pub in_table: Vec<Diagnostic>,
    /// Findings about entries of the registry.
    pub in_registry: Vec<Diagnostic>,
    /// Entries for the registry, one for each number that it lacks.
    pub entries: Vec<String>,
}

/// Compares both ways: every assigned number has a code of IANA's wording, every code has a row, and the ranges agree.
pub fn compare(table: &Table, document: &Document) -> Differences {
    let codes: BTreeMap<u16, &CodeEntry> = document
        .standard
        .iter()
        .map(|code| (code.code.value, code))
        .collect();
    let mut differences = Differences::default();
    let mut rows = BTreeSet::new();
    for row in &table.rows {
        if let Some(number) = row.code() {
            rows.insert(number);
            differences.compare_row(number, row, codes.get(&number).copied());
        } else {
            differences.in_table.extend(refuse_range(row, document));
        }
    }
    let in_use = || {
        document
            .standard
            .iter()
            .filter(|code| code.removed.is_none())
    };
    // What IANA took back stays in use as deprecated, since people still meet it.
    let unlisted =
        in_use().filter(|code| code.deprecated.is_none() && !rows.contains(&code.code.value));
    differences.in_registry.extend(unlisted.map(not_listed));
    differences.in_registry.extend(close_frame(in_use()));
    differences.in_registry.sort_by_key(Diagnostic::start);
    differences
}

impl Differences {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.in_table.is_empty() && self.in_registry.is_empty()
    }

    fn compare_row(&mut self, number: u16, row: &Row, code: Option<&CodeEntry>) {
        match code {
            None => {
                self.in_table.push(new(number, row));
                self.entries.push(block::entry(number, row));
            }
            Some(code) if code.removed.is_some() => {
                let message = format!("IANA lists {number}, which codes.toml has removed");
                let help = "take `removed` away, and look whether the code still means the same";
                self.in_table
                    .push(Diagnostic::error(message, row.span, "in use").help(help));
            }
            Some(code) => match refuse_wording(code, row) {
                Some(finding) => self.in_table.push(finding),
                None => self.in_registry.extend(refuse_aliases(code, row)),
            },
        }
    }
}

fn new(number: u16, row: &Row) -> Diagnostic {
    let message = format!(
        "IANA lists {number}, `{}`, and codes.toml does not",
        row.meaning.value
    );
    let definition = match row.reference() {
        Some(reference) => format!("add {reference} to the sources"),
        None => "IANA names no document that defines it".to_owned(),
    };
    let help =
        format!("{definition}; add the entry that is printed, with a summary in your own words");
    Diagnostic::error(message, row.span, "new").help(help)
}

/// IANA's wording is the name of the code, or an alias that cites IANA.
fn refuse_wording(code: &CodeEntry, row: &Row) -> Option<Diagnostic> {
    let wording = row.name()?;
    let aliases = code.aliases.iter();
    let mut from_iana = aliases.filter(|alias| alias.source.key == SOURCE);
    if code.name.value == wording || from_iana.any(|alias| alias.name.value == wording) {
        return None;
    }
    let number = code.code.value;
    let message = format!("IANA calls {number} `{wording}`, and codes.toml does not");
    let help = format!(
        "if it still means the same, let IANA's alias be `{}`; if not, correct the summary too",
        block::alias(wording)
    );
    Some(Diagnostic::error(message, row.meaning.span, "not known").help(help))
}

/// An alias that cites IANA is IANA's wording.
fn refuse_aliases(code: &CodeEntry, row: &Row) -> Vec<Diagnostic> {
    let finding = |alias: &AliasEntry| {
        let number = code.code.value;
        let message = format!("IANA does not call {number} `{}`", alias.name.value);
        let help = format!(
            "IANA says `{}`: correct the alias, or cite who else calls it so",
            row.meaning.value
        );
        Diagnostic::error(message, alias.name.span, "not IANA's wording").help(help)
    };
    let aliases = code.aliases.iter();
    aliases
        .filter(|alias| alias.source.key == SOURCE)
        .filter(|alias| row.name() != Some(alias.name.as_str()))
        .map(finding)
        .collect()
}

fn not_listed(code: &CodeEntry) -> Diagnostic {
    let number = code.code.value;
    let message = format!("IANA does not list {number}");
    let help = "correct the number; if IANA took it back, mark the code as `deprecated`, which keeps it for those who meet it";
    Diagnostic::error(message, code.code.span, "without a row").help(help)
}

/// Numbers without a meaning lie in one range; those for private use are one, which ends where the registry ends.
fn refuse_range(row: &Row, document: &Document) -> Option<Diagnostic> {
    let mut ranges = document
        .ranges
        .iter()
        .map(|range| (range.first.value, range.last.value));
    let (agrees, help) = if row.is_private() {
        (
            ranges.any(|range| range == (row.first, row.last)),
            "let a `[[range]]` be these numbers",
        )
    } else if row.is_unassigned() {
        (
            ranges.any(|(first, last)| first <= row.first && row.last <= last),
            "let one `[[range]]` hold these numbers",
        )
    } else {
        (
            false,
            "IANA has given a whole range one meaning: say so in a `[[range]]`, and extend this comparison",
        )
    };
    (!agrees).then(|| {
        let message = format!(
            "IANA lists {} as `{}`, and no range of codes.toml agrees",
            row.numbers(),
            row.meaning.value
        );
        Diagnostic::error(message, row.span, "this range").help(help)
    })
}

/// What may appear in a Close frame is what the standard codes say of themselves, and all of 3000-4999.
fn close_frame<'d>(codes: impl Iterator<Item = &'d CodeEntry>) -> Vec<Diagnostic> {
    let codes: BTreeMap<u16, &CodeEntry> = codes.map(|code| (code.code.value, code)).collect();
    let mut mistakes = (0..=u16::MAX).filter(|number| {
        let by_standard = codes
            .get(number)
            .is_some_and(|code| code.wire() == Wire::Yes);
        let expected = by_standard || (3000..=4999).contains(number);
        may_appear_in_close_frame(*number) != expected
    });
    let help = "correct `wire`, or MAY_APPEAR_IN_CLOSE_FRAME in xtask/src/model/close_frame.rs";
    let finding = |number: u16| {
        let message = format!(
            "codes.toml and the generator disagree whether {number} may stand in a Close frame"
        );
        let diagnostic = match codes.get(&number) {
            Some(code) => Diagnostic::error(message, code.code.span, "see its `wire`"),
            None => Diagnostic::file_error(message),
        };
        diagnostic.help(help)
    };
    // One leads to the mistake; the numbers beside it would say the same.
    mistakes.next().map(finding).into_iter().collect()
}
