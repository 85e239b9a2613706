//! A summary says more than the name.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "summary-name",
    summary: "A summary says more than the words of the `name`.",
    why: "Name and summary stand side by side. Who has read \"Client kicked\" learns nothing from \"The client was \
        kicked.\": say who did it, or why, or what became of it. Where the documentation has no more than a name, the \
        place in the source code that sends the code often tells the rest.",
    level: Level::Error,
    excusable: true,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Client kicked"
summary = "The client was kicked."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Client kicked"
summary = "A moderator removed the client from the room."
sent-by = "server"
"#,
    check: Check::Registry(check),
};

/// Words that say nothing by themselves.
const SMALL: [&str; 12] = [
    "a", "an", "and", "are", "been", "has", "have", "is", "of", "the", "was", "were",
];

fn check(document: &Document) -> Vec<Finding> {
    let finding = |code: &CodeEntry| {
        let message = "the summary only repeats the name";
        let diagnostic = Diagnostic::error(message, code.summary.span, "nothing new")
            .label(code.name.span, "the name")
            .help("say what happened: who did what, or why");
        Finding::about(code, diagnostic)
    };
    document
        .codes()
        .filter(|code| repeats_name(code))
        .map(finding)
        .collect()
}

/// Hardly any summary gets past its first word, so nothing is collected before.
fn repeats_name(code: &CodeEntry) -> bool {
    words(&code.summary).all(|word| words(&code.name).any(|other| is_same(word, other)))
}

/// The words that say something.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !SMALL.iter().any(|small| is_same(word, small)))
}

/// Whether two words are the same but for capital letters.
fn is_same(a: &str, b: &str) -> bool {
    fn small(word: &str) -> impl Iterator<Item = char> {
        word.chars().flat_map(char::to_lowercase)
    }
    a.eq_ignore_ascii_case(b) || (!a.is_ascii() && small(a).eq(small(b)))
}
