//! An answer for programs: the records of `close-codes.json` that belong to it, and what the question was.

use std::collections::BTreeSet;

use serde::Serialize;

use super::answer::{Answer, Hit};
use crate::backend::json::{Contents, Document, Text, pretty};
use crate::model::Namespace;

const ABOUT: &str =
    "What `cargo xtask explain` found, in the shape of generated/json/close-codes.json";

/// The document of an answer. A number of its own has no record there, so that stands beside it.
#[derive(Serialize)]
struct Reply<'a> {
    #[serde(flatten)]
    document: Document<'a>,
    question: Text<'a>,
    remark: Option<Text<'a>>,
    number: Option<NumberRecord>,
    close_reasons: Vec<ReasonRecord<'a>>,
    suggestions: Vec<Text<'a>>,
}

#[derive(Serialize)]
struct NumberRecord {
    code: u16,
    may_appear_in_close_frame: bool,
    browser_close_accepts: bool,
    below: Option<u16>,
    above: Option<u16>,
}

/// A close reason that led to a code.
#[derive(Serialize)]
struct ReasonRecord<'a> {
    namespace: &'a str,
    code: u16,
    reason: Text<'a>,
}

impl<'a> ReasonRecord<'a> {
    fn new(hit: &Hit<'a>) -> Option<Self> {
        Some(Self {
            namespace: &hit.namespace.slug,
            code: hit.code().number,
            reason: Text(&hit.reason?.reason),
        })
    }
}

/// The answer as one pretty-printed object.
pub fn json(answer: &Answer<'_>) -> String {
    let suggestions = answer
        .suggestions
        .iter()
        .map(|suggestion| Text(&suggestion.what));
    let number = answer.number.as_ref().map(|number| NumberRecord {
        code: number.code,
        may_appear_in_close_frame: number.may_appear_in_close_frame,
        browser_close_accepts: number.browser_close_accepts,
        below: number.below,
        above: number.above,
    });
    pretty(&Reply {
        document: Document::new(contents(answer)),
        question: Text(&answer.question.text),
        remark: answer.remark.as_deref().map(Text),
        number,
        close_reasons: answer
            .by_reason
            .iter()
            .filter_map(ReasonRecord::new)
            .collect(),
        suggestions: suggestions.collect(),
    })
}

/// What the answer is made of, complete and in the order of the registry: whatever a record refers to is there too.
fn contents<'r>(answer: &Answer<'r>) -> Contents<'r> {
    let registry = answer.registry;
    let codes = codes(answer);
    let is_wanted =
        |namespace: &Namespace, number: u16| codes.contains(&(&*namespace.slug, number));
    let mut contents = Contents::all(registry, ABOUT);
    contents
        .codes
        .retain(|(namespace, code)| is_wanted(namespace, code.number));
    contents
        .removed
        .retain(|(namespace, tombstone)| is_wanted(namespace, tombstone.code.number));
    contents.ranges.retain(|range| {
        let asked = answer.number.as_ref().map(|number| number.code);
        let mut numbers = asked
            .into_iter()
            .chain(codes.iter().map(|(_, number)| *number));
        numbers.any(|number| range.contains(number))
    });
    let namespaces = namespaces(answer);
    contents
        .namespaces
        .retain(|namespace| namespaces.contains(&*namespace.slug));
    contents.claims.clone_from(&answer.claims);
    contents.practices = answer.practices().collect();
    let cited: BTreeSet<&str> = contents
        .citations()
        .map(|citation| &*citation.source.key)
        .collect();
    contents
        .sources
        .retain(|source| cited.contains(&*source.key));
    contents
}

/// The codes that were found, and all of a namespace that was asked for alone: namespace and number of each.
fn codes<'r>(answer: &Answer<'r>) -> BTreeSet<(&'r str, u16)> {
    let found = answer.hits.iter().chain(&answer.by_reason).copied();
    let alone = match *answer.namespaces {
        [namespace] => Some(Hit::all_of(namespace)),
        _ => None,
    };
    found
        .chain(alone.into_iter().flatten())
        .map(|hit| (&*hit.namespace.slug, hit.code().number))
        .collect()
}

/// The namespaces that were asked for, and those of whatever was found.
fn namespaces<'r>(answer: &Answer<'r>) -> BTreeSet<&'r str> {
    let asked = answer.namespaces.iter();
    let hits = answer.hits.iter().chain(&answer.by_reason);
    let of_codes = hits.map(|hit| &hit.namespace);
    let of_ranges = answer.vendor_ranges.iter().map(|(namespace, _)| namespace);
    asked
        .chain(of_codes)
        .chain(of_ranges)
        .map(|namespace| &*namespace.slug)
        .collect()
}
