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

use crate::model::Registry;
use crate::output::is_temporary;

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
/// Each backend has a thread of its own, which halves the wait; what they give is put together in the order of the table.
pub fn generate(registry: &Registry) -> Vec<File> {
    let mut files: Vec<File> = thread::scope(|scope| {
        let start = |backend: &&'static dyn Backend| {
            let backend = *backend;
            scope.spawn(move || below_its_folder(backend, backend.files(registry)))
        };
        let threads: Vec<_> = BACKENDS.iter().map(start).collect();
        let joined = threads.into_iter();
        joined
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    });
    for backend in BACKENDS {
        let copied = files
            .iter()
            .filter(|file| backend.copies().contains(&file.path.as_str()));
        let copies = copied.map(|file| File::new(file.name(), file.text.clone()));
        let copies = below_its_folder(*backend, copies.collect());
        files.extend(copies);
    }
    files
}

/// The files of a backend, their paths relative to `generated/`.
fn below_its_folder(backend: &dyn Backend, files: Vec<File>) -> Vec<File> {
    let folder = backend.folder();
    files
        .into_iter()
        .map(|file| File::new(format!("{folder}/{}", file.path), file.text))
        .collect()
}

/// A file in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it goes, relative to its backend's folder, with `/` between the parts.
    pub path: String,
    /// What it holds; ends with a line feed.
    pub text: String,
}

impl File {
    /// A file of this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// Whether a path below `generated/` is the folder of a backend, or in one; nothing is written elsewhere.
pub fn is_place_of_output(path: &str) -> bool {
    let folder = path.split('/').next().unwrap_or(path);
    BACKENDS.iter().any(|backend| backend.folder() == folder)
}

/// Whether a file that is found but not wanted was generated once: it is where a backend writes, and bears the header, is a
/// licence in its place, or a temporary file that a stopped run left.
pub fn is_ours(path: &str, bytes: &[u8]) -> bool {
    is_place_of_output(path)
        && (bears_header(bytes) || is_licence(path, bytes) || is_temporary(path))
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
        let mut marks = header::MARKS.iter();
        marks.any(|mark| rest.starts_with(mark.as_bytes()))
    };
    OPENINGS
        .iter()
        .any(|opening| bytes.strip_prefix(opening.as_bytes()).is_some_and(marked))
}

fn is_licence(path: &str, bytes: &[u8]) -> bool {
    let licences = below_its_folder(&TypeScript, typescript::licences().into());
    licences
        .iter()
        .any(|licence| licence.path == path && licence.text.as_bytes() == bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generated_file_is_known_again_and_nothing_else() {
        for file in generate(&crate::model::sample::hostile()) {
            assert!(is_ours(&file.path, file.text.as_bytes()), "{}", file.path);
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
