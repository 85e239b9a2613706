//! The sources by key; every citation shares them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Unresolved;
use crate::diagnostic::Spanned;
use crate::model::{Citation, Location, Source};
use crate::source::{Named, SourceEntry, SourceRef, Table};

pub(super) struct SourceIndex {
    sources: BTreeMap<String, Arc<Source>>,
}

impl SourceIndex {
    pub(super) fn new(sources: BTreeMap<String, Named<SourceEntry>>) -> Self {
        let source = |(key, named): (String, Named<SourceEntry>)| {
            let keys = named.entry.plain();
            let location = match (&keys.url, &keys.package) {
                (Some(url), _) => Location::Url(url.clone()),
                (None, package) => Location::Package(package.clone().unwrap_or_default()),
            };
            (
                key.clone(),
                Arc::new(Source {
                    key,
                    location,
                    keys,
                }),
            )
        };
        Self {
            sources: sources.into_iter().map(source).collect(),
        }
    }

    pub(super) fn citation(&self, reference: &SourceRef) -> Result<Citation, Unresolved> {
        let source = self.sources.get(&reference.key);
        Ok(Citation {
            source: Arc::clone(source.ok_or_else(|| Unresolved(reference.clone()))?),
            section: reference.section.clone(),
        })
    }

    pub(super) fn citations(
        &self,
        references: &[Spanned<SourceRef>],
    ) -> Result<Vec<Citation>, Unresolved> {
        let citations = references.iter().map(|reference| self.citation(reference));
        citations.collect()
    }

    /// All sources, by key.
    pub(super) fn into_sources(self) -> Vec<Arc<Source>> {
        self.sources.into_values().collect()
    }
}
