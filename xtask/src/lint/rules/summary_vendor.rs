//! A summary is about what happened, not about whose code it is.

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::source::{Document, Named, VendorEntry};
use crate::text::holds_words;

pub(crate) const RULE: Rule = Rule {
    id: "summary-vendor",
    summary: "A summary does not name the vendor or its product.",
    why: "Whoever reads the summary is at that vendor's code already. \"The server\" and \"the client\" say which end did \
        something, which the name of a vendor that makes both does not.",
    level: Level::Error,
    excusable: true,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "Acme removed the client."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "The server removed the client."
sent-by = "server"
"#,
    check: Check::Registry(check),
};

/// Products that are called by a word that summaries need.
const COMMON: [&str; 3] = ["WebSocket", "client", "server"];

fn check(document: &Document) -> Vec<Finding> {
    document.vendors.iter().flat_map(check_vendor).collect()
}

fn check_vendor(vendor: &Named<VendorEntry>) -> Vec<Finding> {
    let names: Vec<&str> = names(&vendor.vendor)
        .chain([vendor.product.as_str()])
        .filter(|name| !COMMON.contains(name))
        .collect();
    let refuse = |summary: &Spanned<String>| {
        // As it is spelled: a product called Gateway does not make a name of every gateway.
        let name = names.iter().find(|name| holds_words(summary, name))?;
        let message = format!("the summary names `{name}`");
        let diagnostic = Diagnostic::error(message, summary.span, "this one")
            .label(vendor.slug.span, "whose codes these are");
        Some(diagnostic.help("write \"the server\" or \"the client\", or leave the name out"))
    };
    let mut findings = Vec::new();
    for code in &vendor.codes {
        let reasons = code.reasons.iter().map(|reason| &reason.summary);
        let summaries = std::iter::once(&code.summary).chain(reasons);
        findings.extend(summaries.filter_map(|text| Some(Finding::about(code, refuse(text)?))));
    }
    let ranges = vendor.ranges.iter().map(|range| &range.summary);
    findings.extend(ranges.filter_map(|text| Some(Finding::new(refuse(text)?))));
    findings
}

/// The names in the name of a vendor: "Pusher (MessageBird)" has two.
fn names(vendor: &str) -> impl Iterator<Item = &str> {
    vendor
        .split(['(', ')', ',', '/'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
}
