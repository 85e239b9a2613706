//! The npm package: one file per namespace in two styles, what they share, and the package around them.

mod docs;
mod info;
mod literal;
mod namespace;
mod package;
mod range;
mod readme;
mod tables;

pub(super) use package::licences;

use super::header::{self, GENERATED};
use super::runtime::runtime;
use super::{Backend, File};
use crate::model::Registry;

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
            tables::numbers(registry),
        ];
        files.extend(licences());
        files.extend(shared());
        for style in Style::ALL {
            files.extend([tables::namespaces(registry, style), index(registry, style)]);
        }
        files.extend(registry.enums().flat_map(namespace::files));
        files
    }

    fn copies(&self) -> &'static [&'static str] {
        &COPIES
    }
}

/// The registry as data and its schema travel with the package.
const COPIES: [&str; 2] = ["json/close-codes.json", "json/close-codes.schema.json"];

/// How the members are declared; all else in a namespace's file is the same.
#[derive(Clone, Copy)]
enum Style {
    /// A real `enum`, which replaces a vendor's own.
    Enum,
    /// An object `as const` and a union of its numbers, which need no compiler to run.
    Const,
}

impl Style {
    const ALL: [Self; 2] = [Self::Enum, Self::Const];

    /// The folder of this style's files within the package's sources, with a `/` where there is one.
    fn folder(self) -> &'static str {
        match self {
            Self::Enum => "",
            Self::Const => "const/",
        }
    }

    /// What ends the names of the shared modules that are this style's alone.
    fn suffix(self) -> &'static str {
        match self {
            Self::Enum => "",
            Self::Const => "-const",
        }
    }
}

/// `src/shared/*.ts`, the same for every registry.
fn shared() -> [File; 11] {
    runtime!("typescript": "shared/find.ts", "shared/find-const.ts", "shared/frame.ts", "shared/index.ts",
        "shared/info.ts", "shared/ranges.ts", "shared/reason.ts", "shared/reconnect.ts", "shared/registered.ts",
        "shared/search.ts", "shared/vendor-range.ts")
    .map(|(path, text)| {
        let header = header::copied(&format!("typescript/{path}"));
        file(&format!("src/{path}"), &header, text)
    })
}

/// The entrance of the package for a style, `src/index.ts` or `src/const/index.ts`.
///
/// What looks through all namespaces is not in the index of what is shared, so that a program loads the files of one style.
fn index(registry: &Registry, style: Style) -> File {
    let shared = match style {
        Style::Enum => "./shared",
        Style::Const => "../shared",
    };
    let namespaces = registry.enums().map(|it| format!("./{}", it.slug));
    let shared = [
        format!("{shared}/find{}", style.suffix()),
        format!("{shared}/index"),
    ];
    let exports = namespaces.chain(shared);
    let code: String = exports
        .map(|module| format!("export * from \"{module}.js\";\n"))
        .collect();
    source(&format!("src/{}index.ts", style.folder()), &code)
}

/// A generated file.
fn source(path: &str, code: &str) -> File {
    file(path, GENERATED, code)
}

/// The licence is named because people copy single files.
fn file(path: &str, header: &str, code: &str) -> File {
    let licence = "SPDX-License-Identifier: MIT OR Apache-2.0";
    File::new(path, format!("// {header}\n// {licence}\n\n{code}"))
}

#[cfg(test)]
mod tests;
