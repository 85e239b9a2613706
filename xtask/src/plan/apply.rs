//! Carries out a plan.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::{Action, Obstacle, Plan, Step};

/// Temporary files are called `.close-codes-….tmp`, so that those of a stopped run can be told and removed.
const TEMPORARY: (&str, &str) = (".close-codes-", ".tmp");

/// Writes and removes what the plan says. Unchanged files are not touched; each write is atomic.
pub fn apply(plan: &Plan) -> Result<(), Vec<Obstacle>> {
    let failures: Vec<Obstacle> = plan
        .steps
        .iter()
        .filter_map(|step| carry_out(step).err())
        .collect();
    if failures.is_empty() {
        Ok(())
    } else {
        Err(failures)
    }
}

/// Whether a file is a temporary one that a stopped run left.
pub(crate) fn is_temporary(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1)
}

fn carry_out(step: &Step) -> Result<(), Obstacle> {
    let done = match &step.action {
        Action::Create { text } | Action::Update { text, .. } => write(&step.path, text),
        Action::Remove => remove(&step.path),
        Action::Keep | Action::Foreign => Ok(()),
    };
    done.map_err(|error| Obstacle {
        path: step.shown.clone(),
        problem: format!("cannot be written: {error}"),
    })
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path
        .parent()
        .ok_or_else(|| io::Error::other("there is no folder to write to"))?;
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // less what the umask takes
    let mut temporary = builder.tempfile_in(folder)?;
    temporary.write_all(text.as_bytes())?;
    temporary.persist(path)?;
    Ok(())
}

/// Removes a file, and the folders that it leaves empty.
fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    for folder in path.ancestors().skip(1) {
        if fs::remove_dir(folder).is_err() {
            break; // not empty
        }
    }
    Ok(())
}
