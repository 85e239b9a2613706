//! For people who use what is generated: a section of the changelog.

use std::io::{self, Write};

use super::{Bump, Class, Comparison};
use crate::diff::change::{Change, What};
use crate::diff::words::{Quote, describe, describe_break};

/// The parts of a section.
const PARTS: [&str; 5] = [
    "Breaking",
    "Added",
    "Deprecated",
    "Changed",
    "Texts and sources",
];

pub(super) fn print(comparison: &Comparison<'_>, out: &mut impl Write) -> io::Result<()> {
    let version = match comparison.bump() {
        Bump::Missing { next } => next,
        Bump::Carried | Bump::Lower => comparison.new.version.clone(),
    };
    writeln!(out, "## {version}")?;
    if comparison.changes.is_empty() {
        return writeln!(out, "\nThe registry is that of {}.", comparison.old.version);
    }
    for part in PARTS {
        let changes: Vec<&Change<'_>> = comparison
            .changes
            .iter()
            .filter(|it| part_of(it) == part)
            .collect();
        if changes.is_empty() {
            continue;
        }
        writeln!(out, "\n### {part}\n")?;
        for change in changes {
            writeln!(out, "- {}", sentence(&describe(change, Quote::Markdown)))?;
            for broken in &change.breaks {
                let whom = describe_break(broken, Quote::Markdown);
                writeln!(out, "  - Breaks {}", sentence(&whom))?;
            }
        }
    }
    Ok(())
}

fn part_of(change: &Change<'_>) -> &'static str {
    let [breaking, added, deprecated, changed, texts] = PARTS;
    match (change.class(), &change.what) {
        (Class::Major, _) => breaking,
        (Class::Patch, _) => texts,
        (_, What::Added(_) | What::NamespaceAdded | What::EnumAdded | What::Restored(_)) => added,
        (_, What::Deprecated(_)) => deprecated,
        _ => changed,
    }
}

fn sentence(clause: &str) -> String {
    if clause.ends_with(['.', '!', '?']) {
        clause.to_owned()
    } else {
        format!("{clause}.")
    }
}
