//! What was read, and the place in it that an entry points to.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A document, page, package or source file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name that entries of the registry use for it.
    pub key: String,
    /// What a reader sees as the text of a link to it.
    pub title: String,
    /// Where it is.
    pub location: Location,
    /// How close it is to the one who defines the codes.
    pub kind: SourceKind,
    /// The day it was read, `2026-11-21`.
    pub checked: String,
    /// The commit, version or section that was read.
    pub at: Option<String>,
}

/// Where a source is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// An https address.
    Url(String),
    /// A package URL, `pkg:npm/graphql-ws@6.4.2`.
    Package(String),
}

/// How close a source is to the one who defines the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// An RFC, an erratum, a living standard.
    Standard,
    /// IANA's registry and the mails that registered a number there.
    Registry,
    /// The vendor's documentation.
    VendorDocs,
    /// The source code of the product itself.
    VendorSource,
    /// A library that the vendor publishes for its product.
    OfficialSdk,
    /// Somebody else.
    ThirdParty,
}

impl SourceKind {
    /// Every kind, the closest to the one who defines codes first.
    pub const ALL: [Self; 6] = [
        Self::Standard,
        Self::Registry,
        Self::VendorDocs,
        Self::VendorSource,
        Self::OfficialSdk,
        Self::ThirdParty,
    ];
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
