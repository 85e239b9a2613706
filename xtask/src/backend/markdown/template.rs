//! Prose of the backend's own, in which links name what the registry holds: a source by its key, a standard code by its
//! number. Where a registry lacks it, the words stand without a link.

use std::sync::Arc;

use super::citations::Sources;
use crate::model::{Citation, Registry};

/// What a link of a template may name.
const SOURCE: &str = "source:";
const CODE: &str = "code:";

/// A template with its links resolved.
pub(super) struct Filled<'a> {
    /// The text, in Markdown.
    pub(super) text: String,
    /// The sources of the page and then those that it cites, in the order of their first mention.
    pub(super) sources: Sources<'a>,
    /// What it names that the registry does not hold.
    pub(super) unknown: Vec<&'static str>,
}

/// Resolves the links of a template on a page that has these sources already.
pub(super) fn fill<'a>(
    template: &'static str,
    registry: &'a Registry,
    sources: Sources<'a>,
) -> Filled<'a> {
    let mut filled = Filled {
        text: String::with_capacity(template.len() * 2),
        sources,
        unknown: Vec::new(),
    };
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('[') {
        filled.text += before;
        rest = match link(after) {
            Some((words, target, after)) => {
                filled.link(words, target, registry);
                after
            }
            None => {
                filled.text.push('[');
                after
            }
        };
    }
    filled.text += rest;
    filled
}

/// The words and the target of a link, and what comes after it.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = text.split_once("](")?;
    let (target, rest) = rest.split_once(')')?;
    let is_whole = !words.contains(['[', ']', '\n']);
    is_whole.then_some((words, target, rest))
}

impl<'a> Filled<'a> {
    fn link(&mut self, words: &str, target: &'static str, registry: &'a Registry) {
        let address = if let Some(key) = target.strip_prefix(SOURCE) {
            self.source(key, registry)
        } else if let Some(number) = target.strip_prefix(CODE) {
            code(number, registry)
        } else {
            Some(target.to_owned())
        };
        match address {
            Some(address) => self.text += &format!("[{words}]({address})"),
            None => {
                self.unknown.push(target);
                self.text += words;
            }
        }
    }

    fn source(&mut self, key: &str, registry: &'a Registry) -> Option<String> {
        let (key, section) = match key.split_once('#') {
            Some((key, section)) => (key, Some(section.to_owned())),
            None => (key, None),
        };
        let source = registry.sources.iter().find(|source| source.key == key)?;
        let citation = Citation {
            source: Arc::clone(source),
            section,
        };
        self.sources.cite_source(source);
        Some(self.sources.address(&citation))
    }
}

fn code(number: &str, registry: &Registry) -> Option<String> {
    let number = number.parse().ok()?;
    let standard = &registry.standard;
    standard.code(number)?;
    let page = standard.page();
    Some(format!("{page}#{}", standard.permalink(number)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    #[test]
    fn links_name_what_the_registry_holds() {
        let template = "[1000](code:1000), [a](b.md#c), [x] [RFC](source:hostile#7.1), [y](code:1001) [z](source:z) [";
        let registry = sample::hostile();
        let filled = fill(template, &registry, Sources::default());
        assert_eq!(
            filled.text,
            "[1000](standard.md#standard-1000), [a](b.md#c), [x] \
             [RFC](<https://example.com/a_(b)%7Cc%3E#section-7.1>), y z ["
        );
        assert_eq!(filled.unknown, ["code:1001", "source:z"]);
    }
}
