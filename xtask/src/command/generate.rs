//! `gen`: the registry in, the outputs out.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::registry_file::RegistryFile;
use super::workspace::{resolved, shown, workspace};
use super::{NOTHING_WRITTEN, Outcome, Stop, eprint_note};
use crate::backend;
use crate::diagnostic::Format;
use crate::model::Registry;
use crate::output::{self, Plan, markers};
use crate::text::count;

#[derive(Debug, Args)]
pub struct GenerateOptions {
    /// Change nothing; list every stale, missing and left-over file, and exit with 1 if there is one
    #[arg(long)]
    pub check: bool,
    /// Read this registry instead of codes.toml; needs --out
    #[arg(long, value_name = "FILE", requires = "out")]
    pub registry: Option<PathBuf>,
    /// Write to this folder outside the project instead of generated/, and leave README.md, codes.toml and whatever else is
    /// in the folder alone
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// How findings are printed [default: human; github when GITHUB_ACTIONS is set]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
}

/// What a run reads, and where it writes.
struct GenTarget {
    registry: RegistryFile,
    out: PathBuf,
    out_shown: String,
    /// Whether `out` is the project's own generated/, in which nothing else belongs.
    is_own: bool,
    /// Whether the generated parts of README.md and codes.toml are kept too.
    has_parts: bool,
    /// The command that mends what `--check` finds.
    command: String,
}

pub(crate) fn run(options: &GenerateOptions) -> Result<Outcome, Stop> {
    let target = GenTarget::new(options);
    target.refuse_unsafe_folder()?;
    let read = target.registry.read()?;
    let undone = (!options.check).then_some(NOTHING_WRITTEN);
    let loaded = target.registry.check_before(&read.text, undone)?;
    let registry = target.registry.resolve(loaded.document)?;
    let mut plan = target.compare(&registry)?;
    match target.add_parts(&mut plan, &registry, &read.text) {
        parts if !options.check => parts.and_then(|()| target.write(&plan)),
        // Nothing else differs, but "up to date" would be wrong.
        Err(stop) if plan.is_clean() => Err(stop),
        parts => {
            let outcome = target.check(&plan);
            parts.map(|()| outcome)
        }
    }
}

impl GenTarget {
    fn new(options: &GenerateOptions) -> Self {
        let generated = workspace().join("generated");
        let mut command = "cargo xtask gen".to_owned();
        for (option, path) in [("--registry", &options.registry), ("--out", &options.out)] {
            if let Some(path) = path {
                command += &format!(" {option} {}", shown(path));
            }
        }
        let out = options.out.as_deref();
        Self {
            registry: RegistryFile::new(options.registry.as_deref(), options.format),
            is_own: out.is_none_or(|out| resolved(out) == resolved(&generated)),
            out_shown: out.map_or_else(|| "generated".to_owned(), shown),
            has_parts: out.is_none(),
            out: options.out.clone().unwrap_or(generated),
            command,
        }
    }

    /// Left-over files are removed, so the folder must not be one that people write in.
    fn refuse_unsafe_folder(&self) -> Result<(), Stop> {
        let (out, root) = (resolved(&self.out), resolved(&workspace()));
        let holds = |path: &Path| self.out.exists() && path.starts_with(&out);
        let problem = if holds(&root) || holds(&resolved(&self.registry.path)) {
            "holds the project or the registry itself; choose a folder that only the outputs are in"
        } else if !self.is_own && out.starts_with(&root) {
            "is in the project, where only generated/ is written; choose a folder outside, or leave `--out` away"
        } else {
            return Ok(());
        };
        Err(self.registry.fail(&self.out_shown, problem))
    }

    fn compare(&self, registry: &Registry) -> Result<Plan, Stop> {
        let wanted = backend::generate(registry);
        let concerns = |name: &str| self.is_own || backend::is_place_of_output(name);
        let (out, shown) = (&self.out, &self.out_shown);
        Plan::of_folder(out, shown, wanted, concerns, backend::is_ours)
            .map_err(|problems| self.registry.fail_all(&problems))
    }

    /// Adds the files of the project that have a generated part; damaged markers are printed.
    fn add_parts(&self, plan: &mut Plan, registry: &Registry, codes: &str) -> Result<(), Stop> {
        if !self.has_parts {
            return Ok(());
        }
        let path = workspace().join("README.md");
        let readme = fs::read_to_string(&path).map_err(|error| {
            let problem = format!("cannot be read: {error}");
            self.registry.fail("README.md", &problem)
        })?;
        let table = format!("\n{}\n", backend::readme_table(registry));
        let keys = backend::editor::key_comment();
        let codes_path = &self.registry.path;
        let parts = [
            (&path, "README.md", readme.as_str(), &markers::README, table),
            (codes_path, "codes.toml", codes, &markers::KEYS, keys),
        ];
        let mut ended = Ok(());
        for (path, shown, old, markers, part) in parts {
            match markers.replace(old, &part) {
                Ok(new) => plan.add_file(path, shown, old, new),
                Err(diagnostics) => {
                    self.registry.print(&diagnostics, shown, old);
                    ended = Err(Stop(Outcome::Findings));
                }
            }
        }
        ended
    }

    fn write(&self, plan: &Plan) -> Result<Outcome, Stop> {
        output::apply(plan).map_err(|problem| self.registry.fail_all(&[problem]))?;
        self.registry.summarize(&output::summary(plan));
        Ok(Outcome::Clean)
    }

    fn check(&self, plan: &Plan) -> Outcome {
        if plan.is_clean() {
            self.registry.summarize(&output::summary(plan));
            return Outcome::Clean;
        }
        let drift = output::drift(plan);
        for it in &drift {
            self.registry.print_drift(it, "drift");
        }
        let verb = match drift.len() {
            1 => "differs",
            _ => "differ",
        };
        let way_out = if plan.is_only_foreign() {
            format!(": move what was not generated out of {}", self.out_shown)
        } else {
            format!("; run `{}` and commit the result", self.command)
        };
        let (files, registry) = (count(drift.len(), "file"), &self.registry.shown);
        eprint_note(&format!("{files} {verb} from {registry}{way_out}\n"));
        Outcome::Findings
    }
}
