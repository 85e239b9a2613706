//! `fmt`: the registry in canonical form.

use std::path::PathBuf;

use clap::Args;

use super::registry_file::RegistryFile;
use super::{NOTHING_WRITTEN, Outcome, Stop, say, say_aside};
use crate::diagnostic::{Diagnostic, Format};
use crate::output::{self, Plan};
use crate::source::Loaded;
use crate::{fmt, resolve, source};

/// The options of `fmt`.
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

/// Rewrites the registry, or with `--check` tells what that would change.
pub(super) fn run(options: &FormatOptions) -> Result<Outcome, Stop> {
    let file = RegistryFile::new(options.registry.as_deref(), options.format);
    let read = file.read()?;
    let loaded = file.check_before(&read.text, (!options.check).then_some(NOTHING_WRITTEN))?;
    let formatted = fmt::format(&read.text, &loaded.document);
    refuse_change_of_meaning(&formatted, &loaded, &file)?;
    let mut plan = Plan::default();
    plan.add_file(&file.path, &file.shown, read.text.clone(), formatted);
    if options.check {
        Ok(check(&plan, &file))
    } else {
        write(&plan, &file)
    }
}

/// The registry has to say the same as before. It would not if it used what the canonical form does not know.
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
    output::apply(plan).map_err(|obstacles| file.fail_all(&obstacles))?;
    let what = if plan.is_clean() {
        "already"
    } else {
        "rewritten"
    };
    file.summarize(&format!("{}: {what} in canonical form\n", file.shown));
    Ok(Outcome::Clean)
}

fn check(plan: &Plan, file: &RegistryFile) -> Outcome {
    let Some((_, _, difference)) = output::drift(plan).pop() else {
        file.summarize(&format!("{}: already in canonical form\n", file.shown));
        return Outcome::Clean;
    };
    // Line ends are all that a difference in lines does not show.
    let problem = if difference.is_empty() {
        ": its lines end with CRLF, not LF"
    } else {
        ""
    };
    let message = format!("{} is not in canonical form{problem}", file.shown);
    match file.format {
        Format::Human => say(&format!("{message}\n{difference}")),
        Format::Json | Format::Github => {
            let finding = Diagnostic {
                rule: Some("format"),
                ..Diagnostic::file_error(message)
            };
            file.print(&[finding.help(difference)], &file.shown, "");
        }
    }
    say_aside("run `cargo xtask fmt`\n");
    Outcome::Findings
}
