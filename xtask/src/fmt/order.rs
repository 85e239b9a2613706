//! What stands where.

use std::collections::BTreeMap;

use super::scan::{Block, Value};
use crate::model;
use crate::source::{Document, Named, ROOT, TableSpec, VendorEntry};

/// The parts of a file, in their order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// What stands before every header.
    Head,
    /// Sources that belong to no vendor.
    Sources,
    /// The parts of the number space.
    Ranges,
    /// The standard codes.
    Standard,
    /// A vendor with its sources, by its name.
    Vendor(String),
    /// Claims.
    Claims,
    /// What client libraries do.
    Practice,
}

/// Where a block belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The part of the file.
    pub(super) section: Section,
    /// The kind of block within a vendor.
    kind: u8,
    /// What blocks of a kind are sorted by.
    key: String,
    number: u32,
    last: u32,
}

impl Place {
    fn in_section(section: Section, kind: u8) -> Self {
        Self {
            section,
            kind,
            key: String::new(),
            number: 0,
            last: 0,
        }
    }

    fn key(self, key: String) -> Self {
        Self { key, ..self }
    }

    fn numbers(self, number: u32, last: u32) -> Self {
        Self {
            number,
            last,
            ..self
        }
    }
}

/// The titles of vendors, by the names of their namespaces.
pub(super) struct Order {
    vendors: BTreeMap<String, String>,
}

impl Order {
    /// The order of a document.
    pub(super) fn new(document: &Document) -> Self {
        let title = |vendor: &Named<VendorEntry>| model::title(&vendor.vendor, &vendor.product);
        Self {
            vendors: document
                .vendors
                .iter()
                .map(|vendor| (vendor.slug.value.clone(), title(vendor)))
                .collect(),
        }
    }

    /// Where a block belongs.
    pub(super) fn place(&self, block: &Block<'_>) -> Place {
        let text = |key: &str| unquoted(value(block, key)).to_owned();
        let number = |key: &str| number(value(block, key));
        let vendor = |slug: &str| Section::Vendor(slug.to_owned());
        let path: Vec<&str> = block.path.iter().map(|part| unquoted(part)).collect();
        match path.as_slice() {
            ["source", key] => {
                let section = self
                    .vendor_of(key)
                    .map_or(Section::Sources, Section::Vendor);
                Place::in_section(section, 0).key((*key).to_owned())
            }
            ["range"] => {
                Place::in_section(Section::Ranges, 0).numbers(number("first"), number("last"))
            }
            ["standard", "code"] => {
                Place::in_section(Section::Standard, 0).numbers(number("code"), 0)
            }
            ["vendor", slug] => Place::in_section(vendor(slug), 1),
            ["vendor", slug, "range"] => {
                Place::in_section(vendor(slug), 2).numbers(number("first"), number("last"))
            }
            ["vendor", slug, "code"] => {
                Place::in_section(vendor(slug), 3).numbers(number("code"), 0)
            }
            ["claim"] => Place::in_section(Section::Claims, 0)
                .key(text("subject"))
                .numbers(number("code"), 0),
            ["practice"] => Place::in_section(Section::Practice, 0).key(text("library")),
            _ => Place::in_section(Section::Head, 0),
        }
    }

    /// The vendor whose namespace the key of a source begins with, the longest name first.
    fn vendor_of(&self, key: &str) -> Option<String> {
        let ends = key.match_indices('-').map(|(at, _)| at).chain([key.len()]);
        let names: Vec<&str> = ends.map(|end| &key[..end]).collect();
        names
            .into_iter()
            .rev()
            .find(|name| self.vendors.contains_key(*name))
            .map(str::to_owned)
    }

    /// The heading of a section.
    pub(super) fn heading(&self, section: &Section) -> &str {
        match section {
            Section::Head => "",
            Section::Sources => "Sources",
            Section::Ranges => "Ranges",
            Section::Standard => "Standard codes",
            Section::Vendor(slug) => self.vendors.get(slug).map_or("", String::as_str),
            Section::Claims => "Claims without evidence",
            Section::Practice => "What client libraries do about reconnecting",
        }
    }

    /// Every heading that there can be.
    pub(super) fn headings(&self) -> Vec<String> {
        let fixed = [
            Section::Sources,
            Section::Ranges,
            Section::Standard,
            Section::Claims,
            Section::Practice,
        ];
        let fixed = fixed.iter().map(|section| self.heading(section).to_owned());
        fixed.chain(self.vendors.values().cloned()).collect()
    }
}

/// The keys of a block.
pub(super) fn spec(block: &Block<'_>) -> &'static TableSpec {
    let path: Vec<&str> = block.path.iter().map(|part| unquoted(part)).collect();
    ROOT.at(&path).unwrap_or(ROOT)
}

/// A key or a string without its quotes.
pub(super) fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '\''])
}

/// A whole number as TOML writes it: `4000`, `4_000`, `0xfa0`.
fn number(text: &str) -> u32 {
    let text = text.replace('_', "");
    let radixes = [("0x", 16), ("0o", 8), ("0b", 2)];
    let prefixed = radixes
        .into_iter()
        .find_map(|(prefix, radix)| Some((text.strip_prefix(prefix)?, radix)));
    let (digits, radix) = prefixed.unwrap_or((&text, 10));
    u32::from_str_radix(digits, radix).unwrap_or_default()
}

fn value<'t>(block: &Block<'t>, key: &str) -> &'t str {
    let item = block.items.iter().find(|item| item.key == key);
    match item.map(|item| &item.value) {
        Some(Value::Verbatim(text)) => text,
        _ => "",
    }
}
