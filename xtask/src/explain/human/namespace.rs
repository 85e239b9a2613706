//! A namespace, or the list of several.

use super::{Page, list, source};
use crate::explain::answer::Hit;
use crate::model::{Namespace, Vendor};
use crate::text::count;
use crate::wording;

/// Writes one namespace in full, several as a list.
pub(super) fn write_all(page: &mut Page, namespaces: &[&Namespace]) {
    match namespaces {
        [] => {}
        [namespace] => write(page, namespace),
        several => {
            page.gap();
            page.head(
                0,
                &format!("{}:", count(several.len(), "namespace")),
                "",
                &[],
            );
            page.gap();
            let longest = several.iter().map(|namespace| namespace.slug.len()).max();
            for namespace in several {
                page.row(
                    longest.unwrap_or_default(),
                    &namespace.slug,
                    &about(namespace),
                );
            }
            page.gap();
            page.aside(0, "One of them with its codes:");
            page.aside(2, &format!("cargo xtask explain {}", several[0].slug));
        }
    }
}

fn about(namespace: &Namespace) -> String {
    let codes = count(namespace.codes.len(), "code");
    let marks: String = list::marks_of(namespace)
        .iter()
        .map(|mark| format!(" ({mark})"))
        .collect();
    format!("{}, {codes}{marks}", namespace.title())
}

fn write(page: &mut Page, namespace: &Namespace) {
    page.gap();
    page.head(
        0,
        &namespace.slug,
        &namespace.title(),
        &list::marks_of(namespace),
    );
    if let Some(vendor) = &namespace.vendor {
        of_vendor(page, vendor);
    }
    if namespace.has_enum() {
        page.field("Rust", &namespace.names.rust_enum());
        page.field("TypeScript", &namespace.names.typescript_enum());
    }
    if let Some(vendor) = &namespace.vendor {
        page.fields("Sources", vendor.sources.iter().flat_map(source));
        page.fields("Ranges", vendor.ranges.iter().map(super::range));
    }
    page.gap();
    page.head(0, &format!("{}:", how_many(namespace)), "", &[]);
    page.gap();
    let mut hits: Vec<Hit<'_>> = Hit::all_of(namespace).collect();
    hits.sort_by_key(|hit| hit.code().number);
    list::of_namespace(page, &hits);
}

/// Those in use, and those of former times where there are any.
fn how_many(namespace: &Namespace) -> String {
    let codes = count(namespace.codes.len(), "code");
    match namespace.removed.len() {
        0 => codes,
        removed => format!("{codes}, and {removed} removed"),
    }
}

fn of_vendor(page: &mut Page, vendor: &Vendor) {
    page.field("Vendor", &vendor.vendor);
    page.field("Product", &vendor.product);
    page.field("Homepage", &vendor.homepage);
    page.field("Confidence", wording::confidence(vendor.confidence));
    if let Some(note) = &vendor.note {
        page.field("Note", note);
    }
}
