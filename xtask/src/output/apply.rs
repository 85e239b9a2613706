//! Carries out a plan.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::TempPath;

use super::{Action, Obstacle, Plan, Step};

/// Temporary files are called `.close-codes-….tmp`, so that those of a stopped run can be told and removed.
const TEMPORARY: (&str, &str) = (".close-codes-", ".tmp");

/// Writes and removes what the plan says. Unchanged files are not touched.
///
/// Every text is first written to a temporary file beside its place. When all of that has succeeded they are renamed, so
/// that a full disk or a folder that cannot be written leaves everything as it was.
pub fn apply(plan: &Plan) -> Result<(), Vec<Obstacle>> {
    let mut prepared = Vec::new();
    carry_out(&plan.steps, "written", |step| {
        if let Action::Create { text } | Action::Update { text, .. } = &step.action {
            prepared.push((step, prepare(&step.path, text)?));
        }
        Ok(())
    })?;
    for (step, temporary) in prepared {
        let renamed = temporary
            .persist(&step.path)
            .map_err(|error| obstacle(step, "written", &error.error));
        renamed.map_err(|obstacle| vec![obstacle])?;
    }
    carry_out(&plan.steps, "removed", |step| match step.action {
        Action::Remove => remove(&step.path, &plan.folder),
        _ => Ok(()),
    })
}

/// Whether a file is a temporary one that a stopped run left.
pub(crate) fn is_temporary(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1)
}

/// Does something for every step, and tells for which of them it failed.
fn carry_out<'p>(
    steps: &'p [Step],
    verb: &str,
    mut action: impl FnMut(&'p Step) -> io::Result<()>,
) -> Result<(), Vec<Obstacle>> {
    let failed = steps
        .iter()
        .filter_map(|step| action(step).err().map(|error| obstacle(step, verb, &error)));
    let failed: Vec<Obstacle> = failed.collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(failed)
    }
}

fn obstacle(step: &Step, verb: &str, error: &io::Error) -> Obstacle {
    Obstacle::new(&step.shown, format!("cannot be {verb}: {error}"))
}

/// Writes a text to a temporary file that has the permissions of the file it will replace.
fn prepare(path: &Path, text: &str) -> io::Result<TempPath> {
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

/// Removes a file, and the folders that it leaves empty, up to the folder of the plan.
fn remove(path: &Path, root: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    for folder in path
        .ancestors()
        .skip(1)
        .take_while(|folder| *folder != root && folder.starts_with(root))
    {
        if fs::remove_dir(folder).is_err() {
            break; // not empty
        }
    }
    Ok(())
}
