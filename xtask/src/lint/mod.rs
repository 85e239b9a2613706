//! What the entries of a registry say about each other: the rules, and the engine that applies them.

mod engine;
mod rules;

use crate::diagnostic::{Diagnostic, Level};
use crate::source::{CodeEntry, Document};

pub use engine::{lint, lint_within};
pub use rules::RULES;

/// The page that explains every rule, relative to the workspace.
pub const PAGE: &str = "generated/markdown/rules.md";

/// A rule: data about it, and the function that finds what breaks it.
#[derive(Debug)]
pub struct Rule {
    /// Its name, as findings and exceptions spell it.
    pub id: &'static str,
    /// What it demands, in one sentence.
    pub summary: &'static str,
    /// What would go wrong without it, told to somebody whom it has just stopped; Markdown.
    pub why: &'static str,
    /// Whether a finding stops the work.
    pub level: Level,
    /// Whether an entry may be an exception. Never where what is generated would not compile, or would mislead.
    pub excusable: bool,
    /// A piece of a registry that breaks this rule and no other.
    pub bad: &'static str,
    /// The same piece mended.
    pub good: &'static str,
    /// Finds what breaks it.
    pub check: Check,
}

/// What a rule looks at.
#[derive(Debug)]
pub enum Check {
    /// The registry alone.
    Registry(fn(&Document) -> Vec<Finding>),
    /// The registry, and what is around it.
    LintContext(fn(&Document, &LintContext) -> Vec<Finding>),
    /// The exceptions, when all other rules have spoken.
    Exceptions(fn(&Document, &Used) -> Vec<Finding>),
}

/// What a rule may know besides the registry. The command brings it, so that no rule looks at a clock or a disk; of what is
/// not known, nothing is found.
#[derive(Debug, Clone, Default)]
pub struct LintContext {
    /// The latest day that a calendar somewhere on earth shows now, as `2026-11-21`.
    pub today: Option<String>,
    /// The version in the Cargo.toml of the crate that the registry becomes.
    pub crate_version: Option<String>,
}

/// The exceptions that were needed: where the code starts, and the rule.
pub type Used = std::collections::BTreeSet<(usize, &'static str)>;

/// Something that breaks a rule.
#[derive(Debug)]
pub struct Finding {
    /// What, where, and the way out. Level and name come from the rule.
    pub diagnostic: Diagnostic,
    /// The start of the code it is about, whose exceptions count.
    pub code: Option<usize>,
}

impl Finding {
    /// A finding that no exception can excuse.
    pub fn new(diagnostic: Diagnostic) -> Self {
        Self {
            diagnostic,
            code: None,
        }
    }

    /// A finding about a code.
    pub fn about(code: &CodeEntry, diagnostic: Diagnostic) -> Self {
        Self {
            diagnostic,
            code: Some(code.span.start),
        }
    }
}
