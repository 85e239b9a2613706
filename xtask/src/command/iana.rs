//! `iana`: a newer file of IANA's registry against the standard codes.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::registry_file::RegistryFile;
use super::workspace::{shown, workspace};
use super::{Outcome, Stop, eprint_note, say};
use crate::diagnostic::{Diagnostic, Format};
use crate::iana::{self, Differences, SNAPSHOT, Table};

/// The options of `iana`.
#[derive(Debug, Args)]
pub struct IanaOptions {
    /// IANA's registry of close codes as CSV, downloaded by you: close-code-number.csv
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Compare with the standard codes of this registry instead of codes.toml
    #[arg(long, value_name = "REGISTRY")]
    pub registry: Option<PathBuf>,
    /// How findings are printed [default: human; github when GITHUB_ACTIONS is set]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
}

/// A file of IANA's registry, and how messages name it.
struct TableFile {
    shown: String,
    text: String,
    table: Table,
}

/// Says what IANA lists and codes.toml does not say, the other way round, and what else is new since the snapshot.
pub(crate) fn run(options: &IanaOptions) -> Result<Outcome, Stop> {
    let registry = RegistryFile::new(options.registry.as_deref(), options.format);
    let newer = read(&registry, &options.file, shown(&options.file))?;
    let snapshot = read(&registry, &workspace().join(SNAPSHOT), SNAPSHOT.to_owned())?;
    let read = registry.read()?;
    let loaded = registry.check(&read.text)?;
    let mut differences = iana::compare(&newer.table, &loaded.document);
    differences
        .in_table
        .extend(iana::news(&snapshot.table, &newer.table));
    differences.in_table.sort_by_key(Diagnostic::start);
    let is_newer = !snapshot.table.says_the_same_as(&newer.table);
    print(&registry, &newer, &read.text, &differences);
    if differences.is_empty() && !is_newer {
        registry.summarize(&format!(
            "{}: nothing new; the standard codes are those of IANA\n",
            newer.shown
        ));
        return Ok(Outcome::Clean);
    }
    if is_newer {
        eprint_note(&format!(
            "{} differs from {SNAPSHOT}: once {} follows it, copy it there (CONTRIBUTING.md, \"Take over IANA's news\")\n",
            newer.shown, registry.shown
        ));
    }
    Ok(Outcome::Findings)
}

fn read(registry: &RegistryFile, path: &Path, shown: String) -> Result<TableFile, Stop> {
    let text = fs::read_to_string(path)
        .map_err(|error| registry.fail(&shown, &format!("cannot be read: {error}")))?;
    match Table::read(&text) {
        Ok(table) => Ok(TableFile { shown, text, table }),
        Err(mistakes) => {
            registry.print(&mistakes, &shown, &text);
            Err(Stop(Outcome::Failed))
        }
    }
}

/// The findings, and behind them the entries that are missing, which can be copied as they stand.
fn print(registry: &RegistryFile, newer: &TableFile, text: &str, differences: &Differences) {
    registry.print(&differences.in_table, &newer.shown, &newer.text);
    registry.print(&differences.in_registry, &registry.shown, text);
    let entries = differences.entries.join("\n");
    match registry.format {
        Format::Human => say(&entries),
        Format::Json | Format::Github => eprint_note(&entries),
    }
}
