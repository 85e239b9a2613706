//! The namespaces: which came, which went, which gained or lost their enum, what changed within each and around them.

use std::collections::BTreeMap;

use super::change::{Change, KeyChange};
use super::codes::{self, Sides};
use super::fields;
use super::sentences::Kind;
use super::snapshot::Index;
use super::surface::Surface;
use crate::model::{Namespace, Vendor};
use crate::source::{KeySpec, ROOT, Role, TableText, ValueText};

/// What changed in namespaces and codes, in the order of the pages.
pub(super) fn compare<'r>(old: &Index<'r>, new: &Index<'r>) -> Vec<Change<'r>> {
    let (before, after) = (by_slug(old), by_slug(new));
    let added = new.snapshot.registry.namespaces();
    let added: Vec<&Namespace> = added
        .filter(|it| !before.contains_key(it.slug.as_str()))
        .collect();
    let mut changes = Vec::new();
    for namespace in old.snapshot.registry.namespaces() {
        match after.get(namespace.slug.as_str()) {
            Some(now) => changes.extend(within(namespace, now, old, new)),
            None => changes.push(gone(namespace, &added, old)),
        }
    }
    changes.extend(added.into_iter().map(|namespace| {
        let location = new.namespace_location(&namespace.slug);
        Change::new(Kind::NamespaceAdded, Some(namespace), location)
    }));
    changes
}

fn by_slug<'r>(index: &Index<'r>) -> BTreeMap<&'r str, &'r Namespace> {
    let all = index.snapshot.registry.namespaces();
    all.map(|it| (it.slug.as_str(), it)).collect()
}

/// One with the same codes is likely the same namespace under another name.
fn gone<'r>(namespace: &'r Namespace, added: &[&'r Namespace], old: &Index<'r>) -> Change<'r> {
    let codes = |it: &Namespace| -> Vec<(u16, String)> {
        it.codes
            .iter()
            .map(|it| (it.number, it.rust.clone()))
            .collect()
    };
    let same = added.iter().find(|it| codes(it) == codes(namespace));
    let moved_to = same.copied().filter(|_| !namespace.codes.is_empty());
    let kind = match moved_to {
        Some(_) => Kind::NamespaceMoved,
        None => Kind::NamespaceRemoved,
    };
    let lost = Surface::of(namespace, false).lost(&Surface::default(), None);
    Change {
        moved_to,
        breaks: lost.get(&None).cloned().unwrap_or_default(),
        ..Change::new(
            kind,
            Some(namespace),
            old.namespace_location(&namespace.slug),
        )
    }
}

fn within<'r>(
    old: &'r Namespace,
    new: &'r Namespace,
    old_index: &Index<'r>,
    new_index: &Index<'r>,
) -> Vec<Change<'r>> {
    let is_vendor = new.vendor.is_some();
    let standard = |index: &Index<'r>| is_vendor.then_some(&index.snapshot.registry.standard);
    let before = Surface::of(old, new.has_enum());
    let after = Surface::of(new, true);
    let mut sides = Sides {
        lost: before.lost(&after, standard(new_index)),
        standard: standard(old_index),
        old,
        new,
        old_index,
        new_index,
        before,
        after,
    };
    let location = new_index.namespace_location(&new.slug);
    let change = |kind| Change::new(kind, Some(new), location);
    let mut changes = Vec::new();
    if let Some(breaks) = sides.lost.remove(&None) {
        let kind = if new.is_unverified() {
            Kind::EnumUnverified
        } else {
            Kind::EnumEmptied
        };
        changes.push(change(kind).breaking(breaks));
    } else if new.has_enum() && !old.has_enum() {
        changes.push(change(Kind::EnumAdded));
    }
    changes.extend(codes::compare(&mut sides));
    if let (Some(was), Some(is)) = (&old.vendor, &new.vendor) {
        let lifecycle = Change::lifecycle(was.deprecated.is_some(), is.deprecated.is_some());
        changes.extend(lifecycle.map(change));
        let entries = old_index.vendor(&new.slug).zip(new_index.vendor(&new.slug));
        if let Some((before, after)) = entries {
            let [ranges, others] = [true, false].map(|of_ranges| {
                fields::compare(&before, &after, |key| {
                    role(key, was, is, new).filter(|_| (key.name == "range") == of_ranges)
                })
            });
            changes.extend(by_role(ranges, others, change));
        }
    }
    changes
}

/// The changes of the ranges and of the other keys, by what they come to.
fn by_role<'r>(
    ranges: Vec<KeyChange>,
    others: Vec<KeyChange>,
    change: impl Fn(Kind) -> Change<'r>,
) -> impl Iterator<Item = Change<'r>> {
    let is_data = |it: &KeyChange| it.role == Role::Data;
    let (ranges, mut texts) = ranges.into_iter().partition::<Vec<_>, _>(is_data);
    let (data, others) = others.into_iter().partition::<Vec<_>, _>(is_data);
    texts.extend(others);
    let kinds = [Kind::RangesChanged, Kind::Changed, Kind::Edited];
    let all = kinds.into_iter().zip([ranges, data, texts]);
    all.filter_map(move |(kind, keys)| change(kind).of_keys(keys))
}

/// What a key of a namespace is; none where its change is told otherwise.
fn role(key: &KeySpec, old: &Vendor, new: &Vendor, namespace: &Namespace) -> Option<Role> {
    match key.name {
        "code" => None,
        "deprecated" if old.deprecated.is_some() != new.deprecated.is_some() => None,
        // It shows in the enum, if there is one.
        "unverified" => namespace.codes.is_empty().then_some(Role::Text),
        _ => Some(key.role),
    }
}

/// What changed around the namespaces: ranges key by key, and of what is text throughout how many entries.
pub(super) fn around<'r>(old: &Index<'r>, new: &Index<'r>) -> Vec<Change<'r>> {
    let change = |kind| Change::new(kind, None, new.version());
    let mut changes = Vec::new();
    for (before, after) in lists(old).into_iter().zip(lists(new)) {
        let Some(key) = ROOT.key(before.0) else {
            continue;
        };
        if key.role == Role::Text {
            let edits = fields::edits(key.name, &before.1, &after.1);
            changes.extend(edits.map(|edits| Change {
                edits: Some(edits),
                ..change(Kind::EntriesEdited)
            }));
        } else {
            let (before, after) = (ValueText::Tables(before.1), ValueText::Tables(after.1));
            let keys = fields::compare_values(key, &before, &after);
            changes.extend(by_role(keys, Vec::new(), change));
        }
    }
    changes
}

fn lists(index: &Index<'_>) -> [(&'static str, Vec<TableText>); 4] {
    let document = &index.snapshot.document;
    let named = document.sources.iter().map(|(name, source)| TableText {
        name: name.clone(),
        ..TableText::of(&source.entry)
    });
    [
        ("range", document.ranges.iter().map(TableText::of).collect()),
        ("source", named.collect()),
        ("claim", document.claims.iter().map(TableText::of).collect()),
        (
            "practice",
            document.practices.iter().map(TableText::of).collect(),
        ),
    ]
}
