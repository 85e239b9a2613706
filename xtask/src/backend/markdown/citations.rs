//! The sources of a page: numbers in the tables, and the list at the end that they refer to.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::inline;
use super::page::Page;
use crate::escape;
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
            sources.cite(&vendor.sources);
            for range in &vendor.ranges {
                sources.cite(&range.sources);
            }
        }
        for code in &namespace.codes {
            sources.cite(&code.sources);
            for alias in &code.aliases {
                sources.cite_source(&alias.source.source);
            }
        }
        sources
    }

    /// Numbers the sources that have no number yet.
    pub(super) fn cite(&mut self, citations: &'a [Citation]) {
        for citation in citations {
            self.cite_source(&citation.source);
        }
    }

    /// Numbers a source, unless it has a number.
    pub(super) fn cite_source(&mut self, source: &'a Arc<Source>) {
        let next = self.order.len() + 1;
        let number = *self.numbers.entry(&source.key).or_insert(next);
        if number == next {
            self.order.push(source);
        }
    }

    /// The numbers of the sources: links to what was read, or for a package to its entry in the list.
    pub(super) fn cell(&self, citations: &[Citation]) -> String {
        let links: Vec<_> = citations.iter().map(|one| self.reference(one)).collect();
        links.join(", ")
    }

    /// The number of a source, as in [`Self::cell`].
    pub(super) fn reference(&self, citation: &Citation) -> String {
        let Some(number) = self.numbers.get(citation.source.key.as_str()) else {
            return inline::citation(citation);
        };
        let words = match &citation.section {
            Some(section) if names_its_sections(&citation.source) => {
                format!("{number}&nbsp;§{}", inline::text(section))
            }
            _ => number.to_string(),
        };
        format!("[{words}]({})", self.address(citation))
    }

    /// Where a link to a source leads: to what was read, or for a package to its entry in the list.
    pub(super) fn address(&self, citation: &Citation) -> String {
        match (
            citation.url(),
            self.numbers.get(citation.source.key.as_str()),
        ) {
            (Some(url), _) => format!("<{}>", escape::url_part(&url)),
            (None, Some(number)) => format!("#{}", source_id(*number)),
            (None, None) => "#sources".to_owned(),
        }
    }

    /// Writes the list of the sources.
    pub(super) fn write(&self, page: &mut Page) {
        let items: Vec<_> = (1..)
            .zip(&self.order)
            .map(|(number, source)| item(number, source))
            .collect();
        if !items.is_empty() {
            page.section("Sources");
            page.numbered(&items);
        }
    }
}

/// Whether readers know the sections by name, rather than as the end of an address.
fn names_its_sections(source: &Source) -> bool {
    source.kind == SourceKind::Standard
}

fn item(number: usize, source: &Arc<Source>) -> String {
    let whole = Citation {
        source: Arc::clone(source),
        section: None,
    };
    let mut item = inline::anchor(&source_id(number));
    item += &inline::citation(&whole);
    item += &format!(
        ". {}, read on {}",
        capitalized(wording::source_kind(source.kind)),
        inline::text(&source.checked)
    );
    if let Some(at) = &source.at {
        item += &format!(": {}", inline::text(at));
    }
    item + "."
}

/// The place of a source in the list. The underscore keeps it apart from the permalink of any code.
fn source_id(number: usize) -> String {
    format!("source_{number}")
}

fn capitalized(words: &str) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
