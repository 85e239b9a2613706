//! Entries compared key by key. What a change comes to follows from the role of the key in the table of keys.

use std::collections::BTreeMap;

use super::change::{Edits, KeyChange};
use crate::source::{KeySpec, Role, TableText, ValueSpec, ValueText};

/// What absent keys mean, where that is what a present one can say as well.
const DEFAULTS: [(&str, &str); 2] = [("wire", "yes"), ("unverified", "false")];

/// What to do first and under which condition is a part of what programs act on, though people read it.
const ACTED_ON_AS_A_WHOLE: &str = "reconnect";

/// Compares two states of an entry. `role`: what a key is here; none where its change is told otherwise.
pub(super) fn compare(
    old: &TableText,
    new: &TableText,
    role: impl Fn(&'static KeySpec) -> Option<Role>,
) -> Vec<KeyChange> {
    within("", old, new, role)
}

/// Compares two states of a key of the registry itself.
pub(super) fn compare_values(key: &KeySpec, old: &ValueText, new: &ValueText) -> Vec<KeyChange> {
    let mut changes = Vec::new();
    value(key.name.to_owned(), key.role, key, old, new, &mut changes);
    changes
}

fn within(
    path: &str,
    old: &TableText,
    new: &TableText,
    role: impl Fn(&'static KeySpec) -> Option<Role>,
) -> Vec<KeyChange> {
    let mut changes = Vec::new();
    for (old, new) in old.fields.iter().zip(&new.fields) {
        let path = format!("{path}{}", old.key.name);
        match role(old.key) {
            None | Some(Role::Identity | Role::Internal) => {}
            Some(role) => value(path, role, old.key, &old.value, &new.value, &mut changes),
        }
    }
    changes
}

fn value(
    path: String,
    role: Role,
    key: &KeySpec,
    old: &ValueText,
    new: &ValueText,
    changes: &mut Vec<KeyChange>,
) {
    let is_whole = role == Role::Text || key.name == ACTED_ON_AS_A_WHOLE;
    let inner = |key: &'static KeySpec| Some(if is_whole { role } else { key.role });
    let span = new.span();
    let mut add = |(role, old, new)| {
        changes.push(KeyChange {
            path: path.clone(),
            role,
            old,
            new,
            span,
        });
    };
    match (&key.value, old, new) {
        (ValueSpec::One(_), ..) => {
            let default = DEFAULTS.iter().find(|(name, _)| *name == key.name);
            let default = default.map_or("unspecified", |(_, default)| default);
            let text =
                |value: &ValueText| value.texts().first().copied().unwrap_or(default).to_owned();
            whole(role, text(old), text(new)).into_iter().for_each(add);
        }
        (ValueSpec::Table(_), ValueText::Tables(old), ValueText::Tables(new)) => {
            if let ([old], [new]) = (old.as_slice(), new.as_slice()) {
                changes.extend(within(&format!("{path}."), old, new, inner));
            } else {
                let (old, new) = (summary(old), summary(new));
                whole(role, old, new).into_iter().for_each(add);
            }
        }
        _ => {
            list(role, &old.texts(), &new.texts())
                .into_iter()
                .for_each(&mut add);
            if let (ValueText::Tables(old), ValueText::Tables(new)) = (old, new) {
                for (old, new) in in_both(old, new) {
                    let path = format!("{path}[{}].", old.name);
                    changes.extend(within(&path, old, new, inner));
                }
            }
        }
    }
}

/// What a change comes to, what the value was (none where a list gained something), and what it is or what was gained.
type Told = (Role, Option<String>, String);

fn whole(role: Role, old: String, new: String) -> Option<Told> {
    (old != new).then(|| (noticed_as(role), Some(old), new))
}

/// A name that an entry has is data. That one is lost shows in what programs can name.
fn list(role: Role, old: &[&str], new: &[&str]) -> Option<Told> {
    let gained: Vec<&str> = new.iter().filter(|it| !old.contains(it)).copied().collect();
    let loses = old.iter().any(|it| !new.contains(it));
    let all = |list: &[&str]| match list {
        [] => "none".to_owned(),
        list => list.join(", "),
    };
    match role {
        Role::Text => (old != new).then(|| (role, Some(all(old)), all(new))),
        Role::Name if gained.is_empty() => loses.then(|| (Role::Text, Some(all(old)), all(new))),
        Role::Data if loses => Some((role, Some(all(old)), all(new))),
        _ => (!gained.is_empty()).then(|| (noticed_as(role), None, all(&gained))),
    }
}

fn noticed_as(role: Role) -> Role {
    if role == Role::Text { role } else { Role::Data }
}

/// A table that may be absent, on one line.
fn summary(tables: &[TableText]) -> String {
    let Some(table) = tables.first() else {
        return "unspecified".to_owned();
    };
    let fields = table
        .fields
        .iter()
        .filter(|it| !it.value.texts().is_empty());
    let fields = fields.map(|it| format!("{} {}", it.key.name, it.value.texts().join(" ")));
    fields.collect::<Vec<_>>().join(", ")
}

fn in_both<'t>(old: &'t [TableText], new: &'t [TableText]) -> Vec<(&'t TableText, &'t TableText)> {
    let other = |it: &TableText| new.iter().find(|other| other.name == it.name);
    let pairs = old.iter().filter_map(|it| Some((it, other(it)?)));
    pairs.collect()
}

/// How many entries of a list of texts are new, edited and gone; none where all are the same.
pub(super) fn edits(key: &'static str, old: &[TableText], new: &[TableText]) -> Option<Edits> {
    let mut entries: BTreeMap<&str, [Vec<String>; 2]> = BTreeMap::new();
    for (side, tables) in [old, new].into_iter().enumerate() {
        for table in tables {
            entries.entry(&table.name).or_default()[side]
                .push(summary(std::slice::from_ref(table)));
        }
    }
    let count = |is: fn(&[Vec<String>; 2]) -> bool| entries.values().filter(|it| is(it)).count();
    let edits = Edits {
        key,
        new: count(|[old, _]| old.is_empty()),
        edited: count(|[old, new]| !old.is_empty() && !new.is_empty() && old != new),
        gone: count(|[_, new]| new.is_empty()),
    };
    (edits.new + edits.edited + edits.gone > 0).then_some(edits)
}
