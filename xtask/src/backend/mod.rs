//! The outputs: pure functions from the registry to files in memory.
//!
//! A new output language is one folder with a unit struct that implements [`Backend`], and one line in [`BACKENDS`].

pub mod editor;
mod header;
#[cfg(test)]
mod hostile_tests;
pub(crate) mod json;
mod markdown;
mod runtime;
mod rust;
mod typescript;

use std::panic::resume_unwind;
use std::thread;

use crate::file::File;
use crate::model::Registry;

use json::Json;
use markdown::Markdown;
pub use markdown::readme_table;
use rust::Rust;
use typescript::TypeScript;

/// One output. It does no input or output itself and cannot fail: what it cannot print, the loader has refused.
pub trait Backend: Sync {
    /// The folder below `generated/` that is this backend's alone.
    fn folder(&self) -> &'static str;

    /// The files of that folder, their paths relative to it.
    fn files(&self, registry: &Registry) -> Vec<File>;

    /// Files of other backends that travel with this one, by their path below `generated/`.
    fn copies(&self) -> &'static [&'static str] {
        &[]
    }
}

/// Every output, in the order of their folders.
pub const BACKENDS: &[&dyn Backend] = &[&Json, &Markdown, &Rust, &TypeScript];

/// The files of every backend, their paths relative to `generated/`.
///
/// Each backend has a thread of its own, which halves the wait; the order of the files is that of the table.
pub fn generate(registry: &Registry) -> Vec<File> {
    let mut files: Vec<File> = thread::scope(|scope| {
        let threads: Vec<_> = BACKENDS
            .iter()
            .map(|backend| (backend.folder(), scope.spawn(|| backend.files(registry))))
            .collect();
        let joined = threads.into_iter().flat_map(|(folder, thread)| {
            let files = thread.join().unwrap_or_else(|panic| resume_unwind(panic));
            files
                .into_iter()
                .map(move |file| File::new(format!("{folder}/{}", file.path), file.text))
        });
        joined.collect()
    });
    for backend in BACKENDS {
        let is_copied = |file: &&File| backend.copies().contains(&file.path.as_str());
        let copies = files.iter().filter(is_copied).map(|file| {
            let name = file.path.rsplit('/').next().unwrap_or(&file.path);
            File::new(format!("{}/{name}", backend.folder()), file.text.clone())
        });
        files.extend(copies.collect::<Vec<_>>());
    }
    files
}

/// Whether a path below `generated/` is in the folder of a backend; nothing is written elsewhere.
pub fn is_place_of_output(path: &str) -> bool {
    let folder = path.split('/').next();
    let mut folders = BACKENDS.iter().map(|backend| Some(backend.folder()));
    folders.any(|it| it == folder)
}

/// Whether a file that is not generated any more was generated once.
pub fn is_ours(path: &str, bytes: &[u8]) -> bool {
    is_place_of_output(path) && bears_header(bytes)
}

/// The header stands at the very top, behind what opens a comment or the first member of an object. A file that only
/// quotes it is somebody else's.
fn bears_header(bytes: &[u8]) -> bool {
    const OPENINGS: [&str; 5] = [
        "// ",
        "# ",
        "<!-- ",
        "{\n  \"//\": \"",
        "{\n  \"$comment\": \"",
    ];
    let marked = |rest: &[u8]| {
        header::MARKS
            .iter()
            .any(|mark| rest.starts_with(mark.as_bytes()))
    };
    OPENINGS
        .iter()
        .any(|opening| bytes.strip_prefix(opening.as_bytes()).is_some_and(marked))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generated_file_is_known_again_and_nothing_else() {
        for file in generate(&crate::model::sample::hostile()) {
            let is_licence = file.path.contains("/LICENSE-"); // bears no header, but is always generated
            let is_ours = is_ours(&file.path, file.text.as_bytes());
            assert_eq!(is_ours, !is_licence, "{}", file.path);
        }
        let quote = format!(
            "Notes\n\nFiles that begin with `{}` are generated.\n",
            header::GENERATED
        );
        assert!(!is_ours("markdown/NOTES.md", quote.as_bytes()));
        let licence = &typescript::licences()[0];
        for path in ["copying.txt", "rust/copying.txt"] {
            assert!(!is_ours(path, licence.text.as_bytes()), "{path}");
        }
        for path in [&licence.path, "json/LICENSE-MIT", "vendored/rust/lib.rs"] {
            assert!(!is_ours(path, licence.text.as_bytes()), "{path}");
        }
        let page = format!("<!-- {} -->\n", header::GENERATED);
        assert!(is_ours("markdown/old/page.md", page.as_bytes()));
        assert!(!is_ours("app/markdown/page.md", page.as_bytes()));
    }
}
