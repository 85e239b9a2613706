//! For programs: one JSON object per line, first the changes, then the verdict.

use std::io::{self, Write};

use serde::Serialize;

use super::{Comparison, Edition};
use crate::diff::Bump;
use crate::diff::advice::{Versions, advice};
use crate::diff::dates::misdated;
use crate::diff::place::Finder;
use crate::diff::renames;
use crate::diff::words::{Quote, describe, describe_break};

#[derive(Serialize)]
struct ChangeRecord<'a> {
    record: &'static str,
    class: &'static str,
    kind: &'static str,
    namespace: Option<&'a str>,
    code: Option<u16>,
    message: String,
    file: &'a str,
    line: usize,
    column: usize,
    breaks: Vec<String>,
    help: Option<String>,
    other_versions: Vec<OtherVersion<'a>>,
    unknown_names: Vec<UnknownName<'a>>,
}

/// A key of a new entry that names a version which is not the one that the entry comes with.
#[derive(Serialize)]
struct OtherVersion<'a> {
    key: &'static str,
    since: &'a str,
}

/// A new earlier name that the old code did not have, and the one that was likely meant.
#[derive(Serialize)]
struct UnknownName<'a> {
    from: &'a str,
    meant: Option<&'a str>,
}

#[derive(Serialize)]
struct VerdictRecord {
    record: &'static str,
    verdict: Option<&'static str>,
    /// None where there is no release yet.
    old_version: Option<String>,
    new_version: String,
    next_version: String,
    bump: &'static str,
}

pub(super) fn print(comparison: &Comparison<'_>, out: &mut impl Write) -> io::Result<()> {
    let (finder, versions) = (Finder::new(comparison), Versions::of(comparison));
    for change in &comparison.changes {
        let place = finder.find(change);
        let breaks = change.breaks.iter();
        let others = misdated(change, comparison).into_iter();
        let others = others.map(|(key, since)| OtherVersion { key, since });
        let unknown = renames::unknown(change).into_iter();
        let unknown = unknown.map(|it| UnknownName {
            from: it.from,
            meant: it.meant,
        });
        write(
            out,
            &ChangeRecord {
                record: "change",
                class: change.class().word(),
                kind: change.kind().word(),
                namespace: change.namespace.map(|it| it.slug.as_str()),
                code: change.code().map(|code| code.number),
                message: describe(change, Quote::Plain),
                file: &place.edition.path,
                line: place.position.line,
                column: place.position.column,
                breaks: breaks.map(|it| describe_break(it, Quote::Plain)).collect(),
                help: advice(change, &versions),
                other_versions: others.collect(),
                unknown_names: unknown.collect(),
            },
        )?;
    }
    write(
        out,
        &VerdictRecord {
            record: "verdict",
            verdict: comparison.verdict.map(super::Class::word),
            old_version: Some(comparison.old.version.to_string()),
            new_version: comparison.new.version.to_string(),
            next_version: comparison.next().to_string(),
            bump: match comparison.bump() {
                Bump::Carried => "carried",
                Bump::Missing { .. } => "missing",
                Bump::Lower => "lower",
            },
        },
    )
}

/// Without an old registry there is no change, and any version will do.
pub(super) fn print_no_release(new: &Edition, out: &mut impl Write) -> io::Result<()> {
    let version = new.version.to_string();
    write(
        out,
        &VerdictRecord {
            record: "verdict",
            verdict: None,
            old_version: None,
            new_version: version.clone(),
            next_version: version,
            bump: "carried",
        },
    )
}

fn write(out: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    writeln!(out)
}
