//! `fmt`: the registry in canonical form.

use std::path::PathBuf;

use clap::Args;

use super::registry_file::RegistryFile;
use super::{NOTHING_WRITTEN, Outcome, Stop, eprint_note};
use crate::diagnostic::Format;
use crate::output::{self, Plan};
use crate::source::Loaded;
use crate::{fmt, resolve, source};

#[derive(Debug, Args)]
pub struct FormatOptions {
    /// Change nothing; show what would change, and exit with 1 if anything would
    #[arg(long)]
    pub check: bool,
    /// Format this registry instead of codes.toml
    #[arg(long, value_name = "FILE")]
    pub registry: Option<PathBuf>,
    /// How findings are printed [default: human; github when GITHUB_ACTIONS is set]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
}

pub(crate) fn run(options: &FormatOptions) -> Result<Outcome, Stop> {
    let file = RegistryFile::new(options.registry.as_deref(), options.format);
    let read = file.read()?;
    let loaded = file.check_before(&read.text, (!options.check).then_some(NOTHING_WRITTEN))?;
    let formatted = fmt::format(&read.text, &loaded.document);
    refuse_change_of_meaning(&formatted, &loaded, &file)?;
    let mut plan = Plan::default();
    plan.add_file(&file.path, &file.shown, &read.text, formatted);
    if options.check {
        Ok(check(&plan, &file))
    } else {
        write(&plan, &file)
    }
}

/// What the canonical form does not know, such as dotted keys, would change the meaning.
fn refuse_change_of_meaning(
    formatted: &str,
    before: &Loaded,
    file: &RegistryFile,
) -> Result<(), Stop> {
    let after = source::load(formatted);
    let same = after.diagnostics.is_empty()
        && resolve::resolve(after.document) == resolve::resolve(before.document.clone());
    if same {
        return Ok(());
    }
    let problem = "has no canonical form: write `[[vendor.x.code]]` blocks with inline tables, without dotted keys and \
                   without tables below a code; nothing was written";
    file.fail(&file.shown, problem);
    Err(Stop(Outcome::Findings))
}

fn write(plan: &Plan, file: &RegistryFile) -> Result<Outcome, Stop> {
    output::apply(plan).map_err(|problem| file.fail_all(&[problem]))?;
    let what = if plan.is_clean() {
        "already"
    } else {
        "rewritten"
    };
    file.summarize(&format!("{}: {what} in canonical form\n", file.shown));
    Ok(Outcome::Clean)
}

fn check(plan: &Plan, file: &RegistryFile) -> Outcome {
    let Some(mut drift) = output::drift(plan).pop() else {
        file.summarize(&format!("{}: already in canonical form\n", file.shown));
        return Outcome::Clean;
    };
    let problem = match drift.diff.as_str() {
        "" => ": its lines end with CRLF, not LF", // which a diff of lines does not show
        _ => "",
    };
    drift.message = format!("{} is not in canonical form{problem}", file.shown);
    file.print_drift(&drift, "format");
    eprint_note("run `cargo xtask fmt`\n");
    Outcome::Findings
}
