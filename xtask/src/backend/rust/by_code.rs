//! `shared/by_code.rs`: the records of all namespaces in one table, by number.

use crate::backend::File;
use crate::backend::header::GENERATED;
use crate::model::Registry;

/// The table behind the look-ups across all namespaces.
pub(super) fn file(registry: &Registry) -> File {
    let mut rows: Vec<(u16, String)> = Vec::new();
    for namespace in registry.enums() {
        let module = &namespace.names.snake;
        let of_module = namespace
            .codes
            .iter()
            .enumerate()
            .map(|(row, code)| (code.number, format!("    &crate::{module}::INFO[{row}],\n")));
        rows.extend(of_module);
    }
    // Stable: the namespaces come with the standard one first.
    rows.sort_by_key(|(number, _)| *number);
    let length = rows.len();
    let rows: String = rows.into_iter().map(|(_, row)| row).collect();
    let text = format!(
        "// {GENERATED}\n\n//! The records of all namespaces, by number.\n\nuse super::info::Info;\n\n\
         /// By number; the standard meaning of a number comes before those of the vendors.\n#[rustfmt::skip]\n\
         pub(crate) static BY_CODE: [&Info; {length}] = [\n{rows}];\n"
    );
    File::new("shared/by_code.rs", text)
}
