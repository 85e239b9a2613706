//! What goes where.

use std::collections::BTreeMap;

use super::scan::{Block, Value, unquoted};
use crate::model;
use crate::source::{Document, ROOT, TableSpec};

/// The parts of a file, in their order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// What comes before every header.
    Head,
    /// Sources that belong to no vendor.
    Sources,
    Ranges,
    Standard,
    /// A vendor with its sources, by its namespace.
    Vendor(String),
    Claims,
    Practice,
}

/// What blocks are sorted by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SortKey {
    pub(super) section: Section,
    /// The kind of block within a vendor.
    kind: u8,
    name: String,
    numbers: Vec<u32>,
}

pub(super) struct Order {
    /// The headings of vendors, by namespace.
    vendors: BTreeMap<String, String>,
}

impl Order {
    pub(super) fn new(document: &Document) -> Self {
        let vendors = document.vendors.iter().map(|vendor| {
            let title = model::title(&vendor.vendor, &vendor.product);
            (vendor.slug.value.clone(), title)
        });
        Self {
            vendors: vendors.collect(),
        }
    }

    pub(super) fn sort_key(&self, block: &Block<'_>) -> SortKey {
        let key = |section, kind, name: &str, numbers: &[&str]| SortKey {
            section,
            kind,
            name: name.to_owned(),
            numbers: numbers.iter().map(|it| number(value(block, it))).collect(),
        };
        let vendor = |slug: &str| Section::Vendor(slug.to_owned());
        match block.names()[..] {
            ["source", name] => key(self.section_of_source(name), 0, name, &[]),
            ["range"] => key(Section::Ranges, 0, "", &["first", "last"]),
            ["standard", "code"] => key(Section::Standard, 0, "", &["code"]),
            ["vendor", slug] => key(vendor(slug), 1, "", &[]),
            ["vendor", slug, "range"] => key(vendor(slug), 2, "", &["first", "last"]),
            ["vendor", slug, "code"] => key(vendor(slug), 3, "", &["code"]),
            ["claim"] => {
                let subject = unquoted(value(block, "subject"));
                key(Section::Claims, 0, subject, &["code"])
            }
            ["practice"] => {
                let library = unquoted(value(block, "library"));
                key(Section::Practice, 0, library, &[])
            }
            _ => key(Section::Head, 0, "", &[]),
        }
    }

    /// A source belongs to the vendor whose namespace its key begins with; the longest one counts.
    fn section_of_source(&self, key: &str) -> Section {
        let dashes = key.rmatch_indices('-').map(|(at, _)| at);
        let mut names = std::iter::once(key.len())
            .chain(dashes)
            .map(|end| &key[..end]);
        match names.find(|name| self.vendors.contains_key(*name)) {
            Some(name) => Section::Vendor(name.to_owned()),
            None => Section::Sources,
        }
    }

    /// The comment that opens a section.
    pub(super) fn heading(&self, section: &Section) -> String {
        let title = match section {
            Section::Head => "",
            Section::Sources => "Sources",
            Section::Ranges => "Ranges",
            Section::Standard => "Standard codes",
            Section::Vendor(slug) => self.vendors.get(slug).map_or("", String::as_str),
            Section::Claims => "Claims without evidence",
            Section::Practice => "What client libraries do about reconnecting",
        };
        format!("# {title}")
    }

    /// Every heading that there can be.
    pub(super) fn headings(&self) -> Vec<String> {
        use Section::{Claims, Practice, Ranges, Sources, Standard};
        let fixed = [Sources, Ranges, Standard, Claims, Practice];
        let vendors = self.vendors.keys().cloned().map(Section::Vendor);
        let sections = fixed.into_iter().chain(vendors);
        sections.map(|section| self.heading(&section)).collect()
    }
}

pub(super) fn spec(block: &Block<'_>) -> &'static TableSpec {
    ROOT.at(&block.names()).unwrap_or(ROOT)
}

/// A whole number as TOML writes it: `4000`, `4_000`, `0xfa0`.
fn number(text: &str) -> u32 {
    let text = text.replace('_', "");
    let radixes = [("0x", 16), ("0o", 8), ("0b", 2)];
    let mut radixes = radixes.iter();
    let prefixed = radixes.find_map(|(prefix, radix)| Some((text.strip_prefix(prefix)?, *radix)));
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
