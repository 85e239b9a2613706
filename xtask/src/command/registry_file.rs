//! The registry file of a run, and the way to tell what is wrong with it.

use std::env;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Outcome, Stop, context, say, say_aside};
use crate::diagnostic::{self, Diagnostic, FileText, Format, Span};
use crate::lint;
use crate::model::Registry;
use crate::output::Obstacle;
use crate::resolve::{self, Unresolved};
use crate::source::{self, Document, Loaded};

/// The registry that a run is about.
pub(super) struct RegistryFile {
    /// Where it is.
    pub(super) path: PathBuf,
    /// The path to show.
    pub(super) shown: String,
    /// How findings are printed.
    pub(super) format: Format,
    /// Whether it is the workspace's own.
    is_own: bool,
}

impl RegistryFile {
    /// The file that the user named, else the workspace's own.
    pub(super) fn new(named: Option<&Path>, format: Option<Format>) -> Self {
        Self {
            path: named.map_or_else(|| workspace().join("codes.toml"), Path::to_owned),
            shown: named.map_or_else(|| "codes.toml".to_owned(), shown),
            format: format.unwrap_or_else(Format::default_here),
            is_own: named.is_none(),
        }
    }

    /// Its text; a byte that is no text is a finding with a place. The file stays locked while the text is in use, so that
    /// two runs do not write at once.
    pub(super) fn read(&self) -> Result<Text, Stop> {
        let (bytes, lock) = open_and_read(&self.path)
            .map_err(|error| self.fail(&self.shown, &format!("cannot be read: {error}")))?;
        let text = String::from_utf8(bytes).map_err(|error| self.not_utf8(&error))?;
        Ok(Text { text, _lock: lock })
    }

    /// The document of a text as far as it can be understood, and every finding about it, in file order.
    pub(super) fn findings(&self, text: &str) -> (Loaded, Vec<Diagnostic>) {
        let mut loaded = source::load(text);
        let mut findings = std::mem::take(&mut loaded.diagnostics);
        if !loaded.is_broken {
            let context = context::around(self.is_own);
            findings.extend(lint::lint_within(&loaded.document, &context));
            findings.sort_by_key(Diagnostic::start);
        }
        (loaded, findings)
    }

    /// The document of a text that has no errors, neither of its own nor by the rules; every finding is printed.
    pub(super) fn check(&self, text: &str) -> Result<Loaded, Stop> {
        self.check_before(text, None)
    }

    /// The same, and what is not done because of errors stands behind their number.
    pub(super) fn check_before(&self, text: &str, undone: Option<&str>) -> Result<Loaded, Stop> {
        let (loaded, findings) = self.findings(text);
        if diagnostic::has_errors(&findings) {
            return Err(self.refuse(text, &findings, undone));
        }
        self.print(&findings, &self.shown, text);
        Ok(loaded)
    }

    /// The model of a document that has no errors.
    pub(super) fn resolve(&self, document: Document) -> Result<Registry, Stop> {
        resolve::resolve(document).map_err(|Unresolved(it)| {
            self.fail(
                &self.shown,
                &format!("cites `{}`, which is no source", it.key),
            )
        })
    }

    /// Prints the findings about a text with errors, and stops.
    pub(super) fn refuse(&self, text: &str, findings: &[Diagnostic], undone: Option<&str>) -> Stop {
        self.tell(text, findings, undone);
        Stop(Outcome::Findings)
    }

    /// Prints the findings about a text and how many there are.
    pub(super) fn tell(&self, text: &str, findings: &[Diagnostic], undone: Option<&str>) {
        self.print(findings, &self.shown, text);
        let count = diagnostic::count(findings);
        let undone = undone.map_or_else(String::new, |undone| format!("; {undone}"));
        say_aside(&format!("{}: {count}{undone}\n", self.shown));
    }

    /// Prints a summary where it does not disturb programs that read the findings.
    pub(super) fn summarize(&self, text: &str) {
        if self.format == Format::Human {
            say(text)
        } else {
            say_aside(text)
        }
    }

    /// Prints findings about a file.
    pub(super) fn print(&self, diagnostics: &[Diagnostic], path: &str, text: &str) {
        // When the terminal is gone there is nobody left to tell.
        let _ = diagnostic::print(diagnostics, FileText { path, text }, self.format);
    }

    /// Prints what is wrong with a file as a whole, and stops.
    pub(super) fn fail(&self, path: &str, problem: &str) -> Stop {
        self.print(
            &[Diagnostic::file_error(format!("{path} {problem}"))],
            path,
            "",
        );
        Stop(Outcome::Failed)
    }

    /// The same for everything that keeps a plan from being made or carried out.
    pub(super) fn fail_all(&self, obstacles: &[Obstacle]) -> Stop {
        for obstacle in obstacles {
            self.fail(&obstacle.path, &obstacle.problem);
        }
        Stop(Outcome::Failed)
    }

    fn not_utf8(&self, error: &std::string::FromUtf8Error) -> Stop {
        let bytes = error.as_bytes();
        let valid = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(bytes);
        let byte = bytes.get(valid).copied().unwrap_or_default();
        let span = Span {
            start: valid,
            end: valid + '\u{fffd}'.len_utf8(),
        };
        let finding = Diagnostic::error(
            "the registry is not UTF-8",
            span,
            format!("the byte 0x{byte:02X}"),
        )
        .help("save the file as UTF-8");
        self.print(&[finding], &self.shown, &text);
        Stop(Outcome::Findings)
    }
}

/// A text, and the lock on the file that it was read from.
pub(super) struct Text {
    /// The text.
    pub(super) text: String,
    _lock: File,
}

fn open_and_read(path: &Path) -> io::Result<(Vec<u8>, File)> {
    let mut file = File::open(path)?;
    // Where a file system has no locks, runs at the same time are the user's to avoid.
    let _ = file.lock();
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok((bytes, file))
}

/// The folder of the workspace, from whichever folder of it the alias was called.
pub(super) fn workspace() -> PathBuf {
    let xtask =
        env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&xtask)
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// A path as messages show it, with `/` between the parts.
pub(super) fn shown(path: &Path) -> String {
    path.display()
        .to_string()
        .replace('\\', "/")
        .trim_end_matches('/')
        .to_owned()
}
