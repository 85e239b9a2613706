//! What programs can name of a namespace: members, numbers, and names to look up.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Code, Namespace, look_ups};

/// The names of a namespace in each language with the numbers behind them. Empty where there is no enum.
#[derive(Debug, Default)]
pub(super) struct Surface<'r> {
    /// The variants of the Rust enum, and the constants of earlier names.
    pub(super) rust: BTreeMap<&'r str, u16>,
    /// The members of the TypeScript enum, earlier ones included.
    pub(super) typescript: BTreeMap<&'r str, u16>,
    /// The numbers that are decoded.
    pub(super) numbers: BTreeSet<u16>,
    /// What a look-up by name finds.
    pub(super) look_ups: BTreeMap<&'r str, u16>,
}

impl<'r> Surface<'r> {
    /// What programs can name of a namespace.
    pub(super) fn of(namespace: &'r Namespace) -> Self {
        if namespace.has_enum() {
            Self::of_codes(&namespace.codes)
        } else {
            Self::default()
        }
    }

    /// What they could name if the codes had an enum.
    pub(super) fn of_codes(codes: &'r [Code]) -> Self {
        Self {
            rust: numbered(codes, rust_names),
            typescript: numbered(codes, typescript_names),
            numbers: codes.iter().map(|code| code.number).collect(),
            look_ups: look_ups(codes)
                .into_iter()
                .map(|(name, code)| (name, code.number))
                .collect(),
        }
    }
}

/// The variant of a code, and its earlier ones.
pub(super) fn rust_names(code: &Code) -> impl Iterator<Item = &str> {
    let earlier = code.renamed.iter().filter_map(|it| it.rust.as_deref());
    std::iter::once(code.rust.as_str()).chain(earlier)
}

/// The TypeScript member of a code, and its earlier ones.
pub(super) fn typescript_names(code: &Code) -> impl Iterator<Item = &str> {
    let earlier = code
        .renamed
        .iter()
        .filter_map(|it| it.typescript.as_deref());
    std::iter::once(code.typescript.as_str()).chain(earlier)
}

/// The names by which programs look a code up and that have to go on finding it: all but the one that people read, which
/// is a text and may be worded better.
pub(super) fn identifiers(code: &Code) -> BTreeSet<&str> {
    let id = code.id.as_deref();
    std::iter::once(code.rust.as_str())
        .chain(id)
        .chain(code.other_names())
        .collect()
}

fn numbered<'r, I: Iterator<Item = &'r str>>(
    codes: &'r [Code],
    names: fn(&'r Code) -> I,
) -> BTreeMap<&'r str, u16> {
    codes
        .iter()
        .flat_map(|code| names(code).map(|name| (name, code.number)))
        .collect()
}
