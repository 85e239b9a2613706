//! The words for the values of the model, the same in every output.

use crate::escape::url_part;
use crate::model::{
    Advice, After, Allocation, Basis, Citation, Code, Confidence, Reconnect, SentBy, SourceKind,
    Wire,
};

/// Who sends a code, as the object of "sent by".
pub(crate) fn sent_by(sent_by: SentBy) -> &'static str {
    sent_by.word()
}

/// Whether a code stands in Close frames, in a word.
pub(crate) fn wire(wire: Wire) -> &'static str {
    wire.word()
}

/// What to do about reconnecting, and whose advice that is.
pub(crate) fn reconnect(reconnect: &Reconnect) -> String {
    format!(
        "{} ({})",
        whether_and_when(reconnect),
        basis(reconnect.basis)
    )
}

/// Whether to reconnect, on what condition, how soon, and what to do before.
pub(crate) fn whether_and_when(reconnect: &Reconnect) -> String {
    phrase(reconnect, reconnect.after)
}

/// The same without how soon.
pub(crate) fn whether(reconnect: &Reconnect) -> String {
    phrase(reconnect, None)
}

fn phrase(reconnect: &Reconnect, soon: Option<After>) -> String {
    let mut phrase = advice(reconnect.advice).to_owned();
    if let Some(when) = &reconnect.when {
        phrase += &format!(", when {when}");
    }
    if let Some(soon) = soon {
        phrase += &format!(", {}", after(soon));
    }
    if let Some(before) = &reconnect.before {
        phrase += &format!("; first {before}");
    }
    phrase
}

/// What is said about reconnecting where the sources say nothing, which is not "no".
pub(crate) const UNSPECIFIED: &str = "unspecified";

/// What the sources say about reconnecting, if they say anything.
pub(crate) fn reconnect_or_unspecified(advice: Option<&Reconnect>) -> String {
    advice.map_or_else(|| UNSPECIFIED.to_owned(), reconnect)
}

/// Whether to reconnect, in a word.
pub(crate) fn advice(advice: Advice) -> &'static str {
    advice.word()
}

/// When to reconnect.
pub(crate) fn after(after: After) -> String {
    match after {
        After::AtOnce => "at once".to_owned(),
        After::Delay { millis } => format!("after {} s", seconds(millis)),
        After::AtLeast { millis } => format!("after at least {} s", seconds(millis)),
        After::Jitter { min, max } => {
            format!("after a random {} to {} s", seconds(min), seconds(max))
        }
        After::Backoff { initial, max } => {
            let growth = match max {
                Some(max) => format!("growing to {} s", seconds(max)),
                None => "doubling with every attempt".to_owned(),
            };
            format!(
                "with a random backoff of up to {} s, {growth}",
                seconds(initial)
            )
        }
        After::OtherAddressOrUser => "to another address, or when the user asks for it".to_owned(),
    }
}

/// Whether the number is one that its namespace may use, in a word.
pub(crate) fn allocation(allocation: &Allocation) -> &'static str {
    match allocation {
        Allocation::Regular => "regular",
        Allocation::OutOfRange(_) => "out of range",
        Allocation::Unregistered(_) => "unregistered",
    }
}

/// Why a namespace is unverified, as a sentence.
pub(crate) const UNVERIFIED: &str =
    "Only third parties say so; no evidence of the vendor's own was found.";

/// What an HTTP status beside a code says, as a clause.
pub(crate) fn http(status: u16) -> String {
    format!("a source likens it to status {status}")
}

/// The answer to a question.
pub(crate) fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// Whose advice it is, in a word.
pub(crate) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Rfc => "RFC",
        Basis::Registry => "registry",
        Basis::Vendor => "vendor",
        Basis::Practice => "practice",
        Basis::ThirdParty => "third party",
        Basis::Recommended => "recommended",
    }
}

/// How sure we are, in a word.
pub(crate) fn confidence(confidence: Confidence) -> &'static str {
    confidence.word()
}

/// What kind of source it is.
pub(crate) fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Standard => "standard",
        SourceKind::Registry => "registry",
        SourceKind::VendorDocs => "vendor documentation",
        SourceKind::VendorSource => "vendor source code",
        SourceKind::OfficialSdk => "official SDK",
        SourceKind::ThirdParty => "third party",
    }
}

/// Milliseconds as seconds, without a fraction that is not there: `500` is `0.5`, `5000` is `5`.
pub(crate) fn seconds(millis: u32) -> f64 {
    f64::from(millis) / 1000.0
}

/// Where to read about the code, an address or a package URL; the best source comes first, and no code is without.
pub(crate) fn best_source(code: &Code) -> String {
    let place = |it: &Citation| match it.url() {
        Some(url) => Some(url_part(&url)),
        None => it.package().map(str::to_owned),
    };
    code.sources.first().and_then(place).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reconnect_reads_as_a_phrase() {
        let jitter = Reconnect {
            advice: Advice::Yes,
            basis: Basis::Registry,
            before: None,
            when: None,
            after: Some(After::Jitter {
                min: 500,
                max: 30_000,
            }),
        };
        assert_eq!(
            reconnect(&jitter),
            "yes, after a random 0.5 to 30 s (registry)"
        );
        let first = Some("fix the client".to_owned());
        let no = Reconnect {
            advice: Advice::No,
            basis: Basis::Vendor,
            before: first,
            when: None,
            after: None,
        };
        assert_eq!(reconnect(&no), "no; first fix the client (vendor)");
        let maybe = Reconnect {
            advice: Advice::Maybe,
            basis: Basis::Recommended,
            before: Some("renew the token".to_owned()),
            when: Some("it had expired".to_owned()),
            after: Some(After::AtOnce),
        };
        assert_eq!(
            reconnect(&maybe),
            "maybe, when it had expired, at once; first renew the token (recommended)"
        );
        assert_eq!(
            whether(&maybe),
            "maybe, when it had expired; first renew the token"
        );
    }
}
