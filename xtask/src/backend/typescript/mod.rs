//! The npm package: one file per namespace in two styles, what they share, and the package around them.

mod docs;
mod index;
mod info;
mod literal;
mod namespace;
mod package;
mod readme;
mod shared;

pub(super) use package::licences;

use super::header::GENERATED;
use super::json::Json;
use super::{Backend, File};
use crate::model::{Namespace, Registry};
use namespace::Style;

/// The TypeScript package.
pub struct TypeScript;

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
        files.extend(json_copies(registry));
        files.extend(shared::files(registry));
        files.extend(Style::ALL.map(|style| index::index(registry, style)));
        files.extend(registry.enums().flat_map(namespace::files));
        files
    }
}

/// The names of the JSON files that travel with the package.
const JSON_COPIES: [&str; 2] = ["close-codes.json", "close-codes.schema.json"];

/// The registry as JSON and its schema, as the JSON backend makes them.
fn json_copies(registry: &Registry) -> impl Iterator<Item = File> {
    let files = Json.files(registry).into_iter();
    files.filter(|file| JSON_COPIES.contains(&file.path.as_str()))
}

/// A TypeScript file: the header, then the code. The licence is named because people copy single files.
fn source(path: String, code: &str) -> File {
    let header = format!("// {GENERATED}\n// SPDX-License-Identifier: MIT OR Apache-2.0\n");
    File::new(path, format!("{header}\n{code}"))
}

/// The enum, or the constant and type, of a namespace: `ArcwareCloseCode`.
fn type_name(namespace: &Namespace) -> String {
    format!("{}CloseCode", namespace.names.pascal)
}

#[cfg(test)]
mod tests;
