//! A page per vendor namespace: whose it is, its codes, its ranges, and what does not fit a table.

use super::md::{Md, md};
use super::page::Page;
use super::sources::Sources;
use super::table::table;
use super::{cells, details, lists};
use crate::model::{Namespace, Registry, Vendor};
use crate::wording;

/// The pages of all vendor namespaces.
pub(super) fn pages(registry: &Registry) -> impl Iterator<Item = Page> {
    let vendors = registry.vendors.iter();
    vendors.filter_map(|namespace| Some(page(registry, namespace, namespace.vendor.as_ref()?)))
}

fn page(registry: &Registry, namespace: &Namespace, vendor: &Vendor) -> Page {
    let sources = Sources::of(namespace);
    let details = details::sections(namespace, &sources);
    let claims = registry.claims.iter();
    let claims = claims.filter(|claim| claim.subject == namespace.slug);
    let mut holes = lists::holes(namespace);
    holes.extend([
        ("title", namespace.title().into()),
        ("warnings", warnings(vendor)),
        ("facts", facts(namespace, vendor)),
        ("note", vendor.note.as_ref().into()),
        ("codes", codes(namespace, &details, &sources)),
        ("ranges", ranges(vendor, &sources)),
        ("details", Md::blocks(details)),
        ("claims", lists::claims(claims)),
    ]);
    let template = include_str!("../../../templates/markdown/vendor.md");
    Page::new(&namespace.page(), template, registry, sources, holes)
}

fn warnings(vendor: &Vendor) -> Md {
    let no_enum = "The packages have no enum of them.";
    let unverified = md!("> **Unverified.** {} {}", wording::UNVERIFIED, no_enum);
    let unverified = vendor.unverified.then_some(unverified);
    let deprecated = vendor.deprecated.as_ref();
    let deprecated = deprecated.map(|it| {
        md!(
            "> **Deprecated** since version {}: {}",
            &it.since,
            &it.reason
        )
    });
    Md::join([unverified.into(), deprecated.into()], "\n>\n")
}

fn facts(namespace: &Namespace, vendor: &Vendor) -> Md {
    let names = &namespace.names;
    let (rust, typescript) = (names.rust_enum(), names.typescript_enum());
    let confidence = vendor.confidence;
    let meaning = Md::ours(confidence.meaning());
    Md::list([
        md!("Vendor: {}", Md::web(&vendor.vendor, &vendor.homepage)),
        md!("Namespace: {}", Md::code(&namespace.slug)),
        match namespace.has_enum() {
            true => md!(
                "Enum: {} in Rust, {} in TypeScript",
                Md::code(&rust),
                Md::code(&typescript)
            ),
            false => md!("Enum: none"),
        },
        md!(
            "Confidence: {}. {}",
            wording::confidence(confidence),
            meaning
        ),
    ])
}

fn codes(namespace: &Namespace, details: &[Md], sources: &Sources<'_>) -> Md {
    let codes = table!(namespace.codes.iter().zip(details), |(code, details)| {
        "Code" => cells::number(namespace, code.number),
        "Name" => cells::name_and_id(code),
        "Meaning" => cells::meaning(namespace, code, !details.is_empty()),
        "Reconnect" => cells::reconnect(code.reconnect.as_ref()),
        "Sent by" => wording::sent_by(code.sent_by),
        "On the wire" => wording::wire(code.wire),
        "Source" => sources.cell(&code.sources),
    });
    match namespace.codes.is_empty() {
        true => md!("No code of this namespace is in use."),
        false => codes.folded(3, "For every code"),
    }
}

fn ranges(vendor: &Vendor, sources: &Sources<'_>) -> Md {
    table!(&vendor.ranges, |range| {
        "Numbers" => range.numbers(),
        "Meaning" => &range.summary,
        "Reconnect" => cells::reconnect(range.reconnect.as_ref()),
        "Source" => sources.cell(&range.sources),
    })
    .folded(2, "For every range")
}
