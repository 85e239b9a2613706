//! The entrances of the package: every namespace of one style, and what they share.

use super::{Style, shared, source};
use crate::backend::File;
use crate::model::Registry;

/// `src/index.ts` or `src/const/index.ts`.
pub(super) fn index(registry: &Registry, style: Style) -> File {
    let folder = match style {
        Style::Enum => "./shared",
        Style::Const => "../shared",
    };
    let mut code: String = registry
        .enums()
        .map(|namespace| format!("export * from \"./{}.js\";\n", namespace.slug))
        .collect();
    for module in [shared::find_module(style), "index"] {
        code += &format!("export * from \"{folder}/{module}.js\";\n");
    }
    source(format!("src/{}index.ts", style.folder()), &code)
}
