//! Registries as git keeps them: which revision is meant, and what the file was there. Reads only what is on this machine.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use semver::Version;

use crate::load::closest;

/// What was asked of git and could not be had: what is wrong, and the way out.
#[derive(Debug)]
pub(super) struct Problem {
    /// What is wrong.
    pub(super) message: String,
    /// The way out.
    pub(super) help: Option<String>,
}

/// A file in a repository.
pub(super) struct Versioned {
    folder: PathBuf,
    name: String,
}

impl Versioned {
    /// The file of this path.
    pub(super) fn new(path: &Path) -> Self {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let name = path.file_name().unwrap_or_default();
        Self {
            folder: folder.map_or_else(|| PathBuf::from("."), Path::to_owned),
            name: name.to_string_lossy().into_owned(),
        }
    }

    /// What the file was in a revision.
    pub(super) fn at(&self, revision: &str) -> Result<Vec<u8>, Problem> {
        self.find(revision)?;
        // The `./` makes it the folder's own file, wherever in the repository the folder is.
        let object = format!("{revision}:./{}", self.name);
        let output = self.git(&["cat-file", "blob", &object])?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(self.not_had(revision, &output))
    }

    /// Why a file cannot be had in a revision: it is not there, or git has lost it.
    fn not_had(&self, revision: &str, output: &Output) -> Problem {
        let listed = self.git(&["ls-tree", "--name-only", revision, "--", &self.name]);
        let is_there = listed.is_ok_and(|listed| !listed.stdout.is_empty());
        if is_there {
            return Problem {
                message: format!(
                    "git cannot read {} of `{revision}`: {}",
                    self.name,
                    said(output)
                ),
                help: Some("fetch what is missing: `git fetch --refetch`".to_owned()),
            };
        }
        Problem {
            message: format!("`{revision}` has no {}", self.name),
            help: Some(
                "the file has another name there, or is new: compare with a file, `--against FILE`"
                    .to_owned(),
            ),
        }
    }

    /// The tag of the last release before what is checked out; none where nothing was released.
    ///
    /// A release is a tag that is a version, with or without a `v`; pre-releases are none.
    pub(super) fn last_release(&self) -> Result<Option<String>, Problem> {
        let output = self.git(&["tag", "--merged", "HEAD"])?;
        if !output.status.success() {
            if self.has_no_commit() {
                return Ok(None);
            }
            return Err(Problem {
                message: format!("git cannot list the tags: {}", said(&output)),
                help: Some("name what to compare with: `--against FILE`".to_owned()),
            });
        }
        let tags = String::from_utf8_lossy(&output.stdout);
        let last = tags.lines().filter_map(release).max();
        match last {
            Some((_, tag)) => Ok(Some(tag.to_owned())),
            None if self.is_shallow() => Err(Problem {
                message: "this clone is shallow, so the last release cannot be seen".to_owned(),
                help: Some(
                    "fetch the history and the tags: `git fetch --unshallow --tags`".to_owned(),
                ),
            }),
            None => Ok(None),
        }
    }

    fn find(&self, revision: &str) -> Result<(), Problem> {
        let output = self.resolve(revision)?;
        if output.status.success() {
            return Ok(());
        }
        if let Some(problem) = self.near_miss(revision) {
            return Err(problem);
        }
        let reason = match said(&output) {
            reason if reason.is_empty() => String::new(),
            reason => format!(": {reason}"),
        };
        Err(Problem {
            message: format!(
                "`{revision}` is neither a file nor a revision that git knows here{reason}"
            ),
            help: Some(self.way_to(revision)),
        })
    }

    fn resolve(&self, revision: &str) -> Result<Output, Problem> {
        let commit = format!("{revision}^{{commit}}");
        self.git(&[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ])
    }

    /// What was meant to be a file or a commit, and is none.
    fn near_miss(&self, named: &str) -> Option<Problem> {
        let path = Path::new(named);
        if path.is_dir() {
            return Some(Problem {
                message: format!("`{named}` is a folder, not a registry"),
                help: Some(format!(
                    "name the file in it: `--against {}/{}`",
                    named.trim_end_matches('/'),
                    self.name
                )),
            });
        }
        let looks_like_file =
            named.ends_with(".toml") && !named.contains(':') || named.starts_with(['/', '.']);
        if looks_like_file {
            return Some(Problem {
                message: format!("there is no file `{named}`"),
                help: Some(
                    "the path begins at the folder in which the command is called; for the registry of a release name its \
                     tag, such as `v0.1.0`"
                        .to_owned(),
                ),
            });
        }
        let (base, _) = named.split_once(['~', '^'])?;
        let has_base = self.resolve(base).is_ok_and(|it| it.status.success());
        (has_base && !self.is_shallow()).then(|| Problem {
            message: format!("there is no commit `{named}`: `{base}` has no such ancestor"),
            help: Some("`git log --oneline` shows which there are".to_owned()),
        })
    }

    /// Whether this is a repository in which nothing has been committed.
    fn has_no_commit(&self) -> bool {
        let succeeds = |output: Result<Output, Problem>| output.is_ok_and(|it| it.status.success());
        succeeds(self.git(&["rev-parse", "--git-dir"])) && !succeeds(self.resolve("HEAD"))
    }

    fn way_to(&self, revision: &str) -> String {
        if self.is_shallow() {
            return "this clone is shallow; fetch the rest: `git fetch --unshallow --tags`"
                .to_owned();
        }
        let tags = self
            .git(&["tag"])
            .map(|output| output.stdout)
            .unwrap_or_default();
        let tags = String::from_utf8_lossy(&tags);
        let tags: Vec<&str> = tags.lines().collect();
        match closest(revision, &tags) {
            Some(tag) => format!("did you mean `{tag}`? Else fetch the tags: `git fetch --tags`"),
            None if revision.contains('/') => {
                "if it is a file, look at its path; if it is a branch, fetch it: `git fetch`"
                    .to_owned()
            }
            None => "fetch the tags: `git fetch --tags`".to_owned(),
        }
    }

    fn is_shallow(&self) -> bool {
        let output = self.git(&["rev-parse", "--is-shallow-repository"]);
        output.is_ok_and(|output| output.stdout.starts_with(b"true"))
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

/// The version of a tag that marks a release, and the tag.
fn release(tag: &str) -> Option<(Version, &str)> {
    let version = Version::parse(tag.strip_prefix('v').unwrap_or(tag)).ok()?;
    version.pre.is_empty().then_some((version, tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_tags_that_are_versions() {
        let tags = [
            "v0.9.0",
            "0.10.0",
            "v1.0.0-rc.1",
            "v1",
            "nightly",
            "version-2.0.0",
        ];
        let releases: Vec<_> = tags
            .iter()
            .filter_map(|tag| release(tag))
            .map(|(_, tag)| tag)
            .collect();
        assert_eq!(releases, ["v0.9.0", "0.10.0"]);
        assert_eq!(
            tags.iter().filter_map(|tag| release(tag)).max().unwrap().1,
            "0.10.0"
        );
    }
}
