//! A citation leads somewhere.

use crate::diagnostic::{At, Diagnostic, Level};
use crate::lint::{Finding, Rule};
use crate::load::{Document, SourceRef, closest};

pub(crate) const RULE: Rule = Rule {
    id: "source-unknown",
    summary: "Every citation names a `[source.<key>]` of the registry.",
    level: Level::Error,
    excusable: false,
    check,
};

fn check(document: &Document) -> Vec<Finding> {
    document
        .citations()
        .filter(|citation| !document.source_keys.contains(&citation.key))
        .map(|c| unknown(document, c))
        .collect()
}

fn unknown(document: &Document, citation: &At<SourceRef>) -> Finding {
    let known: Vec<&str> = document.source_keys.iter().map(String::as_str).collect();
    let help = match closest(&citation.key, &known) {
        Some(key) => format!("did you mean `{key}`?"),
        None => format!("add `[source.{}]` with what was read", citation.key),
    };
    let message = format!("there is no source `{}`", citation.key);
    Finding::new(Diagnostic::error(message, citation.span, "cited here").help(help))
}
