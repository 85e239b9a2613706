//! The Rust crate: `lib.rs`, a module per namespace, and what all of them share.

mod by_code;
mod docs;
mod lib_rs;
mod names;
mod namespace;
mod namespaces;
mod numbers;
mod print;
mod shared;
mod table;

use super::{Backend, File};
use crate::model::Registry;

/// The Rust crate.
pub(super) struct Rust;

impl Backend for Rust {
    fn folder(&self) -> &'static str {
        "rust"
    }

    fn files(&self, registry: &Registry) -> Vec<File> {
        let mut files = shared::files(registry);
        files.extend([lib_rs::file(registry, &files), print::settings()]);
        files.extend(registry.enums().map(namespace::file));
        files
    }
}
