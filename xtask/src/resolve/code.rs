//! A code: its members in each language, its citations, and whether its number is the namespace's to use.

use std::collections::BTreeSet;

use super::{SourceIndex, Unresolved};
use crate::diagnostic::Spanned;
use crate::model::{Alias, Allocation, Code, Rename, Tombstone};
use crate::names;
use crate::source::{AliasEntry, CodeEntry, RenamedEntry, SourceRef, Table};

pub(super) enum Resolved {
    InUse(Code),
    Removed(Tombstone),
}

pub(super) fn resolve(
    entry: CodeEntry,
    namespace_sources: &[Spanned<SourceRef>],
    index: &SourceIndex,
) -> Result<Resolved, Unresolved> {
    let alias = |alias: &AliasEntry| {
        Ok(Alias {
            name: alias.name.value.clone(),
            source: index.citation(&alias.source)?,
        })
    };
    let mut code = Code {
        number: entry.code.value,
        rust: names::rust_member(&entry),
        typescript: names::typescript_member(&entry),
        wire: entry.wire(),
        aliases: entry.aliases.iter().map(alias).collect::<Result<_, _>>()?,
        sources: index.citations(entry.sources.as_deref().unwrap_or(namespace_sources))?,
        allocation: allocation(&entry),
        renamed: renames(&entry),
        keys: entry.plain(),
    };
    Ok(match code.keys.removed.take() {
        None => Resolved::InUse(code),
        Some(removal) => Resolved::Removed(Tombstone { code, removal }),
    })
}

fn allocation(entry: &CodeEntry) -> Allocation {
    match (&entry.out_of_range, &entry.unregistered) {
        (Some(why), _) => Allocation::OutOfRange(why.value.clone()),
        (None, Some(why)) => Allocation::Unregistered(why.value.clone()),
        (None, None) => Allocation::Regular,
    }
}

/// The earlier names, once for each language: two spellings of the registry can be one in Rust.
fn renames(entry: &CodeEntry) -> Vec<Rename> {
    let (mut rust, mut typescript) = (BTreeSet::new(), BTreeSet::new());
    let renames = entry.renamed.iter().map(|renamed| rename(renamed, entry));
    let mut renames: Vec<Rename> = renames.collect();
    for rename in &mut renames {
        rename.rust = rename.rust.take().filter(|it| rust.insert(it.clone()));
        let member = rename.typescript.take();
        rename.typescript = member.filter(|it| typescript.insert(it.clone()));
    }
    renames
}

/// An earlier name, for the languages in which it was another one.
fn rename(renamed: &RenamedEntry, entry: &CodeEntry) -> Rename {
    let old = &renamed.from.value;
    let changed = |old: String, now: String| (old != now).then_some(old);
    Rename {
        from: old.clone(),
        since: renamed.since.value.clone(),
        rust: changed(names::rust_spelling(old), names::rust_member(entry)),
        typescript: changed(old.clone(), names::typescript_member(entry)),
    }
}
