//! Where the diagnostics of a file are collected while it is read.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Span};

#[derive(Debug, Default)]
pub(super) struct Sink {
    diagnostics: RefCell<Vec<Diagnostic>>,
    /// Where the syntax is broken: a key that is absent may only not have been understood.
    broken: RefCell<BTreeSet<usize>>,
    /// An entry was left out, so a reference that leads nowhere need not be a mistake.
    is_incomplete: Cell<bool>,
}

impl Sink {
    pub(super) fn add(&self, diagnostic: Diagnostic) {
        self.diagnostics.borrow_mut().push(diagnostic);
    }

    /// Notes a mistake in the structure, unless it may only follow from a mistake of syntax.
    pub(super) fn add_structural(&self, diagnostic: Diagnostic) {
        if !self.is_broken() {
            self.add(diagnostic);
        }
    }

    pub(super) fn syntax(&self, diagnostic: Diagnostic) {
        self.broken.borrow_mut().insert(diagnostic.start());
        self.leave_out();
        self.add(diagnostic);
    }

    /// Notes that an entry, or a part of one, is left out because something is wrong with it.
    pub(super) fn leave_out(&self) {
        self.is_incomplete.set(true);
    }

    pub(super) fn is_broken(&self) -> bool {
        !self.broken.borrow().is_empty()
    }

    /// Whether the syntax is broken within a value, so that nothing else need be said of it.
    pub(super) fn is_broken_at(&self, span: Span) -> bool {
        let broken = self.broken.borrow();
        broken.range(span.start..=span.end).next().is_some()
    }

    pub(super) fn is_incomplete(&self) -> bool {
        self.is_incomplete.get()
    }

    pub(super) fn len(&self) -> usize {
        self.diagnostics.borrow().len()
    }

    /// All of them, in file order.
    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let mut diagnostics = self.diagnostics.into_inner();
        diagnostics.sort_by_key(Diagnostic::start);
        diagnostics
    }
}
