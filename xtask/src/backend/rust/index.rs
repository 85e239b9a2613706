//! `index.rs`: what the look-ups across all namespaces look through.

use super::docs::comment;
use super::print;
use super::table::{deprecated_record, literal, option, record, table};
use crate::backend::File;
use crate::escape::markdown;
use crate::model::{Namespace, Range, Registry};

/// The records of all namespaces, the namespaces, and the parts of the number space.
pub(super) fn file(registry: &Registry) -> File {
    let items = [
        "use crate::*;\n".to_owned(),
        by_code(registry),
        table(
            "The standard first, then those of the vendors by name.",
            "pub(crate) static NAMESPACES: [Namespace",
            registry.enums().map(namespace),
        ),
        ranges(&registry.ranges),
    ];
    let docs = "The records of all namespaces, the namespaces, and the parts of the number space.";
    File::new("index.rs", print::source(docs, &items))
}

fn by_code(registry: &Registry) -> String {
    let mut rows: Vec<(u16, String)> = Vec::new();
    for Namespace { names, codes, .. } in registry.enums() {
        let row = |row: usize| format!("&crate::{}::INFO[{row}]", names.snake);
        rows.extend(
            codes
                .iter()
                .zip(0..)
                .map(|(code, at)| (code.number, row(at))),
        );
    }
    // Stable: the namespaces come with the standard one first.
    rows.sort_by_key(|(number, _)| *number);
    table(
        "By number; the standard meaning of a number comes before those of the vendors.",
        "pub(crate) static BY_CODE: [&Info",
        rows.into_iter().map(|(_, row)| row),
    )
}

fn namespace(namespace: &Namespace) -> String {
    let vendor = namespace.vendor.as_ref();
    let text = |text: Option<&String>| option(text.map(|text| literal(text)));
    let confidence = vendor.map(|it| format!("Confidence::{:?}", it.confidence));
    let deprecation = namespace.deprecation();
    let deprecated = deprecation.map(|it| deprecated_record(&it.since, &it.reason, &[]));
    let module = &namespace.names.snake;
    let fields = [
        ("name", literal(&namespace.slug)),
        ("title", literal(&namespace.title())),
        ("vendor", text(vendor.map(|it| &it.vendor))),
        ("product", text(vendor.map(|it| &it.product))),
        ("homepage", text(vendor.map(|it| &it.homepage))),
        ("confidence", option(confidence)),
        ("deprecated", option(deprecated)),
        ("codes", format!("&crate::{module}::INFO")),
        ("ranges", format!("&crate::{module}::VENDOR_RANGES")),
    ];
    record("Namespace", fields, "")
}

fn ranges(ranges: &[Range]) -> String {
    let item = |it: &Range| format!("- {}-{}: {}\n", it.first, it.last, markdown(&it.summary));
    let list: String = ranges.iter().map(item).collect();
    let docs = comment(
        "/// ",
        &format!("The parts of the number space, ascending:\n\n{list}"),
    );
    let rows: String = ranges
        .iter()
        .map(|it| format!("    {},\n", range(it)))
        .collect();
    format!("{docs}#[rustfmt::skip]\npub const RANGES: &[CodeRange] = &[\n{rows}];\n")
}

fn range(range: &Range) -> String {
    let fields = [
        ("first", range.first.to_string()),
        ("last", range.last.to_string()),
        ("name", literal(&range.name)),
        ("summary", literal(&range.summary)),
        ("assignment", literal(&range.assignment)),
    ];
    record("CodeRange", fields, "")
}
