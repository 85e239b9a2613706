//! `gen`: the registry in, the outputs out.

use std::fs;
use std::path::{Path, PathBuf};

use super::registry_file::{RegistryFile, shown, workspace};
use super::{Outcome, Stop};
use crate::backend;
use crate::cli::Gen;
use crate::diagnostic::Format;
use crate::model::Registry;
use crate::plan::{self, Obstacle, Plan};
use crate::{freeze, readme};

/// The files that a run is about.
struct Place {
    registry: RegistryFile,
    out: PathBuf,
    out_shown: String,
    /// The README with the generated table; none when another folder is written.
    readme: Option<PathBuf>,
}

/// Regenerates, or with `--check` tells what regenerating would change.
pub(super) fn run(options: &Gen) -> Result<Outcome, Stop> {
    let place = Place::new(options);
    let text = place.registry.read()?;
    let loaded = place.registry.check(&text)?;
    let plan = compare(&freeze::freeze(&loaded.document), &place)?;
    if options.check {
        Ok(check(&plan, &place))
    } else {
        write(&plan, &place)
    }
}

impl Place {
    fn new(options: &Gen) -> Self {
        let root = workspace();
        Self {
            registry: RegistryFile::new(options.registry.as_deref(), options.format),
            out: options
                .out
                .clone()
                .unwrap_or_else(|| root.join("generated")),
            out_shown: options
                .out
                .as_deref()
                .map_or_else(|| "generated".to_owned(), shown),
            readme: options.out.is_none().then(|| root.join("README.md")),
        }
    }

    fn fail_all(&self, obstacles: &[Obstacle]) -> Stop {
        for obstacle in obstacles {
            self.registry.fail(&obstacle.path, &obstacle.problem);
        }
        Stop(Outcome::Failed)
    }
}

/// Generates everything in memory and compares it with the disk.
fn compare(registry: &Registry, place: &Place) -> Result<Plan, Stop> {
    let wanted = backend::generate(registry);
    let mut plan = Plan::of_folder(&place.out, &place.out_shown, wanted, backend::is_ours)
        .map_err(|obstacles| place.fail_all(&obstacles))?;
    if let Some(path) = &place.readme {
        let (old, new) = readme_texts(registry, path, place)?;
        plan.add_file(path, "README.md", old, new);
    }
    Ok(plan)
}

/// The README as it is, and as it should be.
fn readme_texts(registry: &Registry, path: &Path, place: &Place) -> Result<(String, String), Stop> {
    let old = fs::read_to_string(path).map_err(|error| {
        place
            .registry
            .fail("README.md", &format!("cannot be read: {error}"))
    })?;
    let new = readme::replace(&old, &backend::readme_table(registry)).map_err(|diagnostics| {
        place.registry.print(&diagnostics, "README.md", &old);
        Stop(Outcome::Findings)
    })?;
    Ok((old, new))
}

fn write(plan: &Plan, place: &Place) -> Result<Outcome, Stop> {
    plan::apply(plan).map_err(|obstacles| place.fail_all(&obstacles))?;
    print!("{}", plan::summary(plan));
    Ok(Outcome::Clean)
}

fn check(plan: &Plan, place: &Place) -> Outcome {
    if plan.is_clean() {
        print!("{}", plan::summary(plan));
        return Outcome::Clean;
    }
    let drift = plan::drift(plan);
    for (path, finding, difference) in &drift {
        match place.registry.format {
            Format::Human => print!("{}\n{difference}", finding.message),
            Format::Json | Format::Github => {
                place
                    .registry
                    .print(std::slice::from_ref(finding), path, "")
            }
        }
    }
    let (number, files) = (
        drift.len(),
        if drift.len() == 1 {
            "file differs"
        } else {
            "files differ"
        },
    );
    eprintln!(
        "{number} {files} from {}; run `cargo xtask gen` and commit the result",
        place.registry.shown
    );
    Outcome::Findings
}
