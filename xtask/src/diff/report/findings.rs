//! What needs a look: the changes that break programs, versions that new entries name, and the version itself.

use super::totals;
use crate::diagnostic::{Diagnostic, Level};
use crate::diff::advice::{Versions, advice};
use crate::diff::change::Change;
use crate::diff::dates::misdated;
use crate::diff::place::{Finder, Place};
use crate::diff::renames;
use crate::diff::verdict::Class;
use crate::diff::words::{Quote, describe, describe_break, label};
use crate::diff::{Bump, Comparison};
use crate::text::one_line;

/// Where it is written how codes change without breaking programs.
const LIFECYCLE: &str = "CONTRIBUTING.md#deprecate-rename-or-remove-a-code";

/// Where it is written which change needs which version.
const RELEASE: &str = "CONTRIBUTING.md#release";

/// A finding, and whether its place is in the old text.
pub(super) struct Finding {
    pub(super) diagnostic: Diagnostic,
    pub(super) is_old: bool,
}

/// All that needs a look, change by change; the version comes last.
pub(super) fn findings(comparison: &Comparison<'_>) -> Vec<Finding> {
    let (finder, versions) = (Finder::new(comparison), Versions::of(comparison));
    let level = level(comparison);
    let mut findings = Vec::new();
    for change in &comparison.changes {
        let place = finder.find(change);
        if change.class() == Class::Major {
            findings.push(Finding {
                diagnostic: breaking(change, place, level, &versions),
                is_old: place.is_old,
            });
        }
        findings.extend(unknown_names(change, place, &finder, comparison));
        findings.extend(other_versions(change, place, comparison));
    }
    findings.extend(wrong_version(comparison).map(|diagnostic| Finding {
        diagnostic,
        is_old: false,
    }));
    findings
}

/// A change that breaks programs, in one message: what it is, whom it breaks, and what to do instead.
fn breaking(
    change: &Change<'_>,
    place: Place<'_>,
    level: Level,
    versions: &Versions,
) -> Diagnostic {
    let message = describe(change, Quote::Plain);
    let mut diagnostic = Diagnostic {
        level,
        rule: Some(change.kind().word()),
        see: Some(LIFECYCLE.to_owned()),
        ..Diagnostic::error(message, place.span, label(change))
    };
    for broken in &change.breaks {
        diagnostic = diagnostic.note(format!("breaks {}", describe_break(broken, Quote::Plain)));
    }
    match advice(change, versions) {
        Some(advice) => diagnostic.help(advice),
        None => diagnostic,
    }
}

/// Earlier names that the code did not have: a slip there keeps nothing working.
fn unknown_names<'r>(
    change: &Change<'r>,
    place: Place<'r>,
    finder: &Finder<'r>,
    comparison: &Comparison<'_>,
) -> impl Iterator<Item = Finding> {
    let old = &comparison.old.version;
    renames::unknown(change).into_iter().map(move |unknown| {
        let from = one_line(unknown.from);
        let message = format!("`renamed` names `{from}`, but {old} has no such member of the code");
        let span = finder.find_earlier_name(change, unknown.from);
        let finding = Diagnostic::error(message, span.unwrap_or(place.span), "never a member");
        let help = match unknown.meant {
            Some(meant) => format!("did you mean `{}`?", one_line(meant)),
            None => "name the old member as it was spelled, or take the entry away".to_owned(),
        };
        Finding {
            diagnostic: Diagnostic {
                level: Level::Warning,
                rule: Some("renamed-from"),
                see: Some(LIFECYCLE.to_owned()),
                ..finding.help(help)
            },
            is_old: false,
        }
    })
}

/// New entries that name a version which is not the one that they come with.
fn other_versions<'r>(
    change: &Change<'r>,
    place: Place<'r>,
    comparison: &Comparison<'_>,
) -> impl Iterator<Item = Finding> {
    let version = comparison.new.registry.version.clone();
    misdated(change, comparison)
        .into_iter()
        .map(move |(key, since)| {
            let message = format!("`{key}` names version {since}, but comes with {version}");
            let finding = Diagnostic::error(message, place.span, format!("`{key}` of this entry"));
            Finding {
                diagnostic: Diagnostic {
                    level: Level::Warning,
                    rule: Some("since"),
                    see: Some(LIFECYCLE.to_owned()),
                    ..finding.help(format!("write `since = \"{version}\"`"))
                },
                is_old: place.is_old,
            }
        })
}

/// What is wrong with the version, if anything.
fn wrong_version(comparison: &Comparison<'_>) -> Option<Diagnostic> {
    let (old, new) = (&comparison.old.version, &comparison.new.version);
    let span = comparison.new.document.version.span;
    let diagnostic = match comparison.bump() {
        Bump::Carried => return None,
        Bump::Lower => Diagnostic::error(
            format!("version {new} is lower than {old}, the one it is compared with"),
            span,
            "lower",
        )
        .help(format!(
            "compare with an older version, or set `version` to {} or higher",
            comparison.next()
        )),
        Bump::Missing { next } => {
            let message = format!(
                "version {new} does not say what changed since {old}; it has to be {next} or higher"
            );
            Diagnostic::error(message, span, totals(comparison))
                .help(way_out(comparison, &next.to_string()))
        }
    };
    Some(Diagnostic {
        rule: Some("version"),
        see: Some(RELEASE.to_owned()),
        ..diagnostic
    })
}

fn way_out(comparison: &Comparison<'_>, next: &str) -> String {
    let set = format!("set `version = \"{next}\"` here and in Cargo.toml");
    match comparison.verdict {
        Some(Class::Major) if comparison.old.version.major == 0 => {
            format!(
                "{set} (below 1.0 a major change takes the second number), or undo what breaks programs"
            )
        }
        Some(Class::Major) => format!("{set}, or undo what breaks programs"),
        _ => set,
    }
}

/// How grave it is that a change breaks programs: it may, if the version says so.
fn level(comparison: &Comparison<'_>) -> Level {
    match comparison.bump() {
        Bump::Carried => Level::Warning,
        Bump::Missing { .. } | Bump::Lower => Level::Error,
    }
}
