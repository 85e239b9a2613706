//! Nothing is in the registry that was not read somewhere.

use crate::diagnostic::{Diagnostic, Level, Span};
use crate::lint::{Check, Finding, Rule};
use crate::source::Document;

pub(crate) const RULE: Rule = Rule {
    id: "source-missing",
    summary: "Every entry has a source, its own or its namespace's.",
    why: "The registry is worth what its sources are worth: nothing is in it that was not read somewhere. A vendor's codes \
        take the sources of their namespace, a standard code names its own.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[standard.code]]
code = 1000
name = "Normal closure"
summary = "The connection has done its work."
sent-by = "either"
"#,
    good: r#"
[[standard.code]]
code = 1000
name = "Normal closure"
summary = "The connection has done its work."
sent-by = "either"
sources = ["rfc6455#7.4.1"]
"#,
    check: Check::Registry(check),
};

const HELP: &str = "add `sources = [\"key\"]` with a `[source.slug]` that was read; nothing is recorded on hearsay";

fn check(document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    for code in &document.standard {
        if code.sources.is_none() {
            let message = format!("the standard code {} has no source", code.code.value);
            findings.push(Finding::about(
                code,
                Diagnostic::error(message, code.span, "where was it read?").help(HELP),
            ));
        }
    }
    if !document.incomplete {
        findings.extend(
            document
                .source_lists()
                .filter(|(_, sources)| sources.is_empty())
                .map(|(span, _)| empty(span)),
        );
    }
    findings
}

fn empty(span: Span) -> Finding {
    Finding::new(
        Diagnostic::error("the list of sources is empty", span, "where was it read?").help(HELP),
    )
}
