//! What was read, and the place in it that an entry points to.

use std::ops::Deref;
use std::sync::Arc;

use crate::source::{SourceKeys, SourceKind};

/// A document, page, package or source file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name that entries of the registry use for it.
    pub key: String,
    pub location: Location,
    pub keys: SourceKeys,
}

impl Deref for Source {
    type Target = SourceKeys;

    fn deref(&self) -> &SourceKeys {
        &self.keys
    }
}

/// Where a source is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// An https address.
    Url(String),
    /// A package URL, `pkg:npm/graphql-ws@6.4.2`.
    Package(String),
}

/// A source, and the section of it that says what the entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// What was read.
    pub source: Arc<Source>,
    /// The section of an RFC (`7.4.1`) or the fragment of a page.
    pub section: Option<String>,
}

impl Citation {
    /// The citation as the registry writes it: `rfc6455#7.4.1`.
    pub fn key(&self) -> String {
        match &self.section {
            Some(section) => format!("{}#{section}", self.source.key),
            None => self.source.key.clone(),
        }
    }

    /// The words a reader sees: the title, and the section where there is one.
    pub fn text(&self) -> String {
        match &self.section {
            Some(section) => format!("{}, section {section}", self.source.title),
            None => self.source.title.clone(),
        }
    }

    /// The address to link to; a package has none.
    pub fn url(&self) -> Option<String> {
        let Location::Url(url) = &self.source.location else {
            return None;
        };
        Some(match &self.section {
            Some(section) if self.source.kind == SourceKind::Standard => {
                format!("{url}#section-{section}")
            }
            Some(section) => format!("{url}#{section}"),
            None => url.clone(),
        })
    }

    /// The package URL of a source that is a package.
    pub fn package(&self) -> Option<&str> {
        match &self.source.location {
            Location::Url(_) => None,
            Location::Package(package) => Some(package),
        }
    }
}
