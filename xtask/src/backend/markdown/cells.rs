//! Cells and lines about a code, the same on all pages.

use super::md::{Md, md};
use crate::model::{Allocation, Claim, Code, Namespace, Reconnect, Tombstone};
use crate::wording;

/// The number, which is the place that permalinks point to, and a link to itself for copying.
pub(super) fn number(namespace: &Namespace, number: u16) -> Md {
    let anchor = Md::anchor(&namespace.permalink(number));
    md!("{}{}", anchor, link_within(namespace, number))
}

/// A link to the code on the page of its namespace, as seen from that page.
pub(super) fn link_within(namespace: &Namespace, number: u16) -> Md {
    Md::link(number, &format!("#{}", namespace.permalink(number)))
}

/// The same, as seen from the index.
pub(super) fn number_link(namespace: &Namespace, number: u16) -> Md {
    let (page, place) = (namespace.page(), namespace.permalink(number));
    Md::link(number, &format!("{page}#{place}"))
}

/// A link to all meanings of a number.
pub(super) fn meanings_link(number: u16) -> Md {
    Md::link(number, &format!("by-code.md#{number}"))
}

/// The name, struck through where it should no longer be used.
pub(super) fn name(code: &Code) -> Md {
    match code.deprecated {
        Some(_) => md!("~~{}~~ *deprecated*", &code.name),
        None => (&code.name).into(),
    }
}

/// The name and the vendor's identifier.
pub(super) fn name_and_id(code: &Code) -> Md {
    Md::words([name(code), code.id.as_deref().map(Md::code).into()])
}

pub(super) fn removed_name(tombstone: &Tombstone) -> Md {
    md!("~~{}~~ *removed*", &tombstone.code.name)
}

/// What happened, and links to what the page says below: what does not fit a sentence, and why the number is not regular.
pub(super) fn meaning(namespace: &Namespace, code: &Code, has_details: bool) -> Md {
    let place = format!("#{}", details_place(namespace, code));
    let details = has_details.then(|| Md::link("Details", &place));
    let section = match code.allocation {
        Allocation::Regular => None,
        Allocation::OutOfRange(_) => Some("#numbers-out-of-range"),
        Allocation::Unregistered(_) => Some("#unregistered-numbers"),
    };
    let word = wording::allocation(&code.allocation);
    let why = Md::from(section.map(|section| Md::link(word, section)));
    let links = Md::commas([details.into(), why.between("*", "*")]);
    Md::words([(&code.summary).into(), links])
}

/// The place of what is said about a code below the table.
pub(super) fn details_place(namespace: &Namespace, code: &Code) -> String {
    format!("{}-details", namespace.permalink(code.number))
}

/// What happened, on pages that leave the rest to the page of the namespace.
pub(super) fn short_meaning(code: &Code) -> Md {
    match &code.allocation {
        Allocation::Regular => (&code.summary).into(),
        other => md!("{} *{}*", &code.summary, wording::allocation(other)),
    }
}

/// What the sources say about reconnecting, if they say anything.
pub(super) fn reconnect(advice: Option<&Reconnect>) -> Md {
    wording::reconnect_or_unspecified(advice).into()
}

/// A link to the code on the page of its namespace, as seen from the index: the name of the namespace.
pub(super) fn whose(namespace: &Namespace, number: u16) -> Md {
    page_link(namespace, &format!("#{}", namespace.permalink(number)))
}

/// A link to a place on the page of a namespace, as seen from the index, with what warns of the namespace.
pub(super) fn page_link(namespace: &Namespace, place: &str) -> Md {
    let title = match namespace.vendor {
        Some(_) => namespace.title(),
        None => "WebSocket standard".to_owned(),
    };
    let link = Md::link(title, &format!("{}{place}", namespace.page()));
    Md::words([link, marks(namespace)])
}

/// What warns of a namespace, in words.
pub(super) fn marks(namespace: &Namespace) -> Md {
    let vendor = namespace.vendor.as_ref();
    let deprecated = vendor.and_then(|vendor| vendor.deprecated.as_ref());
    Md::words([
        namespace
            .is_unverified()
            .then(|| md!("*unverified*"))
            .into(),
        deprecated.map(|_| md!("*deprecated*")).into(),
    ])
}

/// A link to the claim in the index, marked as what it is.
pub(super) fn claimed(claim: &Claim) -> Md {
    let link = Md::link(&claim.subject, &format!("README.md#{}", claim_id(claim)));
    md!("{} *unverified*", link)
}

/// The place of a claim within the index.
pub(super) fn claim_id(claim: &Claim) -> String {
    format!("claim-{}-{}", claim.subject, claim.number)
}
