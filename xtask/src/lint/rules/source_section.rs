//! A section can be cited only of a source whose address has room for it.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::Document;

pub(crate) const RULE: Rule = Rule {
    id: "source-section",
    summary: "A citation with a section is of a source whose address does not lead to a place within the page already.",
    why: "A section that is cited becomes the part of a link behind `#`. An address that has such a part already would get \
        a second one, and the link would lead to the top of the page or nowhere.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[source.acme-docs]
title = "Acme documentation"
url = "https://acme.example/docs#errors"
kind = "vendor-docs"
checked = 2026-11-21

[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
sources = ["acme-docs#close-codes"]
"#,
    good: r#"
[source.acme-docs]
title = "Acme documentation"
url = "https://acme.example/docs"
kind = "vendor-docs"
checked = 2026-11-21

[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
sources = ["acme-docs#close-codes"]
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    for citation in document
        .citations()
        .filter(|citation| citation.section.is_some())
    {
        let Some(source) = document.sources.get(&citation.key) else {
            continue;
        };
        if source.url.as_ref().is_some_and(|url| url.contains('#')) {
            let message = format!("the address of `{}` has a `#` of its own", citation.key);
            let help = "cite the source without a section, or take the `#` out of its `url`";
            let diagnostic =
                Diagnostic::error(message, citation.span, "a second place in one page");
            findings.push(Finding::new(
                diagnostic.label(source.slug.span, "the source").help(help),
            ));
        }
    }
    findings
}
