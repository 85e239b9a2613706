//! Applies every rule, lets exceptions speak, and reports exceptions that nothing needs.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{RULES, unused_exception};
use super::{Finding, Rule};
use crate::diagnostic::Diagnostic;
use crate::load::Document;

/// Every finding of every rule, in file order.
pub fn lint(document: &Document) -> Vec<Diagnostic> {
    let exceptions = exceptions(document);
    let mut used = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for rule in RULES {
        for finding in (rule.check)(document) {
            let exception = finding.code.map(|code| (code, rule.id));
            match exception.filter(|exception| rule.excusable && exceptions.contains(exception)) {
                Some(exception) => {
                    used.insert(exception);
                }
                None => diagnostics.push(of_rule(rule, finding)),
            }
        }
    }
    diagnostics.extend(
        unused_exception::unused(document, &used)
            .into_iter()
            .map(|f| of_rule(&unused_exception::RULE, f)),
    );
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

    #[test]
    fn rules_are_sorted_and_say_what_they_demand() {
        let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(ids, sorted);
        for rule in RULES {
            assert!(rule.summary.ends_with('.'), "{}", rule.id);
        }
    }
}
