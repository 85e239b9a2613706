//! Changes in words: the sentences of the table with their names and texts filled in.

use super::Comparison;
use super::change::{Change, KeyChange};
use super::sentences::{self, UNTIL_NOW};
use super::surface::{Break, Now};
use crate::escape::{markdown, markdown_code};
use crate::model::Code;
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
    fn code(self, name: &str) -> String {
        match self {
            Self::Plain => format!("`{}`", one_line(name)),
            Self::Markdown => markdown_code(name),
        }
    }

    fn text(self, text: &str) -> String {
        match self {
            Self::Plain => one_line(text),
            Self::Markdown => markdown(text),
        }
    }
}

/// What changed, as a clause without a full stop.
pub(super) fn sentence(change: &Change<'_>, quote: Quote) -> String {
    fill(change.kind.row().sentence, |name| {
        value(name, change, quote)
    })
}

/// A few words beside the place of a change that breaks something.
pub(super) fn label(change: &Change<'_>) -> String {
    let label = change.kind.row().label;
    fill(label, |name| value(name, change, Quote::Plain))
}

/// What to do about a change that breaks something.
pub(super) fn help(change: &Change<'_>, comparison: &Comparison<'_>) -> Option<String> {
    if change.breaks.is_empty() {
        return None;
    }
    let [minor, major] = &comparison.versions;
    let replaced_by = change.new.map_or(0, |code| code.number);
    let help = fill(change.kind.row().help, |name| match name {
        "minor" => minor.to_string(),
        "tombstone" => format!("`removed = {{ since = \"{major}\", reason = \"...\" }}`"),
        "deprecate" => format!("`deprecated = {{ since = \"{minor}\", reason = \"...\" }}`"),
        "replace" => format!(
            "`deprecated = {{ since = \"{minor}\", reason = \"...\", replaced-by = [{replaced_by}] }}`"
        ),
        "remedies" => remedies(&change.breaks),
        _ => value(name, change, Quote::Plain),
    });
    (!help.is_empty()).then_some(help)
}

/// Whom something breaks, and how.
pub(super) fn of_break(broken: &Break, quote: Quote) -> String {
    let Break { who, names, now } = broken;
    let one_or_many = usize::from(names.len() > 1);
    let now = fill(sentences::now(*who, now)[one_or_many], |_| match now {
        Now::Is(number) => number.to_string(),
        Now::Standard(member) => quote.code(member),
        Now::Gone | Now::Reused => String::new(),
    });
    let names = joined(", ", names.iter().map(|name| quote.code(name)));
    format!("{} {names}: {now}", sentences::who(*who))
}

fn remedies(breaks: &[Break]) -> String {
    let mut remedies: Vec<&str> = Vec::new();
    for remedy in breaks
        .iter()
        .filter_map(|it| sentences::remedy(it.who, &it.now))
    {
        if !remedies.contains(&remedy) {
            remedies.push(remedy);
        }
    }
    remedies.join("; ")
}

/// Replaces every `{name}`; other braces are our own words.
fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        filled += before;
        match behind.split_once('}').filter(|(name, _)| is_name(name)) {
            Some((name, behind)) => {
                filled += &value(name);
                rest = behind;
            }
            None => {
                filled.push('{');
                rest = behind;
            }
        }
    }
    filled + rest
}

fn is_name(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// What a name in a sentence stands for; `standard` and the like are there wherever a sentence of the kind names them.
fn value(name: &str, change: &Change<'_>, quote: Quote) -> String {
    let slug = change.namespace.map(|it| quote.code(&it.slug));
    let slug = || slug.clone().unwrap_or_else(|| "number space".to_owned());
    let member =
        |code: Option<&Code>| code.map_or_else(String::new, |it| quote.code(&it.typescript));
    let number = |code: Option<&Code>| code.map_or_else(String::new, |it| it.number.to_string());
    let keys = |tell: fn(&KeyChange, Quote) -> String, separator: &str| {
        joined(separator, change.keys.iter().map(|key| tell(key, quote)))
    };
    match name {
        "subject" => match change.code() {
            Some(code) => format!("{} {} {}", slug(), code.number, member(Some(code))),
            None => slug(),
        },
        "number" => format!("{} {}", slug(), number(change.code())),
        "namespace" => slug(),
        "moved-to" => change
            .moved_to
            .map_or_else(String::new, |it| quote.code(&it.slug)),
        "codes" => count(change.namespace.map_or(0, |it| it.codes.len()), "code"),
        "old" => member(change.old),
        "old-number" => number(change.old),
        "new" => member(change.new),
        "new-number" => number(change.new),
        "standard" => member(change.until_now),
        "until-now" if change.until_now.is_none() => String::new(),
        "until-now" => fill(UNTIL_NOW, |name| value(name, change, quote)),
        "was" | "is" | "from" => renamed(name, change, quote),
        "reason" => quote.text(reason(change)),
        "data" => keys(was_is, "; "),
        "keys" => keys(|key, quote| quote.code(&key.path), ", "),
        "entries" => change
            .edits
            .map_or_else(String::new, |it| format!("`{}` entries", it.key)),
        "counts" => counts(change),
        // Left as it is, for a test to find.
        _ => format!("{{{name}}}"),
    }
}

/// The old or the new member, in the language in which it is another one.
fn renamed(name: &str, change: &Change<'_>, quote: Quote) -> String {
    let Some((old, new)) = change.old.zip(change.new) else {
        return String::new();
    };
    let (in_rust, in_typescript) = (old.rust != new.rust, old.typescript != new.typescript);
    let spelled = |code: &Code| -> String {
        let member = if in_typescript {
            &code.typescript
        } else {
            &code.rust
        };
        member.clone()
    };
    let language = match (in_rust, in_typescript) {
        (true, false) => " in Rust",
        (false, true) => " in TypeScript",
        _ => "",
    };
    match name {
        "from" => spelled(old),
        "was" => quote.code(&spelled(old)),
        _ => format!("{}{language}", quote.code(&spelled(new))),
    }
}

fn reason<'r>(change: &Change<'r>) -> &'r str {
    let of_code = change.new.and_then(|it| it.deprecated.as_ref());
    let vendor = change.namespace.and_then(|it| it.vendor.as_ref());
    let of_vendor = vendor.and_then(|it| it.deprecated.as_ref());
    match (change.new, of_code, of_vendor) {
        (Some(_), Some(deprecated), _) => &deprecated.reason,
        (None, _, Some(deprecated)) => &deprecated.reason,
        _ => "",
    }
}

/// `key` was "old", is "new".
fn was_is(key: &KeyChange, quote: Quote) -> String {
    let (path, new) = (quote.code(&key.path), quote.text(&key.new));
    match &key.old {
        Some(old) => format!("{path} was \"{}\", is \"{new}\"", quote.text(old)),
        None => format!("{path} gained \"{new}\""),
    }
}

/// `2 new, 1 edited`.
fn counts(change: &Change<'_>) -> String {
    let Some(edits) = change.edits else {
        return String::new();
    };
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
