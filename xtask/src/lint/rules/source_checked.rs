//! Sources were read on days that have been.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, LintContext, Rule};
use crate::source::{Document, Named, SourceEntry};

pub(crate) const RULE: Rule = Rule {
    id: "source-checked",
    summary: "A source was `checked` on a day that has begun.",
    why: "`checked` tells readers how old the evidence is. A day that has not come yet is a slip, mostly in the year. No \
        other rule looks at the clock; it counts as begun what has begun anywhere on earth. So that no clock can stop \
        anybody's work, the rule only warns.",
    level: Level::Warning,
    excusable: false,
    bad: r#"
[source.acme-docs]
title = "Acme documentation"
url = "https://acme.example/docs"
kind = "vendor-docs"
checked = 2926-11-21
"#,
    good: r#"
[source.acme-docs]
title = "Acme documentation"
url = "https://acme.example/docs"
kind = "vendor-docs"
checked = 2026-11-21
"#,
    check: Check::LintContext(check),
};

fn check(document: &Document, context: &LintContext) -> Vec<Finding> {
    let Some(today) = &context.today else {
        return Vec::new();
    };
    let finding = |source: &Named<SourceEntry>| {
        let message = format!("`{}` was checked on a day to come", source.slug.value);
        let diagnostic = Diagnostic::error(message, source.checked.span, "not yet");
        Finding::new(diagnostic.help("write the day on which it was read"))
    };
    // Days are written so that the later one is the greater text.
    let sources = document.sources.values();
    sources
        .filter(|source| source.checked.value > *today)
        .map(finding)
        .collect()
}
