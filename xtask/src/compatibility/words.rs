//! Changes and what they break, in words.

use super::breaks::{Break, Now, Who};
use super::change::{Change, What};
use super::facts::Fact;
use super::surroundings::Edits;
use crate::backend::escape::{markdown, markdown_code};
use crate::model::{Code, Namespace};
use crate::text::one_line;

/// How names and texts of the registry are set off from our own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    /// For a terminal or a program.
    Plain,
    /// For a page.
    Markdown,
}

impl Quote {
    /// A name, as code.
    fn code(self, name: &str) -> String {
        match self {
            Self::Plain => format!("`{}`", one_line(name)),
            Self::Markdown => markdown_code(name),
        }
    }

    /// A text of the registry.
    fn text(self, text: &str) -> String {
        match self {
            Self::Plain => one_line(text),
            Self::Markdown => markdown(text),
        }
    }

    fn codes(self, names: &[String]) -> String {
        let names: Vec<String> = names.iter().map(|name| self.code(name)).collect();
        names.join(", ")
    }
}

/// What changed, as a clause without a full stop.
pub(super) fn describe(change: &Change<'_>, quote: Quote) -> String {
    let subject = subject(change, quote);
    let member = |code: &Code| quote.code(&code.typescript);
    match &change.what {
        What::NamespaceAdded => match change.namespace {
            Some(namespace) => format!("{subject} is new{}", size(namespace)),
            None => subject,
        },
        What::NamespaceRemoved { .. } => format!("{subject} is gone"),
        What::EnumAdded => format!("{subject} has an enum now"),
        What::EnumRemoved => format!("{subject} has no enum any more: {}", why_no_enum(change)),
        What::RangesChanged(facts) => {
            let fact = facts.iter().map(|fact| was_is(fact, quote));
            format!("{subject}: {}", joined(fact))
        }
        What::Added(code) => format!("{subject} {} is new", member(code)),
        What::Restored(code) => format!("{subject} {} is in use again", member(code)),
        What::Reused { old, new } => format!(
            "{subject} was the removed {} and is {} now",
            member(old),
            member(new)
        ),
        What::Removed { code, tombstone } => {
            let left = if tombstone.is_some() {
                "was removed"
            } else {
                "is gone without a tombstone"
            };
            format!("{subject} {} {left}", member(code))
        }
        What::TombstoneAdded(tombstone) => {
            format!("{subject} {} is listed as removed", member(&tombstone.code))
        }
        What::TombstoneRemoved(tombstone) => format!(
            "{subject} {} has no tombstone any more",
            member(&tombstone.code)
        ),
        What::Renumbered { old, new } => {
            format!(
                "{} has another number: {} was {}",
                subject_of(change, new, quote),
                member(old),
                old.number
            )
        }
        What::Renamed { old, new } => {
            let kept = if change.loses_member_of(old) {
                ", and the old name is gone"
            } else {
                "; the old name is kept"
            };
            format!("{subject} was {}{kept}", was_now(old, new, quote))
        }
        What::NamesLost(code) => format!("{subject} {} lost names", member(code)),
        What::Deprecated(code) => match &code.deprecated {
            Some(why) => format!(
                "{subject} {} is deprecated: {}",
                member(code),
                quote.text(&why.reason)
            ),
            None => format!("{subject} {} is deprecated", member(code)),
        },
        What::Undeprecated(code) => {
            format!("{subject} {} is not deprecated any more", member(code))
        }
        What::Changed(code, facts) => {
            let facts = facts.iter().map(|fact| was_is(fact, quote));
            format!("{subject} {}: {}", member(code), joined(facts))
        }
        What::Reworded(code, keys) => {
            format!("{subject} {}: edited {}", member(code), listed(keys))
        }
        What::TombstoneReworded(tombstone) => {
            format!("{subject} {}: edited tombstone", member(&tombstone.code))
        }
        What::NamespaceReworded(keys) => format!("{subject}: edited {}", listed(keys)),
        What::EntriesEdited(edits) => entries(edits),
    }
}

/// Whom something breaks, and how.
pub(super) fn describe_break(broken: &Break, quote: Quote) -> String {
    let (who, they) = (who(broken.who), broken.names.len() > 1);
    let now = match (broken.who, broken.now) {
        (Who::Rust | Who::TypeScript, Now::Gone) if they => "they do not exist any more".to_owned(),
        (Who::Rust | Who::TypeScript, Now::Gone) => "it does not exist any more".to_owned(),
        (Who::Decoding, Now::Gone) => "it is only a number now".to_owned(),
        (Who::LookUp, Now::Gone) if they => "they find nothing any more".to_owned(),
        (Who::LookUp, Now::Gone) => "it finds nothing any more".to_owned(),
        (Who::Data, Now::Gone) => "it is gone".to_owned(),
        (_, Now::Is(number)) => format!("the number is {number} now"),
        (_, Now::Reused) => "it means something else now".to_owned(),
    };
    format!("{who} {}: {now}", quote.codes(&broken.names))
}

