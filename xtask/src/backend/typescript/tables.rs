//! What the shared code imports of the registry: the numbers, and the namespaces in each style.

use super::literal::{rows, string};
use super::{Style, source};
use crate::backend::File;
use crate::model::{Namespace, Range, Registry};

/// `src/shared/numbers.ts`. The standard namespace holds what IANA has rows of, and nothing else.
pub(super) fn numbers(registry: &Registry) -> File {
    let standard = registry.standard.codes.iter();
    let registered: String = standard.map(|it| format!("  {},\n", it.number)).collect();
    let ranges: String = registry.ranges.iter().map(range).collect();
    let code = format!(
        "import type {{ CloseCodeRange }} from \"./ranges.js\";\n\n\
         /** The numbers with a row of their own in IANA's registry, ascending. */\n\
         export const REGISTERED: readonly number[] = [\n{registered}];\n\n\
         /** The parts of the number space, ascending, without gap or overlap. */\n\
         export const CLOSE_CODE_RANGES: readonly CloseCodeRange[] = [\n{ranges}];\n"
    );
    source("src/shared/numbers.ts", &code)
}

fn range(range: &Range) -> String {
    let fields = [
        ("first", Some(range.first.to_string())),
        ("last", Some(range.last.to_string())),
        ("name", Some(string(&range.name))),
        ("summary", Some(string(&range.summary))),
        ("assignment", Some(string(&range.assignment))),
    ];
    format!("  {{\n{}  }},\n", rows("    ", fields))
}

/// `src/shared/namespaces.ts` and `src/shared/namespaces-const.ts`.
pub(super) fn namespaces(registry: &Registry, style: Style) -> File {
    let imports: String = registry.enums().map(|it| import(it, style)).collect();
    let rows: String = registry.enums().map(row).collect();
    let code = format!(
        "{imports}import type {{ Namespace }} from \"./search.js\";\n\n\
         /** All namespaces, the standard one first. */\n\
         export const NAMESPACES: readonly Namespace[] = [\n{rows}];\n"
    );
    source(
        &format!("src/shared/namespaces{}.ts", style.suffix()),
        &code,
    )
}

fn import(namespace: &Namespace, style: Style) -> String {
    let (camel, slug, folder) = (&namespace.names.camel, &namespace.slug, style.folder());
    format!("import {{ {camel}CloseCodeInfo, {camel}CloseCodes }} from \"../{folder}{slug}.js\";\n")
}

fn row(namespace: &Namespace) -> String {
    let (camel, slug) = (&namespace.names.camel, string(&namespace.slug));
    format!("  {{ slug: {slug}, codes: {camel}CloseCodes, info: {camel}CloseCodeInfo }},\n")
}
