//! `shared/namespaces.rs`: all namespaces in one table.

use super::table::{literal, option};
use crate::backend::File;
use crate::backend::header::GENERATED;
use crate::model::{Namespace, Registry};

/// The table of the namespaces that have a module.
pub(super) fn file(registry: &Registry) -> File {
    let rows: Vec<String> = registry.enums().map(row).collect();
    let text = format!(
        "// {GENERATED}\n\n//! All namespaces.\n\nuse super::namespace::{{Confidence, Namespace}};\n\n\
         /// The standard first, then those of the vendors by name.\n#[rustfmt::skip]\n\
         pub(crate) static NAMESPACES: [Namespace; {}] = [\n{}];\n",
        rows.len(),
        rows.concat()
    );
    File::new("shared/namespaces.rs", text)
}

fn row(namespace: &Namespace) -> String {
    let vendor = namespace.vendor.as_ref();
    let text = |text: Option<&String>| option(text.map(|text| literal(text)));
    let (module, confidence) = (
        &namespace.names.snake,
        vendor.map(|it| format!("Confidence::{:?}", it.confidence)),
    );
    let fields = [
        ("name", literal(&namespace.slug)),
        ("title", literal(&namespace.title())),
        ("vendor", text(vendor.map(|it| &it.vendor))),
        ("product", text(vendor.map(|it| &it.product))),
        ("homepage", text(vendor.map(|it| &it.homepage))),
        ("confidence", option(confidence)),
        ("codes", format!("&crate::{module}::INFO")),
        ("ranges", format!("&crate::{module}::VENDOR_RANGES")),
    ];
    let fields = fields.map(|(name, value)| format!("        {name}: {value},\n"));
    format!("    Namespace {{\n{}    }},\n", fields.concat())
}
