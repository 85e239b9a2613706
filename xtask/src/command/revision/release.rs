//! The last release: the tag that marks it, and what the changelog says where there is none.

use std::cmp::Ordering;
use std::fs;

use semver::Version;

use super::{Problem, Versioned, commit, said};

/// A tag that marks a release. The later version is the greater one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::command) struct Release {
    version: Version,
    pub(in crate::command) tag: String,
}

impl Release {
    /// The release that a tag marks: a version, with or without a `v`, but no pre-release.
    pub(in crate::command) fn of(tag: &str) -> Option<Self> {
        let version = Version::parse(tag.strip_prefix('v').unwrap_or(tag)).ok()?;
        version.pre.is_empty().then(|| Self {
            version,
            tag: tag.to_owned(),
        })
    }

    /// What is wrong if the registry under the tag has another version.
    pub(in crate::command) fn other_version(&self, registry: &Version) -> Option<Problem> {
        let Self { version, tag } = self;
        let is_other = registry.cmp_precedence(version) != Ordering::Equal;
        is_other.then(|| Problem {
            message: format!("the tag `{tag}` is not on version {version}, but on version {registry} of the registry"),
            help: Some(format!(
                "if the tag is a slip, delete it here and where it was pushed, `git tag --delete {tag}`, and tag the commit \
                 with that version; until then say what to compare with: `--against REV`"
            )),
        })
    }
}

impl Versioned {
    /// The tag of the last release before what is checked out; none where nothing was released.
    ///
    /// A release is a tag that is a version, with or without a `v`; pre-releases are none. Where the changelog lists a
    /// release before `now`, the present version, there must be a tag; that of `now` itself comes after its commit.
    pub(in crate::command) fn last_release(
        &self,
        now: &Version,
    ) -> Result<Option<Release>, Problem> {
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
        let last = tags.lines().filter_map(Release::of).max();
        match last {
            Some(release) => Ok(Some(release)),
            None if self.is_shallow() => Err(Problem {
                message: "this clone is shallow, so the last release cannot be seen".to_owned(),
                help: Some(
                    "fetch the history and the tags: `git fetch --unshallow --tags`".to_owned(),
                ),
            }),
            None => match self.listed_release() {
                Some(version) if version < *now => Err(not_tagged(&version)),
                _ => Ok(None),
            },
        }
    }

    /// The last version that the changelog beside the file lists as released.
    fn listed_release(&self) -> Option<Version> {
        let changelog = fs::read_to_string(self.beside("CHANGELOG.md")).ok()?;
        listed(&changelog)
    }

    /// Whether this is a repository in which nothing has been committed.
    fn has_no_commit(&self) -> bool {
        let folder = self.git(&["rev-parse", "--git-dir"]);
        folder.is_ok_and(|it| it.status.success()) && !self.resolves(&commit("HEAD"))
    }
}

/// The first version in the headings of a changelog that is released.
fn listed(changelog: &str) -> Option<Version> {
    let headings = changelog
        .lines()
        .filter_map(|line| line.strip_prefix("## "));
    let released = headings.filter(|heading| !heading.contains("not released"));
    released
        .filter_map(|heading| {
            let word = heading.split([' ', ',']).next()?;
            let word = word.trim_matches(['[', ']']);
            Release::of(word).map(|release| release.version)
        })
        .next()
}

/// What to say where there was a release, but no tag of one.
fn not_tagged(version: &Version) -> Problem {
    Problem {
        message: format!(
            "CHANGELOG.md lists {version} as released, but no tag such as v{version} leads here"
        ),
        help: Some(format!(
            "fetch the tags: `git fetch --tags`; if that release has none, tag its commit: `git tag v{version} COMMIT`"
        )),
    }
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
            .filter_map(|tag| Release::of(tag))
            .map(|release| release.tag)
            .collect();
        assert_eq!(releases, ["v0.9.0", "0.10.0"]);
        assert_eq!(
            tags.iter()
                .filter_map(|tag| Release::of(tag))
                .max()
                .unwrap()
                .tag,
            "0.10.0"
        );
    }

    #[test]
    fn a_changelog_lists_what_was_released() {
        for (heading, released) in [
            ("## 0.1.0", Some("0.1.0")),
            ("## v0.1.0, the first one", Some("0.1.0")),
            ("## [0.1.0] - 2026-11-27", Some("0.1.0")),
            ("## 0.2.0 (not released)\n\n## 0.1.0", Some("0.1.0")),
            ("## 0.1.0 (not released)", None),
            ("## 0.1.0-rc.1", None),
            ("## Unreleased", None),
            ("### 0.1.0\n0.1.0", None),
        ] {
            let changelog = format!("# Changelog\n\n{heading}\n\n- Codes.\n");
            let version = listed(&changelog).map(|version| version.to_string());
            assert_eq!(version.as_deref(), released, "{heading}");
        }
    }
}
