//! The page that people see beside the package: what it is, the two styles, what else there is.

use crate::backend::File;
use crate::backend::header::GENERATED;
use crate::backend::runtime::runtime;
use crate::escape::markdown;
use crate::model::{Namespace, Registry};

/// `README.md`: what people wrote, and the list of the namespaces.
pub(super) fn readme(registry: &Registry) -> File {
    let [(_, text)] = runtime!("typescript": "readme.md");
    let codes: usize = registry.enums().map(|it| it.codes.len()).sum();
    let rows: String = registry.enums().map(row).collect();
    let list = format!(
        "## Namespaces\n\nVersion {} of the registry: {codes} codes in {} namespaces. `close-codes/const/<namespace>` is the \
         other style of each.\n\n| Namespace | Import | Enum | Codes | Ranges |\n| --- | --- | --- | --- | --- |\n{rows}",
        registry.version,
        registry.enums().count()
    );
    File::new(
        "README.md",
        format!("<!-- {GENERATED} -->\n\n{text}\n{list}"),
    )
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
