//! Registries as git keeps them: what the file was in a revision, which was the last release, and why a revision cannot be
//! had. Reads only what is on this machine.

mod miss;
mod release;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub(super) use release::Release;

/// What was asked of git and could not be had: what is wrong, and the way out.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// A file in a repository.
pub(super) struct Versioned {
    folder: PathBuf,
    name: String,
    /// How messages name it.
    shown: String,
}

/// A text that git had.
pub(super) struct Found {
    /// How reports name it: `v0.1.0:codes.toml`.
    pub(super) path: String,
    /// How `git show` finds it.
    pub(super) object: String,
    pub(super) bytes: Vec<u8>,
}

impl Versioned {
    pub(super) fn new(path: &Path, shown: &str) -> Self {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let name = path.file_name().unwrap_or_default();
        Self {
            folder: folder.map_or_else(|| PathBuf::from("."), Path::to_owned),
            name: name.to_string_lossy().into_owned(),
            shown: shown.to_owned(),
        }
    }

    /// What the file was in a revision, or what another one was: `v0.1.0`, `v0.1.0:codes.toml`, `v0.1.0:old/codes.toml`.
    pub(super) fn at(&self, named: &str) -> Result<Found, Problem> {
        let (revision, path) = revision_and_path(named);
        self.find(revision)?;
        let other = path.filter(|path| *path != self.name && *path != self.shown);
        // The `./` makes it the folder's own file, wherever in the repository the folder is.
        let own = format!("./{}", self.name);
        let object = format!("{revision}:{}", other.unwrap_or(&own));
        let output = self.git(&["cat-file", "blob", &object])?;
        if !output.status.success() {
            let name = other.unwrap_or(&self.name);
            return Err(self.not_had(revision, name, &object, &output));
        }
        Ok(Found {
            path: format!("{revision}:{}", other.unwrap_or(&self.shown)),
            object: match other {
                Some(_) => object,
                None => format!("{revision}:./{}", self.shown),
            },
            bytes: output.stdout,
        })
    }

    /// Why a file cannot be had in a revision: it is not there, or git has lost it.
    fn not_had(&self, revision: &str, name: &str, object: &str, output: &Output) -> Problem {
        if self.resolves(object) {
            return Problem {
                message: format!("git cannot read {name} of `{revision}`: {}", said(output)),
                help: Some("fetch what is missing: `git fetch --refetch`".to_owned()),
            };
        }
        Problem {
            message: format!("`{revision}` has no {name}"),
            help: Some(
                "the file has another name there, or is new: compare with a file, `--against FILE`"
                    .to_owned(),
            ),
        }
    }

    fn find(&self, revision: &str) -> Result<(), Problem> {
        let output = self.resolve(&commit(revision))?;
        if output.status.success() {
            Ok(())
        } else {
            Err(self.missing(revision, &output))
        }
    }

    fn resolve(&self, object: &str) -> Result<Output, Problem> {
        self.git(&[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            object,
        ])
    }

    /// Whether git knows an object of this name.
    fn resolves(&self, object: &str) -> bool {
        self.resolve(object).is_ok_and(|it| it.status.success())
    }

    fn is_shallow(&self) -> bool {
        let output = self.git(&["rev-parse", "--is-shallow-repository"]);
        output.is_ok_and(|output| output.stdout.starts_with(b"true"))
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn git(&self, arguments: &[&str]) -> Result<Output, Problem> {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.folder).args(arguments);
        // A partial clone would ask its server for what is missing, and a pager nobody.
        command
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_PAGER", "cat");
        command.output().map_err(|error| Problem {
            message: format!("git does not start: {error}"),
            help: Some("install git, or compare with a file: `--against FILE`".to_owned()),
        })
    }
}

/// What git said, on one line.
fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The commit of a revision. Without this git takes any number of 40 digits for an object that it has.
fn commit(revision: &str) -> String {
    format!("{revision}^{{commit}}")
}

/// The revision and the path of `v0.1.0:codes.toml`. A colon in braces is a part of the revision.
pub(super) fn revision_and_path(named: &str) -> (&str, Option<&str>) {
    let mut depth = 0;
    let colon = named.find(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        c == ':' && depth == 0
    });
    match colon {
        Some(at) if at > 0 => (&named[..at], Some(&named[at + 1..])),
        _ => (named, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stands_behind_the_revision() {
        for (named, revision, path) in [
            ("v0.1.0", "v0.1.0", None),
            ("v0.1.0:codes.toml", "v0.1.0", Some("codes.toml")),
            ("HEAD~1:./a:b.toml", "HEAD~1", Some("./a:b.toml")),
            ("HEAD^{/Fix: it}", "HEAD^{/Fix: it}", None),
            ("HEAD^{/Fix: it}:x", "HEAD^{/Fix: it}", Some("x")),
            (":/Fix", ":/Fix", None),
        ] {
            assert_eq!(revision_and_path(named), (revision, path));
        }
    }
}
