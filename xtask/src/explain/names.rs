//! The names by which codes and namespaces are found.

use crate::model::{Claim, Code, Namespace, Reason, Registry};
use crate::text::letters;

/// Whether a name is the one that was asked for, which is folded already.
pub(super) fn is(name: &str, wanted: &str) -> bool {
    // Most of what is asked is longer than most names, which tells them apart at once. Some letters grow in lower case,
    // but none that become ASCII.
    let is_long_enough = name.len() >= wanted.len() || !wanted.is_ascii();
    is_long_enough && letters(name).eq(wanted.chars())
}

/// Whether a text begins with a name, and goes on, if it does, with another word.
pub(super) fn begins(text: &str, name: &str) -> bool {
    let mut wanted = letters(name).peekable();
    let mut text = text.chars();
    while wanted.peek().is_some() {
        match text.next() {
            Some(c) if !c.is_alphanumeric() => {}
            Some(c) if c.to_lowercase().all(|c| wanted.next() == Some(c)) => {}
            _ => return false,
        }
    }
    !text.next().is_some_and(char::is_alphanumeric)
}

/// How many letters and digits of a text are the fixed beginning of a close reason, which lasts until the first of its
/// `<placeholders>`. A number alone begins too much.
pub(super) fn begun(text: &str, reason: &Reason) -> Option<usize> {
    let fixed = reason.reason.split('<').next()?;
    let is_it = fixed.contains(char::is_alphabetic) && begins(text, fixed);
    is_it.then(|| letters(fixed).count())
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
    // Every name is asked about every namespace, so none of them is put together for that.
    let is_title = match &namespace.vendor {
        Some(vendor) => {
            let title = letters(&vendor.vendor).chain(letters(&vendor.product));
            title.eq(wanted.chars())
        }
        None => is(&namespace.title(), wanted),
    };
    let mut prefix = wanted.strip_suffix("closecode").into_iter();
    is_title
        || of_namespace(namespace).any(|name| is(name, wanted))
        || prefix.any(|prefix| is(&namespace.names.pascal, prefix))
}

/// The names of a namespace: its own, those of vendor and product, and what its own begins with, word by word, as `aws`
/// and `aws-api` begin `aws-api-gateway`.
pub(super) fn of_namespace(namespace: &Namespace) -> impl Iterator<Item = &str> {
    let slug = &*namespace.slug;
    let vendor = namespace.vendor.iter();
    let vendor = vendor.flat_map(|vendor| [&*vendor.vendor, &*vendor.product]);
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
    fn a_text_may_begin_with_a_name() {
        for text in ["NET-0001: no audio", "net 0001", "(Net0001) é", "NET-0001"] {
            assert!(begins(text, "NET-0001"), "{text}");
        }
        for text in ["NET-00011: no audio", "NET-000", "a NET-0001", "NET-0001é"] {
            assert!(!begins(text, "NET-0001"), "{text}");
        }
        let begun = |text, reason: &str| {
            let reason = Reason {
                reason: reason.to_owned(),
                summary: String::new(),
            };
            super::begun(text, &reason)
        };
        assert_eq!(begun("Back lost: é", "Back lost: <reason>"), Some(8));
        assert_eq!(begun("Back lost in time", "Back lost: <time> s"), Some(8));
        assert_eq!(begun("516 clients", "516"), None);
        assert_eq!(begun("anything", "<reason>"), None);
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
