//! A registry to be compared: what it says, and where it says it.

use std::collections::BTreeMap;

use semver::Version;

use crate::diagnostic::Span;
use crate::model::{Namespace, Registry};
use crate::resolve::resolve;
use crate::source::{CodeEntry, Document, Loaded};

/// A registry, its text, and the name under which its text can be found.
#[derive(Debug)]
pub struct Edition {
    /// How messages name the text: `codes.toml`, `v0.1.0:codes.toml`.
    pub path: String,
    /// The text.
    pub text: String,
    /// What stands where.
    pub document: Document,
    /// What it says.
    pub registry: Registry,
    /// Its version.
    pub version: Version,
}

impl Edition {
    /// A registry that was loaded without errors. An old one need not follow the rules of today.
    pub fn new(path: String, text: String, loaded: Loaded) -> Self {
        let registry = resolve(loaded.document.clone())
            .expect("the loader and the rules refuse citations that lead nowhere");
        let version =
            Version::parse(&registry.version).expect("the loader takes nothing else as a version");
        Self {
            path,
            text,
            document: loaded.document,
            registry,
            version,
        }
    }

    /// The places of its namespaces and codes.
    pub(super) fn places(&self) -> Places<'_> {
        let mut places = Places::default();
        for (slug, at, codes) in self.document.namespaces() {
            places
                .namespaces
                .extend(at.map(|at| (at.value.as_str(), at.span)));
            places
                .codes
                .extend(codes.iter().map(|code| ((slug, code.code.value), code)));
        }
        places
    }
}

/// Where namespaces and codes stand in a text.
#[derive(Debug, Default)]
pub(super) struct Places<'d> {
    namespaces: BTreeMap<&'d str, Span>,
    codes: BTreeMap<(&'d str, u16), &'d CodeEntry>,
}

impl<'d> Places<'d> {
    /// The entry of a code.
    pub(super) fn code(&self, namespace: &'d str, number: u16) -> Option<&'d CodeEntry> {
        self.codes.get(&(namespace, number)).copied()
    }

    /// The name of a namespace; `standard` has none, so its first code stands for it.
    pub(super) fn namespace(&self, slug: &str) -> Option<Span> {
        if slug == Namespace::STANDARD {
            let mut codes = self.codes.iter();
            return codes
                .find(|((namespace, _), _)| *namespace == slug)
                .map(|(_, code)| code.span);
        }
        self.namespaces.get(slug).copied()
    }
}
