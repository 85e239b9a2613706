//! What to do about a change that breaks programs.

use super::breaks::{Now, Who};
use super::change::{Change, What};
use super::verdict::Class;
use super::{Comparison, version};
use crate::model::Code;
use crate::text::one_line;

/// The versions that a change can come with.
#[derive(Debug)]
pub(super) struct Versions {
    /// If it is mended so that it breaks nothing; the same as the other one where more changes break something.
    minor: String,
    /// If it stays as it is.
    major: String,
}

impl Versions {
    /// The next versions after the old one, or the new one where that is high enough already.
    pub(super) fn of(comparison: &Comparison<'_>) -> Self {
        let (old, new) = (&comparison.old.version, &comparison.new.version);
        let version = |class| {
            let next = version::next(old, class);
            let carried = version::carries(new, old, &next);
            if carried { new } else { &next }.to_string()
        };
        let major = version(Class::Major);
        let minor = if comparison.count(Class::Major) > 1 {
            major.clone()
        } else {
            version(Class::Minor)
        };
        Self { minor, major }
    }
}

/// The way out, for a change that breaks something.
pub(super) fn advice(change: &Change<'_>, versions: &Versions) -> Option<String> {
    if change.breaks.is_empty() {
        return None;
    }
    let Versions { minor, major } = versions;
    let deprecate = format!("`deprecated = {{ since = \"{minor}\", reason = \"...\" }}`");
    let tombstone = format!("`removed = {{ since = \"{major}\", reason = \"...\" }}`");
    Some(match &change.what {
        What::NamespaceRemoved {
            same_codes: Some(now),
        } => format!(
            "it looks like `{}`: the name of a namespace is a part of modules, files and links, so keep the old one",
            now.slug
        ),
        What::NamespaceRemoved { .. } => format!(
            "keep the namespace and give its codes {tombstone}: page and links stay, and programs are told why"
        ),
        What::EnumRemoved => format!(
            "if programs may use the codes for now, {deprecate} warns them first; the enum can go with a later version"
        ),
        What::Removed {
            tombstone: None, ..
        } => format!(
            "put the entry back with {tombstone}, so that its number and name are not used again; or with {deprecate}, which \
             breaks nobody"
        ),
        What::Removed { .. } => {
            format!("{deprecate} in place of `removed` warns programs and breaks nobody")
        }
        What::TombstoneRemoved(_) => {
            "put the entry back: a tombstone keeps number and name from being used again".to_owned()
        }
        What::Reused { old, .. } => format!(
            "put the tombstone of `{}` back, and correct the number of the new entry; if the vendor really uses {} anew, leave \
             it so and tell the old meaning in `note`",
            one_line(&old.typescript),
            old.number
        ),
        What::Renumbered { old, new } => return old_number(change, old, new, &deprecate),
        What::Renamed { old, new } if change.loses_member_of(old) => {
            let from = if old.typescript == new.typescript {
                &old.rust
            } else {
                &old.typescript
            };
            format!("keep the old name: `renamed = [{{ from = \"{from}\", since = \"{minor}\" }}]`")
        }
        What::Renamed { .. } | What::NamesLost(_) => names_lost(change),
        _ => return None,
    })
}

/// What to do about the number that a code had, unless it has an entry already that says what became of it.
fn old_number(change: &Change<'_>, old: &Code, new: &Code, deprecate: &str) -> Option<String> {
    let namespace = change.namespace?;
    let (old, new) = (old.number, new.number);
    if namespace.tombstone(old).is_some() {
        return None;
    }
    let replaced = deprecate.replace(" }`", &format!(", replaced-by = [{new}] }}`"));
    match namespace.code(old) {
        Some(kept) if kept.deprecated.is_some() => None,
        Some(_) => Some(format!("tell in the `note` of {old} what it was before")),
        None => Some(format!(
            "if {old} was in use, keep it beside {new}: an entry for {old} with `member = \"...\"` and {replaced}; if it was \
             never right, say so in a `note`"
        )),
    }
}

/// Members go back into `renamed`, other names into `aliases`.
fn names_lost(change: &Change<'_>) -> String {
    let mut breaks = change.breaks.iter();
    if breaks.any(|it| it.who == Who::Earlier) {
        return "give the tombstone its name back; a new code that is called so needs a `member` of its own"
            .to_owned();
    }
    let has = |who: &[Who], is_gone| {
        let mut breaks = change.breaks.iter();
        breaks.any(|it| who.contains(&it.who) && (it.now == Now::Gone) == is_gone)
    };
    let ways = [
        (
            has(&[Who::Rust, Who::TypeScript], true),
            "put the member back into `renamed`",
        ),
        (
            has(&[Who::LookUp], true),
            "put what is looked up back into `aliases`, or back as `id`",
        ),
        (
            has(&[Who::LookUp, Who::Rust, Who::TypeScript], false),
            "give the code that took the name another one",
        ),
    ];
    let ways = ways
        .iter()
        .filter(|(applies, _)| *applies)
        .map(|(_, way)| *way);
    ways.collect::<Vec<_>>().join("; ")
}
