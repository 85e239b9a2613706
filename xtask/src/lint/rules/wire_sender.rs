//! What stands in Close frames is sent by somebody.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::model::{SentBy, Wire};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "wire-sender",
    summary: "A code that `nobody` sends does not stand in Close frames.",
    why: "`wire` says whether the code can arrive in a Close frame, `sent-by` from where. `nobody` and `yes`, which is what \
        `wire` is where it is not written, exclude each other. Where an endpoint reports the code to its own application, it \
        is `local`; where the number is kept for later, it is `reserved`; where the sources do not say who sends it, that is \
        `sent-by = \"unknown\"`.",
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
        let message = format!("nobody sends {}, yet `wire` is `yes`", code.code.value);
        let help = "add `wire = \"local\"` or `wire = \"reserved\"`, or say who sends it";
        let diagnostic = Diagnostic::error(message, code.sent_by.span, "by nobody");
        Finding::about(code, diagnostic.help(help))
    };
    document
        .codes()
        .filter(|code| code.sent_by.value == SentBy::Nobody && code.wire() == Wire::Yes)
        .map(finding)
        .collect()
}
