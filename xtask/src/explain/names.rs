//! The names by which codes and namespaces are found.

use crate::model::{Claim, Code, Namespace, Registry};
use crate::text::letters;

/// Whether a name is the one that was asked for, which is folded already.
pub(super) fn is(name: &str, wanted: &str) -> bool {
    letters(name).eq(wanted.chars())
}

/// The names of a code, the one that people read first.
pub(super) fn of_code(code: &Code) -> impl Iterator<Item = &str> {
    let members = [
        code.id.as_deref(),
        Some(&*code.typescript),
        Some(&*code.rust),
    ];
    let aliases = code.aliases.iter().map(|alias| &*alias.name);
    let earlier = code.renamed.iter().flat_map(|rename| {
        [
            Some(&*rename.from),
            rename.typescript.as_deref(),
            rename.rust.as_deref(),
        ]
    });
    std::iter::once(&*code.name)
        .chain(members.into_iter().flatten())
        .chain(aliases)
        .chain(earlier.flatten())
}

/// The close reasons by which a code is found where no name is.
pub(super) fn reasons_of(code: &Code) -> impl Iterator<Item = &str> {
    code.reasons.iter().map(|reason| &*reason.reason)
}

/// The names by which a claim is found.
pub(super) fn of_claim(claim: &Claim) -> [&str; 2] {
    [&claim.subject, &claim.says]
}

/// The namespaces of a name: the one whose own name it is, else those of a vendor, a product or a family.
pub(super) fn namespaces<'r>(registry: &'r Registry, wanted: &str) -> Vec<&'r Namespace> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let own = registry
        .namespaces()
        .find(|namespace| is(&namespace.slug, wanted));
    match own {
        Some(own) => vec![own],
        None => registry
            .namespaces()
            .filter(|namespace| is_called(namespace, wanted))
            .collect(),
    }
}

fn is_called(namespace: &Namespace, wanted: &str) -> bool {
    let title = namespace.title();
    let enum_name = namespace.names.typescript_enum();
    let mut names = of_namespace(namespace).chain([&*title, &*enum_name]);
    names.any(|name| is(name, wanted))
}

/// The names of a namespace: its own, those of vendor and product, and what its own begins with, word by word, as `aws`
/// and `aws-api` begin `aws-api-gateway`.
pub(super) fn of_namespace(namespace: &Namespace) -> impl Iterator<Item = &str> {
    let slug = &*namespace.slug;
    let vendor = namespace.vendor.iter();
    let vendor = vendor.flat_map(|vendor| [&*vendor.name, &*vendor.product]);
    let families = slug.match_indices('-').map(|(at, _)| &slug[..at]);
    std::iter::once(slug).chain(vendor).chain(families)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn names_are_compared_by_letters_and_digits() {
        for name in [
            "CLOSE_GOING_AWAY",
            "close-going-away",
            "Close going away",
            "closeGoingAway",
            "Close.Going.Away",
        ] {
            assert!(is(name, "closegoingaway"), "{name}");
        }
        assert!(!is("GoingAway", "closegoingaway"));
    }

    #[test]
    fn a_namespace_is_called_by_its_vendor_its_product_and_its_family() {
        let registry = crate::model::sample::hostile();
        let called = |wanted| namespaces(&registry, &fold(wanted)).len();
        for name in [
            "hostile-vendor",
            "hostile vendor",
            "Hostile",
            "HostileVendorCloseCode",
        ] {
            assert_eq!(called(name), 1, "{name}");
        }
        assert_eq!(called("vendor"), 0);
        assert_eq!(called(""), 0);
    }
}
