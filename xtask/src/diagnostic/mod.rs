//! Findings about a file that a person wrote, and their three renderings.

mod github;
mod human;
mod json;
mod position;
mod print;
mod span;

use crate::text;

pub(crate) use github::print as print_github;
pub(crate) use human::print as print_human;
pub(crate) use position::Lines;
pub use print::{FileText, Format, print};
pub use span::{Span, Spanned};

/// Something that is wrong, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub level: Level,
    /// The rule that found it; none where the file could not be understood at all.
    pub rule: Option<&'static str>,
    /// What is wrong, in one line.
    pub message: String,
    /// The place to mend first, then the places that it conflicts with. Empty if it is about the file as a whole.
    pub labels: Vec<Label>,
    /// What follows from it.
    pub notes: Vec<String>,
    pub help: Option<String>,
    /// Where to read more.
    pub see: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The bytes to underline.
    pub span: Span,
    /// A few words to stand beside them.
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing is generated, the exit status says so.
    Error,
    /// Worth mending; never changes an exit status.
    Warning,
}

impl Level {
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Diagnostic {
    pub fn error(message: impl Into<String>, span: Span, label: impl Into<String>) -> Self {
        Self::file_error(message).label(span, label)
    }

    pub fn file_error(message: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            rule: None,
            message: message.into(),
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            see: None,
        }
    }

    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Where it begins; a finding about the whole file comes before all others.
    pub fn start(&self) -> usize {
        self.labels.first().map_or(0, |label| label.span.start)
    }
}

/// Whether one of them stops the work.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    let mut diagnostics = diagnostics.iter();
    diagnostics.any(|diagnostic| diagnostic.level == Level::Error)
}

/// `2 errors and 1 warning`.
pub fn count(diagnostics: &[Diagnostic]) -> String {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.level == Level::Error;
    let errors = diagnostics.iter().filter(is_error).count();
    let counts = [(errors, "error"), (diagnostics.len() - errors, "warning")];
    let counts = counts.into_iter().filter(|(number, _)| *number > 0);
    let counts = counts.map(|(number, word)| text::count(number, word));
    counts.collect::<Vec<_>>().join(" and ")
}
