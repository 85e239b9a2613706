//! What a program that was written against the old registry loses with the new one.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::Sides;
use super::surface::{Surface, identifiers, rust_names, typescript_names};
use crate::model::{Code, Namespace};

/// Something that a program relied on and that does not hold any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// Whose program.
    pub who: Who,
    /// What it names, as it is spelled there.
    pub names: Vec<String>,
    /// What that is now.
    pub now: Now,
}

/// Whose program relies on something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Rust programs that name a path.
    Rust,
    /// TypeScript programs that name a member, a type or a module.
    TypeScript,
    /// Programs of both that decode a number.
    Decoding,
    /// Programs that look a code up by a name.
    LookUp,
    /// Programs that read the JSON, and links to the pages.
    Data,
    /// Programs of earlier releases, which still name what has been removed since.
    Earlier,
}

impl Who {
    /// Whether what is lost is a member of an enum.
    pub(super) fn names_members(self) -> bool {
        matches!(self, Self::Rust | Self::TypeScript)
    }
}

/// What became of a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Now {
    /// It is gone.
    Gone,
    /// It has another number.
    Is(u16),
    /// It is in use again, for something else.
    Reused,
    /// It is decoded as the standard code with this member.
    Standard(String),
}

/// What programs lose of a code.
pub(super) fn of_code(code: &Code, sides: &Sides<'_>) -> Vec<Break> {
    let (namespace, before, after) = (sides.old, &sides.before, &sides.after);
    let names = &namespace.names;
    let mut breaks = Vec::new();
    if before.numbers.contains(&code.number) {
        let lost = lost(rust_names(code), code, &after.rust);
        breaks.extend(lost.into_iter().map(|(now, lost)| {
            let path = |name: &str| format!("{}::{name}", names.rust_enum());
            Break::new(Who::Rust, lost.into_iter().map(path), now)
        }));
        let lost = self::lost(typescript_names(code), code, &after.typescript);
        breaks.extend(lost.into_iter().map(|(now, lost)| {
            let path = |name: &str| format!("{}.{name}", names.typescript_enum());
            Break::new(Who::TypeScript, lost.into_iter().map(path), now)
        }));
        if !after.numbers.contains(&code.number) {
            let now = match sides.standard_now(code.number) {
                Some(standard) => Now::Standard(standard.typescript.clone()),
                None => Now::Gone,
            };
            breaks.push(Break::new(Who::Decoding, [code.number.to_string()], now));
        }
        breaks.extend(of_look_ups(code, before, after));
    }
    breaks.extend(of_record(code.number, namespace, sides.new));
    breaks
}

/// The names that found a code and do not any more. The name that people read may find nothing, but not another code.
fn of_look_ups(code: &Code, before: &Surface<'_>, after: &Surface<'_>) -> Vec<Break> {
    let identifiers = identifiers(code);
    let still_finds = |name: &str| after.look_ups.contains_key(name);
    let name = code.name.as_str();
    let name = (!identifiers.contains(name) && still_finds(name)).then_some(name);
    let found = identifiers
        .into_iter()
        .chain(name)
        .filter(|name| before.look_ups.get(name) == Some(&code.number));
    let lost = lost(found, code, &after.look_ups).into_iter();
    lost.map(|(now, names)| Break::new(Who::LookUp, names.into_iter().map(str::to_owned), now))
        .collect()
}

/// What is lost with the names that a tombstone does not keep from being used again any more.
pub(super) fn of_tombstone(old: &Code, new: &Code, after: &Surface<'_>) -> Vec<Break> {
    let in_rust = rust_names(old).filter(|name| rust_names(new).all(|kept| kept != *name));
    let in_typescript =
        typescript_names(old).filter(|name| typescript_names(new).all(|kept| kept != *name));
    let mut freed: BTreeMap<Now, BTreeSet<&str>> = BTreeMap::new();
    for (now, names) in lost(in_rust, old, &after.rust).into_iter().chain(lost(
        in_typescript,
        old,
        &after.typescript,
    )) {
        freed.entry(now).or_default().extend(names);
    }
    let freed = freed.into_iter();
    freed
        .map(|(now, names)| Break::new(Who::Earlier, names.into_iter().map(str::to_owned), now))
        .collect()
}

/// What is lost if a number has no record any more, neither among the codes nor among the removed ones.
pub(super) fn of_record(number: u16, old: &Namespace, new: &Namespace) -> Option<Break> {
    let permalink = old.permalink(number);
    (!new.has_number(number)).then(|| Break::new(Who::Data, [permalink], Now::Gone))
}

/// What is lost with the enum of a namespace.
pub(super) fn of_enum(namespace: &Namespace) -> Vec<Break> {
    let names = &namespace.names;
    let typescript = [
        names.typescript_enum(),
        format!("close-codes/{}", namespace.slug),
    ];
    vec![
        Break::new(
            Who::Rust,
            [format!("close_codes::{}", names.snake)],
            Now::Gone,
        ),
        Break::new(Who::TypeScript, typescript, Now::Gone),
    ]
}

/// What is lost with a namespace.
pub(super) fn of_namespace(namespace: &Namespace) -> Vec<Break> {
    let mut breaks = if namespace.has_enum() {
        of_enum(namespace)
    } else {
        Vec::new()
    };
    breaks.push(Break::new(Who::Data, [namespace.page()], Now::Gone));
    breaks
}

/// The names that do not have the number of the code any more, by what became of them.
fn lost<'r>(
    names: impl Iterator<Item = &'r str>,
    code: &Code,
    after: &BTreeMap<&str, u16>,
) -> BTreeMap<Now, Vec<&'r str>> {
    let mut lost: BTreeMap<Now, Vec<&str>> = BTreeMap::new();
    for name in names {
        let now = match after.get(name) {
            Some(number) if *number == code.number => continue,
            Some(number) => Now::Is(*number),
            None => Now::Gone,
        };
        lost.entry(now).or_default().push(name);
    }
    lost
}

impl Break {
    /// A loss.
    pub(super) fn new(who: Who, names: impl IntoIterator<Item = String>, now: Now) -> Self {
        Self {
            who,
            names: names.into_iter().collect(),
            now,
        }
    }
}
