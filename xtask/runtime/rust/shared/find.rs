//! Look-ups across all namespaces.

use super::info::{Info, VendorRange};
use super::namespace::Namespace;
use crate::index::{BY_CODE, NAMESPACES};

/// Every code of every namespace, by number; the standard meaning of a number comes before those of the vendors.
#[must_use]
pub const fn all() -> &'static [&'static Info] {
    &BY_CODE
}

/// Every meaning of a number: that of the standard first, then those of the vendors by name.
///
/// ```
/// let meanings = close_codes::find(4008);
/// assert!(meanings.iter().any(|info| info.namespace == "discord-gateway"));
/// assert!(close_codes::find(65535).is_empty());
/// ```
#[must_use]
pub const fn find(code: u16) -> &'static [&'static Info] {
    let (first, end) = (below(code as u32), below(code as u32 + 1));
    BY_CODE.split_at(end).0.split_at(first).1
}

/// Every range of a vendor's that holds a number, the vendors by name. A code that its namespace lists can stand in one as well.
///
/// ```
/// assert!(close_codes::find(4150).iter().all(|info| info.namespace != "pusher-channels"));
/// let mut ranges = close_codes::find_ranges(4150);
/// assert!(ranges.any(|range| range.namespace == "pusher-channels" && range.first == 4100));
/// ```
pub fn find_ranges(code: u16) -> impl Iterator<Item = &'static VendorRange> + Clone {
    let ranges = NAMESPACES.iter().flat_map(|namespace| namespace.ranges);
    ranges.filter(move |range| range.holds(code))
}

/// Every namespace: the standard first, then those of the vendors by name.
///
/// They are those that have a module here. Unverified namespaces, which only third parties document, have none.
#[must_use]
pub const fn namespaces() -> &'static [Namespace] {
    &NAMESPACES
}

/// The namespace with a name, as the registry spells it: `discord-gateway`. `None` also for a namespace without a module here,
/// see [`namespaces`].
///
/// ```
/// let info = close_codes::find_by_name("CLIENT_AFK").next().unwrap();
/// let namespace = close_codes::namespace(info.namespace).unwrap();
/// assert_eq!(namespace.title, "Arcware Cloud");
/// assert!(namespace.codes.contains(info));
/// ```
#[must_use]
pub fn namespace(name: &str) -> Option<&'static Namespace> {
    NAMESPACES.iter().find(|namespace| namespace.name == name)
}

/// How many codes have a number below this one; `partition_point`, which constants cannot call.
const fn below(bound: u32) -> usize {
    let (mut low, mut high) = (0, BY_CODE.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if (BY_CODE[middle].code as u32) < bound {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// Every code that goes by a name, in whichever namespace: its variant, the vendor's identifier, the name that people read,
/// or another name in use.
///
/// Only letters and digits count, in either case, so that `going-away` finds `GoingAway`. To look a name up in one
/// namespace, parse it: `"CLOSE_GOING_AWAY".parse::<CloseCode>()` takes the names to the letter.
///
/// ```
/// let code = close_codes::find_by_name("closed_no_status").next().unwrap();
/// assert_eq!((code.code, code.namespace), (1005, "standard"));
/// assert!(close_codes::find_by_name("unauthorized").count() > 20);
/// ```
pub fn find_by_name(name: &str) -> impl Iterator<Item = &'static Info> + Clone + '_ {
    BY_CODE.iter().copied().filter(move |info| goes_by(info, name))
}

fn goes_by(info: &Info, name: &str) -> bool {
    [info.member, info.name]
        .iter()
        .chain(&info.id)
        .chain(info.aliases)
        .any(|known| alike(known, name))
}

/// Whether two names have the same letters and digits, whatever the case.
fn alike(one: &str, other: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    letters(one).eq(letters(other))
}
