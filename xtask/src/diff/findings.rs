//! What needs a look, as the findings that `diagnostic` prints: changes that break programs, slips, and the version itself.

use super::change::{Change, SemverLevel};
use super::review::{other_versions, unknown_names};
use super::snapshot::Location;
use super::telling::{Quote, help, label, of_break, sentence};
use super::{Bump, Comparison};
use crate::diagnostic::{Diagnostic, Level, Span};
use crate::text::one_line;

/// Where it is written how codes change without breaking programs.
const LIFECYCLE: &str = "CONTRIBUTING.md#deprecate-rename-or-remove-a-code";

/// Where it is written which change needs which version.
const RELEASE: &str = "CONTRIBUTING.md#release";

/// A finding, and where it is.
pub(super) struct Finding<'r> {
    pub(super) diagnostic: Diagnostic,
    pub(super) location: Location<'r>,
}

/// All that needs a look, change by change; the version comes last.
pub(super) fn findings<'r>(comparison: &Comparison<'r>) -> Vec<Finding<'r>> {
    let mut findings = Vec::new();
    for change in &comparison.changes {
        let breaking = (change.level() == SemverLevel::Major).then(|| breaking(change, comparison));
        let found = breaking.into_iter();
        let found = found.chain(slips(change, comparison));
        findings.extend(found.map(|diagnostic| Finding {
            diagnostic,
            location: change.location,
        }));
    }
    findings.extend(wrong_version(comparison).map(|diagnostic| Finding {
        diagnostic,
        location: comparison.version_location(),
    }));
    findings
}

/// A change that breaks programs, in one message: what it is, whom it breaks, and what to do instead.
pub(super) fn breaking(change: &Change<'_>, comparison: &Comparison<'_>) -> Diagnostic {
    // It may break programs, if the version says so.
    let level = match comparison.bump() {
        Bump::Sufficient => Level::Warning,
        Bump::Missing { .. } | Bump::Lower => Level::Error,
    };
    let message = sentence(change, Quote::Plain);
    let breaks = change.breaks.iter();
    Diagnostic {
        level,
        rule: Some(change.kind().word()),
        notes: breaks
            .map(|it| format!("breaks {}", of_break(it, Quote::Plain)))
            .collect(),
        help: help(change, comparison),
        see: Some(LIFECYCLE.to_owned()),
        ..Diagnostic::error(message, change.location.span, label(change))
    }
}

/// Earlier names that the code did not have keep nothing working; versions should be the ones that entries come with.
fn slips(change: &Change<'_>, comparison: &Comparison<'_>) -> Vec<Diagnostic> {
    let (old, new) = (&comparison.old.version, &comparison.new.registry.version);
    let mut slips = Vec::new();
    for unknown in unknown_names(change) {
        let from = one_line(unknown.from);
        let message = format!("`renamed` names `{from}`, but {old} has no such member of the code");
        let span = earlier_name(change, unknown.from).unwrap_or(change.location.span);
        let help = match unknown.meant {
            Some(meant) => format!("did you mean `{}`?", one_line(meant)),
            None => "name the old member as it was spelled, or take the entry away".to_owned(),
        };
        let slip = Diagnostic::error(message, span, "never a member").help(help);
        slips.push(warning(slip, "renamed-from"));
    }
    for other in other_versions(change, comparison) {
        let (key, since) = (other.key, other.since);
        let message = format!("`{key}` names version {since}, but comes with {new}");
        let label = format!("`{key}` of this entry");
        let slip = Diagnostic::error(message, change.location.span, label);
        slips.push(warning(
            slip.help(format!("write `since = \"{new}\"`")),
            "since",
        ));
    }
    slips
}

fn warning(slip: Diagnostic, rule: &'static str) -> Diagnostic {
    Diagnostic {
        level: Level::Warning,
        rule: Some(rule),
        see: Some(LIFECYCLE.to_owned()),
        ..slip
    }
}

/// The place of an earlier name in the new entry of a code that changed.
fn earlier_name(change: &Change<'_>, from: &str) -> Option<Span> {
    let (namespace, code) = (change.namespace?, change.new?);
    let mut namespaces = change.location.snapshot.document.namespaces();
    let (_, _, codes) = namespaces.find(|(slug, ..)| *slug == namespace.slug)?;
    let entry = codes.iter().find(|it| it.code.value == code.number)?;
    let found = entry.renamed.iter().find(|it| it.from.value == from);
    found.map(|it| it.from.span)
}

/// What is wrong with the version, if anything.
fn wrong_version(comparison: &Comparison<'_>) -> Option<Diagnostic> {
    let (old, new) = (&comparison.old.version, &comparison.new.version);
    let (message, label, help) = match comparison.bump() {
        Bump::Sufficient => return None,
        Bump::Lower => (
            format!("version {new} is lower than {old}, the one it is compared with"),
            "lower".to_owned(),
            format!(
                "compare with an older version, or set `version` to {} or higher",
                comparison.next()
            ),
        ),
        Bump::Missing { next } => (
            format!(
                "version {new} does not say what changed since {old}; it must be {next} or higher"
            ),
            comparison.totals(),
            way_out(comparison, &next.to_string()),
        ),
    };
    Some(Diagnostic {
        rule: Some("version"),
        help: Some(help),
        see: Some(RELEASE.to_owned()),
        ..Diagnostic::error(message, comparison.version_location().span, label)
    })
}

fn way_out(comparison: &Comparison<'_>, next: &str) -> String {
    let set = format!("set `version = \"{next}\"` here and in Cargo.toml");
    match comparison.verdict {
        Some(SemverLevel::Major) if comparison.old.version.major == 0 => format!(
            "{set} (below 1.0 a major change takes the second number), or undo what breaks programs"
        ),
        Some(SemverLevel::Major) => format!("{set}, or undo what breaks programs"),
        _ => set,
    }
}
