//! `lint`: every finding about a registry, and nothing else.

use std::path::PathBuf;

use clap::Args;

use super::registry_file::RegistryFile;
use super::{Outcome, Stop};
use crate::diagnostic::{self, Format};
use crate::lint::RULES;

#[derive(Debug, Args)]
pub struct LintOptions {
    /// Look at this registry instead of codes.toml
    #[arg(long, value_name = "FILE")]
    pub registry: Option<PathBuf>,
    /// How findings are printed [default: human; github when GITHUB_ACTIONS is set]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
}

pub(crate) fn run(options: &LintOptions) -> Result<Outcome, Stop> {
    let file = RegistryFile::new(options.registry.as_deref(), options.format);
    let read = file.read()?;
    let (_, findings) = file.findings(&read.text);
    if findings.is_empty() {
        file.summarize(&format!(
            "{}: {} rules, no findings\n",
            file.shown,
            RULES.len()
        ));
        return Ok(Outcome::Clean);
    }
    file.tell(&read.text, &findings, None);
    Ok(if diagnostic::has_errors(&findings) {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}
