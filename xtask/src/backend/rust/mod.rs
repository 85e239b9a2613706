//! The Rust crate: `lib.rs`, a module per namespace, the index of all, and what people wrote.

mod docs;
mod index;
mod lib_rs;
mod namespace;
mod print;
mod table;

use super::header;
use super::runtime::runtime;
use super::{Backend, File};
use crate::model::Registry;

/// The Rust crate.
pub(super) struct Rust;

impl Backend for Rust {
    fn folder(&self) -> &'static str {
        "rust"
    }

    fn files(&self, registry: &Registry) -> Vec<File> {
        let mut files = vec![lib_rs::file(registry), index::file(registry), settings()];
        files.extend(shared());
        files.extend(registry.enums().map(namespace::file));
        files
    }
}

/// `shared/*.rs`: what the modules of all namespaces use.
fn shared() -> [File; 11] {
    runtime!("rust": "shared/code.rs", "shared/find.rs", "shared/info.rs", "shared/mod.rs", "shared/namespace.rs",
        "shared/numbers.rs", "shared/reason.rs", "shared/received.rs", "shared/reconnect.rs", "shared/serde.rs",
        "shared/unknown.rs")
    .map(|(path, text)| {
        let header = header::copied(&format!("rust/{path}"));
        File::new(path, format!("// {header}\n\n{text}"))
    })
}

/// How rustfmt treats the crate: as wide as prettyplease prints.
fn settings() -> File {
    let [(path, text)] = runtime!("rust": "rustfmt.toml");
    let header = header::copied(&format!("rust/{path}"));
    File::new(path, format!("# {header}\n\n{text}"))
}
