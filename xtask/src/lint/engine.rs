//! Applies every rule, lets exceptions speak, and reports exceptions that nothing needs.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::RULES;
use super::{Check, Finding, LintContext, PAGE, Rule, Used};
use crate::diagnostic::Diagnostic;
use crate::source::Document;

/// Every finding about a registry for itself, in file order.
pub fn lint(document: &Document) -> Vec<Diagnostic> {
    lint_within(document, &LintContext::default())
}

/// Every finding about a registry within its context, in file order.
pub fn lint_within(document: &Document, context: &LintContext) -> Vec<Diagnostic> {
    let exceptions = exceptions(document);
    let mut used = Used::new();
    let mut diagnostics = Vec::new();
    for rule in RULES {
        let findings = match rule.check {
            Check::Registry(check) => check(document),
            Check::LintContext(check) => check(document, context),
            Check::Exceptions(_) => continue,
        };
        for finding in findings {
            let exception = finding.code.map(|code| (code, rule.id));
            match exception.filter(|exception| rule.excusable && exceptions.contains(exception)) {
                Some(exception) => {
                    used.insert(exception);
                }
                None => diagnostics.push(of_rule(rule, finding)),
            }
        }
    }
    for rule in RULES {
        if let Check::Exceptions(check) = rule.check {
            let findings = check(document, &used).into_iter();
            diagnostics.extend(findings.map(|finding| of_rule(rule, finding)));
        }
    }
    diagnostics.sort_by_key(Diagnostic::start);
    diagnostics
}

/// The exceptions of all codes: where the code starts, and the rule.
fn exceptions(document: &Document) -> BTreeSet<(usize, &str)> {
    let all = document.codes().flat_map(|code| {
        code.allow
            .iter()
            .map(|allow| (code.span.start, allow.rule.as_str()))
    });
    all.collect()
}

fn of_rule(rule: &Rule, finding: Finding) -> Diagnostic {
    Diagnostic {
        level: rule.level,
        rule: Some(rule.id),
        see: Some(format!("{PAGE}#{}", rule.id)),
        ..finding.diagnostic
    }
}

/// The rules by name.
pub(super) fn by_id() -> BTreeMap<&'static str, &'static Rule> {
    RULES.iter().map(|rule| (rule.id, *rule)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    /// The rules that find something in a registry whose source was checked on a day.
    fn found(checked: &str, context: &LintContext) -> Vec<Option<&'static str>> {
        let text = format!(
            "version = \"0.1.0\"\n[source.rfc]\ntitle = \"RFC\"\nurl = \"https://rfc.example\"\nkind = \"standard\"\n\
             checked = {checked}\n[[range]]\nfirst = 0\nlast = 65535\nname = \"All\"\nsummary = \"Every number.\"\n\
             assignment = \"None.\"\nsources = [\"rfc\"]\n[[standard.code]]\ncode = 1000\nname = \"Normal closure\"\n\
             summary = \"The connection has done its work.\"\nsent-by = \"either\"\nsources = [\"rfc\"]\n"
        );
        let loaded = source::load(&text);
        assert_eq!(loaded.diagnostics, []);
        let findings = lint_within(&loaded.document, context);
        findings.iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn what_surrounds_a_registry_is_brought_in() {
        let context = LintContext {
            today: Some("2026-11-27".to_owned()),
            crate_version: Some("0.1.0".to_owned()),
        };
        assert_eq!(found("2026-11-27", &context), []);
        assert_eq!(found("2026-11-28", &context), [Some("source-checked")]);
        let context = LintContext {
            today: None,
            crate_version: Some("0.1.1".to_owned()),
        };
        assert_eq!(found("2999-01-01", &context), [Some("version-manifest")]);
        assert_eq!(found("2999-01-01", &LintContext::default()), []);
    }
}
