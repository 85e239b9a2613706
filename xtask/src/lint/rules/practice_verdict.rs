//! The rule of a client library begins with what it comes to, so that libraries can be compared.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::model::Verdict;
use crate::source::Document;

pub(crate) const RULE: Rule = Rule {
    id: "practice-verdict",
    summary: "The `rule` of a practice begins with `Reconnects`, `Stops` or `Depends`.",
    why: "The page on reconnecting sets the habits of client libraries side by side: those that come back after a code, \
        those that give up, and those for which it depends. The first word of the rule says which, so that nobody has to \
        read every sentence to compare them.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[practice]]
library = "acme-client"
package = "pkg:npm/acme-client@1.0.0"
codes = ["1000-4999"]
rule = "Tries again after one second."
sources = ["blog"]
"#,
    good: r#"
[[practice]]
library = "acme-client"
package = "pkg:npm/acme-client@1.0.0"
codes = ["1000-4999"]
rule = "Reconnects after one second."
sources = ["blog"]
"#,
    check: Check::Registry(check),
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
