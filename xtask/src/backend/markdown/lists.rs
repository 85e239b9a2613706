//! What a namespace has besides its codes in use: numbers that are not regular, versions that added codes, codes that are
//! gone, and claims without evidence.

use std::collections::BTreeMap;

use super::cells;
use super::md::{Md, md};
use super::page::Holes;
use super::sources::cited;
use super::table::table;
use crate::model::{Allocation, Claim, Namespace};

/// The sections about a namespace that all pages of namespaces end with.
pub(super) fn holes(namespace: &Namespace) -> Holes {
    vec![
        ("out_of_range", reasons(namespace, out_of_range)),
        ("unregistered", reasons(namespace, unregistered)),
        ("added", added(namespace)),
        ("removed", removed(namespace)),
    ]
}

fn out_of_range(allocation: &Allocation) -> Option<&String> {
    match allocation {
        Allocation::OutOfRange(why) => Some(why),
        Allocation::Regular | Allocation::Unregistered(_) => None,
    }
}

fn unregistered(allocation: &Allocation) -> Option<&String> {
    match allocation {
        Allocation::Unregistered(why) => Some(why),
        Allocation::Regular | Allocation::OutOfRange(_) => None,
    }
}

/// The reasons in the order of their first number. Codes share a reason more often than not, so each is given once.
fn reasons(namespace: &Namespace, why: fn(&Allocation) -> Option<&String>) -> Md {
    let mut reasons: Vec<(&String, Vec<Md>)> = vec![];
    for code in &namespace.codes {
        let link = cells::link_within(namespace, code.number);
        let Some(why) = why(&code.allocation) else {
            continue;
        };
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, links)) => links.push(link),
            None => reasons.push((why, vec![link])),
        }
    }
    let reasons = reasons.into_iter();
    Md::list(reasons.map(|(why, links)| md!("{}: {}", Md::commas(links), why)))
}

/// The versions that added codes, ascending.
fn added(namespace: &Namespace) -> Md {
    let mut versions: BTreeMap<_, Vec<Md>> = BTreeMap::new();
    for code in &namespace.codes {
        if let Some(since) = &code.since {
            let version = (semver::Version::parse(since).ok(), since);
            let codes = versions.entry(version).or_default();
            codes.push(cells::link_within(namespace, code.number));
        }
    }
    table!(versions, |((_, since), codes)| {
        "Since version" => since,
        "Codes" => Md::commas(codes),
    })
    .md()
}

fn removed(namespace: &Namespace) -> Md {
    table!(&namespace.removed, |it| {
        "Code" => cells::number(namespace, it.code.number),
        "Name" => cells::removed_name(it),
        "Meaning" => &it.code.summary,
        "Removed in" => &it.removal.since,
        "Why" => &it.removal.reason,
    })
    .md()
}

/// The claims, each with what was found instead.
pub(super) fn claims<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Md {
    let mut before = String::new();
    let claims = claims.into_iter().map(|claim| {
        let id = cells::claim_id(claim);
        // Two may claim the same; the first one has the anchor.
        let anchor = (id != before).then(|| Md::anchor(&id));
        before = id;
        (anchor, claim)
    });
    table!(claims, |(anchor, claim)| {
        "Code" => md!("{}{} *unverified*", anchor, claim.number),
        "Said of" => Md::code(&claim.subject),
        "Claim" => &claim.says,
        "Claimed by" => cited(&claim.claimant),
        "What was found" => &claim.verdict,
    })
    .md()
}
