//! `gen`: the registry in, the outputs out.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::registry_file::{RegistryFile, shown, workspace};
use super::{NOTHING_WRITTEN, Outcome, Stop, say, say_aside};
use crate::backend;
use crate::diagnostic::{Diagnostic, Format};
use crate::model::Registry;
use crate::output::markers;
use crate::output::{self, Plan};
use crate::text::count;

/// The options of `gen`.
#[derive(Debug, Args)]
pub struct GenerateOptions {
    /// Change nothing; list every stale, missing and left-over file, and exit with 1 if there is one
    #[arg(long)]
    pub check: bool,
    /// Read this registry instead of codes.toml; needs --out
    #[arg(long, value_name = "FILE", requires = "out")]
    pub registry: Option<PathBuf>,
    /// Write to this folder outside the project instead of generated/, and leave README.md and what else is in the folder
    /// alone
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// How findings are printed [default: human; github when GITHUB_ACTIONS is set]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
}

/// The files that a run is about.
struct Place {
    registry: RegistryFile,
    out: PathBuf,
    out_shown: String,
    /// Whether the folder is the project's own, in which all is generated.
    is_own: bool,
    /// The README with the generated table; none when another folder is written.
    readme: Option<PathBuf>,
    /// The command that mends what `--check` finds.
    command: String,
}

/// Regenerates, or with `--check` tells what regenerating would change.
pub(super) fn run(options: &GenerateOptions) -> Result<Outcome, Stop> {
    let place = Place::new(options);
    place.refuse_project_folder()?;
    place.refuse_folder_in_project()?;
    let read = place.registry.read()?;
    let loaded = place
        .registry
        .check_before(&read.text, (!options.check).then_some(NOTHING_WRITTEN))?;
    let registry = place.registry.resolve(loaded.document)?;
    let mut plan = place.compare(&registry)?;
    let readme = place.add_readme(&mut plan, &registry);
    if options.check {
        place.check_with(&plan, readme)
    } else {
        readme.and_then(|()| place.write(&plan))
    }
}

impl Place {
    fn new(options: &GenerateOptions) -> Self {
        let root = workspace();
        let named = |option: &str, path: &Option<PathBuf>| {
            path.as_deref()
                .map(|path| format!(" {option} {}", shown(path)))
                .unwrap_or_default()
        };
        let generated = root.join("generated");
        let out = options.out.clone().unwrap_or_else(|| generated.clone());
        Self {
            registry: RegistryFile::new(options.registry.as_deref(), options.format),
            is_own: resolved(&out) == resolved(&generated),
            out,
            out_shown: options
                .out
                .as_deref()
                .map_or_else(|| "generated".to_owned(), shown),
            readme: options.out.is_none().then(|| root.join("README.md")),
            command: format!(
                "cargo xtask gen{}{}",
                named("--registry", &options.registry),
                named("--out", &options.out)
            ),
        }
    }

    /// A folder that holds the project or the registry is not one whose left-over files may be removed.
    fn refuse_project_folder(&self) -> Result<(), Stop> {
        let Ok(out) = self.out.canonicalize() else {
            return Ok(());
        };
        let held = [
            workspace().canonicalize(),
            self.registry.path.canonicalize(),
        ];
        if held.iter().flatten().any(|path| path.starts_with(&out)) {
            let problem = "holds the project or the registry itself; choose a folder that only the outputs are in";
            return Err(self.registry.fail(&self.out_shown, problem));
        }
        Ok(())
    }

    /// Anywhere else in the project the outputs would lie among what people write.
    fn refuse_folder_in_project(&self) -> Result<(), Stop> {
        if self.is_own || !resolved(&self.out).starts_with(resolved(&workspace())) {
            return Ok(());
        }
        let problem = "is in the project, where only generated/ is written; choose a folder outside, or leave `--out` away";
        Err(self.registry.fail(&self.out_shown, problem))
    }

    /// Generates everything in memory and compares it with the disk.
    fn compare(&self, registry: &Registry) -> Result<Plan, Stop> {
        let wanted = backend::generate(registry);
        let concerns = |name: &str| self.is_own || backend::is_place_of_output(name);
        Plan::of_folder(
            &self.out,
            &self.out_shown,
            wanted,
            concerns,
            backend::is_ours,
        )
        .map_err(|found| self.registry.fail_all(&found))
    }

    /// Adds the README with its table; damaged markers are printed.
    fn add_readme(&self, plan: &mut Plan, registry: &Registry) -> Result<(), Stop> {
        let Some(path) = &self.readme else {
            return Ok(());
        };
        let (old, new) = self.readme_texts(registry, path)?;
        plan.add_file(path, "README.md", old, new);
        Ok(())
    }

    /// The README as it is, and as it should be.
    fn readme_texts(&self, registry: &Registry, path: &Path) -> Result<(String, String), Stop> {
        let old = fs::read_to_string(path).map_err(|error| {
            self.registry
                .fail("README.md", &format!("cannot be read: {error}"))
        })?;
        let new =
            markers::replace(&old, &backend::readme_table(registry)).map_err(|diagnostics| {
                self.registry.print(&diagnostics, "README.md", &old);
                Stop(Outcome::Findings)
            })?;
        Ok((old, new))
    }

    fn write(&self, plan: &Plan) -> Result<Outcome, Stop> {
        output::apply(plan).map_err(|obstacles| self.registry.fail_all(&obstacles))?;
        self.registry.summarize(&output::summary(plan));
        Ok(Outcome::Clean)
    }

    /// Tells what differs, and ends with what is wrong with the README, if anything is.
    fn check_with(&self, plan: &Plan, readme: Result<(), Stop>) -> Result<Outcome, Stop> {
        // Where nothing else differs it would say "up to date", which nobody knows of the README.
        let outcome = if readme.is_err() && plan.is_clean() {
            Outcome::Findings
        } else {
            self.check(plan)
        };
        readme.map(|()| outcome)
    }

    fn check(&self, plan: &Plan) -> Outcome {
        if plan.is_clean() {
            self.registry.summarize(&output::summary(plan));
            return Outcome::Clean;
        }
        let drift = output::drift(plan);
        for (path, finding, difference) in &drift {
            self.print_drift(path, finding, difference);
        }
        let verb = if drift.len() == 1 {
            "differs"
        } else {
            "differ"
        };
        let files = format!("{} {verb}", count(drift.len(), "file"));
        say_aside(&if plan.is_only_foreign() {
            format!(
                "{files} from {}: move what was not generated out of {}\n",
                self.registry.shown, self.out_shown
            )
        } else {
            format!(
                "{files} from {}; run `{}` and commit the result\n",
                self.registry.shown, self.command
            )
        });
        Outcome::Findings
    }

    fn print_drift(&self, path: &str, finding: &Diagnostic, difference: &str) {
        match self.registry.format {
            Format::Human => say(&format!("{}\n{difference}", finding.message)),
            Format::Github => {
                self.registry.print(std::slice::from_ref(finding), path, "");
                say(difference);
            }
            Format::Json => {
                let help = (!difference.is_empty()).then(|| difference.to_owned());
                self.registry.print(
                    &[Diagnostic {
                        help,
                        ..finding.clone()
                    }],
                    path,
                    "",
                );
            }
        }
    }
}

/// A path without links and `..`, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let existing = path
        .ancestors()
        .find_map(|folder| Some((folder, folder.canonicalize().ok()?)));
    let Some((folder, real)) = existing else {
        return path;
    };
    match path.strip_prefix(folder) {
        Ok(rest) => real.join(rest),
        Err(_) => real,
    }
}
