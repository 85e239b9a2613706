//! The npm package: one file per namespace in two styles, what they share, and the package around them.

mod docs;
mod index;
mod info;
mod literal;
mod namespace;
mod package;
mod range;
mod readme;
mod shared;

pub(super) use package::licences;

use super::header::GENERATED;
use super::{Backend, File};
use crate::model::Registry;
use namespace::Style;

/// The TypeScript package.
pub(super) struct TypeScript;

impl Backend for TypeScript {
    fn folder(&self) -> &'static str {
        "typescript"
    }

    fn files(&self, registry: &Registry) -> Vec<File> {
        let mut files = vec![
            package::manifest(registry),
            package::compiler_options(),
            readme::readme(registry),
        ];
        files.extend(licences());
        files.extend(shared::files(registry));
        files.extend(Style::ALL.map(|style| index::index(registry, style)));
        files.extend(registry.enums().flat_map(namespace::files));
        files
    }

    fn copies(&self) -> &'static [&'static str] {
        &COPIES
    }
}

/// The registry as data and its schema travel with the package.
const COPIES: [&str; 2] = ["json/close-codes.json", "json/close-codes.schema.json"];

/// A TypeScript file: the header, then the code. The licence is named because people copy single files.
fn source(path: String, code: &str) -> File {
    let header = format!("// {GENERATED}\n// SPDX-License-Identifier: MIT OR Apache-2.0\n");
    File::new(path, format!("{header}\n{code}"))
}

#[cfg(test)]
mod tests;
