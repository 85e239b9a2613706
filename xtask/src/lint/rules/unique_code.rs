//! A number means one thing within a namespace.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "unique-code",
    summary: "A number stands once in a namespace, and the number of a removed code is not used again.",
    why: "A number means one thing within a namespace: it is a key of look-ups, of permalinks and of the enum. The number \
        of a removed code stays taken, since somebody still meets it with its old meaning. If the vendor really uses the \
        number anew, which is not ours to choose, let the new entry take the tombstone's place and tell the old meaning \
        in `note`; that is a major change. What one number means in several cases goes into `reasons`.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"

[[vendor.acme.code]]
code = 4000
name = "Banned"
summary = "A moderator banned the client."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"

[[vendor.acme.code]]
code = 4001
name = "Banned"
summary = "A moderator banned the client."
sent-by = "server"
"#,
    check: Check::Registry(check),
};

/// The way out where one of the two codes is removed.
const NOT_AGAIN: &str = "correct the number of the code in use; if the vendor really uses the number anew, let the new entry \
                         take the tombstone's place and tell the old meaning in `note`: that is a major change";

fn check(document: &Document) -> Vec<Finding> {
    document
        .namespaces()
        .flat_map(|(slug, _, codes)| check_namespace(slug, codes))
        .collect()
}

fn check_namespace(slug: &str, codes: &[CodeEntry]) -> Vec<Finding> {
    let mut first: BTreeMap<u16, &CodeEntry> = BTreeMap::new();
    let mut findings = Vec::new();
    for code in codes {
        let number = code.code.value;
        let Some(other) = first.get(&number) else {
            first.insert(number, code);
            continue;
        };
        let (label, help) = if other.removed.is_some() {
            ("removed here", NOT_AGAIN)
        } else if code.removed.is_some() {
            ("in use here", NOT_AGAIN)
        } else {
            (
                "first defined here",
                "change one of the numbers; what one number means in several cases goes into `reasons`",
            )
        };
        let message = format!("{number} stands twice in `{slug}`");
        let diagnostic = Diagnostic::error(message, code.code.span, "defined again")
            .label(other.code.span, label)
            .help(help);
        findings.push(Finding::about(code, diagnostic));
    }
    findings
}
