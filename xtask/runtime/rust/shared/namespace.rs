//! What the registry knows of a namespace, as data.

use super::info::{Deprecated, Info, VendorRange};

/// A set of codes in which a number means one thing: that of the standard, or one protocol of one vendor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Namespace {
    /// Its name, as the registry spells it: `discord-gateway`.
    pub name: &'static str,
    /// What people call it: `Discord Gateway`.
    pub title: &'static str,
    /// The company, project or person whose it is; `None` for the standard.
    pub vendor: Option<&'static str>,
    /// The product or protocol that closes with these codes; `None` for the standard.
    pub product: Option<&'static str>,
    /// The address of the vendor; `None` for the standard.
    pub homepage: Option<&'static str>,
    /// How sure the registry is of the codes; `None` for the standard, of which there is no doubt.
    pub confidence: Option<Confidence>,
    /// Set when programs should stop using the whole namespace.
    pub deprecated: Option<Deprecated>,
    /// Every code, ascending.
    pub codes: &'static [Info],
    /// The ranges of numbers that have a meaning as a whole for the vendor, ascending.
    pub ranges: &'static [VendorRange],
}

/// How sure the registry is of a namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Confidence {
    /// Read in the vendor's own words or code.
    High,
    /// Rests on one indirect or undated source.
    Medium,
    /// A doubt remains.
    Low,
}
