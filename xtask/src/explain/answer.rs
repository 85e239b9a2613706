//! What the registry says to a question.

use super::near::Suggestion;
use super::question::Question;
use crate::model::{
    Claim, Code, Namespace, Practice, Range, Reason, Registry, Tombstone, VendorRange,
};

/// Everything that the registry says to a question. Entries are in the order of the registry.
#[derive(Debug)]
pub struct Answer<'r> {
    /// Where it was looked up.
    pub registry: &'r Registry,
    /// What was asked.
    pub question: Question,
    /// What has to be said about the question itself: what is wrong with it, or how it was understood.
    pub remark: Option<String>,
    /// The number, if one was asked for.
    pub number: Option<Number<'r>>,
    /// The namespaces whose code was asked for, if not everybody's.
    pub of: Vec<&'r Namespace>,
    /// The namespaces that were asked for themselves.
    pub namespaces: Vec<&'r Namespace>,
    /// The codes.
    pub hits: Vec<Hit<'r>>,
    /// Other codes, which tell cases apart by a close reason that was asked for.
    pub by_reason: Vec<Hit<'r>>,
    /// The ranges of vendors that hold the number.
    pub vendor_ranges: Vec<(&'r Namespace, &'r VendorRange)>,
    /// Claims without evidence.
    pub claims: Vec<&'r Claim>,
    /// What might have been meant instead.
    pub suggestions: Vec<Suggestion>,
}

/// What holds of a number wherever it is used.
#[derive(Debug, Clone, Copy)]
pub struct Number<'r> {
    /// The number.
    pub code: u16,
    /// The part of the number space that it belongs to; a registry has one for each number.
    pub range: Option<&'r Range>,
    /// Whether it may stand in a Close frame.
    pub may_appear_in_close_frame: bool,
    /// Whether a browser's `close()` accepts it.
    pub browser_close_accepts: bool,
    /// The next lower number with a meaning.
    pub below: Option<u16>,
    /// The next higher number with a meaning.
    pub above: Option<u16>,
}

/// A code that was found.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'r> {
    /// Its namespace.
    pub namespace: &'r Namespace,
    /// Itself.
    pub state: State<'r>,
    /// The name that was found, where it is not the one that people read.
    pub called: Option<&'r str>,
    /// The close reason that was found, where that is what led here.
    pub reason: Option<&'r Reason>,
}

/// A code in use, or one that is gone.
#[derive(Debug, Clone, Copy)]
pub enum State<'r> {
    /// It is in use.
    InUse(&'r Code),
    /// It is gone.
    Removed(&'r Tombstone),
}

impl<'r> Hit<'r> {
    /// Every code of a namespace, those that are gone last.
    pub fn all_of(namespace: &'r Namespace) -> impl Iterator<Item = Self> {
        let in_use = namespace.codes.iter().map(State::InUse);
        let states = in_use.chain(namespace.removed.iter().map(State::Removed));
        states.map(move |state| Self {
            namespace,
            state,
            called: None,
            reason: None,
        })
    }

    /// The code, or what it was.
    pub fn code(&self) -> &'r Code {
        match self.state {
            State::InUse(code) => code,
            State::Removed(tombstone) => &tombstone.code,
        }
    }

    /// Whether it is a standard code.
    pub fn is_standard(&self) -> bool {
        self.namespace.vendor.is_none()
    }
}

impl<'r> Answer<'r> {
    /// Whether there is a code, a namespace or a claim of it. That some vendor treats a whole range alike is not enough,
    /// unless it is the vendor that was asked about.
    pub fn is_known(&self) -> bool {
        let has_range = !self.of.is_empty() && !self.vendor_ranges.is_empty();
        let has_code = !self.hits.is_empty() || !self.by_reason.is_empty();
        has_range || has_code || !self.namespaces.is_empty() || !self.claims.is_empty()
    }

    /// What client libraries do about the standard codes that were found.
    pub fn practices(&self) -> impl Iterator<Item = &'r Practice> {
        let numbers: Vec<u16> = self
            .hits
            .iter()
            .filter(|hit| hit.is_standard())
            .map(|hit| hit.code().number)
            .collect();
        let is_about =
            move |practice: &&Practice| numbers.iter().any(|number| practice.covers(*number));
        self.registry.practices.iter().filter(is_about)
    }
}
