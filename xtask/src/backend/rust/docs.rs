//! Documentation comments: what rustdoc shows for a code.

use proc_macro2::TokenStream;
use quote::quote;

use crate::escape::{markdown, markdown_code, markdown_link};
use crate::model::{Allocation, Citation, Code, Namespace};
use crate::wording;

/// Documentation comments on their way around the formatter.
///
/// Comments are most of a file, and a parser has nothing to say about them: an item is formatted with a short mark in
/// place of each, and [`Comments::fill_in`] replaces the marks.
#[derive(Default)]
pub(super) struct Comments(Vec<Vec<String>>);

impl Comments {
    /// Keeps the lines of a comment, and gives its mark.
    pub(super) fn add(&mut self, lines: Vec<String>) -> TokenStream {
        let mark = format!(" {MARK}{}", self.0.len());
        self.0.push(lines);
        quote! { #[doc = #mark] }
    }

    /// Replaces each mark with the lines of its comment. The lines themselves are not looked at again.
    pub(super) fn fill_in(&self, formatted: &str) -> String {
        let mut text = String::with_capacity(formatted.len() * 4);
        for line in formatted.lines() {
            match self.comment_of(line) {
                None => text.extend([line, "\n"]),
                Some((indent, lines)) => {
                    for line in lines {
                        text.extend([
                            indent,
                            if line.is_empty() { "///" } else { "/// " },
                            line,
                            "\n",
                        ]);
                    }
                }
            }
        }
        text
    }

    fn comment_of<'a>(&self, line: &'a str) -> Option<(&'a str, &[String])> {
        let (indent, number) = line.split_once("/// ")?;
        let number: usize = number.strip_prefix(MARK)?.parse().ok()?;
        indent
            .trim()
            .is_empty()
            .then_some((indent, self.0.get(number)?))
    }
}

/// What stands in place of a comment while its item is formatted.
const MARK: &str = "comment ";

/// The documentation of a variant: name, meaning, the facts a handler needs, and the sources.
pub(super) fn variant(code: &Code) -> Vec<String> {
    // rustdoc shows the discriminant as `4_001`, so the number stands here as people know it.
    let mut paragraphs = vec![
        format!("{} {}", code.number, markdown(&code.name)),
        markdown(&code.summary),
    ];
    paragraphs.extend(code.details.as_deref().map(markdown));
    paragraphs.push(facts(code));
    paragraphs.extend(code.reasons.iter().map(|reason| {
        format!(
            "Reason {}: {}",
            markdown_code(&reason.reason),
            markdown(&reason.summary)
        )
    }));
    paragraphs.extend(match &code.allocation {
        Allocation::Regular => None,
        Allocation::OutOfRange(why) | Allocation::Unregistered(why) => Some(markdown(why)),
    });
    paragraphs.extend(
        code.note
            .as_deref()
            .map(|note| format!("Note: {}", markdown(note))),
    );
    paragraphs.push(sources(wording::best_sources(code)));
    lines(&paragraphs)
}

/// The documentation of a namespace's module.
pub(super) fn module(namespace: &Namespace) -> Vec<String> {
    let title = markdown(&namespace.title());
    let mut paragraphs = vec![format!("Close codes of {title}.")];
    match &namespace.vendor {
        None => paragraphs.push(
            "The codes of RFC 6455 and of IANA's registry, 1000-3999. Vendors use some of them with meanings of their own, \
             which are in the vendors' modules."
                .to_owned(),
        ),
        Some(vendor) => {
            let home = markdown_link(&vendor.vendor, &vendor.homepage);
            let confidence = wording::confidence(vendor.confidence);
            paragraphs.push(format!("Vendor: {home}. Confidence: {confidence}. {}", sources(&vendor.sources)));
            paragraphs.extend(vendor.ranges.iter().map(|range| {
                let advice = range.reconnect.as_ref().map(wording::reconnect);
                let advice = advice.map(|advice| format!(" Reconnect: {}.", markdown(&advice))).unwrap_or_default();
                format!("{}: {}{advice}", range.numbers(), markdown(&range.summary))
            }));
            paragraphs.extend(vendor.note.as_deref().map(markdown));
        }
    }
    lines(&paragraphs)
}

/// The lines of paragraphs.
fn lines(paragraphs: &[String]) -> Vec<String> {
    let text = paragraphs.join("\n\n");
    text.split('\n').map(str::to_owned).collect()
}

fn facts(code: &Code) -> String {
    let mut facts = format!(
        "Sent by: {}. On the wire: {}.",
        wording::sent_by(code.sent_by),
        wording::wire(code.wire)
    );
    if let Some(reconnect) = &code.reconnect {
        facts += &format!(" Reconnect: {}.", markdown(&wording::reconnect(reconnect)));
    }
    if let Some(http) = code.http {
        facts += &format!(" Likened to HTTP {http}.");
    }
    if let Some(since) = &code.since {
        facts += &format!(" In the registry since {}.", markdown(since));
    }
    facts
}

fn sources(sources: &[Citation]) -> String {
    let cite = |citation: &Citation| match (citation.url(), citation.package()) {
        (Some(url), _) => markdown_link(&citation.text(), &url),
        (None, Some(package)) => format!(
            "{} ({})",
            markdown(&citation.text()),
            markdown_code(package)
        ),
        (None, None) => markdown(&citation.text()),
    };
    let links: Vec<String> = sources.iter().map(cite).collect();
    format!(
        "{}: {}.",
        if links.len() == 1 {
            "Source"
        } else {
            "Sources"
        },
        links.join(", ")
    )
}
