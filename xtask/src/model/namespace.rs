//! A set of codes in which a number means one thing.

use std::ops::Deref;

use super::{Citation, Code, Tombstone};
use crate::names::NamespaceNames;
use crate::source::{NamespaceDeprecatedKeys, VendorKeys, VendorRangeKeys};
use crate::text::numbers;

/// A set of codes in which a number means one thing: `standard`, or one protocol of one vendor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Namespace {
    /// Its name in the registry, in file names and in permalinks: `discord-gateway`.
    pub slug: String,
    /// Its names in the generated languages.
    pub names: NamespaceNames,
    /// Whose it is; `None` for `standard`.
    pub vendor: Option<Vendor>,
    /// The codes in use, ascending.
    pub codes: Vec<Code>,
    /// The codes that are gone, ascending.
    pub removed: Vec<Tombstone>,
}

/// Whose namespace it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vendor {
    /// What the registry says; the fields below replace those of the same name.
    pub keys: VendorKeys,
    /// Where the codes were read, the best source first; never empty.
    pub sources: Vec<Citation>,
    /// Only third parties document the codes; such a namespace gets a page but no enum.
    pub unverified: bool,
    /// Ranges that have a meaning as a whole, ascending.
    pub ranges: Vec<VendorRange>,
}

impl Deref for Vendor {
    type Target = VendorKeys;

    fn deref(&self) -> &VendorKeys {
        &self.keys
    }
}

/// A range of numbers that has a meaning as a whole for a vendor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VendorRange {
    pub keys: VendorRangeKeys,
    /// Where this was read; never empty.
    pub sources: Vec<Citation>,
}

impl Deref for VendorRange {
    type Target = VendorRangeKeys;

    fn deref(&self) -> &VendorRangeKeys {
        &self.keys
    }
}

impl VendorRange {
    /// Whether a number is in it.
    pub fn contains(&self, number: u16) -> bool {
        (self.first..=self.last).contains(&number)
    }

    /// Its numbers: `4100-4199`.
    pub fn numbers(&self) -> String {
        numbers(&(self.first..=self.last))
    }
}

impl Namespace {
    /// The slug of the namespace of the standard codes.
    pub const STANDARD: &'static str = "standard";

    /// What people call it: `Discord Gateway`.
    pub fn title(&self) -> String {
        match &self.vendor {
            Some(vendor) => title(&vendor.vendor, &vendor.product),
            None => "the WebSocket standard".to_owned(),
        }
    }

    /// Whether the languages get an enum of it: not where only third parties vouch for it, nor where no code is left.
    pub fn has_enum(&self) -> bool {
        !self.is_unverified() && !self.codes.is_empty()
    }

    /// Whether only third parties say so.
    pub fn is_unverified(&self) -> bool {
        self.vendor.as_ref().is_some_and(|vendor| vendor.unverified)
    }

    /// Why programs should stop using the whole namespace.
    pub fn deprecation(&self) -> Option<&NamespaceDeprecatedKeys> {
        self.vendor.as_ref()?.deprecated.as_ref()
    }

    /// The permalink of a code within its page, `discord-gateway-4008`. These never change.
    pub fn permalink(&self, number: u16) -> String {
        format!("{}-{number}", self.slug)
    }

    /// Its page among the Markdown pages.
    pub fn page(&self) -> String {
        match self.vendor {
            Some(_) => format!("vendors/{}.md", self.slug),
            None => "standard.md".to_owned(),
        }
    }

    /// The ranges that have a meaning as a whole for the vendor, ascending.
    pub fn ranges(&self) -> &[VendorRange] {
        self.vendor.as_ref().map_or(&[], |vendor| &vendor.ranges)
    }

    /// Whether there is a code with this number, in use or gone.
    pub fn has_number(&self, number: u16) -> bool {
        self.code(number).is_some() || self.tombstone(number).is_some()
    }

    /// The code in use with this number.
    pub fn code(&self, number: u16) -> Option<&Code> {
        let at = self
            .codes
            .binary_search_by_key(&number, |code| code.number)
            .ok()?;
        self.codes.get(at)
    }

    /// The code that is gone with this number.
    pub fn tombstone(&self, number: u16) -> Option<&Tombstone> {
        let at = self
            .removed
            .binary_search_by_key(&number, |tombstone| tombstone.code.number)
            .ok()?;
        self.removed.get(at)
    }
}

/// A vendor and its product in one; a product that is called after its vendor stands alone.
pub fn title(vendor: &str, product: &str) -> String {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let called_after_vendor = words(vendor)
        .first()
        .is_some_and(|first| words(product).contains(first));
    if called_after_vendor {
        product.to_owned()
    } else {
        format!("{vendor} {product}")
    }
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_product_called_after_its_vendor_stands_alone() {
        assert_eq!(title("Discord", "Gateway"), "Discord Gateway");
        assert_eq!(title("Bokeh", "Bokeh server"), "Bokeh server");
        assert_eq!(title("Rev", "Reverb streaming"), "Rev Reverb streaming");
        assert_eq!(
            title("Pusher (MessageBird)", "Pusher Channels"),
            "Pusher Channels"
        );
    }
}
