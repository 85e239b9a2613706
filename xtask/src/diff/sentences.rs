//! The table of sentences: every kind of change with its level, its part of the changelog, and what is said about it.
//!
//! `{...}` stands for a name or a text, which `telling` fills in.

use super::change::SemverLevel::{self, Minor, Patch};
use super::surface::{Now, Who};

/// What is said about a kind of change.
#[derive(Debug)]
pub(super) struct Row {
    /// For programs that read reports, and the titles of findings.
    word: &'static str,
    /// Unless it breaks something.
    pub(super) level: SemverLevel,
    /// The part of the changelog.
    pub(super) part: &'static str,
    /// What changed, as a clause without a full stop.
    pub(super) sentence: &'static str,
    /// A few words beside the place, where something breaks.
    pub(super) label: &'static str,
    /// What to do where something breaks.
    pub(super) help: &'static str,
}

pub(super) const BREAKING: &str = "Breaking";

/// In the order of the changelog.
pub(super) const PARTS: [&str; 5] = [BREAKING, ADDED, DEPRECATED, CHANGED, TEXTS];

const ADDED: &str = "Added";
const DEPRECATED: &str = "Deprecated";
const CHANGED: &str = "Changed";
const TEXTS: &str = "Texts and sources";

/// Writes the enum, the list of all kinds and their rows, so that none of the three can lack one.
macro_rules! kinds {
    ($($kind:ident: $word:literal, $level:expr, $part:expr, $sentence:literal, $label:literal, $help:literal;)*) => {
        /// A kind of change. Kinds that differ only in what is to be said share a word.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Kind {
            $($kind,)*
        }

        impl Kind {
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            pub(super) fn row(self) -> &'static Row {
                match self {
                    $(Self::$kind => &Row {
                        word: $word,
                        level: $level,
                        part: $part,
                        sentence: $sentence,
                        label: $label,
                        help: $help,
                    },)*
                }
            }
        }
    };
}

kinds! {
    NamespaceAdded: "namespace-added", Minor, ADDED, "{subject} is new, with {codes}", "", "";
    NamespaceMoved: "namespace-removed", Minor, CHANGED, "{subject} is gone", "was here",
        "it looks like {moved-to}: the name of a namespace is part of modules, files and links, so keep the old one";
    NamespaceRemoved: "namespace-removed", Minor, CHANGED, "{subject} is gone", "was here",
        "keep the namespace and give its codes {tombstone}: page and links stay, and programs are told why";
    EnumAdded: "enum-added", Minor, ADDED, "{subject} now has an enum", "", "";
    EnumUnverified: "enum-removed", Minor, CHANGED, "{subject} no longer has an enum: it became unverified", "no enum",
        "if programs may use the codes for now, {deprecate} warns them first; the enum can go with a later version";
    EnumEmptied: "enum-removed", Minor, CHANGED, "{subject} no longer has an enum: its last code is gone", "no enum",
        "if programs may use the codes for now, {deprecate} warns them first; the enum can go with a later version";
    RangesChanged: "ranges-changed", Minor, CHANGED, "{subject}: {data}", "", "";
    Added: "added", Minor, ADDED, "{subject} is new{until-now}", "", "";
    Restored: "restored", Minor, ADDED, "{subject} is in use again{until-now}", "", "";
    Reused: "reused", Minor, CHANGED, "{number} was the removed {old} and is now {new}{until-now}", "was {old}",
        "put the tombstone of {old} back, and correct the number of the new entry; if the vendor really uses {old-number} \
         again, keep the new entry and explain the old meaning in `note`";
    Vanished: "removed", Minor, CHANGED, "{subject} is gone without a tombstone", "was here",
        "put the entry back with {tombstone}, so that its number and name are not used again; or with {deprecate}, which \
         breaks nobody";
    Removed: "removed", Minor, CHANGED, "{subject} was removed", "removed",
        "{deprecate} instead of `removed` warns programs and breaks nobody";
    TombstoneAdded: "tombstone-added", Minor, CHANGED, "{subject} is listed as removed", "", "";
    TombstoneRemoved: "tombstone-removed", Minor, CHANGED, "{subject} no longer has a tombstone", "was here",
        "put the entry back: a tombstone keeps number and name from being used again";
    TombstoneEdited: "edited", Patch, TEXTS, "{subject}: edited tombstone", "", "";
    Renumbered: "renumbered", Minor, CHANGED, "{number} has a new number: {old} was {old-number}{until-now}",
        "was {old-number}",
        "if {old-number} was in use, keep it beside {new-number}: an entry for {old-number} with `member = \"...\"` and \
         {replace}; if it was never right, say so in a `note`";
    RenumberedOver: "renumbered", Minor, CHANGED, "{number} has a new number: {old} was {old-number}{until-now}",
        "was {old-number}", "explain in the `note` of {old-number} what it was before";
    RenumberedKept: "renumbered", Minor, CHANGED, "{number} has a new number: {old} was {old-number}{until-now}",
        "was {old-number}", "";
    RenamedLost: "renamed", Minor, CHANGED, "{number} was {was} and is {is}, and the old name is gone", "was {was}",
        "keep the old name: `renamed = [{ from = \"{from}\", since = \"{minor}\" }]`";
    RenamedKept: "renamed", Minor, CHANGED, "{number} was {was} and is {is}; the old name is kept", "was {was}",
        "{remedies}";
    Renamed: "renamed", Minor, CHANGED, "{number} was {was} and is {is}", "was {was}", "{remedies}";
    NamesLost: "names-lost", Minor, CHANGED, "{subject} lost names", "lost names", "{remedies}";
    Deprecated: "deprecated", Minor, DEPRECATED, "{subject} is deprecated: {reason}", "", "";
    Undeprecated: "undeprecated", Minor, CHANGED, "{subject} is no longer deprecated", "", "";
    Changed: "changed", Minor, CHANGED, "{subject}: {data}", "", "";
    Edited: "edited", Patch, TEXTS, "{subject}: edited {keys}", "", "";
    EntriesEdited: "edited", Patch, TEXTS, "{entries}: {counts}", "", "";
}