fn who(who: Who) -> &'static str {
    match who {
        Who::Rust => "Rust programs that name",
        Who::TypeScript => "TypeScript programs that name",
        Who::Decoding => "programs that decode",
        Who::LookUp => "programs that look up",
        Who::Data => "readers of the JSON and followers of the link",
    }
}

/// A few words beside the place of a change.
pub(super) fn label(change: &Change<'_>) -> String {
    match &change.what {
        What::NamespaceAdded | What::Added(_) | What::EnumAdded | What::TombstoneAdded(_) => {
            "new".into()
        }
        What::NamespaceRemoved { .. } | What::TombstoneRemoved(_) => "was here".into(),
        What::Removed {
            tombstone: None, ..
        } => "was here".into(),
        What::Removed { .. } => "removed".into(),
        What::EnumRemoved => "no enum".into(),
        What::Restored(_) => "was removed".into(),
        What::Reused { old, .. } => format!("was {}", Quote::Plain.code(&old.typescript)),
        What::Renumbered { old, .. } => format!("was {}", old.number),
        What::Renamed { old, new } => format!("was {}", was(old, new, Quote::Plain)),
        What::NamesLost(_) => "lost names".into(),
        What::Deprecated(_) => "deprecated".into(),
        What::Undeprecated(_) => "was deprecated".into(),
        What::RangesChanged(_) | What::Changed(..) => "changed".into(),
        What::Reworded(..)
        | What::TombstoneReworded(_)
        | What::NamespaceReworded(_)
        | What::EntriesEdited(_) => "edited".into(),
    }
}

fn subject(change: &Change<'_>, quote: Quote) -> String {
    match (change.namespace, change.code()) {
        (Some(_), Some(code)) => subject_of(change, code, quote),
        (Some(namespace), None) => quote.code(&namespace.slug),
        (None, _) => "number space".to_owned(),
    }
}

fn subject_of(change: &Change<'_>, code: &Code, quote: Quote) -> String {
    let slug = change.namespace.map(|it| quote.code(&it.slug));
    format!("{} {}", slug.unwrap_or_default(), code.number)
}

/// The old member, in the language in which it was another one.
fn was(old: &Code, new: &Code, quote: Quote) -> String {
    let in_typescript = old.typescript != new.typescript;
    quote.code(if in_typescript {
        &old.typescript
    } else {
        &old.rust
    })
}

/// The old and the new member, and the language where only one changed.
fn was_now(old: &Code, new: &Code, quote: Quote) -> String {
    let (in_rust, in_typescript) = (old.rust != new.rust, old.typescript != new.typescript);
    let now = quote.code(if in_typescript {
        &new.typescript
    } else {
        &new.rust
    });
    let language = match (in_rust, in_typescript) {
        (true, false) => " in Rust",
        (false, true) => " in TypeScript",
        _ => "",
    };
    format!("{} and is {now}{language}", was(old, new, quote))
}

/// `key` was "old", is "new".
fn was_is(fact: &Fact, quote: Quote) -> String {
    let new = quote.text(&fact.new);
    match &fact.old {
        Some(old) => format!("`{}` was \"{}\", is \"{new}\"", fact.key, quote.text(old)),
        None => format!("`{}` gained \"{new}\"", fact.key),
    }
}

/// Keys of the registry as a list.
fn listed(keys: &[&str]) -> String {
    joined_by(", ", keys.iter().map(|key| format!("`{key}`")))
}

/// `source` entries: 2 new, 1 edited.
fn entries(edits: &Edits) -> String {
    let counts = [
        (edits.new, "new"),
        (edits.edited, "edited"),
        (edits.gone, "gone"),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let counts = joined_by(", ", counts.map(|(count, word)| format!("{count} {word}")));
    format!("`{}` entries: {counts}", edits.key)
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    joined_by("; ", parts)
}

fn joined_by(separator: &str, parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(separator)
}

fn size(namespace: &Namespace) -> String {
    match namespace.codes.len() {
        1 => ", with 1 code".to_owned(),
        codes => format!(", with {codes} codes"),
    }
}

fn why_no_enum(change: &Change<'_>) -> &'static str {
    let claimed = change.namespace.and_then(|it| it.vendor.as_ref());
    if claimed.is_some_and(|vendor| vendor.claimed) {
        "it became claimed"
    } else {
        "its last code is gone"
    }
}
