//! `fmt`: the registry in canonical form.

use super::registry_file::RegistryFile;
use super::{Outcome, Stop};
use crate::canonical;
use crate::cli::Fmt;
use crate::diagnostic::{Diagnostic, Format};
use crate::plan::{self, Plan};

/// Rewrites the registry, or with `--check` tells what that would change.
pub(super) fn run(options: &Fmt) -> Result<Outcome, Stop> {
    let file = RegistryFile::new(options.registry.as_deref(), options.format);
    let text = file.read()?;
    let loaded = file.check(&text)?;
    let mut plan = Plan::default();
    let formatted = canonical::format(&text, &loaded);
    plan.add_file(&file.path, &file.shown, text, formatted);
    if options.check {
        Ok(check(&plan, &file))
    } else {
        write(&plan, &file)
    }
}

fn write(plan: &Plan, file: &RegistryFile) -> Result<Outcome, Stop> {
    plan::apply(plan).map_err(|obstacles| {
        for obstacle in &obstacles {
            file.fail(&obstacle.path, &obstacle.problem);
        }
        Stop(Outcome::Failed)
    })?;
    println!(
        "{}",
        if plan.is_clean() {
            "already in canonical form"
        } else {
            "rewritten in canonical form"
        }
    );
    Ok(Outcome::Clean)
}

fn check(plan: &Plan, file: &RegistryFile) -> Outcome {
    let Some((_, _, difference)) = plan::drift(plan).pop() else {
        println!("already in canonical form");
        return Outcome::Clean;
    };
    let message = format!("{} is not in canonical form", file.shown);
    match file.format {
        Format::Human => print!("{message}\n{difference}"),
        Format::Json | Format::Github => {
            let finding = Diagnostic {
                rule: Some("format"),
                ..Diagnostic::file_error(message)
            };
            file.print(&[finding], &file.shown, "");
        }
    }
    eprintln!("run `cargo xtask fmt`");
    Outcome::Findings
}
