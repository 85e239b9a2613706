//! The registry file of a run, and how to report what is wrong with it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::workspace::{shown, workspace};
use super::{Outcome, Stop, context, eprint_note, say};
use crate::diagnostic::{self, Diagnostic, FileText, Format, Span};
use crate::lint;
use crate::model::Registry;
use crate::output::{Drift, IoProblem};
use crate::resolve::{self, Unresolved};
use crate::source::{self, Document, Loaded};

pub(super) struct RegistryFile {
    pub(super) path: PathBuf,
    /// The path in messages.
    pub(super) shown: String,
    /// How findings are printed.
    pub(super) format: Format,
    /// Whether it is the workspace's own.
    is_own: bool,
}

/// The text of the registry. The file stays locked while it is in use, so that two runs do not write at once.
pub(super) struct Text {
    pub(super) text: String,
    _lock: File,
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

    pub(super) fn read(&self) -> Result<Text, Stop> {
        let (bytes, lock) = open_and_read(&self.path)
            .map_err(|error| self.fail(&self.shown, &format!("cannot be read: {error}")))?;
        let text = String::from_utf8(bytes).map_err(|error| self.not_utf8(&error))?;
        Ok(Text { text, _lock: lock })
    }

    /// The document as far as it can be understood, and every finding about it, in file order.
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

    /// The document of a text without errors, neither of its own nor by the rules; every finding is printed.
    pub(super) fn check(&self, text: &str) -> Result<Loaded, Stop> {
        self.check_before(text, None)
    }

    /// The same; `undone` is what the command does not do because of errors.
    pub(super) fn check_before(&self, text: &str, undone: Option<&str>) -> Result<Loaded, Stop> {
        let (loaded, findings) = self.findings(text);
        if diagnostic::has_errors(&findings) {
            return Err(self.refuse(text, &findings, undone));
        }
        self.print(&findings, &self.shown, text);
        Ok(loaded)
    }

    pub(super) fn resolve(&self, document: Document) -> Result<Registry, Stop> {
        resolve::resolve(document).map_err(|it| self.unresolved(&self.shown, &it))
    }

    pub(super) fn unresolved(&self, path: &str, Unresolved(it): &Unresolved) -> Stop {
        self.fail(path, &format!("cites `{}`, which is no source", it.key))
    }

    pub(super) fn refuse(&self, text: &str, findings: &[Diagnostic], undone: Option<&str>) -> Stop {
        self.tell(text, findings, undone);
        Stop(Outcome::Findings)
    }

    /// Prints findings and how many there are.
    pub(super) fn tell(&self, text: &str, findings: &[Diagnostic], undone: Option<&str>) {
        self.print(findings, &self.shown, text);
        let count = diagnostic::count(findings);
        let undone = undone.map_or_else(String::new, |undone| format!("; {undone}"));
        eprint_note(&format!("{}: {count}{undone}\n", self.shown));
    }

    /// Prints a summary where it does not disturb programs that read the findings.
    pub(super) fn summarize(&self, text: &str) {
        match self.format {
            Format::Human => say(text),
            Format::Json | Format::Github => eprint_note(text),
        }
    }

    pub(super) fn print(&self, diagnostics: &[Diagnostic], path: &str, text: &str) {
        let _ = diagnostic::print(diagnostics, FileText { path, text }, self.format); // ignore a closed pipe
    }

    /// Prints that a file differs from what `rule` demands.
    pub(super) fn print_drift(&self, drift: &Drift, rule: &'static str) {
        let mut finding = Diagnostic::file_error(&drift.message);
        finding.rule = Some(rule);
        match self.format {
            Format::Human => say(&format!("{}\n{}", drift.message, drift.diff)),
            Format::Github => {
                self.print(&[finding], &drift.path, "");
                say(&drift.diff);
            }
            Format::Json => {
                finding.help = (!drift.diff.is_empty()).then(|| drift.diff.clone());
                self.print(&[finding], &drift.path, "");
            }
        }
    }

    /// Prints what is wrong with a file as a whole.
    pub(super) fn fail(&self, path: &str, problem: &str) -> Stop {
        let finding = Diagnostic::file_error(format!("{path} {problem}"));
        self.print(&[finding], path, "");
        Stop(Outcome::Failed)
    }

    pub(super) fn fail_all(&self, problems: &[IoProblem]) -> Stop {
        for it in problems {
            self.fail(&it.path, &it.problem);
        }
        Stop(Outcome::Failed)
    }

    fn not_utf8(&self, error: &std::string::FromUtf8Error) -> Stop {
        let start = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(start).copied().unwrap_or_default();
        let span = Span {
            start,
            end: start + '\u{fffd}'.len_utf8(),
        };
        let label = format!("the byte 0x{byte:02X}");
        let finding = Diagnostic::error("the registry is not UTF-8", span, label)
            .help("save the file as UTF-8");
        let text = String::from_utf8_lossy(error.as_bytes());
        self.print(&[finding], &self.shown, &text);
        Stop(Outcome::Findings)
    }
}

fn open_and_read(path: &Path) -> io::Result<(Vec<u8>, File)> {
    let mut file = File::open(path)?;
    let _ = file.lock(); // not every file system has locks
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok((bytes, file))
}
