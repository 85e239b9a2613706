//! The sources of a page: numbers in the tables, and the list at the end that they refer to.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::md::{Md, md};
use crate::model::{Citation, Namespace, Source, SourceKind};
use crate::wording;

/// The sources of a page, numbered in the order in which they were first cited.
#[derive(Default)]
pub(super) struct Sources<'a> {
    order: Vec<&'a Arc<Source>>,
    numbers: BTreeMap<&'a str, usize>,
}

impl<'a> Sources<'a> {
    /// The sources of a namespace, its own ones first.
    pub(super) fn of(namespace: &'a Namespace) -> Self {
        let mut sources = Self::default();
        if let Some(vendor) = &namespace.vendor {
            let ranges = vendor.ranges.iter().flat_map(|range| &range.sources);
            sources.cite(vendor.sources.iter().chain(ranges));
        }
        for code in &namespace.codes {
            let aliases = code.aliases.iter().map(|alias| &alias.source);
            sources.cite(code.sources.iter().chain(aliases));
        }
        sources
    }

    /// Numbers the sources that have no number yet.
    pub(super) fn cite(&mut self, citations: impl IntoIterator<Item = &'a Citation>) {
        citations
            .into_iter()
            .for_each(|it| self.cite_source(&it.source));
    }

    pub(super) fn cite_source(&mut self, source: &'a Arc<Source>) {
        let next = self.order.len() + 1;
        if *self.numbers.entry(&source.key).or_insert(next) == next {
            self.order.push(source);
        }
    }

    /// The numbers of the sources: links to what was read, or for a package to its entry in the list.
    pub(super) fn cell(&self, citations: &[Citation]) -> Md {
        Md::commas(citations.iter().map(|one| self.reference(one)))
    }

    /// The number of a source, as in [`Self::cell`].
    pub(super) fn reference(&self, citation: &Citation) -> Md {
        let Some(&number) = self.numbers.get(&*citation.source.key) else {
            return cited(citation);
        };
        // Readers know the sections of standards by name; others are the end of an address.
        let is_standard = citation.source.kind == SourceKind::Standard;
        let section = citation.section.as_ref().filter(|_| is_standard);
        let section = Md::from(section).between("&nbsp;§", "");
        md!("[{}{}]({})", number, section, self.address(citation))
    }

    /// Where a link to a source leads: to what was read, or for a package to its entry in the list.
    pub(super) fn address(&self, citation: &Citation) -> Md {
        match (citation.url(), self.numbers.get(&*citation.source.key)) {
            (Some(url), _) => md!("<{}>", Md::address(&url)),
            (None, Some(&number)) => md!("#source_{}", number),
            (None, None) => md!("#sources"),
        }
    }

    /// The section with the list.
    pub(super) fn section(&self) -> Md {
        let items = (1_usize..).zip(&self.order).map(|(number, source)| {
            // The underscore keeps the place apart from the permalink of any code.
            let anchor = Md::anchor(&format!("source_{number}"));
            md!("{}. {}{}", number, anchor, item(source))
        });
        Md::join(items, "\n").between("## Sources\n\n", "")
    }
}

fn item(source: &Arc<Source>) -> Md {
    let (source, section) = (Arc::clone(source), None);
    let (first, kind) = wording::source_kind(source.kind).split_at(1);
    let kind = md!("{}{}", first.to_uppercase(), kind);
    let (read, at) = (&source.checked, Md::from(source.at.as_ref()));
    let read = md!("{}, read on {}{}", kind, read, at.between(": ", ""));
    md!("{}. {}.", cited(&Citation { source, section }), read)
}

/// Where something was read, in full: a link, or for a package its title and package URL.
pub(super) fn cited(citation: &Citation) -> Md {
    match citation.url() {
        Some(url) => Md::web(citation.text(), &url),
        None => Md::commas([
            citation.text().into(),
            citation.package().map(Md::code).into(),
        ]),
    }
}
