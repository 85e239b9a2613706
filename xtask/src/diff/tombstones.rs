//! The codes that were gone already: what keeps number and name from being used again.

use super::breaks::{self, Break, Now, Who};
use super::change::{Change, What};
use super::codes::{Sides, share_a_name};
use crate::model::Tombstone;

/// What became of a tombstone.
pub(super) fn compare<'r>(tombstone: &'r Tombstone, sides: &Sides<'r>) -> Option<Change<'r>> {
    let old = &tombstone.code;
    if let Some(new) = sides.new.code(old.number) {
        if share_a_name(new, old) {
            return Some(Change::of(sides.new, What::Restored(new)));
        }
        let permalink = sides.new.permalink(old.number);
        let reused = Break::new(Who::Data, [permalink], Now::Reused);
        return Some(Change::breaking(
            sides.new,
            What::Reused { old, new },
            vec![reused],
        ));
    }
    match sides.new.tombstone(old.number) {
        Some(now) => of_kept_tombstone(tombstone, now, sides),
        None => {
            let lost = breaks::of_record(old.number, sides.old, sides.new);
            Some(Change::breaking(
                sides.new,
                What::TombstoneRemoved(tombstone),
                lost.into_iter().collect(),
            ))
        }
    }
}

/// What became of a tombstone that is still one: it keeps its names too, unless no program ever had them.
fn of_kept_tombstone<'r>(
    old: &Tombstone,
    new: &'r Tombstone,
    sides: &Sides<'r>,
) -> Option<Change<'r>> {
    let is_unverified = sides.old.is_unverified() || sides.new.is_unverified();
    let breaks = if is_unverified {
        Vec::new()
    } else {
        breaks::of_tombstone(&old.code, &new.code, &sides.after)
    };
    if breaks.is_empty() {
        return (old != new).then(|| Change::of(sides.new, What::TombstoneReworded(new)));
    }
    let what = What::NamesLost(&new.code);
    Some(Change::breaking(sides.new, what, breaks))
}
