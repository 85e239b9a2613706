//! One close code of one namespace.

use std::ops::Deref;

use super::Citation;
use crate::source::{CodeKeys, Wire};

/// A close code: what the registry says of it, and what follows from that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What the registry says; the fields below replace those of the same name.
    pub keys: CodeKeys,
    pub number: u16,
    /// The variant of the Rust enum.
    pub rust: String,
    /// The member of the TypeScript enum.
    pub typescript: String,
    pub wire: Wire,
    pub aliases: Vec<Alias>,
    /// Where this was read; never empty.
    pub sources: Vec<Citation>,
    pub allocation: Allocation,
    pub renamed: Vec<Rename>,
}

impl Deref for Code {
    type Target = CodeKeys;

    fn deref(&self) -> &CodeKeys {
        &self.keys
    }
}

/// Whether the number is one that its namespace may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allocation {
    Regular,
    /// Not in 1000-4999, and why that matters.
    OutOfRange(String),
    /// In 1016-3999 although IANA leaves it unassigned or gives it another meaning, and why it is recorded.
    Unregistered(String),
}

/// Another name in use for a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    pub name: String,
    /// What uses it.
    pub source: Citation,
}

/// An earlier name of the enum member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// The name as the registry spelled it.
    pub from: String,
    /// The first version of the registry without it.
    pub since: String,
    /// The earlier variant of the Rust enum, if it was another one.
    pub rust: Option<String>,
    /// The earlier member of the TypeScript enum, if it was another one.
    pub typescript: Option<String>,
}

/// A code that is gone. It keeps its number and name from being used again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    pub code: Code,
    pub removal: crate::source::RemovedKeys,
}
