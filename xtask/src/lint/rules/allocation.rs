//! A namespace holds the numbers that it may hold, or says why it does not care.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Level, Span};
use crate::lint::{Check, Finding, Rule};
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "allocation",
    summary: "A number lies in a range that its namespace may use, or the entry says why it is recorded all the same.",
    why: "Only 4000-4999 is free for everybody. Whoever takes another number may meet a library that refuses it, or a later \
        registration that gives it another meaning, and whoever looks the code up has to learn that. So a vendor's code \
        in 0-999 or 5000-65535 needs `out-of-range`, one that IANA leaves unassigned in 1000-3999 needs `unregistered`, and \
        neither stands where nothing is wrong. Most often the number is a slip.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 3500
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 3500
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
unregistered = "Not registered; recorded because the server really sends it."
"#,
    check: Check::Registry(check),
};

/// Whose a number is.
#[derive(PartialEq, Eq)]
enum Owner {
    /// 0-999 and 5000-65535: no endpoint may use it.
    Nobody,
    /// 1000-3999, assigned: a vendor may give a number below 3000 a meaning of its own.
    Assigned,
    /// 1000-3999, unassigned.
    Unassigned,
    /// 4000-4999: everybody's.
    Private,
}

impl Owner {
    /// Whose a number is where these are assigned.
    fn of(number: u16, assigned: &BTreeSet<u16>) -> Self {
        match number {
            0..=999 | 5000.. => Self::Nobody,
            4000..=4999 => Self::Private,
            _ if assigned.contains(&number) => Self::Assigned,
            _ => Self::Unassigned,
        }
    }
}

fn check(document: &Document) -> Vec<Finding> {
    let assigned: BTreeSet<u16> = document
        .standard
        .iter()
        .map(|code| code.code.value)
        .collect();
    let standard = document.standard.iter().filter_map(check_standard);
    let vendors = document.vendors.iter().flat_map(|vendor| &vendor.codes);
    standard
        .chain(vendors.filter_map(|code| check_vendor(code, &assigned, document.incomplete)))
        .collect()
}

fn check_standard(code: &CodeEntry) -> Option<Finding> {
    let number = code.code.value;
    let diagnostic = if !(1000..=3999).contains(&number) {
        Diagnostic::error(
            format!("{number} cannot be a standard code"),
            code.code.span,
            "not in 1000-3999",
        )
        .help(
            "standard codes are 1000-2999 (IETF) and 3000-3999 (first come, first served at IANA)",
        )
    } else {
        let text = code.out_of_range.as_ref().or(code.unregistered.as_ref())?;
        Diagnostic::error(
            "a standard code is neither out of range nor unregistered",
            text.span,
            "not for standard codes",
        )
        .label(code.code.span, "the code")
        .help("take the key away")
    };
    Some(Finding::about(code, diagnostic))
}

/// Where entries could not be read, a standard code may be among them, so no number counts as unassigned.
fn check_vendor(
    code: &CodeEntry,
    assigned: &BTreeSet<u16>,
    is_incomplete: bool,
) -> Option<Finding> {
    let number = code.code.value;
    let missing = |message: String, label: &str, help: &str| {
        Diagnostic::error(message, code.code.span, label).help(help)
    };
    let owner = Owner::of(number, assigned);
    let diagnostic = match (owner, &code.out_of_range, &code.unregistered) {
        (Owner::Nobody, None, _) => missing(
            format!("{number} is outside the registry of close codes"),
            "not in 1000-4999",
            "correct the number; if the vendor really sends it, add `out-of-range = \"...\"` and say why that matters",
        ),
        (Owner::Unassigned, _, None) if is_incomplete => return None,
        (Owner::Unassigned, _, None) => missing(
            format!("IANA leaves {number} unassigned"),
            "not the vendor's to use",
            "correct the number; if the vendor really uses it, add `unregistered = \"...\"` and say why it is recorded",
        ),
        (Owner::Nobody, _, Some(text)) => superfluous(
            code,
            text.span,
            "unregistered",
            "it lies outside the registry",
        ),
        (Owner::Private, Some(text), _) => superfluous(
            code,
            text.span,
            "out-of-range",
            "4000-4999 is for private use",
        ),
        (Owner::Private, _, Some(text)) => superfluous(
            code,
            text.span,
            "unregistered",
            "4000-4999 is for private use",
        ),
        (Owner::Assigned | Owner::Unassigned, Some(text), _) => superfluous(
            code,
            text.span,
            "out-of-range",
            "1000-3999 lies within the registry",
        ),
        (Owner::Assigned, None, Some(text)) if number < 3000 => superfluous(
            code,
            text.span,
            "unregistered",
            "a vendor may give 1000-1015 a meaning of its own",
        ),
        _ => return None,
    };
    Some(Finding::about(code, diagnostic))
}

fn superfluous(code: &CodeEntry, span: Span, key: &str, why: &str) -> Diagnostic {
    let number = code.code.value;
    Diagnostic::error(
        format!("{number} needs no `{key}`: {why}"),
        span,
        "take this away",
    )
    .label(code.code.span, "the code")
    .help("correct the number, or take the key away")
}
