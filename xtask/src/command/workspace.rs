//! The folder of the project, and paths as people and programs see them.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the workspace, from whichever of its folders the alias was called.
pub(super) fn workspace() -> PathBuf {
    let xtask =
        env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&xtask)
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// A path as messages show it, with `/` between the parts.
pub(super) fn shown(path: &Path) -> String {
    let path = path.display().to_string().replace('\\', "/");
    path.trim_end_matches('/').to_owned()
}

/// A path without links and `..`, as far as it exists.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let existing = path
        .ancestors()
        .find_map(|folder| Some((folder, folder.canonicalize().ok()?)));
    match existing {
        Some((folder, real)) => match path.strip_prefix(folder) {
            Ok(rest) => real.join(rest),
            Err(_) => real,
        },
        None => path,
    }
}
