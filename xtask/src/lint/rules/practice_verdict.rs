//! The rule of a client library begins with what it comes to, so that libraries can be compared.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Finding, Rule};
use crate::load::Document;
use crate::model::Verdict;

pub(crate) const RULE: Rule = Rule {
    id: "practice-verdict",
    summary: "The `rule` of a practice begins with `Reconnects`, `Stops` or `Depends`.",
    level: Level::Error,
    excusable: false,
    check,
};

fn check(document: &Document) -> Vec<Finding> {
    let rules = document.practices.iter().map(|practice| &practice.rule);
    rules
        .filter(|rule| Verdict::of(rule).is_none())
        .map(|rule| {
            let message = "the rule does not begin with what the library does";
            let help = "begin with one of `Reconnects`, `Stops` and `Depends`: \"Stops, since it takes the code for an \
                        intended end.\"";
            Finding::new(Diagnostic::error(message, rule.span, "this one").help(help))
        })
        .collect()
}
