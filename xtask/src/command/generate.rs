//! `gen`: the registry in, the outputs out.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use crate::backend;
use crate::cli::Gen;
use crate::command::Outcome;
use crate::diagnostic::{self, Diagnostic, FileText, Format, Level};
use crate::model::Registry;
use crate::plan::{self, Obstacle, Plan};
use crate::{freeze, lint, load, readme};

/// Why a run stops before its plan is complete; what is wrong has been printed.
struct Stop(Outcome);

/// The files that a run is about.
struct Place {
    registry: PathBuf,
    registry_shown: String,
    out: PathBuf,
    out_shown: String,
    /// The README with the generated table; none when another folder is written.
    readme: Option<PathBuf>,
    format: Format,
}

/// Regenerates, or with `--check` tells what regenerating would change.
pub(super) fn run(options: &Gen) -> Outcome {
    let place = Place::new(options);
    let plan = match read_registry(&place).and_then(|registry| compare(&registry, &place)) {
        Ok(plan) => plan,
        Err(Stop(outcome)) => return outcome,
    };
    if options.check {
        check(&plan, &place)
    } else {
        write(&plan, &place)
    }
}

impl Place {
    fn new(options: &Gen) -> Self {
        let root = workspace();
        let shown = |path: &Path| {
            path.display()
                .to_string()
                .replace('\\', "/")
                .trim_end_matches('/')
                .to_owned()
        };
        Self {
            registry: options
                .registry
                .clone()
                .unwrap_or_else(|| root.join("codes.toml")),
            registry_shown: options
                .registry
                .as_deref()
                .map_or("codes.toml".to_owned(), shown),
            out: options
                .out
                .clone()
                .unwrap_or_else(|| root.join("generated")),
            out_shown: options.out.as_deref().map_or("generated".to_owned(), shown),
            readme: options.out.is_none().then(|| root.join("README.md")),
            format: options.format.unwrap_or_else(Format::default_here),
        }
    }

    /// Prints findings about a file.
    fn print(&self, diagnostics: &[Diagnostic], path: &str, text: &str) {
        // When the terminal is gone there is nobody left to tell.
        let _ = diagnostic::print(diagnostics, FileText { path, text }, self.format);
    }

    /// Prints what is wrong with a file as a whole, and stops.
    fn fail(&self, path: &str, problem: &str) -> Stop {
        self.print(
            &[Diagnostic::file_error(format!("{path} {problem}"))],
            path,
            "",
        );
        Stop(Outcome::Failed)
    }

    fn fail_all(&self, obstacles: &[Obstacle]) -> Stop {
        for obstacle in obstacles {
            self.fail(&obstacle.path, &obstacle.problem);
        }
        Stop(Outcome::Failed)
    }
}

/// The folder of the workspace, from whichever folder of it the alias was called.
fn workspace() -> PathBuf {
    let xtask =
        env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&xtask)
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// Reads and checks the registry; every mistake of it is printed.
fn read_registry(place: &Place) -> Result<Registry, Stop> {
    let path = &place.registry_shown;
    let bytes = fs::read(&place.registry)
        .map_err(|error| place.fail(path, &format!("cannot be read: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(place, &error))?;
    let loaded = load::load(&text);
    let mut diagnostics = loaded.diagnostics;
    diagnostics.extend(lint::lint(&loaded.document));
    diagnostics.sort_by_key(Diagnostic::start);
    place.print(&diagnostics, path, &text);
    if diagnostics
        .iter()
        .any(|diagnostic| diagnostic.level == Level::Error)
    {
        eprintln!(
            "{path}: {}; nothing was written",
            diagnostic::count(&diagnostics)
        );
        return Err(Stop(Outcome::Findings));
    }
    Ok(freeze::freeze(&loaded.document))
}

/// A registry that is no text: the place of the first byte that is none.
fn not_utf8(place: &Place, error: &std::string::FromUtf8Error) -> Stop {
    let bytes = error.as_bytes();
    let valid = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(bytes);
    let byte = bytes.get(valid).copied().unwrap_or_default();
    let span = diagnostic::Span {
        start: valid,
        end: valid + '\u{fffd}'.len_utf8(),
    };
    let finding = Diagnostic::error(
        "the registry is not UTF-8",
        span,
        format!("the byte 0x{byte:02X}"),
    )
    .help("save the file as UTF-8");
    place.print(&[finding], &place.registry_shown, &text);
    Stop(Outcome::Findings)
}

/// Generates everything in memory and compares it with the disk.
fn compare(registry: &Registry, place: &Place) -> Result<Plan, Stop> {
    let wanted = backend::generate(registry);
    let mut plan = Plan::of_folder(&place.out, &place.out_shown, wanted, backend::is_ours)
        .map_err(|obstacles| place.fail_all(&obstacles))?;
    if let Some(readme) = &place.readme {
        let old = fs::read_to_string(readme).map_err(|error: io::Error| {
            place.fail("README.md", &format!("cannot be read: {error}"))
        })?;
        let new =
            readme::replace(&old, &backend::readme_table(registry)).map_err(|diagnostics| {
                place.print(&diagnostics, "README.md", &old);
                Stop(Outcome::Findings)
            })?;
        plan.add_file(readme, "README.md", old, new);
    }
    Ok(plan)
}

fn write(plan: &Plan, place: &Place) -> Outcome {
    if let Err(obstacles) = plan::apply(plan) {
        return place.fail_all(&obstacles).0;
    }
    print!("{}", plan::summary(plan));
    Outcome::Clean
}

fn check(plan: &Plan, place: &Place) -> Outcome {
    if plan.is_clean() {
        print!("{}", plan::summary(plan));
        return Outcome::Clean;
    }
    let drift = plan::drift(plan);
    for (path, finding, difference) in &drift {
        match place.format {
            Format::Human => print!("{}\n{difference}", finding.message),
            Format::Json | Format::Github => place.print(std::slice::from_ref(finding), path, ""),
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
        place.registry_shown
    );
    Outcome::Findings
}
