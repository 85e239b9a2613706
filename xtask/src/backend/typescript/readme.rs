//! The page that people see beside the package: what it is, the two styles, what else there is.

use crate::backend::File;
use crate::backend::header::GENERATED;
use crate::escape::markdown;
use crate::model::{Namespace, Registry};

const TEMPLATE: &str = include_str!("readme.md");

/// `README.md`.
pub(super) fn readme(registry: &Registry) -> File {
    let codes: usize = registry.enums().map(|it| it.codes.len()).sum();
    let rows: String = registry.enums().map(row).collect();
    let text = TEMPLATE
        .replace("{version}", &registry.version)
        .replace("{namespaces}", &registry.enums().count().to_string())
        .replace("{codes}", &codes.to_string())
        .replace("{rows}\n", &rows);
    File::new("README.md", format!("<!-- {GENERATED} -->\n\n{text}"))
}

fn row(namespace: &Namespace) -> String {
    let ranges = match namespace.ranges().len() {
        0 => String::new(),
        number => number.to_string(),
    };
    format!(
        "| {} | `close-codes/{}` | `{}` | {} | {ranges} |\n",
        markdown(&namespace.title()),
        namespace.slug,
        namespace.names.typescript_enum(),
        namespace.codes.len()
    )
}
