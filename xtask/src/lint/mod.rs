//! What the entries of a registry say about each other: the rules, and the engine that applies them.

mod engine;
mod rules;

use crate::diagnostic::{Diagnostic, Level};
use crate::load::{CodeEntry, Document};

pub use engine::lint;
pub use rules::RULES;

/// A rule: data about it, and the function that finds what breaks it.
#[derive(Debug)]
pub struct Rule {
    /// Its name, as findings and exceptions spell it.
    pub id: &'static str,
    /// What it demands, in one sentence.
    pub summary: &'static str,
    /// Whether a finding stops the work.
    pub level: Level,
    /// Whether an entry may be an exception. Never where what is generated would not compile, or would mislead.
    pub excusable: bool,
    /// Finds what breaks it.
    pub check: fn(&Document) -> Vec<Finding>,
}

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
