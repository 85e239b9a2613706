//! A source is listed because something cites it.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::Document;

pub(crate) const RULE: Rule = Rule {
    id: "source-unused",
    summary: "Every source of the registry is cited by an entry.",
    why: "A source that nothing cites was either read for an entry that forgot to say so, or is left over. It is a \
        warning, since nothing that is generated is wrong because of it.",
    level: Level::Warning,
    excusable: false,
    bad: r#"
[source.acme-sdk]
title = "Acme SDK 2.0.0"
package = "pkg:npm/%40acme/sdk@2.0.0"
kind = "official-sdk"
checked = 2026-11-21
"#,
    good: r#"
[source.acme-sdk]
title = "Acme SDK 2.0.0"
package = "pkg:npm/%40acme/sdk@2.0.0"
kind = "official-sdk"
checked = 2026-11-21

[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
sources = ["acme-sdk"]
"#,
    check: Check::Registry(check),
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
        .filter(|source| !cited.contains(source.slug.as_str()));
    let finding = |source: &crate::source::Named<crate::source::SourceEntry>| {
        let message = format!("nothing cites the source `{}`", source.slug.value);
        let help = "cite it, or take it away";
        Finding::new(Diagnostic::error(message, source.slug.span, "not cited").help(help))
    };
    unused.map(finding).collect()
}
