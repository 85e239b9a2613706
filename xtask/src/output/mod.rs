//! What is generated against what is on the disk: one plan, which is then written, checked or shown.

mod apply;
mod diff;
mod disk;
pub mod markers;
mod report;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use apply::apply;
pub(crate) use apply::is_temporary;
pub use report::{drift, summary};

use crate::backend::File;
use disk::Found;

/// Everything that would have to happen so that the disk holds what was generated.
#[derive(Debug, Default)]
pub struct Plan {
    /// One step per file that is generated or found, by path.
    pub steps: Vec<Step>,
    /// The folder that the plan is about; folders above it are not touched.
    folder: PathBuf,
}

/// A file, and what is to be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where it is on the disk.
    pub path: PathBuf,
    /// The path to show, with `/` between the parts.
    pub shown: String,
    /// What is to be done.
    pub action: Action,
}

/// What is to be done about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// It is not there.
    Create {
        /// What it will hold.
        text: String,
    },
    /// It holds something else.
    Update {
        /// What it holds.
        old: Vec<u8>,
        /// What it will hold.
        text: String,
    },
    /// It holds what was generated.
    Keep,
    /// It was generated once and is not any more, or is a temporary file that a stopped run left.
    Remove,
    /// Somebody put it there; it is reported and left alone.
    Foreign,
}

/// A reason why the folder cannot be compared or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The path to show.
    pub path: String,
    /// What is wrong with it, and the way out.
    pub problem: String,
}

impl Obstacle {
    fn new(path: impl Into<String>, problem: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            problem: problem.into(),
        }
    }
}

impl Plan {
    /// Compares a folder with the files it should hold and no others. Nothing is written.
    ///
    /// `shown` is the folder as messages name it. What stands directly in it is looked at if `concerns` says so of its name.
    /// `ours` tells whether a file that is not wanted was generated once.
    pub fn of_folder(
        folder: &Path,
        shown: &str,
        wanted: Vec<File>,
        concerns: impl Fn(&str) -> bool,
        ours: impl Fn(&str, &[u8]) -> bool,
    ) -> Result<Self, Vec<Obstacle>> {
        let mut found = disk::read_folder(folder, shown, concerns)?;
        let mut obstacles = Vec::new();
        let mut steps = Vec::new();
        for File { path, text } in wanted {
            let action = match found.remove(&path) {
                None => Action::Create { text },
                Some(Found::Folder) => {
                    let problem = "is a folder, but a file of this name is generated; move it away";
                    obstacles.push(Obstacle::new(format!("{shown}/{path}"), problem));
                    continue;
                }
                Some(Found::File(old)) if old == text.as_bytes() => Action::Keep,
                Some(Found::File(old)) => Action::Update { old, text },
            };
            obstacles.extend(parent_that_is_a_file(&path, &found, shown));
            steps.push(Step::new(folder, shown, &path, action));
        }
        for (path, entry) in found {
            if let Found::File(bytes) = entry {
                let action = if ours(&path, &bytes) {
                    Action::Remove
                } else {
                    Action::Foreign
                };
                steps.push(Step::new(folder, shown, &path, action));
            }
        }
        steps.sort_by(|a, b| a.shown.cmp(&b.shown));
        obstacles.dedup();
        if obstacles.is_empty() {
            Ok(Self {
                steps,
                folder: folder.to_owned(),
            })
        } else {
            Err(obstacles)
        }
    }

    /// Adds a file that people write and that holds a generated part. Where it is a link, the file behind it is written.
    pub fn add_file(&mut self, path: &Path, shown: &str, old: String, text: String) {
        let action = if old == text {
            Action::Keep
        } else {
            Action::Update {
                old: old.into_bytes(),
                text,
            }
        };
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        self.steps.push(Step {
            path,
            shown: shown.to_owned(),
            action,
        });
    }

    /// Whether nothing differs but files that somebody else put there.
    pub fn is_only_foreign(&self) -> bool {
        self.steps
            .iter()
            .all(|step| matches!(step.action, Action::Keep | Action::Foreign))
    }

    /// Whether the disk holds what was generated and nothing else.
    pub fn is_clean(&self) -> bool {
        self.steps.iter().all(|step| step.action == Action::Keep)
    }
}

impl Step {
    fn new(folder: &Path, shown: &str, path: &str, action: Action) -> Self {
        Self {
            path: folder.join(path),
            shown: format!("{shown}/{path}"),
            action,
        }
    }
}

/// A file stands where a folder of the path belongs.
fn parent_that_is_a_file(
    path: &str,
    found: &BTreeMap<String, Found>,
    shown: &str,
) -> Option<Obstacle> {
    let mut parents = path.match_indices('/').map(|(end, _)| &path[..end]);
    let file = parents.find(|parent| matches!(found.get(*parent), Some(Found::File(_))))?;
    let problem = "is a file, but a folder of this name is generated; move it away";
    Some(Obstacle::new(format!("{shown}/{file}"), problem))
}
