//! One close code of one namespace.

use serde::{Deserialize, Serialize};

use super::{Citation, Reconnect};

/// A close code: what a number means within its namespace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The number that stands in the Close frame or in the event.
    pub number: u16,
    /// The vendor's own identifier, to the letter.
    pub id: Option<String>,
    /// What people read.
    pub name: String,
    /// The variant of the Rust enum.
    pub rust: String,
    /// The member of the TypeScript enum.
    pub typescript: String,
    /// What happened, in one sentence.
    pub summary: String,
    /// More than fits one sentence.
    pub details: Option<String>,
    /// Who sends the number, in a Close frame or, where it is local, in another way.
    pub sent_by: SentBy,
    /// Whether the number ever stands in a Close frame.
    pub wire: Wire,
    /// What the sources say about reconnecting; `None` is unspecified, which is not "no".
    pub reconnect: Option<Reconnect>,
    /// Other names in use, in the order of the registry.
    pub aliases: Vec<Alias>,
    /// Close reasons that tell cases of this one number apart.
    pub reasons: Vec<Reason>,
    /// The HTTP status that a source likens it to.
    pub http: Option<u16>,
    /// A footnote: contradictions between sources, versions, doubts.
    pub note: Option<String>,
    /// Where this was read; never empty.
    pub sources: Vec<Citation>,
    /// Whether the number is one that the namespace may use.
    pub standing: Allocation,
    /// The first version of the registry with this code.
    pub since: Option<String>,
    /// Set when the code should no longer be used.
    pub deprecated: Option<Deprecation>,
    /// Earlier names of the enum member.
    pub renamed: Vec<Rename>,
}

/// Who sends a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SentBy {
    /// The endpoint that opened the connection.
    Client,
    /// The endpoint that accepted it.
    Server,
    /// Both do.
    Either,
    /// The sources do not say.
    Unknown,
    /// No endpoint: it is reserved, or made up locally.
    Nobody,
}

impl SentBy {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Client,
        Self::Server,
        Self::Either,
        Self::Unknown,
        Self::Nobody,
    ];
}

/// Whether a code ever stands in a Close frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wire {
    /// It does.
    Yes,
    /// It does not: an endpoint reports it to its own application only, or it comes in a message.
    #[serde(rename = "local")]
    Never,
    /// It has no meaning yet.
    Reserved,
}

impl Wire {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Never, Self::Reserved];
}

/// Whether the number is one that its namespace may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allocation {
    /// Nothing speaks against it.
    Regular,
    /// Outside the registry (0-999, 5000-65535), and why that matters.
    OutOfRange(String),
    /// Taken from 1016-3999 although IANA leaves it unassigned or gives it another meaning, and why it is recorded.
    Unregistered(String),
}

/// Another name in use for a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// The name, as it is spelled there.
    pub name: String,
    /// Who uses it.
    pub source: Citation,
}

/// A close reason that tells cases of one number apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The text that the Close frame carries, or that it begins with.
    pub reason: String,
    /// What it means.
    pub summary: String,
}

/// Why and since when a code should no longer be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deprecation {
    /// The first version of the registry that says so.
    pub since: String,
    /// Why, as a sentence.
    pub reason: String,
    /// The codes of the same namespace that took its place.
    pub replaced_by: Vec<u16>,
}

/// An earlier name of an enum member; a language whose spelling did not change has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// The name as the registry spelled it.
    pub from: String,
    /// The first version without it.
    pub since: String,
    /// The old variant of the Rust enum.
    pub rust: Option<String>,
    /// The old member of the TypeScript enum.
    pub typescript: Option<String>,
}

/// A code that is gone; its number and its name are not used again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// What it was.
    pub code: Code,
    /// Why and since when it is gone.
    pub removal: Removal,
}

/// Why and since when a code is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The first version of the registry without it.
    pub since: String,
    /// Why, as a sentence.
    pub reason: String,
}
