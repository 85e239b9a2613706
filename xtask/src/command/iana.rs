//! `iana`: a newer file of IANA's registry against the standard codes.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::registry_file::RegistryFile;
use super::workspace::{shown, workspace};
use super::{Outcome, Stop, eprint_note};
use crate::diagnostic::Format;
use crate::iana::{self, Row, SNAPSHOT};

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

pub(crate) fn run(options: &IanaOptions) -> Result<Outcome, Stop> {
    let registry = RegistryFile::new(options.registry.as_deref(), options.format);
    let newer = shown(&options.file);
    let (text, rows) = read(&registry, &options.file, &newer)?;
    let (_, snapshot) = read(&registry, &workspace().join(SNAPSHOT), SNAPSHOT)?;
    let codes = registry.read()?;
    let loaded = registry.check(&codes.text)?;
    let differences = iana::compare(&rows, &snapshot, &loaded.document);
    registry.print(&differences.in_table, &newer, &text);
    registry.print(&differences.in_registry, &registry.shown, &codes.text);
    let cells = |rows: &[Row]| -> Vec<_> { rows.iter().map(|row| row.cells.clone()).collect() };
    if cells(&rows) != cells(&snapshot) {
        eprint_note(&format!(
            "{newer} differs from {SNAPSHOT}: once {} follows it, copy it there (CONTRIBUTING.md, \"Take over IANA's news\")\n",
            registry.shown
        ));
    } else if differences.in_table.is_empty() && differences.in_registry.is_empty() {
        registry.summarize(&format!(
            "{newer}: nothing new; the standard codes are those of IANA\n"
        ));
        return Ok(Outcome::Clean);
    }
    Ok(Outcome::Findings)
}

fn read(registry: &RegistryFile, path: &Path, shown: &str) -> Result<(String, Vec<Row>), Stop> {
    let text = fs::read_to_string(path)
        .map_err(|error| registry.fail(shown, &format!("cannot be read: {error}")))?;
    let rows = iana::read(&text).map_err(|mistake| {
        registry.print(&[mistake], shown, &text);
        Stop(Outcome::Failed)
    })?;
    Ok((text, rows))
}
