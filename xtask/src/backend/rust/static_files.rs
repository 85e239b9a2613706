//! `shared/*.rs`: the files that do not depend on the registry. They are written as Rust, beside this file.

use crate::backend::File;
use crate::backend::header::GENERATED;

const FILES: [(&str, &str); 8] = [
    ("code", include_str!("shared/code.rs")),
    ("find", include_str!("shared/find.rs")),
    ("info", include_str!("shared/info.rs")),
    ("reason", include_str!("shared/reason.rs")),
    ("reconnect", include_str!("shared/reconnect.rs")),
    ("received", include_str!("shared/received.rs")),
    ("serde", include_str!("shared/serde.rs")),
    ("unknown", include_str!("shared/unknown.rs")),
];

/// Each with the header.
pub(super) fn files() -> impl Iterator<Item = File> {
    FILES.into_iter().map(|(name, text)| {
        File::new(
            format!("shared/{name}.rs"),
            format!("// {GENERATED}\n// This text itself is xtask/src/backend/rust/shared/{name}.rs.\n\n{text}"),
        )
    })
}
