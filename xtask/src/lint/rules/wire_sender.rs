//! A code that appears in Close frames has a sender, and one that nothing sends has none.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::model::{SentBy, Wire};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "wire-sender",
    summary: "A code that `nobody` sends does not appear in Close frames, and one that is unused or reserved is sent by `nobody`.",
    why: "`wire` says whether the code can arrive in a Close frame, `sent-by` from where, so the two have to agree. Where an \
        endpoint reports the code to its own application, `wire` is `never`; where the vendor only declares it, `unused`; \
        where the sources do not say who sends it, `sent-by` is `unknown`.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Connection lost"
summary = "The client noticed that the connection had broken."
sent-by = "nobody"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Connection lost"
summary = "The client noticed that the connection had broken."
sent-by = "nobody"
wire = "never"
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    let finding = |code: &CodeEntry| {
        let is_sent = code.sent_by.value != SentBy::Nobody;
        let (wire, number) = (code.wire(), code.code.value);
        let (message, help) = match wire {
            Wire::Yes if !is_sent => (
                format!("nobody sends {number}, yet `wire` is `yes`"),
                "add `wire = \"never\"` or `wire = \"unused\"`, or say who sends it",
            ),
            Wire::Unused | Wire::Reserved if is_sent => (
                format!("{number} has a sender, yet `wire` is `{}`", wire.word()),
                "write `sent-by = \"nobody\"`, or correct `wire`",
            ),
            _ => return None,
        };
        let label = format!("by {}", code.sent_by.word());
        let diagnostic = Diagnostic::error(message, code.sent_by.span, label);
        Some(Finding::about(code, diagnostic.help(help)))
    };
    document.codes().filter_map(finding).collect()
}
