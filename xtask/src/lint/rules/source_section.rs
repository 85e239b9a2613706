//! A section can be cited only of a source whose address has room for it.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Finding, Rule};
use crate::load::Document;
use crate::model::Location;

pub(crate) const RULE: Rule = Rule {
    id: "source-section",
    summary: "A citation with a section is of a source whose address does not lead to a place within the page already.",
    level: Level::Error,
    excusable: false,
    check,
};

fn check(document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    for citation in document
        .citations()
        .filter(|citation| citation.section.is_some())
    {
        let Some(source) = document.source(&citation.key) else {
            continue;
        };
        if matches!(&source.location, Location::Url(url) if url.contains('#')) {
            let message = format!("the address of `{}` has a `#` of its own", citation.key);
            let help = "cite the source without a section, or take the `#` out of its `url`";
            let diagnostic =
                Diagnostic::error(message, citation.span, "a second place in one page");
            findings.push(Finding::new(
                diagnostic.label(source.key.span, "the source").help(help),
            ));
        }
    }
    findings
}
