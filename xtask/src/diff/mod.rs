//! Two registries compared for those who use what is generated: what changed, whom it breaks, and the version it needs.
//!
//! A change is *major* if a program written against the old registry stops working: a name, a number or a record that it
//! relied on is gone or means something else. That is not judged by the kind of change but looked up: `surface` holds
//! what programs can name, and `breaks` asks the new registry for each of it. The rest is *minor* where a program can
//! notice it, and *patch* where only readers can.

mod advice;
mod breaks;
mod change;
mod codes;
mod dates;
mod edition;
mod entries;
mod facts;
mod kind;
mod namespaces;
mod place;
mod renames;
pub mod report;
mod surface;
mod tombstones;
mod verdict;
mod version;
mod words;

pub use breaks::{Break, Now, Who};
pub use change::{Change, What};
pub use edition::Edition;
pub use kind::Kind;
pub use verdict::Class;
pub(crate) use version::announced;

use semver::Version;

/// What changed from one registry to another, and the version that it needs.
#[derive(Debug)]
pub struct Comparison<'r> {
    /// The old registry.
    pub old: &'r Edition,
    /// The new registry.
    pub new: &'r Edition,
    /// What changed, namespace by namespace in the order of the pages.
    pub changes: Vec<Change<'r>>,
    /// The gravest class of all changes; none where nothing changed.
    pub verdict: Option<Class>,
}

/// Whether the version of the new registry says what its changes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bump {
    /// It does, or nothing changed.
    Carried,
    /// It is not high enough for the changes.
    Missing {
        /// The next version.
        next: Version,
    },
    /// It is lower than the old one.
    Lower,
}

/// Compares two registries.
pub fn compare<'r>(old: &'r Edition, new: &'r Edition) -> Comparison<'r> {
    let mut changes = namespaces::compare(&old.registry, &new.registry);
    changes.extend(entries::compare(&old.registry, &new.registry));
    let verdict = changes.iter().map(Change::class).max();
    Comparison {
        old,
        new,
        changes,
        verdict,
    }
}

impl Comparison<'_> {
    /// The lowest version that the changes can have.
    pub fn next(&self) -> Version {
        match self.verdict {
            Some(class) => version::next(&self.old.version, class),
            None => self.old.version.clone(),
        }
    }

    /// Whether the new version is that high.
    pub fn bump(&self) -> Bump {
        let next = self.next();
        if self.new.version.cmp_precedence(&self.old.version).is_lt() {
            Bump::Lower
        } else if version::carries(&self.new.version, &self.old.version, &next) {
            Bump::Carried
        } else {
            Bump::Missing { next }
        }
    }

    /// How many changes there are of a class.
    pub fn count(&self, class: Class) -> usize {
        self.changes
            .iter()
            .filter(|change| change.class() == class)
            .count()
    }
}
