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
        Err(Problem {
            message: format!("`{revision}` has no {}: {}", self.name, said(&output)),
            help: None,
        })
    }

    /// The tag of the last release before what is checked out; none where nothing was released.
    ///
    /// A release is a tag that is a version, with or without a `v`; pre-releases are none.
    pub(super) fn last_release(&self) -> Result<Option<String>, Problem> {
        let output = self.git(&["tag", "--merged", "HEAD"])?;
        if !output.status.success() {
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
        let commit = format!("{revision}^{{commit}}");
        let output = self.git(&[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ])?;
        if output.status.success() {
            return Ok(());
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
