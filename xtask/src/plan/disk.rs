//! What a folder holds.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

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
    let mut found = BTreeMap::new();
    let mut obstacles = Vec::new();
    match fs::metadata(folder) {
        Ok(metadata) if metadata.is_dir() => {
            walk(folder, "", shown, &concerns, &mut found, &mut obstacles)
        }
        Ok(_) => obstacles.push(obstacle(shown, "is not a folder; move it away")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => obstacles.push(unreadable(shown, &error)),
    }
    if obstacles.is_empty() {
        Ok(found)
    } else {
        Err(obstacles)
    }
}

fn walk(
    folder: &Path,
    prefix: &str,
    shown: &str,
    concerns: &dyn Fn(&str) -> bool,
    found: &mut BTreeMap<String, Found>,
    obstacles: &mut Vec<Obstacle>,
) {
    let shown_folder = if prefix.is_empty() {
        shown.to_owned()
    } else {
        format!("{shown}/{prefix}")
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return obstacles.push(unreadable(&shown_folder, &error)),
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                obstacles.push(unreadable(&shown_folder, &error));
                continue;
            }
        };
        if prefix.is_empty() && !concerns(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let Ok(name) = entry.file_name().into_string() else {
            let name = entry.file_name().to_string_lossy().into_owned();
            obstacles.push(obstacle(
                &format!("{shown_folder}/{name}"),
                "has a name that is not UTF-8; move it away",
            ));
            continue;
        };
        let path = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}/{name}")
        };
        let shown_path = format!("{shown}/{path}");
        match entry.file_type() {
            Err(error) => obstacles.push(unreadable(&shown_path, &error)),
            // A link could lead a write out of the folder.
            Ok(kind) if kind.is_symlink() => {
                obstacles.push(obstacle(
                    &shown_path,
                    "is a symbolic link, which could lead out of the folder; remove it",
                ));
            }
            Ok(_) if is_build_output(&name) => {}
            Ok(kind) if kind.is_dir() => {
                found.insert(path.clone(), Found::Folder);
                walk(&entry.path(), &path, shown, concerns, found, obstacles);
            }
            Ok(kind) if kind.is_file() => match fs::read(entry.path()) {
                Ok(bytes) => {
                    found.insert(path, Found::File(bytes));
                }
                // Another run may just have renamed or removed its temporary file.
                Err(error) if error.kind() == io::ErrorKind::NotFound && is_temporary(&name) => {}
                Err(error) => obstacles.push(unreadable(&shown_path, &error)),
            },
            Ok(_) => obstacles.push(obstacle(
                &shown_path,
                "is neither a file nor a folder; move it away",
            )),
        }
    }
}

fn obstacle(path: &str, problem: &str) -> Obstacle {
    Obstacle {
        path: path.to_owned(),
        problem: problem.to_owned(),
    }
}

fn unreadable(path: &str, error: &io::Error) -> Obstacle {
    obstacle(path, &format!("cannot be read: {error}"))
}
