//! What is in a folder.

use std::collections::BTreeMap;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::Path;

pub(super) enum Found {
    File(Vec<u8>),
    Folder,
    /// What is wrong with it, and what to do.
    Unusable(String),
}

/// Temporary files are called `.close-codes-….tmp`, so that those of an interrupted run can be recognized and removed.
pub(super) const TEMPORARY: (&str, &str) = (".close-codes-", ".tmp");

pub(super) fn is_temporary(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1)
}

/// Everything below a folder, by the path to show, with `/` between the parts. An absent folder is empty.
///
/// Of the direct content of the folder, only the names that `concerns` accepts are looked at.
pub(super) fn read(
    folder: &Path,
    shown: &str,
    concerns: &dyn Fn(&str) -> bool,
) -> BTreeMap<String, Found> {
    let mut found = BTreeMap::new();
    let entries = match fs::read_dir(folder).and_then(Iterator::collect) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            let problem = match error.kind() {
                ErrorKind::NotADirectory => "is not a folder; move it away".to_owned(),
                _ => cannot_be_read(&error),
            };
            found.insert(shown.to_owned(), Found::Unusable(problem));
            Vec::new()
        }
    };
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if is_build_output(&name) || !concerns(&name) {
            continue;
        }
        let path = format!("{shown}/{name}");
        match look(&entry) {
            Ok(Found::Folder) => {
                found.extend(read(&entry.path(), &path, &|_| true));
                found.entry(path).or_insert(Found::Folder);
            }
            Ok(other) => drop(found.insert(path, other)),
            // Another run has just renamed or removed it.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => drop(found.insert(path, Found::Unusable(cannot_be_read(&error)))),
        }
    }
    found
}

/// Git ignores it as well.
fn is_build_output(name: &str) -> bool {
    ["dist", "node_modules", "package-lock.json"].contains(&name) || name.ends_with(".tgz")
}

fn look(entry: &DirEntry) -> io::Result<Found> {
    let kind = entry.file_type()?;
    let unusable = if entry.file_name().to_str().is_none() {
        "has a name that is not UTF-8; move it away"
    } else if kind.is_symlink() {
        "is a symbolic link, which could lead out of the folder; remove it"
    } else if kind.is_dir() {
        return Ok(Found::Folder);
    } else if kind.is_file() {
        return fs::read(entry.path()).map(Found::File);
    } else {
        "is neither a file nor a folder; move it away"
    };
    Ok(Found::Unusable(unusable.to_owned()))
}

fn cannot_be_read(error: &io::Error) -> String {
    format!("cannot be read: {error}")
}
