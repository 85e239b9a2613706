//! The codes of a namespace: which new code is which old one, and what became of each.

use std::collections::BTreeSet;

use super::change::Change;
use super::fields;
use super::sentences::Kind;
use super::snapshot::{Index, Location};
use super::surface::{Break, Losses, Now, Surface, Who, rust_names, typescript_names};
use crate::model::{Citation, Code, Namespace, Tombstone};
use crate::source::{KeySpec, Role, TableText};

/// The two states of a namespace.
pub(super) struct Sides<'r, 'i> {
    pub(super) old: &'r Namespace,
    pub(super) new: &'r Namespace,
    pub(super) old_index: &'i Index<'r>,
    pub(super) new_index: &'i Index<'r>,
    pub(super) before: Surface,
    pub(super) after: Surface,
    pub(super) lost: Losses,
    /// The old standard codes: what a vendor's programs decoded a number as that the vendor had not. None in `standard`.
    pub(super) standard: Option<&'r Namespace>,
}

/// What became of the codes: old ones first, then new ones, each by number.
pub(super) fn compare<'r>(sides: &mut Sides<'r, '_>) -> Vec<Change<'r>> {
    let (old, new) = (sides.old, sides.new);
    let mut changes = Vec::new();
    let mut kept = BTreeSet::new();
    for code in &old.codes {
        let breaks = sides.lost.remove(&Some(code.number)).unwrap_or_default();
        match successor(code, new) {
            Some(now) => {
                kept.insert(now.number);
                changes.extend(sides.of_kept(code, now, breaks));
            }
            None => changes.push(sides.of_gone(code).breaking(breaks)),
        }
    }
    for tombstone in &old.removed {
        kept.insert(tombstone.code.number);
        let breaks = sides.lost.remove(&Some(tombstone.code.number));
        changes.extend(sides.of_tombstone(tombstone, breaks.unwrap_or_default()));
    }
    let added = new.codes.iter().filter(|code| !kept.contains(&code.number));
    changes.extend(added.map(|code| sides.change(Kind::Added, None, Some(code))));
    let buried = new.removed.iter().map(|it| &it.code);
    let buried = buried.filter(|code| !old.has_number(code.number));
    changes.extend(buried.map(|code| sides.change(Kind::TombstoneAdded, None, Some(code))));
    changes
}

/// The number tells which code it is, unless it bears a new name while the old name is found at another number.
fn successor<'r>(code: &Code, new: &'r Namespace) -> Option<&'r Code> {
    let at_number = new.code(code.number);
    if let Some(same) = at_number.filter(|it| share_a_name(it, code)) {
        return Some(same);
    }
    let bears = |it: &&Code| typescript_names(it).any(|name| name == code.typescript);
    let moved = new.codes.iter().find(bears);
    let bears = |it: &&Code| rust_names(it).any(|name| name == code.rust);
    moved.or_else(|| new.codes.iter().find(bears)).or(at_number)
}

/// Whether a code has, or had, the member that an older state of it has.
fn share_a_name(code: &Code, old: &Code) -> bool {
    rust_names(code).any(|name| name == old.rust)
        || typescript_names(code).any(|name| name == old.typescript)
}

