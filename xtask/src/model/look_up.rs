//! The names by which programs look codes up, and to which code each leads.

use std::collections::BTreeSet;

use super::Code;

impl Code {
    /// Other names in use, and earlier names: as the registry spelled them, and as the variant was spelled.
    pub fn other_names(&self) -> impl Iterator<Item = &str> {
        let in_use = self.aliases.iter().map(|alias| alias.name.as_str());
        let earlier = self
            .renamed
            .iter()
            .flat_map(|it| [Some(it.from.as_str()), it.rust.as_deref()]);
        in_use.chain(earlier.flatten())
    }
}

/// The names of a namespace's codes, each once, with the code that it leads to.
///
/// Where two codes share a name, it is the variant of one before the identifier of another, then the name that people read,
/// then the other names; an identifier leads to the code in use and not to a deprecated one.
pub fn look_ups(codes: &[Code]) -> Vec<(&str, &Code)> {
    let in_use = codes.iter().filter(|code| code.deprecated.is_none());
    let variants = codes.iter().map(|code| (code.rust.as_str(), code));
    let ids_in_use = in_use.filter_map(|code| Some((code.id.as_deref()?, code)));
    let ids = codes
        .iter()
        .filter_map(|code| Some((code.id.as_deref()?, code)));
    let names = codes.iter().map(|code| (code.name.as_str(), code));
    let others = codes
        .iter()
        .flat_map(|code| code.other_names().map(move |name| (name, code)));
    let all = variants
        .chain(ids_in_use)
        .chain(ids)
        .chain(names)
        .chain(others);
    let mut taken = BTreeSet::new();
    all.filter(|(name, _)| taken.insert(*name)).collect()
}
