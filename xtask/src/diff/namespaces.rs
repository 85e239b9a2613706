//! The namespaces: which came, which went, which gained or lost their enum, and what changed within each.

use std::collections::BTreeMap;

use super::breaks;
use super::change::{Change, What};
use super::codes::{self, Sides};
use super::facts::{Fact, keys};
use super::surface::Surface;
use crate::model::{Namespace, Registry, Vendor, VendorRange};
use crate::wording;

/// What changed in namespaces and codes, in the order of the pages.
pub(super) fn compare<'r>(old: &'r Registry, new: &'r Registry) -> Vec<Change<'r>> {
    let by_slug = |registry: &'r Registry| -> BTreeMap<&str, &Namespace> {
        let all = registry.namespaces();
        all.map(|namespace| (namespace.slug.as_str(), namespace))
            .collect()
    };
    let (before, after) = (by_slug(old), by_slug(new));
    let added: Vec<&Namespace> = new
        .namespaces()
        .filter(|namespace| !before.contains_key(namespace.slug.as_str()))
        .collect();
    let by_codes = by_codes(&added);
    let mut changes = Vec::new();
    for namespace in old.namespaces() {
        match after.get(namespace.slug.as_str()) {
            Some(now) => changes.extend(within(namespace, now, (&old.standard, &new.standard))),
            None => changes.push(gone(namespace, &by_codes)),
        }
    }
    changes.extend(
        added
            .into_iter()
            .map(|namespace| Change::of(namespace, What::NamespaceAdded)),
    );
    changes
}

/// The numbers of a namespace with their members, by which it is known again under another name.
type Codes<'r> = Vec<(u16, &'r str)>;

fn codes_of(namespace: &Namespace) -> Codes<'_> {
    let codes = namespace.codes.iter();
    codes
        .map(|code| (code.number, code.rust.as_str()))
        .collect()
}

/// The first of the namespaces with the same codes; those without any are like no other.
fn by_codes<'r>(namespaces: &[&'r Namespace]) -> BTreeMap<Codes<'r>, &'r Namespace> {
    let mut found = BTreeMap::new();
    for namespace in namespaces.iter().filter(|it| !it.codes.is_empty()) {
        found.entry(codes_of(namespace)).or_insert(*namespace);
    }
    found
}

fn gone<'r>(namespace: &'r Namespace, added: &BTreeMap<Codes<'r>, &'r Namespace>) -> Change<'r> {
    let same_codes = added.get(&codes_of(namespace)).copied();
    Change::breaking(
        namespace,
        What::NamespaceRemoved { same_codes },
        breaks::of_namespace(namespace),
    )
}

fn within<'r>(
    old: &'r Namespace,
    new: &'r Namespace,
    standard: (&'r Namespace, &'r Namespace),
) -> Vec<Change<'r>> {
    let mut changes = Vec::new();
    let loses_enum = old.has_enum() && !new.has_enum();
    if loses_enum {
        changes.push(Change::breaking(
            new,
            What::EnumRemoved,
            breaks::of_enum(old),
        ));
    }
    if !old.has_enum() && new.has_enum() {
        changes.push(Change::of(new, What::EnumAdded));
    }
    // With the enum everything in it is gone, which is said once.
    let before = if loses_enum {
        Surface::default()
    } else {
        Surface::of(old)
    };
    let after = Surface::of(new);
    changes.extend(codes::compare(&Sides {
        old,
        new,
        before,
        after,
        standard,
    }));
    if let (Some(was), Some(is)) = (&old.vendor, &new.vendor) {
        changes.extend(of_vendor(was, is, new));
    }
    changes
}

fn of_vendor<'r>(old: &Vendor, new: &Vendor, namespace: &'r Namespace) -> Vec<Change<'r>> {
    let is_other = [
        ("vendor", old.vendor != new.vendor),
        ("product", old.product != new.product),
        ("homepage", old.homepage != new.homepage),
        ("sources", keys(&old.sources) != keys(&new.sources)),
        ("confidence", old.confidence != new.confidence),
        ("note", old.note != new.note),
        (
            "unverified",
            old.unverified != new.unverified && namespace.codes.is_empty(),
        ),
        ("ranges", texts(&old.ranges) != texts(&new.ranges)),
    ];
    let texts: Vec<&str> = is_other
        .iter()
        .filter(|(_, other)| *other)
        .map(|(key, _)| *key)
        .collect();
    let facts: Vec<Fact> = Fact::of("range", &advices(&old.ranges), &advices(&new.ranges))
        .into_iter()
        .collect();
    let mut changes = Vec::new();
    if !facts.is_empty() {
        changes.push(Change::of(namespace, What::RangesChanged(facts)));
    }
    if !texts.is_empty() {
        changes.push(Change::of(namespace, What::NamespaceReworded(texts)));
    }
    changes
}

/// The ranges with what programs can act on: the advice of each.
fn advices(ranges: &[VendorRange]) -> String {
    let words = |range: &VendorRange| {
        let advice = wording::reconnect_or_unspecified(range.reconnect.as_ref());
        format!("{} {advice}", range.numbers())
    };
    let words: Vec<String> = ranges.iter().map(words).collect();
    if words.is_empty() {
        "none".to_owned()
    } else {
        words.join(", ")
    }
}

/// What people read about ranges that are in both states.
fn texts(ranges: &[VendorRange]) -> Vec<(u16, u16, String, Vec<String>)> {
    let text = |range: &VendorRange| {
        (
            range.first,
            range.last,
            range.summary.clone(),
            keys(&range.sources),
        )
    };
    ranges.iter().map(text).collect()
}