impl<'r> Sides<'r, '_> {
    fn change(&self, kind: Kind, old: Option<&'r Code>, new: Option<&'r Code>) -> Change<'r> {
        let location = match (old, new) {
            (_, Some(code)) => self.new_index.code_location(&self.new.slug, code.number),
            (Some(code), None) => self.old_index.code_location(&self.new.slug, code.number),
            (None, None) => self.new_index.namespace_location(&self.new.slug),
        };
        let number = new.filter(|_| kind.row().sentence.ends_with("{until-now}"));
        Change {
            old,
            new,
            until_now: number.and_then(|code| self.until_now(code.number)),
            ..Change::new(kind, Some(self.new), location)
        }
    }

    /// The standard code that a vendor's programs decoded a number as until the vendor got its own.
    fn until_now(&self, number: u16) -> Option<&'r Code> {
        let is_new = !self.before.decodes(number) && self.after.decodes(number);
        let standard = self.standard.filter(|_| is_new && self.old.has_enum());
        standard?.code(number)
    }

    fn of_gone(&self, code: &'r Code) -> Change<'r> {
        if self.new.tombstone(code.number).is_none() {
            return self.change(Kind::Vanished, Some(code), None);
        }
        let location = self.new_index.code_location(&self.new.slug, code.number);
        Change {
            location,
            ..self.change(Kind::Removed, Some(code), None)
        }
    }

    fn of_kept(&self, old: &'r Code, new: &'r Code, mut breaks: Vec<Break>) -> Vec<Change<'r>> {
        let mut changes = Vec::new();
        let is_renamed = old.rust != new.rust || old.typescript != new.typescript;
        if old.number != new.number {
            let is_decoded = |surface: &Surface| surface.decodes(old.number);
            if is_decoded(&self.before) && is_decoded(&self.after) {
                breaks.push(reused(Who::Decoding, old.number.to_string()));
            }
            let change = self.change(self.renumbered(old), Some(old), Some(new));
            changes.push(change.breaking(breaks));
        } else if is_renamed {
            let change = self.change(self.renamed(old, new), Some(old), Some(new));
            changes.push(Change {
                breaks,
                location: self.member_location(new).unwrap_or(change.location),
                ..change
            });
        } else if !breaks.is_empty() {
            changes.push(
                self.change(Kind::NamesLost, None, Some(new))
                    .breaking(breaks),
            );
        }
        changes.extend(self.within(old, new, is_renamed));
        changes
    }

    /// By what has been said of the old number already.
    fn renumbered(&self, old: &Code) -> Kind {
        match (self.new.tombstone(old.number), self.new.code(old.number)) {
            (Some(_), _) => Kind::RenumberedKept,
            (None, None) => Kind::Renumbered,
            (None, Some(kept)) if kept.deprecated.is_some() => Kind::RenumberedKept,
            (None, Some(_)) => Kind::RenumberedOver,
        }
    }

    fn renamed(&self, old: &Code, new: &Code) -> Kind {
        // Without an enum no program could name it, before or after.
        if !self.new.has_enum() {
            return Kind::Renamed;
        }
        let is_kept = rust_names(new).any(|name| name == old.rust)
            && typescript_names(new).any(|name| name == old.typescript);
        match (is_kept, self.before.decodes(old.number)) {
            (true, _) => Kind::RenamedKept,
            (false, true) => Kind::RenamedLost,
            (false, false) => Kind::Renamed,
        }
    }

    fn member_location(&self, code: &Code) -> Option<Location<'r>> {
        let entry = self.new_index.code(&self.new.slug, code.number)?;
        let member = crate::names::source_of_member(entry);
        Some(self.new_index.at(member.span))
    }

    /// What changed in what a code says, wherever it stands now.
    fn within(&self, old: &'r Code, new: &'r Code, is_renamed: bool) -> Vec<Change<'r>> {
        let mut changes = Vec::new();
        let lifecycle = Change::lifecycle(old.deprecated.is_some(), new.deprecated.is_some());
        changes.extend(lifecycle.map(|kind| self.change(kind, None, Some(new))));
        let Some((before, after)) = self.texts(old, new) else {
            return changes;
        };
        let keys = fields::compare(&before, &after, |key| self.role(key, old, new, is_renamed));
        let (data, texts) = keys.into_iter().partition(|it| it.role == Role::Data);
        for (kind, keys) in [(Kind::Changed, data), (Kind::Edited, texts)] {
            changes.extend(self.change(kind, None, Some(new)).of_keys(keys));
        }
        changes
    }

    fn texts(&self, old: &Code, new: &Code) -> Option<(TableText, TableText)> {
        let old = self.old_index.code(&self.old.slug, old.number)?;
        let new = self.new_index.code(&self.new.slug, new.number)?;
        Some((TableText::of(old), TableText::of(new)))
    }

    /// What a key of a code is; none where its change is told otherwise, or is none.
    fn role(&self, key: &KeySpec, old: &Code, new: &Code, is_renamed: bool) -> Option<Role> {
        let found = |surface: &Surface| surface.number(Who::LookUp, &old.name);
        let still_found =
            found(&self.before) != Some(old.number) || found(&self.after) == Some(new.number);
        let differs = |is_there: fn(&Code) -> bool| is_there(old) != is_there(new);
        match key.name {
            // It shows in the members.
            "member" => None,
            "id" | "renamed" if is_renamed => None,
            "name" if is_renamed && old.id.is_none() => None,
            "name" if !still_found => Some(Role::Data),
            "out-of-range" if differs(|it| it.out_of_range.is_some()) => Some(Role::Data),
            "unregistered" if differs(|it| it.unregistered.is_some()) => Some(Role::Data),
            "deprecated" if differs(|it| it.deprecated.is_some()) => None,
            "sources" if cited(&old.sources) == cited(&new.sources) => None,
            _ => Some(key.role),
        }
    }

    /// What became of a code that was gone already: a tombstone keeps number and name from being used again.
    fn of_tombstone(&self, old: &'r Tombstone, mut breaks: Vec<Break>) -> Option<Change<'r>> {
        let code = &old.code;
        if let Some(new) = self.new.code(code.number) {
            if share_a_name(new, code) {
                return Some(self.change(Kind::Restored, None, Some(new)));
            }
            let permalink = reused(Who::Data, self.new.permalink(code.number));
            let change = self.change(Kind::Reused, Some(code), Some(new));
            return Some(change.breaking(vec![permalink]));
        }
        let Some(now) = self.new.tombstone(code.number) else {
            breaks.retain(|it| it.who == Who::Data);
            return Some(
                self.change(Kind::TombstoneRemoved, Some(code), None)
                    .breaking(breaks),
            );
        };
        if self.new.is_unverified() || breaks.is_empty() {
            let (old, new) = self.texts(code, &now.code)?;
            let keys = fields::compare(&old, &new, |key| Some(key.role));
            let is_edited = !keys.is_empty();
            return is_edited.then(|| self.change(Kind::TombstoneEdited, None, Some(&now.code)));
        }
        Some(
            self.change(Kind::NamesLost, None, Some(&now.code))
                .breaking(breaks),
        )
    }
}

fn reused(who: Who, name: String) -> Break {
    Break {
        who,
        names: vec![name],
        now: Now::Reused,
    }
}

/// Citations as the registry writes them. What a source itself says is compared once, with the sources.
fn cited(citations: &[Citation]) -> Vec<String> {
    citations.iter().map(Citation::key).collect()
}
