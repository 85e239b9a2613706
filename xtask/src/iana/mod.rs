//! IANA's registry of close codes against the standard codes: what one has and the other has not.

mod table;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::source::{CodeEntry, Document};

pub use table::{Row, read};

/// The committed state of IANA's registry, relative to the workspace.
pub const SNAPSHOT: &str = "xtask/iana/close-code-number.csv";

/// The key of IANA's registry among the sources.
const SOURCE: &str = "iana";

/// IANA has one meaning that is two sentences; what is longer than this is not a name.
const LONGEST_NAME: usize = 50;

#[derive(Debug, Default)]
pub struct Differences {
    /// Findings about rows of IANA's file.
    pub in_table: Vec<Diagnostic>,
    /// Findings about entries of the registry.
    pub in_registry: Vec<Diagnostic>,
}

/// Every number that IANA assigned has a code of IANA's wording and the other way round, and the references are those of
/// the snapshot.
pub fn compare(rows: &[Row], snapshot: &[Row], document: &Document) -> Differences {
    let codes = document.standard.iter();
    let codes = codes.filter(|code| code.removed.is_none());
    let mut unlisted: BTreeMap<u16, &CodeEntry> = codes.map(|it| (it.code.value, it)).collect();
    let mut differences = Differences::default();
    for row in rows {
        let before = snapshot.iter().find(|it| it.numbers == row.numbers);
        let changed = before.and_then(|before| changed_reference(row, &before.reference));
        differences.in_table.extend(changed);
        for number in row.numbers.clone().filter(|_| row.is_assigned()) {
            match unlisted.remove(&number) {
                Some(code) => differences.in_registry.extend(other_wording(code, row)),
                None => {
                    differences.in_table.push(new(row));
                    break; // a range is one finding
                }
            }
        }
    }
    // What IANA took back stays as deprecated, for those who still meet it.
    let unlisted = unlisted.values().filter(|code| code.deprecated.is_none());
    differences.in_registry.extend(unlisted.map(|code| {
        let message = format!("IANA does not list {}", code.code.value);
        let help = "correct the number; if IANA took it back, mark the code as `deprecated`, which keeps it for those who meet it";
        Diagnostic::error(message, code.code.span, "without a row").help(help)
    }));
    differences.in_registry.sort_by_key(Diagnostic::start);
    differences
}

fn new(row: &Row) -> Diagnostic {
    let message = format!(
        "IANA lists {}, `{}`, and codes.toml does not",
        row.shown(),
        row.meaning
    );
    let definition = match row.reference.as_str() {
        "" => "IANA names no document that defines it".to_owned(),
        reference => format!("add {reference} to the sources"),
    };
    let help = format!("{definition}; add a `[[standard.code]]` with a summary in your own words");
    Diagnostic::error(message, row.span, "new").help(help)
}

/// IANA's wording is the name of the code, or an alias that cites IANA.
fn other_wording(code: &CodeEntry, row: &Row) -> Option<Diagnostic> {
    let wording = &row.meaning;
    let mut aliases = code.aliases.iter();
    if wording.chars().count() > LONGEST_NAME
        || code.name.value == *wording
        || aliases.any(|alias| alias.source.key == SOURCE && alias.name.value == *wording)
    {
        return None;
    }
    let message = format!(
        "IANA calls {} `{wording}`, and codes.toml does not",
        row.shown()
    );
    let help = format!(
        "if it still means the same, let IANA's alias be `{{ name = {wording:?}, source = \"{SOURCE}\" }}`; if not, correct the summary too"
    );
    Some(Diagnostic::error(message, code.name.span, "not IANA's wording").help(help))
}

fn changed_reference(row: &Row, before: &str) -> Option<Diagnostic> {
    let shown = |reference: &str| match reference {
        "" => "nothing".to_owned(),
        reference => format!("`{reference}`"),
    };
    (row.reference != before).then(|| {
        let message = format!(
            "the reference of {} was {}, and is {} now",
            row.shown(),
            shown(before),
            shown(&row.reference)
        );
        Diagnostic::error(message, row.span, "changed")
            .help("read what it leads to, and correct the texts and `sources` of the code")
    })
}
