//! What stands beside a number at IANA and has changed since the snapshot: codes.toml does not hold it, but may follow it.

use std::collections::BTreeMap;

use super::table::{Row, Table};
use crate::diagnostic::{Diagnostic, Level};

/// A finding for each changed contact, reference or other column of the rows that both tables have.
pub fn news(old: &Table, new: &Table) -> Vec<Diagnostic> {
    let old: BTreeMap<(u16, u16), &Row> = rows(old).collect();
    let mut findings = Vec::new();
    for (numbers, row) in rows(new) {
        let Some(before) = old.get(&numbers) else {
            continue;
        };
        for (column, value) in &row.others {
            let was = before.others.get(column).map_or("", String::as_str);
            if was != value {
                findings.push(changed(row, column, was, value));
            }
        }
    }
    findings
}

fn rows(table: &Table) -> impl Iterator<Item = ((u16, u16), &Row)> {
    table.rows.iter().map(|row| ((row.first, row.last), row))
}

fn changed(row: &Row, column: &str, was: &str, is: &str) -> Diagnostic {
    let shown = |value: &str| {
        if value.is_empty() {
            "nothing".to_owned()
        } else {
            format!("`{value}`")
        }
    };
    let message = format!(
        "the {} of {} was {}, and is {} now",
        column.to_lowercase(),
        row.numbers(),
        shown(was),
        shown(is)
    );
    let (level, help) = if column == "Reference" {
        (
            Level::Error,
            "read what it leads to, and correct the texts and `sources` of the code",
        )
    } else {
        (Level::Warning, "nothing in codes.toml has to follow")
    };
    Diagnostic {
        level,
        ..Diagnostic::error(message, row.span, "changed").help(help)
    }
}
