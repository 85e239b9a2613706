//! What a folder holds.

use std::collections::BTreeMap;
use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use super::{Obstacle, is_temporary};

/// Something found in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A regular file with its bytes.
    File(Vec<u8>),
    /// A folder.
    Folder,
}

/// What tools build beside the sources; git ignores it, and so does the plan.
const BUILD_OUTPUT: [&str; 3] = ["dist", "node_modules", "package-lock.json"];

fn is_build_output(name: &str) -> bool {
    BUILD_OUTPUT.contains(&name) || name.ends_with(".tgz")
}

/// Everything below a folder, by path with `/` between the parts; an absent folder is empty.
///
/// Of what stands directly in the folder, only the names that `concerns` takes are looked at.
pub(super) fn read_folder(
    folder: &Path,
    shown: &str,
    concerns: impl Fn(&str) -> bool,
) -> Result<BTreeMap<String, Found>, Vec<Obstacle>> {
    let mut walk = Walk {
        shown,
        found: BTreeMap::new(),
        obstacles: Vec::new(),
    };
    match fs::metadata(folder) {
        Ok(metadata) if metadata.is_dir() => walk.folder(folder, "", &concerns),
        Ok(_) => walk.meet(shown, "is not a folder; move it away"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => walk.fail(shown, &error),
    }
    if walk.obstacles.is_empty() {
        Ok(walk.found)
    } else {
        Err(walk.obstacles)
    }
}

/// A walk through a folder, and what it has met so far.
struct Walk<'s> {
    /// The folder as messages name it.
    shown: &'s str,
    found: BTreeMap<String, Found>,
    obstacles: Vec<Obstacle>,
}

impl Walk<'_> {
    /// Everything below a folder; of what stands directly in it, what `concerns` takes. `path` is that within the walk.
    fn folder(&mut self, folder: &Path, path: &str, concerns: &dyn Fn(&str) -> bool) {
        let shown = self.shown_path(path);
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return self.fail(&shown, &error),
        };
        for entry in entries {
            match entry {
                Err(error) => self.fail(&shown, &error),
                Ok(entry) if !concerns(&entry.file_name().to_string_lossy()) => {}
                Ok(entry) => match entry.file_name().to_str() {
                    Some(name) => self.entry(&entry, name, &joined(path, name)),
                    None => {
                        let name = entry.file_name().to_string_lossy().into_owned();
                        let problem = "has a name that is not UTF-8; move it away";
                        self.meet(&format!("{shown}/{name}"), problem);
                    }
                },
            }
        }
    }

    fn entry(&mut self, entry: &DirEntry, name: &str, path: &str) {
        let shown = self.shown_path(path);
        match entry.file_type() {
            Err(error) => self.fail(&shown, &error),
            // A link could lead a write out of the folder.
            Ok(kind) if kind.is_symlink() => {
                let problem = "is a symbolic link, which could lead out of the folder; remove it";
                self.meet(&shown, problem);
            }
            Ok(_) if is_build_output(name) => {}
            Ok(kind) if kind.is_dir() => {
                self.found.insert(path.to_owned(), Found::Folder);
                self.folder(&entry.path(), path, &|_| true);
            }
            Ok(kind) if kind.is_file() => match fs::read(entry.path()) {
                Ok(bytes) => {
                    self.found.insert(path.to_owned(), Found::File(bytes));
                }
                // Another run may just have renamed or removed its temporary file.
                Err(error) if error.kind() == io::ErrorKind::NotFound && is_temporary(name) => {}
                Err(error) => self.fail(&shown, &error),
            },
            Ok(_) => self.meet(&shown, "is neither a file nor a folder; move it away"),
        }
    }

    /// A path of the walk as messages name it.
    fn shown_path(&self, path: &str) -> String {
        match path {
            "" => self.shown.to_owned(),
            path => format!("{}/{path}", self.shown),
        }
    }

    fn meet(&mut self, path: &str, problem: &str) {
        self.obstacles.push(Obstacle::new(path, problem));
    }

    fn fail(&mut self, path: &str, error: &io::Error) {
        self.meet(path, &format!("cannot be read: {error}"));
    }
}

/// The path of what stands in a folder of the walk, which is itself the empty path.
fn joined(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        folder => format!("{folder}/{name}"),
    }
}
