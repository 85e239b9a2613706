//! A namespace has a name that can be a file, a module and a type.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::names;
use crate::source::{Document, Named, VendorEntry};

pub(crate) const RULE: Rule = Rule {
    id: "namespace-name",
    summary: "The name of a namespace is not reserved, and no other's in another spelling.",
    why: WHY,
    level: Level::Error,
    excusable: false,
    bad: r#"
[vendor.type]
vendor = "Acme"
product = "Chat"
homepage = "https://acme.example"
sources = ["acme-docs"]
confidence = "high"
"#,
    good: r#"
[vendor.acme-type]
vendor = "Acme"
product = "Chat"
homepage = "https://acme.example"
sources = ["acme-docs"]
confidence = "high"
"#,
    check: Check::Registry(check),
};

/// Makes the list of the names that are reserved, and the text that tells them, from the same words.
macro_rules! reserved {
    ($first:literal $(, $name:literal)* $(,)?) => {
        /// Files and folders of the outputs, and crates that the generated code names.
        const RESERVED: &[&str] = &[$first $(, $name)*];

        const WHY: &str = concat!(
            "The name becomes a module, a file, a part of type names, and a permalink that never changes. A keyword of Rust \
             (`type`, `async`), a device of Windows (`con`, `nul`, `com1`), or a second spelling of another namespace's \
             name (`acme-1` beside `acme1`) cannot be all of these, nor can a name that the outputs use themselves: `",
            $first, "`" $(, ", `", $name, "`")*, "."
        );
    };
}

reserved!(
    "alloc", "const", "core", "index", "json", "lib", "main", "serde", "shared", "standard", "std",
    "vendor",
);

/// Names that Windows keeps for devices, whatever the extension.
const DEVICES: [&str; 22] = [
    "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt1",
    "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn",
];

fn check(document: &Document) -> Vec<Finding> {
    let mut by_type: BTreeMap<String, &Named<VendorEntry>> = BTreeMap::new();
    let mut findings = Vec::new();
    for vendor in &document.vendors {
        let slug = vendor.slug.as_str();
        if let Some(reason) = refuse(slug) {
            let message = format!(
                "`{}` cannot be the name of a namespace",
                slug.escape_debug()
            );
            findings.push(
                Diagnostic::error(message, vendor.slug.span, reason)
                    .help("choose a name such as `acme-chat`"),
            );
        } else if let Some(other) = by_type.insert(names::namespace(slug).pascal, vendor) {
            let message = format!(
                "`{slug}` and `{}` are one name in the generated code",
                other.slug.value
            );
            findings.push(
                Diagnostic::error(message, vendor.slug.span, "the second one")
                    .label(other.slug.span, "the first one")
                    .help("rename one of them"),
            );
        }
    }
    findings.into_iter().map(Finding::new).collect()
}

fn refuse(slug: &str) -> Option<&'static str> {
    if RESERVED.contains(&slug) {
        return Some("the outputs need this name themselves");
    }
    if DEVICES.contains(&slug) {
        return Some("Windows has a device of this name");
    }
    // What cannot be parsed as an identifier, though it is made of the right letters, is a keyword.
    syn::parse_str::<syn::Ident>(&slug.replace('-', "_"))
        .is_err()
        .then_some("a keyword of Rust")
}
