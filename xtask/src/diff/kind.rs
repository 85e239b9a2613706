//! The kinds of changes, as reports and the titles of findings name them.

/// Writes the enum, the list of all kinds and their words, so that none of the three can lack one.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal,)*) => {
        /// A kind of change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// The word for it, for programs that read reports.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)*
                }
            }
        }
    };
}

kinds! {
    /// A code is new.
    Added = "added",
    /// Data that programs act on changed.
    Changed = "changed",
    /// A code should no longer be used.
    Deprecated = "deprecated",
    /// Texts or sources changed.
    Edited = "edited",
    /// A namespace that had no enum has one.
    EnumAdded = "enum-added",
    /// A namespace has no enum any more.
    EnumRemoved = "enum-removed",
    /// A name that found or named a code does not any more.
    NamesLost = "names-lost",
    /// A namespace is new.
    NamespaceAdded = "namespace-added",
    /// A namespace is gone.
    NamespaceRemoved = "namespace-removed",
    /// Ranges were added, removed or changed.
    RangesChanged = "ranges-changed",
    /// A code is gone.
    Removed = "removed",
    /// The member of a code has another name.
    Renamed = "renamed",
    /// A code has another number.
    Renumbered = "renumbered",
    /// A removed code is in use again.
    Restored = "restored",
    /// The number of a removed code is in use for something else.
    Reused = "reused",
    /// A tombstone is new, of a code that was not there before.
    TombstoneAdded = "tombstone-added",
    /// A tombstone is gone.
    TombstoneRemoved = "tombstone-removed",
    /// A code may be used again.
    Undeprecated = "undeprecated",
}
