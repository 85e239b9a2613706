//! `shared/*.rs`: what the modules of all namespaces use.

use super::{by_code, namespaces, numbers};
use crate::backend::File;
use crate::backend::header::GENERATED;
use crate::model::Registry;

/// The files that do not depend on the registry. They are written as Rust, in the folder beside this file.
const WRITTEN: [(&str, &str); 9] = [
    ("code", include_str!("shared/code.rs")),
    ("find", include_str!("shared/find.rs")),
    ("info", include_str!("shared/info.rs")),
    ("namespace", include_str!("shared/namespace.rs")),
    ("reason", include_str!("shared/reason.rs")),
    ("received", include_str!("shared/received.rs")),
    ("reconnect", include_str!("shared/reconnect.rs")),
    ("serde", include_str!("shared/serde.rs")),
    ("unknown", include_str!("shared/unknown.rs")),
];

/// All of them, by name; `lib.rs` has a module for each.
pub(super) fn files(registry: &Registry) -> Vec<File> {
    let mut files = vec![
        by_code::file(registry),
        namespaces::file(registry),
        numbers::file(registry),
    ];
    files.extend(WRITTEN.map(|(name, text)| {
        File::new(
            format!("shared/{name}.rs"),
            format!("// {GENERATED}\n// This text itself is xtask/src/backend/rust/shared/{name}.rs.\n\n{text}"),
        )
    }));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}
