//! What a change means for the version.

use super::change::{Change, What};

/// How much of a change programs notice. In the order of gravity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Only readers notice it.
    Patch,
    /// Programs can notice it, and go on working.
    Minor,
    /// Programs stop compiling, or do something else.
    Major,
}

impl Class {
    /// All of them, the gravest last.
    pub const ALL: [Self; 3] = [Self::Patch, Self::Minor, Self::Major];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl Change<'_> {
    /// The class of the change: major if it breaks anything.
    pub fn class(&self) -> Class {
        if !self.breaks.is_empty() {
            return Class::Major;
        }
        match &self.what {
            What::NamespaceAdded
            | What::NamespaceRemoved { .. }
            | What::EnumAdded
            | What::EnumRemoved
            | What::RangesChanged(_)
            | What::Added(_)
            | What::Restored(_)
            | What::Reused { .. }
            | What::Removed { .. }
            | What::TombstoneAdded(_)
            | What::TombstoneRemoved(_)
            | What::Renumbered { .. }
            | What::Renamed { .. }
            | What::NamesLost(_)
            | What::Deprecated(_)
            | What::Undeprecated(_)
            | What::Changed(..) => Class::Minor,
            What::Reworded(..)
            | What::TombstoneReworded(_)
            | What::NamespaceReworded(_)
            | What::EntriesEdited(_) => Class::Patch,
        }
    }
}
