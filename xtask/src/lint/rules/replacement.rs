//! A code is replaced by codes that exist and are there to stay.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "replacement",
    summary: "`replaced-by` lists codes of the same namespace that are in use and not deprecated themselves.",
    why: "Whoever is told that a code has been replaced goes on to the code that is named. It has to be there, and it \
        should not send them on to a third one.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
deprecated = { since = "0.1.0", reason = "The server has a new number for it.", replaced-by = [4009] }
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
deprecated = { since = "0.1.0", reason = "The server has a new number for it.", replaced-by = [4009] }

[[vendor.acme.code]]
code = 4009
name = "Removed"
summary = "A moderator removed the client from the room."
sent-by = "server"
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    if document.incomplete {
        return Vec::new();
    }
    document
        .namespaces()
        .flat_map(|(slug, _, codes)| check_namespace(slug, codes))
        .collect()
}

fn check_namespace(slug: &str, codes: &[CodeEntry]) -> Vec<Finding> {
    let in_use: BTreeMap<u16, &CodeEntry> = codes
        .iter()
        .filter(|code| code.removed.is_none())
        .map(|code| (code.code.value, code))
        .collect();
    let mut findings = Vec::new();
    for code in codes {
        for by in code
            .deprecated
            .iter()
            .flat_map(|deprecated| &deprecated.replaced_by)
        {
            let other = in_use.get(&by.value).copied();
            if let Some(diagnostic) = refuse(slug, code, by, other) {
                findings.push(Finding::about(code, diagnostic));
            }
        }
    }
    findings
}

/// Why the code cannot be replaced by another, which is the one in use with that number.
fn refuse(
    slug: &str,
    code: &CodeEntry,
    by: &Spanned<u16>,
    other: Option<&CodeEntry>,
) -> Option<Diagnostic> {
    let number = by.value;
    let diagnostic = if number == code.code.value {
        let message = format!("{number} is replaced by itself");
        Diagnostic::error(message, by.span, "the same code")
    } else if let Some(other) = other {
        let deprecated = other.deprecated.as_ref()?;
        let message = format!(
            "{number}, which replaces {}, is deprecated too",
            code.code.value
        );
        Diagnostic::error(message, by.span, "not there to stay")
            .label(deprecated.reason.span, "its own deprecation")
    } else {
        let message = format!("`{slug}` has no code {number} in use");
        Diagnostic::error(message, by.span, "no such code")
    };
    Some(
        diagnostic.help(
            "name codes of this namespace that are there to stay, or leave `replaced-by` out",
        ),
    )
}
