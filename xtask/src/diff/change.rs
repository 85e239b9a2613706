//! A change: what became of a namespace, a code or a text, and what that breaks.

use super::sentences::Kind;
use super::snapshot::Location;
use super::surface::Break;
use crate::model::{Code, Namespace};
use crate::source::Role;

/// How much of a change programs notice. In the order of gravity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SemverLevel {
    /// Only readers notice it.
    Patch,
    /// Programs can notice it, and go on working.
    Minor,
    /// Programs stop compiling, or do something else.
    Major,
}

/// One change of one thing.
#[derive(Debug)]
pub struct Change<'r> {
    pub(super) kind: Kind,
    /// The new one, or the old one where that is gone. None for what is around the namespaces.
    pub(super) namespace: Option<&'r Namespace>,
    pub(super) old: Option<&'r Code>,
    pub(super) new: Option<&'r Code>,
    pub(super) keys: Vec<KeyChange>,
    pub(super) edits: Option<Edits>,
    /// The standard code that programs decoded the number as until now, if the vendor had no meaning of its own for it.
    pub(super) until_now: Option<&'r Code>,
    /// A namespace with the codes of one that is gone.
    pub(super) moved_to: Option<&'r Namespace>,
    pub(super) location: Location<'r>,
    /// What programs lose by it.
    pub breaks: Vec<Break>,
}

/// A key that says something else now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeyChange {
    /// From the entry down: `reconnect.advice`, `range[4100-4199].summary`.
    pub(super) path: String,
    /// Data or text.
    pub(super) role: Role,
    /// None where a list gained something.
    pub(super) old: Option<String>,
    /// What it is, or what the list gained.
    pub(super) new: String,
    pub(super) span: Option<crate::diagnostic::Span>,
}

/// How many entries of a kind are new, edited and gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edits {
    pub(super) key: &'static str,
    pub(super) new: usize,
    pub(super) edited: usize,
    pub(super) gone: usize,
}

impl SemverLevel {
    /// The gravest last.
    pub const ALL: [Self; 3] = [Self::Patch, Self::Minor, Self::Major];

    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl<'r> Change<'r> {
    pub(super) fn new(
        kind: Kind,
        namespace: Option<&'r Namespace>,
        location: Location<'r>,
    ) -> Self {
        Self {
            kind,
            namespace,
            old: None,
            new: None,
            keys: Vec::new(),
            edits: None,
            until_now: None,
            moved_to: None,
            location,
            breaks: Vec::new(),
        }
    }

    /// That an entry became deprecated, or is so no longer.
    pub(super) fn lifecycle(was: bool, is: bool) -> Option<Kind> {
        match (was, is) {
            (false, true) => Some(Kind::Deprecated),
            (true, false) => Some(Kind::Undeprecated),
            _ => None,
        }
    }

    #[must_use]
    pub(super) fn breaking(self, breaks: Vec<Break>) -> Self {
        Self { breaks, ..self }
    }

    /// The changes of keys that are told together, at the place of the key where there is only one.
    pub(super) fn of_keys(mut self, keys: Vec<KeyChange>) -> Option<Self> {
        if let [
            KeyChange {
                span: Some(span), ..
            },
        ] = keys.as_slice()
        {
            self.location.span = *span;
        }
        self.keys = keys;
        (!self.keys.is_empty()).then_some(self)
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Major if it breaks anything.
    pub fn level(&self) -> SemverLevel {
        if self.breaks.is_empty() {
            self.kind.row().level
        } else {
            SemverLevel::Major
        }
    }

    /// The code that it is about: as it is now, or as it was where it is gone.
    pub(super) fn code(&self) -> Option<&'r Code> {
        self.new.or(self.old)
    }
}
