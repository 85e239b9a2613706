//! Why a revision cannot be had: what was likely meant, and the way to it.

use std::path::Path;
use std::process::Output;

use super::{Problem, Versioned, commit, said};
use crate::text::closest;

impl Versioned {
    /// What to say of something that git knows no commit for, and what git said.
    pub(super) fn missing(&self, named: &str, output: &Output) -> Problem {
        if let Some(problem) = self.near_miss(named) {
            return problem;
        }
        if let Some(problem) = self.no_repository(named) {
            return problem;
        }
        let reason = match said(output) {
            reason if reason.is_empty() => String::new(),
            reason => format!(": {reason}"),
        };
        Problem {
            message: format!(
                "`{named}` is neither a file nor a revision that git knows here{reason}"
            ),
            help: Some(self.way_to(named)),
        }
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
                    self.name()
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
        if let Some(kind) = self.kind(named) {
            return Some(Problem {
                message: format!("`{named}` is a {kind}, not a commit"),
                help: Some(
                    "name the revision alone: a tag such as `v0.1.0`, a branch or a commit"
                        .to_owned(),
                ),
            });
        }
        let (base, ancestor) = named.split_at(named.find(['~', '^'])?);
        let is_ancestor = ancestor.chars().all(|c| matches!(c, '~' | '^' | '0'..='9'));
        (is_ancestor && self.resolves(&commit(base)) && !self.is_shallow()).then(|| Problem {
            message: format!("there is no commit `{named}`: `{base}` has no such ancestor"),
            help: Some("`git log --oneline` shows which there are".to_owned()),
        })
    }

    /// What kind of object git has under a name.
    fn kind(&self, named: &str) -> Option<String> {
        let output = self.resolve(named).ok().filter(|it| it.status.success())?;
        let object = String::from_utf8_lossy(&output.stdout);
        let output = self.git(&["cat-file", "-t", object.trim()]).ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// What to say where there is no repository to look into.
    fn no_repository(&self, named: &str) -> Option<Problem> {
        let output = self.git(&["rev-parse", "--git-dir"]).ok()?;
        (!output.status.success()).then(|| Problem {
            message: format!(
                "`{named}` is no file, and git finds no repository here: {}",
                said(&output)
            ),
            help: Some("compare with a file: `--against FILE`".to_owned()),
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
            None if revision.contains('/') => {
                "if it is a file, look at its path; if it is a branch, fetch it: `git fetch`"
                    .to_owned()
            }
            None => "fetch the tags: `git fetch --tags`".to_owned(),
        }
    }
}
