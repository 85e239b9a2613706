//! An answer for a terminal, written for somebody who met a number at night.

mod card;
mod list;
mod namespace;
mod number;
mod page;
mod unknown;

use super::answer::{Answer, Hit};
use crate::model::{Citation, Claim, Namespace, VendorRange};
use crate::text::count;
use crate::wording;
use page::Page;

/// Not more codes than this are shown in full.
const IN_FULL: usize = 3;

/// The answer, with styles that a stream may have to take out again.
pub fn human(answer: &Answer<'_>) -> String {
    let mut page = Page::default();
    if !answer.is_known() && answer.number.is_none() {
        unknown::write(&mut page, answer);
        return page.into_text();
    }
    if let Some(remark) = &answer.remark {
        page.paragraph(0, remark);
        if !answer.suggestions.is_empty() {
            page.paragraph(0, "Or did you mean one of these?");
            unknown::suggestions(&mut page, &answer.suggestions);
        }
    }
    if let Some(number) = &answer.number {
        number::write(&mut page, number, answer);
    }
    namespace::write_all(&mut page, &answer.namespaces);
    codes(&mut page, answer);
    codes_by_reason(&mut page, answer);
    if answer.number.is_some() {
        ranges(&mut page, answer);
    }
    claims(&mut page, &answer.claims);
    if let Some(number) = &answer.number
        && answer.of.is_empty()
        && !answer.hits.is_empty()
    {
        page.gap();
        page.head(0, "The range that it belongs to:", "", &[]);
        number::range(&mut page, number);
    }
    page.into_text()
}

/// The codes: in full where they are few. Of a number, the standard meaning is in full in any case.
fn codes(page: &mut Page, answer: &Answer<'_>) {
    let mut hits: Vec<&Hit<'_>> = answer.hits.iter().collect();
    let is_main = |hit: &&Hit<'_>| answer.number.is_some() && hit.is_standard();
    let main: Vec<&Hit<'_>> = if hits.len() <= IN_FULL {
        std::mem::take(&mut hits)
    } else {
        hits.extract_if(.., |hit| is_main(hit)).collect()
    };
    for hit in &main {
        page.gap();
        card::write(page, hit, answer);
    }
    if hits.is_empty() {
        return;
    }
    page.gap();
    let title = match (&answer.number, main.is_empty()) {
        (Some(_), false) => format!("{} of vendors:", count(hits.len(), "meaning")),
        (Some(_), true) => format!("{}:", count(hits.len(), "meaning")),
        (None, _) => format!("{} of this name:", count(hits.len(), "code")),
    };
    page.head(0, &title, "", &[]);
    page.gap();
    if answer.number.is_some() {
        list::of_number(page, &hits);
    } else {
        hits.sort_by_key(|hit| hit.code().number);
        list::of_name(page, &hits);
    }
}

/// The codes that are told apart by a close reason, after those of a name.
fn codes_by_reason(page: &mut Page, answer: &Answer<'_>) {
    if answer.by_reason.is_empty() {
        return;
    }
    page.gap();
    page.head(0, "As a close reason:", "", &[]);
    if answer.hits.len() + answer.by_reason.len() <= IN_FULL {
        for hit in &answer.by_reason {
            page.gap();
            card::write(page, hit, answer);
        }
    } else {
        page.gap();
        list::of_reason(page, &answer.by_reason);
    }
}

/// Ranges of vendors that hold the number. Those of a vendor that has a code for it are shown with the code.
fn ranges(page: &mut Page, answer: &Answer<'_>) {
    let has_code = |namespace: &Namespace| {
        let mut hits = answer.hits.iter();
        hits.any(|hit| hit.namespace.slug == namespace.slug)
    };
    let ranges = answer.vendor_ranges.iter();
    let ranges: Vec<_> = ranges
        .filter(|(namespace, _)| !has_code(namespace))
        .collect();
    let longest = ranges
        .iter()
        .map(|(namespace, _)| namespace.slug.len())
        .max();
    let Some(longest) = longest else { return };
    page.gap();
    page.head(
        0,
        "Vendors that give a meaning to the whole range:",
        "",
        &[],
    );
    page.gap();
    for (namespace, range) in ranges {
        page.row(longest, &namespace.slug, &self::range(range));
    }
}

/// A range of a vendor, as a phrase.
fn range(range: &VendorRange) -> String {
    let advice = wording::reconnect_or_unspecified(range.reconnect.as_ref());
    let numbers = range.numbers();
    format!("{numbers}: {} Reconnect: {advice}.", range.summary)
}

/// What is claimed, and what was found instead.
fn claims(page: &mut Page, claims: &[&Claim]) {
    if claims.is_empty() {
        return;
    }
    page.gap();
    page.head(0, "Claimed without evidence:", "", &[]);
    for claim in claims {
        page.gap();
        page.head(
            2,
            &format!("{} {}", claim.subject, claim.number),
            &claim.says,
            &["unverified"],
        );
        page.paragraph(6, &claim.verdict);
        page.aside(
            6,
            &format!("Claimed by {}", source(&claim.claimant).join(", ")),
        );
    }
}

/// Where something was read: a title, and an address or package URL.
fn source(citation: &Citation) -> [String; 2] {
    let place = citation
        .url()
        .or_else(|| citation.package().map(str::to_owned));
    [citation.text(), place.unwrap_or_default()]
}
