//! The codes of a namespace: which new code is which old one, and what became of each.

use std::collections::BTreeSet;

use super::breaks::{self, Break, Now, Who};
use super::change::{Change, What};
use super::facts;
use super::surface::{Surface, rust_names, typescript_names};
use super::tombstones;
use crate::model::{Code, Namespace, Tombstone};

/// The two states of a namespace, and what programs can name in each.
pub(super) struct Sides<'r> {
    pub(super) old: &'r Namespace,
    pub(super) new: &'r Namespace,
    pub(super) before: Surface<'r>,
    pub(super) after: Surface<'r>,
    /// The standard codes, then and now: what a vendor's programs decode a number as that the vendor does not have.
    pub(super) standard: (&'r Namespace, &'r Namespace),
}

impl<'r> Sides<'r> {
    /// The standard code that a vendor's programs decode a number as without the vendor's own.
    pub(super) fn standard_now(&self, number: u16) -> Option<&'r Code> {
        self.standard.1.code(number).filter(|_| self.is_vendor())
    }

    /// The standard code that a vendor's programs decoded a number as until the vendor got its own.
    fn standard_until_now(&self, number: u16) -> Option<&'r Code> {
        let is_new = !self.before.numbers.contains(&number) && self.after.numbers.contains(&number);
        let is_decoded = self.is_vendor() && self.old.has_enum();
        let standard = self.standard.0.code(number);
        standard.filter(|_| is_new && is_decoded)
    }

    fn is_vendor(&self) -> bool {
        self.new.vendor.is_some()
    }
}

/// What became of the codes: old ones first, then new ones, each by number.
pub(super) fn compare<'r>(sides: &Sides<'r>) -> Vec<Change<'r>> {
    let Sides { old, new, .. } = *sides;
    let names = Surface::of_codes(&new.codes);
    let mut changes = Vec::new();
    let mut kept = BTreeSet::new();
    for code in &old.codes {
        let fate = fate(code, new, &names);
        kept.extend(fate.successor().map(|code| code.number));
        changes.extend(changes_of(code, &fate, sides));
    }
    changes.extend(old.removed.iter().filter_map(|tombstone| {
        kept.insert(tombstone.code.number);
        tombstones::compare(tombstone, sides)
    }));
    let added = new.codes.iter().filter(|code| !kept.contains(&code.number));
    changes.extend(added.map(|code| Change::of(new, What::Added(code))));
    let buried = new.removed.iter();
    let buried = buried.filter(|tombstone| !old.has_number(tombstone.code.number));
    changes.extend(buried.map(|tombstone| Change::of(new, What::TombstoneAdded(tombstone))));
    for change in &mut changes {
        let number = change.what.new_number();
        change.until_now = number.and_then(|number| sides.standard_until_now(number));
    }
    changes
}

/// What became of a code.
enum Fate<'r> {
    /// It is still there, under its number.
    Same(&'r Code),
    /// It has another number.
    Renumbered(&'r Code),
    /// It is gone.
    Removed(Option<&'r Tombstone>),
}

impl<'r> Fate<'r> {
    fn successor(&self) -> Option<&'r Code> {
        match self {
            Self::Same(code) | Self::Renumbered(code) => Some(code),
            Self::Removed(_) => None,
        }
    }
}

/// The number tells which code it is, unless it bears a new name while the old name is found at another number.
fn fate<'r>(code: &Code, new: &'r Namespace, names: &Surface<'_>) -> Fate<'r> {
    let at_number = new.code(code.number);
    if let Some(same) = at_number.filter(|it| share_a_name(it, code)) {
        return Fate::Same(same);
    }
    let moved = names.typescript.get(code.typescript.as_str());
    let moved = moved.or_else(|| names.rust.get(code.rust.as_str()));
    if let Some(moved) = moved.and_then(|number| new.code(*number)) {
        return Fate::Renumbered(moved);
    }
    match at_number {
        Some(renamed) => Fate::Same(renamed),
        None => Fate::Removed(new.tombstone(code.number)),
    }
}

/// Whether a code has, or had, the member that an older state of it has.
pub(super) fn share_a_name(code: &Code, old: &Code) -> bool {
    rust_names(code).any(|name| name == old.rust)
        || typescript_names(code).any(|name| name == old.typescript)
}

fn changes_of<'r>(code: &'r Code, fate: &Fate<'r>, sides: &Sides<'r>) -> Vec<Change<'r>> {
    let breaks = breaks::of_code(code, sides);
    match *fate {
        Fate::Removed(tombstone) => {
            vec![Change::breaking(
                sides.new,
                What::Removed { code, tombstone },
                breaks,
            )]
        }
        Fate::Renumbered(new) => {
            let what = What::Renumbered { old: code, new };
            let mut breaks = breaks;
            if sides.before.numbers.contains(&code.number)
                && sides.after.numbers.contains(&code.number)
            {
                let number = [code.number.to_string()];
                breaks.push(Break::new(Who::Decoding, number, Now::Reused));
            }
            let mut changes = vec![Change::breaking(sides.new, what, breaks)];
            changes.extend(changes_within(code, new, sides));
            changes
        }
        Fate::Same(new) => {
            let renamed = code.rust != new.rust || code.typescript != new.typescript;
            let what = if renamed {
                Some(What::Renamed { old: code, new })
            } else {
                (!breaks.is_empty()).then_some(What::NamesLost(new))
            };
            let mut changes: Vec<Change<'_>> = what
                .map(|what| Change::breaking(sides.new, what, breaks))
                .into_iter()
                .collect();
            changes.extend(changes_within(code, new, sides));
            changes
        }
    }
}

/// What changed in what a code says, wherever it stands now.
fn changes_within<'r>(old: &'r Code, new: &'r Code, sides: &Sides<'r>) -> Vec<Change<'r>> {
    let still_found = sides.before.look_ups.get(old.name.as_str()) != Some(&old.number)
        || sides.after.look_ups.get(old.name.as_str()) == Some(&new.number);
    let mut difference = facts::compare(old, new, still_found);
    if inherits(old, sides.old) && inherits(new, sides.new) {
        // The sources are those of the namespace, where the change is told once.
        difference.texts.retain(|key| *key != "sources");
    }
    let mut what = Vec::new();
    match (&old.deprecated, &new.deprecated) {
        (None, Some(_)) => what.push(What::Deprecated(new)),
        (Some(_), None) => what.push(What::Undeprecated(new)),
        _ => {}
    }
    if !difference.facts.is_empty() {
        what.push(What::Changed(new, difference.facts));
    }
    if !difference.texts.is_empty() {
        what.push(What::Reworded(new, difference.texts));
    }
    what.into_iter()
        .map(|what| Change::of(sides.new, what))
        .collect()
}

/// Whether a code has the sources of its namespace.
fn inherits(code: &Code, namespace: &Namespace) -> bool {
    let own = namespace.vendor.as_ref().map(|vendor| &vendor.sources);
    own.is_some_and(|sources| facts::keys(sources) == facts::keys(&code.sources))
}
