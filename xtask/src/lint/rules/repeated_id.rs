//! A contradiction between sources is explained.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "repeated-id",
    summary: "Where an `id` stands at several numbers of a namespace, each that is neither deprecated nor removed has a `note` \
        that says why.",
    why: "An identifier that stands at two numbers is either a slip or a contradiction between sources. The reader who \
        meets one of the numbers needs to know which, so each entry says so in its `note`. A code that is deprecated or \
        removed has its own reason, and may keep the identifier that another code has now.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
id = "KICKED"
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"

[[vendor.acme.code]]
code = 4001
id = "KICKED"
member = "KICKED_BEFORE"
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
id = "KICKED"
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
note = "The SDK still has 4001; the newer documentation won."

[[vendor.acme.code]]
code = 4001
id = "KICKED"
member = "KICKED_BEFORE"
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
note = "The number in the SDK; see 4000."
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    document.code_lists().flat_map(check_namespace).collect()
}

fn check_namespace(codes: &[CodeEntry]) -> Vec<Finding> {
    let mut by_id: BTreeMap<&str, Vec<&CodeEntry>> = BTreeMap::new();
    for code in codes {
        // A code that gave way to another one keeps its identifier.
        if let Some(id) = code
            .id
            .as_ref()
            .filter(|_| code.deprecated.is_none() && code.removed.is_none())
        {
            by_id.entry(id.as_str()).or_default().push(code);
        }
    }
    let mut findings = Vec::new();
    for (id, codes) in by_id.iter().filter(|(_, codes)| codes.len() > 1) {
        for code in codes.iter().filter(|code| code.note.is_none()) {
            let others = codes.iter().filter(|other| other.span != code.span);
            let Some((own, other)) = code
                .id
                .as_ref()
                .zip(others.filter_map(|other| other.id.as_ref()).next())
            else {
                continue;
            };
            let message = format!("`{id}` has two numbers, and no `note` says why");
            let diagnostic =
                Diagnostic::error(message, own.span, "here").label(other.span, "and here");
            findings.push(Finding::about(
                code,
                diagnostic.help("say in `note` which source has which number, and which won"),
            ));
        }
    }
    findings
}
