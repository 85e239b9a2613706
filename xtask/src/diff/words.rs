//! Changes and what they break, in words.

use super::breaks::{Break, Now, Who};
use super::change::{Change, What};
use super::entries::Edits;
use super::facts::Fact;
use super::surface::{rust_names, typescript_names};
use crate::escape::{markdown, markdown_code};
use crate::model::{Code, Namespace};
use crate::text::{count, one_line};

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
    let clause = format!("{}{}", subject(change, quote), predicate(change, quote));
    match (change.namespace, change.until_now) {
        (Some(namespace), Some(standard)) => format!(
            "{clause}; until now programs that decode {} with {} got the standard {}",
            standard.number,
            quote.code(&namespace.slug),
            quote.code(&standard.typescript)
        ),
        _ => clause,
    }
}

/// What the clause is about: a namespace; a code with its member, unless the clause goes on to speak of that; or a kind of
/// entries.
fn subject(change: &Change<'_>, quote: Quote) -> String {
    let slug = change.namespace.map(|it| quote.code(&it.slug));
    match (&change.what, slug, change.code()) {
        (What::EntriesEdited(edits), ..) => format!("`{}` entries", edits.key),
        (_, None, _) => "number space".to_owned(),
        (_, Some(slug), None) => slug,
        (
            What::Renumbered { .. } | What::Renamed { .. } | What::Reused { .. },
            Some(slug),
            Some(code),
        ) => format!("{slug} {}", code.number),
        (_, Some(slug), Some(code)) => {
            format!("{slug} {} {}", code.number, quote.code(&code.typescript))
        }
    }
}

/// What is said about it.
fn predicate(change: &Change<'_>, quote: Quote) -> String {
    let member = |code: &Code| quote.code(&code.typescript);
    match &change.what {
        What::NamespaceAdded => format!(" is new{}", size(change.namespace)),
        What::Added(_) => " is new".to_owned(),
        What::NamespaceRemoved { .. } => " is gone".to_owned(),
        What::EnumAdded => " has an enum now".to_owned(),
        What::EnumRemoved => format!(" has no enum any more: {}", why_no_enum(change)),
        What::Restored(_) => " is in use again".to_owned(),
        What::Reused { old, new } => {
            format!(
                " was the removed {} and is {} now",
                member(old),
                member(new)
            )
        }
        What::Removed { tombstone, .. } if tombstone.is_some() => " was removed".to_owned(),
        What::Removed { .. } => " is gone without a tombstone".to_owned(),
        What::TombstoneAdded(_) => " is listed as removed".to_owned(),
        What::TombstoneRemoved(_) => " has no tombstone any more".to_owned(),
        What::Renumbered { old, .. } => {
            format!(" has another number: {} was {}", member(old), old.number)
        }
        What::Renamed { old, new } if change.loses_member_of(old) => {
            format!(
                " was {}, and the old name is gone",
                was_now(old, new, quote)
            )
        }
        What::Renamed { old, new } if keeps_member(change, old, new) => {
            format!(" was {}; the old name is kept", was_now(old, new, quote))
        }
        // Without an enum no program could name it, before or after.
        What::Renamed { old, new } => format!(" was {}", was_now(old, new, quote)),
        What::NamesLost(_) => " lost names".to_owned(),
        What::Deprecated(code) => format!(" is deprecated{}", why_deprecated(code, quote)),
        What::Undeprecated(_) => " is not deprecated any more".to_owned(),
        What::RangesChanged(facts) | What::Changed(_, facts) => {
            let facts = facts.iter().map(|fact| was_is(fact, quote));
            format!(": {}", joined("; ", facts))
        }
        What::Reworded(_, keys) | What::NamespaceReworded(keys) => {
            format!(": edited {}", listed(keys))
        }
        What::TombstoneReworded(_) => ": edited tombstone".to_owned(),
        What::EntriesEdited(edits) => format!(": {}", counts(edits)),
    }
}

/// Whom something breaks, and how.
pub(super) fn describe_break(broken: &Break, quote: Quote) -> String {
    let (who, they) = (who(broken.who), broken.names.len() > 1);
    let now = match (broken.who, &broken.now) {
        (Who::Rust | Who::TypeScript, Now::Gone) if they => "they do not exist any more".to_owned(),
        (Who::Rust | Who::TypeScript, Now::Gone) => "it does not exist any more".to_owned(),
        (Who::Decoding, Now::Gone) => "it is only a number now".to_owned(),
        (Who::LookUp, Now::Gone) if they => "they find nothing any more".to_owned(),
        (Who::LookUp, Now::Gone) => "it finds nothing any more".to_owned(),
        (Who::Data, Now::Gone) => "it is gone".to_owned(),
        (Who::Earlier, Now::Gone) if they => "they can come to mean something else now".to_owned(),
        (Who::Earlier, Now::Gone) => "it can come to mean something else now".to_owned(),
        (_, Now::Standard(member)) => format!("it is the standard {} again", quote.code(member)),
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
        Who::Earlier => "programs of earlier releases that still name the removed",
    }
}

/// A few words beside the place of a change that breaks something.
pub(super) fn label(change: &Change<'_>) -> String {
    match &change.what {
        What::NamespaceRemoved { .. }
        | What::TombstoneRemoved(_)
        | What::Removed {
            tombstone: None, ..
        } => "was here".to_owned(),
        What::Removed { .. } => "removed".to_owned(),
        What::EnumRemoved => "no enum".to_owned(),
        What::Reused { old, .. } => format!("was {}", Quote::Plain.code(&old.typescript)),
        What::Renumbered { old, .. } => format!("was {}", old.number),
        What::Renamed { old, new } => format!("was {}", was(old, new, Quote::Plain)),
        What::NamesLost(_) => "lost names".to_owned(),
        _ => "changed".to_owned(),
    }
}

/// Whether an enum still has the member that a code had.
fn keeps_member(change: &Change<'_>, old: &Code, new: &Code) -> bool {
    change.namespace.is_some_and(Namespace::has_enum)
        && rust_names(new).any(|name| name == old.rust)
        && typescript_names(new).any(|name| name == old.typescript)
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
    joined(", ", keys.iter().map(|key| format!("`{key}`")))
}

/// `2 new, 1 edited`.
fn counts(edits: &Edits) -> String {
    let counts = [
        (edits.new, "new"),
        (edits.edited, "edited"),
        (edits.gone, "gone"),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    joined(", ", counts.map(|(count, word)| format!("{count} {word}")))
}

fn joined(separator: &str, parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(separator)
}

fn size(namespace: Option<&Namespace>) -> String {
    let codes = namespace.map_or(0, |it| it.codes.len());
    format!(", with {}", count(codes, "code"))
}

fn why_deprecated(code: &Code, quote: Quote) -> String {
    let deprecated = code.deprecated.as_ref();
    deprecated.map_or_else(String::new, |it| format!(": {}", quote.text(&it.reason)))
}

fn why_no_enum(change: &Change<'_>) -> &'static str {
    if change.namespace.is_some_and(Namespace::is_unverified) {
        "it became claimed"
    } else {
        "its last code is gone"
    }
}
