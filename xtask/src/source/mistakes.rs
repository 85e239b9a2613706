//! What is wrong with a registry, collected while it is read, and what follows for the rest.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Span};

/// The mistakes of one file, collected while it is read.
#[derive(Debug, Default)]
pub(super) struct Mistakes {
    diagnostics: RefCell<Vec<Diagnostic>>,
    /// Where the syntax is broken, so a key that is not there may only not have been understood.
    malformed: RefCell<BTreeSet<usize>>,
    /// A part of the text could not be read at all.
    broken: Cell<bool>,
    /// An entry was left out, so a reference that leads nowhere may be no mistake.
    incomplete: Cell<bool>,
    /// The keys that each kind of table was asked for, in order.
    keys: RefCell<BTreeMap<&'static str, Vec<&'static str>>>,
}

impl Mistakes {
    /// Notes a mistake.
    pub(super) fn add(&self, diagnostic: Diagnostic) {
        self.diagnostics.borrow_mut().push(diagnostic);
    }

    /// Notes a mistake of syntax.
    pub(super) fn malformed(&self, diagnostic: Diagnostic) {
        self.malformed.borrow_mut().insert(diagnostic.start());
        self.leave_out();
        self.add(diagnostic);
    }

    /// Notes a mistake of syntax that keeps a part of the text from being read.
    pub(super) fn broken(&self, diagnostic: Diagnostic) {
        self.broken.set(true);
        self.malformed(diagnostic);
    }

    /// Whether the syntax is broken somewhere, so that what is not there may only not have been understood.
    pub(super) fn is_malformed(&self) -> bool {
        !self.malformed.borrow().is_empty()
    }

    /// Whether a mistake of syntax lies within a value, so that there is no need to say what else is wrong with it.
    pub(super) fn is_malformed_at(&self, span: Span) -> bool {
        let malformed = self.malformed.borrow();
        malformed.range(span.start..=span.end).next().is_some()
    }

    /// Whether a part of the text could not be read.
    pub(super) fn is_broken(&self) -> bool {
        self.broken.get()
    }

    /// How many there are so far.
    pub(super) fn len(&self) -> usize {
        self.diagnostics.borrow().len()
    }

    /// Notes that an entry, or a part of one, is left out because something is wrong with it.
    pub(super) fn leave_out(&self) {
        self.incomplete.set(true);
    }

    /// Whether entries were left out because something was wrong with them.
    pub(super) fn is_incomplete(&self) -> bool {
        self.incomplete.get()
    }

    /// Notes the keys that a kind of table was asked for.
    pub(super) fn add_keys(&self, kind: &'static str, keys: Vec<&'static str>) {
        self.keys.borrow_mut().entry(kind).or_insert(keys);
    }

    /// All of them, in file order, and the keys of each kind of table.
    pub(super) fn into_parts(self) -> (Vec<Diagnostic>, BTreeMap<&'static str, Vec<&'static str>>) {
        let mut diagnostics = self.diagnostics.into_inner();
        diagnostics.sort_by_key(Diagnostic::start);
        (diagnostics, self.keys.into_inner())
    }
}
