//! Makes the records of claims and of the habits of client libraries.

use std::ops::RangeInclusive;

use serde::Serialize;

use super::citation::CitationRecord;
use super::text::Text;
use crate::model::{Claim, Practice};

/// A code that somebody claims a vendor uses, without evidence.
#[derive(Serialize)]
pub(super) struct ClaimRecord<'a> {
    subject: Text<'a>,
    code: u16,
    says: Text<'a>,
    claimant: CitationRecord<'a>,
    verdict: Text<'a>,
}

impl<'a> ClaimRecord<'a> {
    /// The record of a claim.
    pub(super) fn new(claim: &'a Claim) -> Self {
        Self {
            subject: Text(&claim.subject),
            code: claim.number,
            says: Text(&claim.says),
            claimant: CitationRecord::new(&claim.claimant),
            verdict: Text(&claim.verdict),
        }
    }
}

/// What a client library does about reconnecting.
#[derive(Serialize)]
pub(super) struct PracticeRecord<'a> {
    library: Text<'a>,
    package: Text<'a>,
    codes: Vec<Span>,
    rule: Text<'a>,
    sources: Vec<CitationRecord<'a>>,
}

impl<'a> PracticeRecord<'a> {
    /// The record of a practice.
    pub(super) fn new(practice: &'a Practice) -> Self {
        Self {
            library: Text(&practice.library),
            package: Text(&practice.package),
            codes: practice.codes.iter().map(Span::new).collect(),
            rule: Text(&practice.rule),
            sources: CitationRecord::list(&practice.sources),
        }
    }
}

/// Numbers from one to another; a single number is both.
#[derive(Serialize)]
struct Span {
    first: u16,
    last: u16,
}

impl Span {
    fn new(codes: &RangeInclusive<u16>) -> Self {
        Self {
            first: *codes.start(),
            last: *codes.end(),
        }
    }
}
