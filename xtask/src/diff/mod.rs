//! Two registries compared for those who use what is generated: what changed, whom it breaks, and the version it needs.
//!
//! What breaks is a set difference: `surface` holds what programs can name, and what is lost makes a change *major*. The
//! rest follows from the role of each key in the table of keys: data is *minor*, since programs can notice it, and text is
//! *patch*. What is said about it stands in one table, `sentences`.

mod change;
mod codes;
mod fields;
mod findings;
mod namespaces;
pub mod report;
mod review;
mod sentences;
mod snapshot;
mod surface;
mod telling;
mod version;

use semver::Version;

pub use change::{Change, SemverLevel};
pub use sentences::Kind;
pub use snapshot::Snapshot;
use snapshot::{Index, Location};
pub use surface::{Break, Now, Who};
pub(crate) use version::announced;

use crate::text::count;

/// What changed from one registry to another, and the version that it needs.
#[derive(Debug)]
pub struct Comparison<'r> {
    pub old: &'r Snapshot,
    pub new: &'r Snapshot,
    /// Namespace by namespace in the order of the pages.
    pub changes: Vec<Change<'r>>,
    /// The gravest level of all changes; none where nothing changed.
    pub verdict: Option<SemverLevel>,
    /// The versions that a breaking change can come with: mended, if no other one breaks anything, and as it is.
    versions: [Version; 2],
}

/// Whether the version of the new registry is high enough for its changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bump {
    Sufficient,
    Missing {
        next: Version,
    },
    /// It is lower than the old one.
    Lower,
}

impl Bump {
    fn word(&self) -> &'static str {
        match self {
            Self::Sufficient => "sufficient",
            Self::Missing { .. } => "missing",
            Self::Lower => "lower",
        }
    }
}

pub fn compare<'r>(old: &'r Snapshot, new: &'r Snapshot) -> Comparison<'r> {
    let (before, after) = (Index::of(old), Index::of(new));
    let mut changes = namespaces::compare(&before, &after);
    changes.extend(namespaces::around(&before, &after));
    let verdict = changes.iter().map(Change::level).max();
    let breaking = changes.iter().filter(|it| it.level() == SemverLevel::Major);
    let mended = [SemverLevel::Minor, SemverLevel::Major][usize::from(breaking.count() > 1)];
    let versions = [mended, SemverLevel::Major].map(|level| {
        let next = version::next(&old.version, level);
        let is_sufficient = version::is_sufficient(&new.version, &old.version, &next);
        if is_sufficient {
            new.version.clone()
        } else {
            next
        }
    });
    Comparison {
        old,
        new,
        changes,
        verdict,
        versions,
    }
}

impl<'r> Comparison<'r> {
    /// The lowest version that the changes can have.
    pub fn next(&self) -> Version {
        match self.verdict {
            Some(level) => version::next(&self.old.version, level),
            None => self.old.version.clone(),
        }
    }

    pub fn bump(&self) -> Bump {
        let next = self.next();
        if self.new.version.cmp_precedence(&self.old.version).is_lt() {
            Bump::Lower
        } else if version::is_sufficient(&self.new.version, &self.old.version, &next) {
            Bump::Sufficient
        } else {
            Bump::Missing { next }
        }
    }

    fn number_of(&self, level: SemverLevel) -> usize {
        let changes = self.changes.iter();
        changes.filter(|change| change.level() == level).count()
    }

    /// `2 major changes, 1 patch change`.
    fn totals(&self) -> String {
        let total = |level: SemverLevel| {
            let number = self.number_of(level);
            (number > 0).then(|| count(number, &format!("{} change", level.word())))
        };
        let totals: Vec<String> = SemverLevel::ALL
            .into_iter()
            .rev()
            .filter_map(total)
            .collect();
        if totals.is_empty() {
            "no changes".to_owned()
        } else {
            totals.join(", ")
        }
    }

    fn version_location(&self) -> Location<'r> {
        Location {
            snapshot: self.new,
            span: self.new.document.version.span,
        }
    }

    fn is_old(&self, location: &Location<'_>) -> bool {
        std::ptr::eq(location.snapshot, self.old)
    }
}
