//! `diff`: what changed for consumers since a release, and the version that it needs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anstream::AutoStream;
use clap::Args;
use semver::Version;

use super::registry_file::RegistryFile;
use super::revision::{Problem, Release, Versioned, revision_and_path};
use super::workspace::shown;
use super::{Outcome, Stop, eprint_note, say};
use crate::diagnostic::{self, Diagnostic};
use crate::diff::report::{self, Report};
use crate::diff::{Bump, Snapshot, compare};
use crate::source::{self, Loaded};

#[derive(Debug, Args)]
pub struct DiffOptions {
    /// Compare with this registry: a file, or a revision of git (a tag, a branch, a commit), with `:PATH` where the file had
    /// another path [default: the tag of the last release]
    #[arg(long, value_name = "FILE|REV")]
    pub against: Option<String>,
    /// Compare this registry instead of codes.toml
    #[arg(long, value_name = "FILE")]
    pub registry: Option<PathBuf>,
    /// How the changes are printed [default: human; github when GITHUB_ACTIONS is set]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Report>,
}

/// Compares, and asks whether the version of the registry carries what changed.
pub(crate) fn run(options: &DiffOptions) -> Result<Outcome, Stop> {
    let format = options.format.unwrap_or_else(Report::default_here);
    let file = RegistryFile::new(options.registry.as_deref(), Some(format.of_findings()));
    let text = file.read()?.text;
    let loaded = without_errors(&text, &file)?;
    let new = Snapshot::new(file.shown.clone(), text, loaded)
        .map_err(|it| file.unresolved(&file.shown, &it))?;
    let Some(old) = old_snapshot(options, &new.version, &file)? else {
        print_no_release(&new, format);
        return Ok(Outcome::Clean);
    };
    let comparison = compare(&old, &new);
    // Ignore a closed pipe.
    let _ = report::print(
        &comparison,
        format,
        &mut AutoStream::auto(io::stdout().lock()),
    );
    match comparison.bump() {
        Bump::Sufficient => Ok(Outcome::Clean),
        Bump::Missing { .. } | Bump::Lower => {
            if format == Report::Markdown {
                eprint_note(
                    "the version is too low for these changes: `cargo xtask diff` says more\n",
                );
            }
            Ok(Outcome::Findings)
        }
    }
}

/// The document of the new registry. What the rules only warn of is not told here: the report is about changes.
fn without_errors(text: &str, file: &RegistryFile) -> Result<Loaded, Stop> {
    let (loaded, findings) = file.findings(text);
    if diagnostic::has_errors(&findings) {
        return Err(file.refuse(text, &findings, Some("nothing was compared")));
    }
    Ok(loaded)
}

/// Standard output is for the report alone, where it is one for programs.
fn print_no_release(new: &Snapshot, format: Report) {
    let text = "no release yet: no tag such as v0.1.0 leads here, so there is nothing to compare with; if there was a \
                release, fetch its tag: `git fetch --tags`\n";
    match format {
        Report::Human => say(text),
        Report::Json | Report::Github | Report::Markdown => eprint_note(text),
    }
    if format == Report::Json {
        let _ = report::print_no_release(new, &mut io::stdout().lock());
    }
}

/// The registry to compare with; none where there was no release.
fn old_snapshot(
    options: &DiffOptions,
    now: &Version,
    file: &RegistryFile,
) -> Result<Option<Snapshot>, Stop> {
    let versioned = Versioned::new(&file.path, &file.shown);
    let Some(against) = &options.against else {
        let release = versioned.last_release(now);
        return match release.map_err(|problem| fail(file, problem))? {
            Some(release) => of_release(&versioned, &release, file).map(Some),
            None => Ok(None),
        };
    };
    let path = Path::new(against);
    if path.is_file() {
        let bytes = fs::read(path)
            .map_err(|error| file.fail(&shown(path), &format!("cannot be read: {error}")))?;
        let way_out = "mend a copy of it, and compare with that";
        return snapshot(shown(path), bytes, way_out, file).map(Some);
    }
    let old = of_revision(&versioned, against, file)?;
    let tag = Release::of(revision_and_path(against).0);
    if let Some(problem) = tag.and_then(|tag| tag.other_version(&old.version)) {
        eprint_note(&format!("warning: {}\n", problem.message));
    }
    Ok(Some(old))
}

/// The registry of the last release. A tag on another version is none to rely on: what was released is not known.
fn of_release(
    versioned: &Versioned,
    release: &Release,
    file: &RegistryFile,
) -> Result<Snapshot, Stop> {
    let old = of_revision(versioned, &release.tag, file)?;
    match release.other_version(&old.version) {
        Some(problem) => Err(fail(file, problem)),
        None => Ok(old),
    }
}

fn of_revision(
    versioned: &Versioned,
    revision: &str,
    file: &RegistryFile,
) -> Result<Snapshot, Stop> {
    let found = versioned.at(revision);
    let found = found.map_err(|problem| fail(file, problem))?;
    let way_out = format!(
        "write it to a file, mend that, and compare with it: `git show {} > old.toml`, `cargo xtask diff --against old.toml`",
        found.object
    );
    snapshot(found.path, found.bytes, &way_out, file)
}

/// An old registry; what to do where it cannot be read any more.
fn snapshot(
    path: String,
    bytes: Vec<u8>,
    way_out: &str,
    file: &RegistryFile,
) -> Result<Snapshot, Stop> {
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(file.fail(&path, "is not UTF-8"));
    };
    let loaded = source::load(&text);
    if loaded.diagnostics.is_empty() {
        let snapshot = Snapshot::new(path.clone(), text, loaded);
        return snapshot.map_err(|it| file.unresolved(&path, &it));
    }
    file.print(&loaded.diagnostics, &path, &text);
    Err(unreadable(file, &path, way_out))
}

/// An old text that the loader of today refuses.
fn unreadable(file: &RegistryFile, path: &str, way_out: &str) -> Stop {
    let message = format!(
        "{path} cannot be read by this version of the tool, so nothing can be compared with it"
    );
    file.print(&[Diagnostic::file_error(message).help(way_out)], path, "");
    Stop(Outcome::Failed)
}

fn fail(file: &RegistryFile, problem: Problem) -> Stop {
    let finding = Diagnostic {
        help: problem.help,
        ..Diagnostic::file_error(problem.message)
    };
    file.print(&[finding], &file.shown, "");
    Stop(Outcome::Failed)
}
