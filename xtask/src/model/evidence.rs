//! What others say and do: claims without evidence, and the habits of client libraries.

use std::ops::Deref;

use super::Citation;
use crate::source::{ClaimKeys, PracticeKeys};

/// A claim, without evidence, that a vendor uses a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub keys: ClaimKeys,
    pub number: u16,
    pub claimant: Citation,
}

impl Deref for Claim {
    type Target = ClaimKeys;

    fn deref(&self) -> &ClaimKeys {
        &self.keys
    }
}

/// What a client library does about reconnecting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    pub keys: PracticeKeys,
    /// Where this was read; never empty.
    pub sources: Vec<Citation>,
}

impl Deref for Practice {
    type Target = PracticeKeys;

    fn deref(&self) -> &PracticeKeys {
        &self.keys
    }
}

/// What a rule about reconnecting comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The library reconnects.
    Reconnects,
    /// It does not.
    Stops,
    /// It looks at more than the code.
    Depends,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::Reconnects, Self::Stops, Self::Depends];

    /// The word that a rule begins with.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reconnects => "Reconnects",
            Self::Stops => "Stops",
            Self::Depends => "Depends",
        }
    }

    /// The verdict of a rule, by its first word.
    pub fn of(rule: &str) -> Option<Self> {
        let first = rule.split(|c: char| !c.is_alphanumeric()).next()?;
        Self::ALL
            .into_iter()
            .find(|verdict| verdict.word() == first)
    }
}

impl Practice {
    /// Whether the rule is about a code.
    pub fn covers(&self, number: u16) -> bool {
        self.codes.iter().any(|codes| codes.contains(&number))
    }

    /// What the rule comes to. One that does not say is one that depends.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&self.rule).unwrap_or(Verdict::Depends)
    }
}
