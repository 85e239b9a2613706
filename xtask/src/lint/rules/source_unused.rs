//! A source is listed because something cites it.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Finding, Rule};
use crate::load::Document;

pub(crate) const RULE: Rule = Rule {
    id: "source-unused",
    summary: "Every `[source.<key>]` is cited by an entry.",
    level: Level::Warning,
    excusable: false,
    check,
};

fn check(document: &Document) -> Vec<Finding> {
    if document.incomplete {
        return Vec::new();
    }
    let cited: BTreeSet<&str> = document
        .citations()
        .map(|citation| citation.key.as_str())
        .collect();
    let unused = document
        .sources
        .values()
        .filter(|source| !cited.contains(source.key.as_str()));
    let finding = |source: &crate::load::SourceEntry| {
        let message = format!("nothing cites the source `{}`", source.key.value);
        let help = "cite it, or take it away";
        Finding::new(Diagnostic::error(message, source.key.span, "not cited").help(help))
    };
    unused.map(finding).collect()
}
