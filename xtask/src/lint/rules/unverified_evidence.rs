//! What only third parties say is marked so, and nothing else is.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::model::{Confidence, SourceKind};
use crate::source::{Document, Named, VendorEntry};

pub(crate) const RULE: Rule = Rule {
    id: "unverified-evidence",
    summary: "A namespace is `unverified` if all its sources are third parties, and then its confidence is not `high`.",
    why: "A namespace that only strangers vouch for gets a page, where readers are warned, but no enum, on which programs \
        would rely. `unverified` decides that, so it has to agree with the sources.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[vendor.acme]
vendor = "Acme"
product = "Chat"
homepage = "https://acme.example"
sources = ["blog"]
confidence = "medium"
"#,
    good: r#"
[vendor.acme]
vendor = "Acme"
product = "Chat"
homepage = "https://acme.example"
sources = ["blog"]
confidence = "medium"
unverified = true
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    if document.incomplete {
        return Vec::new();
    }
    document
        .vendors
        .iter()
        .filter_map(|vendor| Some(Finding::new(refuse(document, vendor)?)))
        .collect()
}

fn refuse(document: &Document, vendor: &Named<VendorEntry>) -> Option<Diagnostic> {
    let first_hand = vendor.sources.iter().find(|citation| {
        document
            .source(&citation.key)
            .is_some_and(|source| source.kind.value != SourceKind::ThirdParty)
    });
    let all_known = vendor
        .sources
        .iter()
        .all(|citation| document.source(&citation.key).is_some());
    let slug = &vendor.slug.value;
    match (vendor.is_unverified(), first_hand) {
        (true, Some(citation)) => Some(
            Diagnostic::error(
                format!("`{slug}` is unverified, yet a source is not a third party"),
                citation.span,
                "first-hand",
            )
            .label(vendor.slug.span, "claimed")
            .help("take `unverified` away, or cite only who claims it"),
        ),
        (false, None) if all_known && !vendor.sources.is_empty() => Some(
            Diagnostic::error(
                format!("only third parties say what `{slug}` is"),
                vendor.slug.span,
                "no source of the vendor",
            )
            .help("cite the vendor's own words or code, or add `unverified = true`"),
        ),
        (true, None) if vendor.confidence.value == Confidence::High => Some(
            Diagnostic::error(
                format!("`{slug}` is unverified with high confidence"),
                vendor.slug.span,
                "only third parties say so",
            )
            .help("write `confidence = \"medium\"` or `\"low\"`"),
        ),
        _ => None,
    }
}
