//! A code in full.

use super::{Page, list, source};
use crate::explain::answer::{Answer, Hit, State};
use crate::model::{
    After, Allocation, Code, Confidence, Deprecation, Namespace, Wire, browser_close_accepts,
    may_appear_in_close_frame,
};
use crate::wording;

/// What has been written about standard codes that people come for.
const PAGES: [(u16, &str); 2] = [
    (
        1006,
        "generated/markdown/pitfalls.md#why-a-browser-shows-1006",
    ),
    (
        1015,
        "generated/markdown/pitfalls.md#why-a-browser-shows-1006",
    ),
];

/// Writes all that is known of a code.
pub(super) fn write(page: &mut Page, hit: &Hit<'_>, answer: &Answer<'_>) {
    let code = hit.code();
    page.head(
        0,
        &format!("{} {}", code.number, code.name),
        &hit.namespace.title(),
        &list::marks(hit),
    );
    list::reason(page, 2, hit);
    page.paragraph(2, &code.summary);
    if let Some(details) = &code.details {
        page.paragraph(2, details);
    }
    page.gap();
    warnings(page, hit);
    page.fields("Why you see it", code.causes.iter());
    page.fields("What to do", code.remedies.iter());
    if let Some(send) = &code.send {
        page.field("When to send", send);
    }
    page.field("Sent by", wording::sent_by(code.sent_by));
    page.field("On the wire", &wire(code.wire));
    if answer.number.is_none() {
        sending(page, code.number);
    }
    if !matches!(hit.state, State::Removed(_)) {
        page.field("Reconnect", &reconnect_in_full(code));
    }
    page.fields(
        "Close reasons",
        code.reasons
            .iter()
            .map(|reason| format!("\"{}\": {}", reason.reason, reason.summary)),
    );
    names(page, hit);
    if let Some(http) = code.http {
        page.field("HTTP", &wording::http(http));
    }
    if let Some(note) = &code.note {
        page.field("Note", note);
    }
    of_namespace(page, hit.namespace, code.number);
    if hit.is_standard() {
        practices(page, answer, code.number);
    }
    page.fields("Sources", code.sources.iter().flat_map(source));
    let pages = PAGES.iter().filter(|(number, _)| *number == code.number);
    if hit.is_standard() {
        page.fields("More", pages.map(|(_, page)| page));
    }
}

/// Why it should not be used, or not be relied on.
fn warnings(page: &mut Page, hit: &Hit<'_>) {
    let code = hit.code();
    if let State::Removed(tombstone) = hit.state {
        let removal = &tombstone.removal;
        page.field(
            "Removed",
            &format!("in version {}: {}", removal.since, removal.reason),
        );
    }
    if let Some(deprecated) = &code.deprecated {
        page.field("Deprecated", &deprecation(deprecated));
    }
    match &code.allocation {
        Allocation::Regular => {}
        Allocation::OutOfRange(why) => page.field("Out of range", why),
        Allocation::Unregistered(why) => page.field("Unregistered", why),
    }
    if !list::marks_of(hit.namespace).is_empty() {
        page.field("Unverified", wording::UNVERIFIED);
    }
}

fn deprecation(deprecated: &Deprecation) -> String {
    let mut text = format!("since version {}: {}", deprecated.since, deprecated.reason);
    let replacements: Vec<String> = deprecated.replaced_by.iter().map(u16::to_string).collect();
    if !replacements.is_empty() {
        text += &format!(" Replaced by {}.", replacements.join(", "));
    }
    text
}

fn wire(wire: Wire) -> String {
    match wire {
        Wire::Yes => "yes".to_owned(),
        _ => format!("{}: {}", wire.word(), wire.meaning()),
    }
}

fn sending(page: &mut Page, number: u16) {
    page.field(
        "In a Close frame",
        wording::yes_or_no(may_appear_in_close_frame(number)),
    );
    page.field(
        "Browser's close()",
        wording::yes_or_no(browser_close_accepts(number)),
    );
}

/// The advice, and for a growing bound what it comes to.
fn reconnect_in_full(code: &Code) -> String {
    let Some(advice) = &code.reconnect else {
        return format!(
            "{}: no source gives advice for it, which is not \"no\"",
            wording::UNSPECIFIED
        );
    };
    let phrase = wording::reconnect(advice);
    match advice.after {
        Some(after @ After::Backoff { .. }) => format!("{phrase}. {}", windows(after)),
        _ => phrase,
    }
}

/// The windows of the first attempts, and the last one, from which on nothing changes.
fn windows(after: After) -> String {
    const ATTEMPTS: [&str; 3] = ["first attempt", "second", "third"];
    let seconds = wording::seconds;
    let words = |(min, max): &(u32, Option<u32>)| match max {
        Some(max) => format!("{} to {} s", seconds(*min), seconds(*max)),
        None => format!("{} s or longer", seconds(*min)),
    };
    let windows = after.windows();
    let mut text = "Wait a random ".to_owned();
    for (at, (window, attempt)) in windows.iter().zip(ATTEMPTS).enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        text += &format!("{comma}{} before the {attempt}", words(window));
    }
    match windows.get(ATTEMPTS.len()..) {
        Some([.., last]) => text + &format!(", and so on up to {}.", words(last)),
        _ => text + " and all others.",
    }
}

/// What it is called elsewhere.
fn names(page: &mut Page, hit: &Hit<'_>) {
    let code = hit.code();
    if let Some(id) = &code.id {
        page.field("Identifier", id);
    }
    let in_use = matches!(hit.state, State::InUse(_));
    if in_use && hit.namespace.has_enum() {
        let names = &hit.namespace.names;
        page.field("Rust", &format!("{}::{}", names.rust_enum(), code.rust));
        page.field(
            "TypeScript",
            &format!("{}.{}", names.typescript_enum(), code.typescript),
        );
    }
    let aliases: Vec<&str> = code.aliases.iter().map(|alias| &*alias.name).collect();
    if !aliases.is_empty() {
        page.field("Also called", &aliases.join(", "));
    }
    page.fields(
        "Renamed",
        code.renamed
            .iter()
            .map(|rename| format!("{} until version {}", rename.from, rename.since)),
    );
}

/// What holds of the namespace, or of a range that the number is in.
fn of_namespace(page: &mut Page, namespace: &Namespace, number: u16) {
    let Some(vendor) = &namespace.vendor else {
        return;
    };
    page.field("Namespace", &namespace.slug);
    if vendor.confidence != Confidence::High {
        page.field("Confidence", wording::confidence(vendor.confidence));
    }
    let ranges = vendor.ranges.iter().filter(|range| range.contains(number));
    page.fields("Range", ranges.map(super::range));
    if let Some(note) = &vendor.note {
        page.field("On the namespace", note);
    }
}

/// What client libraries do, whatever the standards advise.
fn practices(page: &mut Page, answer: &Answer<'_>, number: u16) {
    let practices = answer
        .practices()
        .filter(|practice| practice.covers(number));
    page.fields(
        "Client libraries",
        practices.map(|practice| format!("{}: {}", practice.library, practice.rule)),
    );
}
