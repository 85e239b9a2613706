//! Texts use plain words, and one term for one idea.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::{Document, KeySpec, Role, Table};
use crate::text::holds_words;

pub(crate) const RULE: Rule = Rule {
    id: "plain-words",
    summary: "Texts do not contain phrases that readers stumble over.",
    why: "Readers look for the cause of a problem, many of them in their second language. The listed phrases are vague (who \
        is the other side?), outdated or ambiguous, and each has a plain equivalent. A quoted close reason or identifier \
        is data, and the rule does not look at it.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the other side from the room."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client from the room."
sent-by = "server"
"#,
    check: Check::Registry(check),
};

/// Phrases in lower case, and what to write instead.
const PHRASES: [(&str, &str); 12] = [
    (
        "the other side",
        "name the role: client, server, sender or receiver",
    ),
    (
        "one side",
        "name the role: client, server, sender or receiver",
    ),
    (
        "whoever",
        "name the role: client, server, sender or receiver",
    ),
    ("in good order", "write `cleanly`"),
    ("all the same", "write `nevertheless`, or leave it out"),
    ("anew", "write `again`"),
    ("for good", "write `permanently`"),
    ("for want of", "write `because there is not` or `without`"),
    ("as it should", "say what is wrong"),
    ("never came about", "write `was never established`"),
    ("met an", "write `encountered`"),
    ("took it for dead", "write `considered it dead`"),
];

fn check(document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut visit = |key: &'static KeySpec, text: &str, span| {
        if key.role != Role::Text {
            return;
        }
        let lower = text.to_lowercase();
        for (phrase, better) in PHRASES
            .iter()
            .filter(|(phrase, _)| holds_words(&lower, phrase))
        {
            let message = format!("this text says `{phrase}`");
            findings.push(Finding::new(
                Diagnostic::error(message, span, "here").help(*better),
            ));
        }
    };
    document
        .standard
        .iter()
        .for_each(|code| code.texts(&mut visit));
    document
        .vendors
        .iter()
        .for_each(|vendor| vendor.texts(&mut visit));
    document
        .ranges
        .iter()
        .for_each(|range| range.texts(&mut visit));
    document
        .claims
        .iter()
        .for_each(|claim| claim.texts(&mut visit));
    document
        .practices
        .iter()
        .for_each(|practice| practice.texts(&mut visit));
    findings
}
