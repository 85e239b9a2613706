//! What others say and do: claims without evidence, and the habits of client libraries.

use std::ops::RangeInclusive;

use super::Citation;

/// A code that somebody claims a vendor uses, without evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The namespace it would belong to.
    pub subject: String,
    /// The number.
    pub number: u16,
    /// What is claimed.
    pub says: String,
    /// Who claims it.
    pub claimant: Citation,
    /// What was found instead.
    pub verdict: String,
}

/// What a client library does about reconnecting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// The library.
    pub library: String,
    /// Its package URL.
    pub package: String,
    /// The codes that the rule is about.
    pub codes: Vec<RangeInclusive<u16>>,
    /// What it does, as a sentence that begins with the word of its [`Verdict`].
    pub rule: String,
    /// Where this was read; never empty.
    pub sources: Vec<Citation>,
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