impl Kind {
    /// The word for it, for programs that read reports.
    pub fn word(self) -> &'static str {
        self.row().word
    }
}

pub(super) const UNTIL_NOW: &str =
    "; until now programs that decode {new-number} with {namespace} got the standard {standard}";

/// Whom something breaks, as the beginning of a sentence.
pub(super) fn who(who: Who) -> &'static str {
    match who {
        Who::Rust => "Rust programs that name",
        Who::TypeScript => "TypeScript programs that name",
        Who::Decoding => "programs that decode",
        Who::LookUp => "programs that look up",
        Who::Data => "readers of the JSON and followers of the link",
        Who::Earlier => "programs of earlier releases that still name the removed",
    }
}

/// What became of one name, and of several.
pub(super) fn now(who: Who, now: &Now) -> [&'static str; 2] {
    match (who, now) {
        (Who::Decoding, Now::Gone) => ["it is only a number now"; 2],
        (Who::LookUp, Now::Gone) => [
            "it no longer finds anything",
            "they no longer find anything",
        ],
        (Who::Data, Now::Gone) => ["it is gone", "they are gone"],
        (Who::Earlier, Now::Gone) => [
            "it can come to mean something else now",
            "they can come to mean something else now",
        ],
        (_, Now::Gone) => ["it no longer exists", "they no longer exist"],
        (_, Now::Standard(_)) => ["it is the standard {standard} again"; 2],
        (_, Now::Is(_)) => ["the number is {number} now"; 2],
        (_, Now::Reused) => ["it means something else now"; 2],
    }
}

/// What to do about a loss.
pub(super) fn remedy(who: Who, now: &Now) -> Option<&'static str> {
    match (who, now) {
        (Who::Earlier, _) => Some(
            "give the tombstone its name back; a new code of that name needs a `member` of its own",
        ),
        (Who::Rust | Who::TypeScript, Now::Gone) => Some("put the member back into `renamed`"),
        (Who::LookUp, Now::Gone) => {
            Some("put what is looked up back into `aliases`, or back as `id`")
        }
        (Who::Rust | Who::TypeScript | Who::LookUp, _) => {
            Some("give the code that took the name another one")
        }
        (Who::Decoding | Who::Data, _) => None,
    }
}
