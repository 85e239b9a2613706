//! Documentation comments: what rustdoc shows for a code.

use crate::escape::{markdown, markdown_code, markdown_link};
use crate::model::{Citation, Code, Namespace, Vendor, VendorRange};
use crate::wording;

/// A text as a comment, each line behind the same prefix.
pub(super) fn comment(prefix: &str, text: &str) -> String {
    let lines = text.lines();
    lines
        .map(|line| format!("{}\n", format!("{prefix}{line}").trim_end()))
        .collect()
}

/// The documentation of a variant, which editors show over it: what a handler needs, and the best source. The rest is in
/// the record and on the pages.
pub(super) fn variant(code: &Code) -> String {
    // rustdoc shows the discriminant as `4_001`, so the number is repeated as people know it.
    let mut paragraphs = vec![
        format!("{} {}", code.number, markdown(&code.name)),
        markdown(&code.summary),
        facts(code),
    ];
    let remedy = code.remedies.first();
    paragraphs.extend(remedy.map(|remedy| format!("What to do: {}", markdown(remedy))));
    let best = code.sources.first();
    paragraphs.extend(best.map(|it| format!("Source: {}.", source(it))));
    paragraphs.join("\n\n")
}

/// The documentation of a namespace's module.
pub(super) fn module(namespace: &Namespace) -> String {
    let mut paragraphs = vec![format!("Close codes of {}.", markdown(&namespace.title()))];
    match &namespace.vendor {
        None => paragraphs.push(
            "The codes of RFC 6455 and of IANA's registry, 1000-3999. Vendors use some of them with meanings of their own, \
             which are in the vendors' modules."
                .to_owned(),
        ),
        Some(vendor) => {
            paragraphs.push(evidence(vendor));
            paragraphs.extend(vendor.ranges.iter().map(range));
        }
    }
    paragraphs.join("\n\n")
}

fn evidence(vendor: &Vendor) -> String {
    let home = markdown_link(&vendor.vendor, &vendor.homepage);
    let confidence = wording::confidence(vendor.confidence);
    let sources = sources(&vendor.sources);
    format!("Vendor: {home}. Confidence: {confidence}. {sources}")
}

fn range(range: &VendorRange) -> String {
    let (numbers, summary) = (range.numbers(), markdown(&range.summary));
    match &range.reconnect {
        None => format!("{numbers}: {summary}"),
        Some(advice) => {
            let advice = markdown(&wording::reconnect(advice));
            format!("{numbers}: {summary} Reconnect: {advice}.")
        }
    }
}

fn facts(code: &Code) -> String {
    let (sent_by, wire) = (wording::sent_by(code.sent_by), wording::wire(code.wire));
    let mut facts = format!("Sent by: {sent_by}. On the wire: {wire}.");
    if let Some(reconnect) = &code.reconnect {
        facts += &format!(" Reconnect: {}.", markdown(&wording::reconnect(reconnect)));
    }
    if let Some(since) = &code.since {
        facts += &format!(" In the registry since {}.", markdown(since));
    }
    facts
}

fn sources(sources: &[Citation]) -> String {
    let links: Vec<String> = sources.iter().map(source).collect();
    let plural = if links.len() == 1 { "" } else { "s" };
    format!("Source{plural}: {}.", links.join(", "))
}

fn source(citation: &Citation) -> String {
    let text = citation.text();
    match (citation.url(), citation.package()) {
        (Some(url), _) => markdown_link(&text, &url),
        (None, Some(package)) => format!("{} ({})", markdown(&text), markdown_code(package)),
        (None, None) => markdown(&text),
    }
}
