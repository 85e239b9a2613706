//! A registry to be compared: what it says, and where it says it.

use std::collections::BTreeMap;

use semver::Version;

use crate::diagnostic::Span;
use crate::model::{Namespace, Registry};
use crate::resolve::{Unresolved, resolve};
use crate::source::{CodeEntry, Document, Loaded, Named, TableText, VendorEntry};

#[derive(Debug)]
pub struct Snapshot {
    /// How messages name the text: `codes.toml`, `v0.1.0:codes.toml`.
    pub path: String,
    pub text: String,
    pub document: Document,
    pub registry: Registry,
    pub version: Version,
}

/// A part of one of the two texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Location<'r> {
    pub(super) snapshot: &'r Snapshot,
    pub(super) span: Span,
}

/// The entries of a snapshot by what they are known by.
pub(super) struct Index<'r> {
    pub(super) snapshot: &'r Snapshot,
    codes: BTreeMap<(&'r str, u16), &'r CodeEntry>,
    vendors: BTreeMap<&'r str, &'r Named<VendorEntry>>,
}

impl Snapshot {
    /// A registry that was loaded without errors. An old one need not follow the rules of today.
    pub fn new(path: String, text: String, loaded: Loaded) -> Result<Self, Unresolved> {
        let registry = resolve(loaded.document.clone())?;
        let version =
            Version::parse(&registry.version).expect("the loader takes nothing else as a version");
        Ok(Self {
            path,
            text,
            document: loaded.document,
            registry,
            version,
        })
    }
}

impl<'r> Index<'r> {
    pub(super) fn of(snapshot: &'r Snapshot) -> Self {
        let namespaces = snapshot.document.namespaces();
        let codes = namespaces
            .flat_map(|(slug, _, codes)| codes.iter().map(move |it| ((slug, it.code.value), it)));
        let vendors = snapshot.document.vendors.iter();
        Self {
            snapshot,
            codes: codes.collect(),
            vendors: vendors.map(|it| (it.slug.as_str(), it)).collect(),
        }
    }

    pub(super) fn code(&self, slug: &str, number: u16) -> Option<&'r CodeEntry> {
        self.codes.get(&(slug, number)).copied()
    }

    pub(super) fn vendor(&self, slug: &str) -> Option<TableText> {
        self.vendors.get(slug).map(|it| TableText::of(&it.entry))
    }

    pub(super) fn at(&self, span: Span) -> Location<'r> {
        Location {
            snapshot: self.snapshot,
            span,
        }
    }

    pub(super) fn code_location(&self, slug: &str, number: u16) -> Location<'r> {
        let entry = self.code(slug, number);
        entry.map_or_else(|| self.version(), |entry| self.at(entry.code.span))
    }

    /// The name of a namespace; `standard` has none, so its first code stands for it.
    pub(super) fn namespace_location(&self, slug: &str) -> Location<'r> {
        let first = self.codes.range((slug, 0)..).next();
        let first = first.filter(|((namespace, _), _)| *namespace == Namespace::STANDARD);
        let name = self.vendors.get(slug).map(|it| it.slug.span);
        let span = name.or(first.map(|(_, code)| code.span));
        span.map_or_else(|| self.version(), |span| self.at(span))
    }

    /// What is around the namespaces has no place of its own, so the version stands for it.
    pub(super) fn version(&self) -> Location<'r> {
        self.at(self.snapshot.document.version.span)
    }
}
