//! A number that endpoints only report to themselves is not taken for one that is sent.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::model::{SentBy, Wire};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "wire-number",
    summary: "A code 1004, 1005, 1006 or 1015 that stands in Close frames has a `note` that says so.",
    why: "RFC 6455 forbids 1005, 1006 and 1015 in a Close frame and keeps 1004 for later: an endpoint that reports one of \
        them has made it up itself, so its `wire` is `local` or `reserved`. `yes` is what `wire` is where it is not \
        written, and that is easily forgotten here. Where a product really sends such a number, the note tells readers that \
        the registry is not mistaken.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 1006
name = "Connection lost"
summary = "The connection broke without a Close frame."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 1006
name = "Connection lost"
summary = "The connection broke without a Close frame."
sent-by = "nobody"
wire = "never"
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    let finding = |code: &CodeEntry| {
        let number = code.code.value;
        let message = format!("{number} must not stand in a Close frame, yet `wire` is `yes`");
        let help =
            "add `wire = \"local\"`; if the product really sends the number, say so in `note`";
        let diagnostic = Diagnostic::error(message, code.code.span, "made up by endpoints");
        Finding::about(code, diagnostic.help(help))
    };
    document
        .codes()
        .filter(|code| code.wire() == Wire::Yes && is_forbidden(code) && code.note.is_none())
        .map(finding)
        .collect()
}

fn is_forbidden(code: &CodeEntry) -> bool {
    // What nobody sends has a rule of its own.
    matches!(code.code.value, 1004..=1006 | 1015) && code.sent_by.value != SentBy::Nobody
}
