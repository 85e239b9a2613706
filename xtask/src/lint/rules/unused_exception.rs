//! An exception names a rule, and the rule needs it.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::engine::by_id;
use crate::lint::{Check, Finding, Rule, Used};
use crate::source::{AllowEntry, Document};
use crate::text::closest;

pub(crate) const RULE: Rule = Rule {
    id: "unused-exception",
    summary: "An exception in `allow` names a rule that can be excused and that the entry breaks.",
    why: "An exception that excuses nothing hides the next mistake of the same kind. Exceptions are for single entries \
        that a rule is wrong about, and they say why.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
allow = [{ rule = "summary-form", reason = "The vendor words it so." }]
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
"#,
    check: Check::Exceptions(check),
};

fn check(document: &Document, used: &Used) -> Vec<Finding> {
    let rules = by_id();
    let ids: Vec<&str> = rules.keys().copied().collect();
    let mut findings = Vec::new();
    for code in document.codes() {
        for allow in &code.allow {
            let diagnostic = match rules.get(allow.rule.as_str()) {
                None => unknown(allow, &ids),
                Some(rule) if !rule.excusable => inexcusable(allow),
                // A rule that had to keep silent may need the exception after all.
                Some(_) if document.incomplete => continue,
                Some(rule) if !used.contains(&(code.span.start, rule.id)) => needless(allow),
                Some(_) => continue,
            };
            findings.push(Finding::about(code, diagnostic));
        }
    }
    findings
}

fn unknown(allow: &AllowEntry, ids: &[&str]) -> Diagnostic {
    let help = match closest(&allow.rule, ids) {
        Some(id) => format!("did you mean `{id}`?"),
        None => format!("the rules are {}", ids.join(", ")),
    };
    Diagnostic::error(
        format!("there is no rule `{}`", allow.rule.value),
        allow.rule.span,
        "unknown rule",
    )
    .help(help)
}

fn inexcusable(allow: &AllowEntry) -> Diagnostic {
    let message = format!("the rule `{}` has no exceptions", allow.rule.value);
    let help = "what breaks it would not compile, or would mislead: mend the entry";
    Diagnostic::error(message, allow.rule.span, "cannot be excused").help(help)
}

fn needless(allow: &AllowEntry) -> Diagnostic {
    let message = format!("the entry does not break `{}`", allow.rule.value);
    Diagnostic::error(message, allow.rule.span, "not needed").help("take the exception away")
}
