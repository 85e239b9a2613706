//! Carries out a plan.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::TempPath;

use super::disk::TEMPORARY;
use super::plan::{Action, IoProblem, Plan, Step};

/// Writes and removes what the plan says, up to the first problem. Unchanged files are not touched.
///
/// Every text first goes into a temporary file in the same folder. They are renamed only when all of them are written, so
/// that a full disk or a read-only folder leaves everything as it was.
pub fn apply(plan: &Plan) -> Result<(), IoProblem> {
    let mut written = Vec::new();
    for step in &plan.steps {
        if let Action::Create(text) | Action::Update(_, text) = &step.action {
            let temporary = write_temporary(&step.path, text);
            written.push((
                step,
                temporary.map_err(|error| step.problem("written", &error))?,
            ));
        }
    }
    for (step, temporary) in written {
        let renamed = temporary.persist(&step.path);
        renamed.map_err(|error| step.problem("written", &error.error))?;
    }
    for step in &plan.steps {
        if step.action == Action::Remove {
            let removed = remove(&step.path, &plan.root);
            removed.map_err(|error| step.problem("removed", &error))?;
        }
    }
    Ok(())
}

impl Step {
    fn problem(&self, verb: &str, error: &io::Error) -> IoProblem {
        IoProblem::new(&self.shown, format!("cannot be {verb}: {error}"))
    }
}

/// The temporary file has the permissions of the file it will replace.
fn write_temporary(path: &Path, text: &str) -> io::Result<TempPath> {
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
    if let Ok(old) = fs::metadata(path) {
        temporary.as_file().set_permissions(old.permissions())?;
    }
    Ok(temporary.into_temp_path())
}

/// Removes a file, and the folders below `root` that it leaves empty.
fn remove(path: &Path, root: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let folders = path.ancestors().skip(1);
    for folder in folders.take_while(|folder| *folder != root && folder.starts_with(root)) {
        if fs::remove_dir(folder).is_err() {
            break; // not empty
        }
    }
    Ok(())
}
