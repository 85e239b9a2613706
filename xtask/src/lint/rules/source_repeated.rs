//! A list of sources names each of them once.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::source::{Document, SourceRef};

pub(crate) const RULE: Rule = Rule {
    id: "source-repeated",
    summary: "A list of sources has no source with the same section twice.",
    why: "A source that is cited twice says no more than once, but looks like more evidence. Two sections of one source \
        are two citations.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[standard.code]]
code = 1000
name = "Normal closure"
summary = "The connection has done its work."
sent-by = "either"
sources = ["rfc6455#7.4.1", "rfc6455#7.4.1"]
"#,
    good: r#"
[[standard.code]]
code = 1000
name = "Normal closure"
summary = "The connection has done its work."
sent-by = "either"
sources = ["rfc6455#7.4.1", "rfc6455#11.7"]
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    document
        .source_lists()
        .flat_map(|(_, sources)| repeated(sources))
        .collect()
}

fn repeated(sources: &[Spanned<SourceRef>]) -> Vec<Finding> {
    let mut first: BTreeMap<(&str, Option<&str>), &Spanned<SourceRef>> = BTreeMap::new();
    let mut findings = Vec::new();
    for citation in sources {
        let place = (citation.key.as_str(), citation.section.as_deref());
        let earlier = *first.entry(place).or_insert(citation);
        if !std::ptr::eq(earlier, citation) {
            let message = format!("`{}` is cited twice", citation.key);
            let diagnostic = Diagnostic::error(message, citation.span, "again")
                .label(earlier.span, "first here");
            findings.push(Finding::new(diagnostic.help("keep one of the two")));
        }
    }
    findings
}
