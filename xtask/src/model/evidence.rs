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
    /// What it does, as a sentence.
    pub rule: String,
    /// Where this was read; never empty.
    pub sources: Vec<Citation>,
}
