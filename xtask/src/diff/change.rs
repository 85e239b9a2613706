//! A change: what became of a namespace, a code or a text, and what that breaks.

use super::breaks::Break;
use super::entries::Edits;
use super::facts::Fact;
use super::kind::Kind;
use crate::model::{Code, Namespace, Tombstone};

/// One change of one thing.
#[derive(Debug)]
pub struct Change<'r> {
    /// The namespace that it is about: the new one, or the old one where that is gone. None for what is around them.
    pub namespace: Option<&'r Namespace>,
    /// What changed.
    pub what: What<'r>,
    /// What programs lose by it.
    pub breaks: Vec<Break>,
    /// The standard code that programs decoded the number as until now, if the vendor had no meaning of its own for it.
    pub until_now: Option<&'r Code>,
}

/// What changed.
#[derive(Debug)]
pub enum What<'r> {
    /// A namespace is new.
    NamespaceAdded,
    /// A namespace is gone.
    NamespaceRemoved {
        /// A new one that has all of its codes, and so is likely the same one under another name.
        same_codes: Option<&'r Namespace>,
    },
    /// A namespace that had no enum has one.
    EnumAdded,
    /// A namespace has no enum any more: it became claimed, or lost its last code.
    EnumRemoved,
    /// Ranges of the namespace, or of the whole number space, were added, removed or changed.
    RangesChanged(Vec<Fact>),
    /// A code is new.
    Added(&'r Code),
    /// A removed code is in use again.
    Restored(&'r Code),
    /// The number of a removed code is in use for something else.
    Reused {
        /// What it was.
        old: &'r Code,
        /// What it is.
        new: &'r Code,
    },
    /// A code is gone.
    Removed {
        /// What it was.
        code: &'r Code,
        /// What is left of it.
        tombstone: Option<&'r Tombstone>,
    },
    /// A tombstone is new, of a code that was not there before.
    TombstoneAdded(&'r Tombstone),
    /// A tombstone is gone, and its number and name can be used again.
    TombstoneRemoved(&'r Tombstone),
    /// A code has another number.
    Renumbered {
        /// What it was.
        old: &'r Code,
        /// What it is.
        new: &'r Code,
    },
    /// The member of a code has another name, in one language at least.
    Renamed {
        /// What it was.
        old: &'r Code,
        /// What it is.
        new: &'r Code,
    },
    /// A name that found or named a code does not any more, though its member is still called the same.
    NamesLost(&'r Code),
    /// A code should no longer be used.
    Deprecated(&'r Code),
    /// A code may be used again.
    Undeprecated(&'r Code),
    /// Data that programs act on changed.
    Changed(&'r Code, Vec<Fact>),
    /// Texts and sources of a code changed.
    Reworded(&'r Code, Vec<&'static str>),
    /// Texts and sources of a tombstone changed.
    TombstoneReworded(&'r Tombstone),
    /// Texts and sources of a namespace changed.
    NamespaceReworded(Vec<&'static str>),
    /// Entries around the namespaces changed: ranges, sources, claims, practices.
    EntriesEdited(Edits),
}

impl What<'_> {
    /// The number that came into use by the change.
    pub(super) fn new_number(&self) -> Option<u16> {
        match self {
            Self::Added(code)
            | Self::Restored(code)
            | Self::Reused { new: code, .. }
            | Self::Renumbered { new: code, .. } => Some(code.number),
            _ => None,
        }
    }
}

impl<'r> Change<'r> {
    /// A change that breaks nothing.
    pub(super) fn of(namespace: &'r Namespace, what: What<'r>) -> Self {
        Self::breaking(namespace, what, Vec::new())
    }

    /// A change that breaks something.
    pub(super) fn breaking(namespace: &'r Namespace, what: What<'r>, breaks: Vec<Break>) -> Self {
        Self {
            namespace: Some(namespace),
            what,
            breaks,
            until_now: None,
        }
    }

    /// Whether programs cannot name the member any more that an older state of the code has.
    pub(super) fn loses_member_of(&self, old: &Code) -> bool {
        let ends = [format!("::{}", old.rust), format!(".{}", old.typescript)];
        let members = self.breaks.iter().filter(|it| it.who.names_members());
        let mut lost = members.flat_map(|it| &it.names);
        lost.any(|path| ends.iter().any(|end| path.ends_with(end)))
    }

    /// The kind of change.
    pub fn kind(&self) -> Kind {
        match &self.what {
            What::NamespaceAdded => Kind::NamespaceAdded,
            What::NamespaceRemoved { .. } => Kind::NamespaceRemoved,
            What::EnumAdded => Kind::EnumAdded,
            What::EnumRemoved => Kind::EnumRemoved,
            What::RangesChanged(_) => Kind::RangesChanged,
            What::Added(_) => Kind::Added,
            What::Restored(_) => Kind::Restored,
            What::Reused { .. } => Kind::Reused,
            What::Removed { .. } => Kind::Removed,
            What::TombstoneAdded(_) => Kind::TombstoneAdded,
            What::TombstoneRemoved(_) => Kind::TombstoneRemoved,
            What::Renumbered { .. } => Kind::Renumbered,
            What::Renamed { .. } => Kind::Renamed,
            What::NamesLost(_) => Kind::NamesLost,
            What::Deprecated(_) => Kind::Deprecated,
            What::Undeprecated(_) => Kind::Undeprecated,
            What::Changed(..) => Kind::Changed,
            What::Reworded(..)
            | What::TombstoneReworded(_)
            | What::NamespaceReworded(_)
            | What::EntriesEdited(_) => Kind::Edited,
        }
    }

    /// The code that it is about: as it is now, or as it was where it is gone.
    pub fn code(&self) -> Option<&'r Code> {
        match &self.what {
            What::Added(code)
            | What::Restored(code)
            | What::Removed { code, .. }
            | What::Reused { new: code, .. }
            | What::Renumbered { new: code, .. }
            | What::Renamed { new: code, .. }
            | What::NamesLost(code)
            | What::Deprecated(code)
            | What::Undeprecated(code)
            | What::Changed(code, _)
            | What::Reworded(code, _) => Some(code),
            What::TombstoneAdded(tombstone)
            | What::TombstoneRemoved(tombstone)
            | What::TombstoneReworded(tombstone) => Some(&tombstone.code),
            What::NamespaceAdded
            | What::NamespaceRemoved { .. }
            | What::EnumAdded
            | What::EnumRemoved
            | What::RangesChanged(_)
            | What::NamespaceReworded(_)
            | What::EntriesEdited(_) => None,
        }
    }
}
