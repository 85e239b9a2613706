//! What has to change on the disk.

use std::path::{Path, PathBuf};

use super::disk::{self, Found};
use crate::file::File;

/// What has to happen so that the disk holds what was generated.
#[derive(Debug, Default)]
pub struct Plan {
    pub(super) steps: Vec<Step>,
    /// The folder of the generated files; folders above it are not touched.
    pub(super) root: PathBuf,
}

#[derive(Debug)]
pub(super) struct Step {
    pub(super) path: PathBuf,
    /// The path in messages, with `/` between the parts.
    pub(super) shown: String,
    pub(super) action: Action,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Action {
    Create(String),
    /// From the old bytes to the new text.
    Update(Vec<u8>, String),
    Keep,
    /// It is no longer generated, or an interrupted run left it.
    Remove,
    /// Somebody put it there; it is reported and left alone.
    Foreign,
}

/// Why a file or folder cannot be read, compared or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IoProblem {
    pub path: String,
    /// What is wrong with it, and what to do.
    pub problem: String,
}

impl Plan {
    /// Compares a folder, which messages call `shown`, with the files it should hold and no others.
    ///
    /// Of its direct content only the names that `concerns` accepts are looked at. `is_ours` says of a file that is not
    /// wanted whether it was generated once.
    pub fn of_folder(
        root: &Path,
        shown: &str,
        wanted: Vec<File>,
        concerns: impl Fn(&str) -> bool,
        is_ours: impl Fn(&str, &[u8]) -> bool,
    ) -> Result<Self, Vec<IoProblem>> {
        let (mut steps, mut problems) = (Vec::new(), Vec::new());
        let mut found = disk::read(root, shown, &concerns);
        for File { path, text } in wanted {
            let (shown, path) = (format!("{shown}/{path}"), root.join(path));
            let action = match found.get(&shown) {
                None => Action::Create(text),
                Some(Found::File(old)) => Action::replace(old, text),
                Some(Found::Unusable(_)) => continue, // reported below
                Some(Found::Folder) => {
                    let problem = "is a folder, but a file of this name is generated; move it away";
                    problems.push(IoProblem::new(shown, problem));
                    continue;
                }
            };
            found.remove(&shown);
            steps.push(Step {
                path,
                shown,
                action,
            });
        }
        for (path, found) in found {
            let below = format!("{path}/");
            let relative = path.strip_prefix(shown).unwrap_or(&path);
            let relative = relative.trim_start_matches('/');
            let action = match found {
                Found::Folder => continue,
                Found::Unusable(problem) => Err(problem),
                Found::File(_) if steps.iter().any(|step| step.shown.starts_with(&below)) => Err(
                    "is a file, but a folder of this name is generated; move it away".to_owned(),
                ),
                Found::File(bytes) if disk::is_temporary(&path) || is_ours(relative, &bytes) => {
                    Ok(Action::Remove)
                }
                Found::File(_) => Ok(Action::Foreign),
            };
            match action {
                Ok(action) => steps.push(Step {
                    path: root.join(relative),
                    shown: path,
                    action,
                }),
                Err(problem) => problems.push(IoProblem::new(path, problem)),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        steps.sort_by(|a, b| a.shown.cmp(&b.shown));
        let root = root.to_owned();
        Ok(Self { steps, root })
    }

    /// Adds a file that people write and that has a generated part. If it is a link, the file behind it is written.
    pub fn add_file(&mut self, path: &Path, shown: &str, old: &str, text: String) {
        self.steps.push(Step {
            path: path.canonicalize().unwrap_or_else(|_| path.to_owned()),
            shown: shown.to_owned(),
            action: Action::replace(old.as_bytes(), text),
        });
    }

    /// Whether the disk holds what was generated and nothing else.
    pub fn is_clean(&self) -> bool {
        self.steps.iter().all(|step| step.action == Action::Keep)
    }

    /// Whether the only differences are files that somebody else put there.
    pub fn is_only_foreign(&self) -> bool {
        let mut steps = self.steps.iter();
        steps.all(|step| matches!(step.action, Action::Keep | Action::Foreign))
    }
}

impl Action {
    fn replace(old: &[u8], text: String) -> Self {
        if old == text.as_bytes() {
            Self::Keep
        } else {
            Self::Update(old.to_owned(), text)
        }
    }
}

impl IoProblem {
    pub(super) fn new(path: impl Into<String>, problem: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            problem: problem.into(),
        }
    }
}
