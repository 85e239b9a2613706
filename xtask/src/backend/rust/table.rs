//! The tables of a namespace: its codes, and a record for each. rustfmt is told to leave them alone.
//!
//! They are data in a layout of their own, so they are written as text: nearly half of the time of the whole backend went into
//! parsing and formatting tables. What `{:?}` makes of a string is a string literal of Rust.

use crate::model::{
    After, Allocation, Code, Deprecation, Namespace, Reason, Reconnect, VendorRange,
};
use crate::text::one_line;
use crate::wording;

/// The codes, ascending.
pub(super) fn codes(namespace: &Namespace) -> String {
    let codes: String = namespace
        .codes
        .iter()
        .map(|code| format!("    CloseCode::{},\n", code.rust))
        .collect();
    format!(
        "/// Every code, ascending.\n#[rustfmt::skip]\nconst CODES: [CloseCode; {}] = [\n{codes}];\n",
        namespace.codes.len()
    )
}

/// The ranges of the vendor, ascending.
pub(super) fn ranges(namespace: &Namespace) -> String {
    let ranges = namespace.ranges().iter();
    let rows: Vec<String> = ranges.map(|it| range(it, &namespace.slug)).collect();
    format!(
        "/// The ranges of the vendor, ascending.\n#[rustfmt::skip]\n\
         pub(crate) static VENDOR_RANGES: [VendorRange; {}] = [\n{}];\n",
        rows.len(),
        rows.concat()
    )
}

fn range(range: &VendorRange, namespace: &str) -> String {
    format!(
        "    VendorRange {{ namespace: {}, first: {}, last: {}, summary: {}, reconnect: {} }},\n",
        literal(namespace),
        range.first,
        range.last,
        literal(&range.summary),
        option(range.reconnect.as_ref().map(reconnect)),
    )
}

/// What the registry knows of each.
pub(super) fn records(namespace: &Namespace) -> String {
    let records: String = namespace
        .codes
        .iter()
        .map(|code| record(code, &namespace.slug))
        .collect();
    format!(
        "/// What the registry knows of each code, in the same order.\n#[rustfmt::skip]\n\
         pub(crate) static INFO: [Info; {}] = [\n{records}];\n",
        namespace.codes.len()
    )
}

fn record(code: &Code, namespace: &str) -> String {
    let fields = [
        ("code", Some(code.number.to_string())),
        ("namespace", Some(literal(namespace))),
        ("member", Some(literal(&code.rust))),
        ("id", some(code.id.as_deref().map(literal))),
        ("name", Some(literal(&code.name))),
        ("summary", Some(literal(&code.summary))),
        ("details", some(code.details.as_deref().map(literal))),
        ("sent_by", Some(format!("SentBy::{:?}", code.sent_by))),
        (
            "wire",
            Some(match code.wire {
                crate::model::Wire::Never => "Wire::Local".to_owned(),
                wire => format!("Wire::{wire:?}"),
            }),
        ),
        ("reconnect", some(code.reconnect.as_ref().map(reconnect))),
        ("aliases", list(&aliases(code), |name| literal(name))),
        ("reasons", list(&code.reasons, reason)),
        ("http", some(code.http.map(|status| status.to_string()))),
        ("standing", standing(&code.allocation).map(str::to_owned)),
        ("deprecated", some(code.deprecated.as_ref().map(deprecated))),
        ("source", Some(literal(&wording::best_source(code)))),
    ];
    // What a record does not say is left to the default, which makes the build of the crate faster and the record shorter.
    let said = fields
        .into_iter()
        .filter_map(|(name, value)| Some(format!("        {name}: {},\n", value?)));
    let said: String = said.collect();
    format!("    Info {{\n{said}        ..Info::DEFAULT\n    }},\n")
}

fn reconnect(reconnect: &Reconnect) -> String {
    format!(
        "Reconnect {{ advice: Advice::{:?}, basis: Basis::{:?}, first: {}, after: {} }}",
        reconnect.advice,
        reconnect.basis,
        option(reconnect.before.as_deref().map(literal)),
        option(reconnect.after.map(after)),
    )
}

fn after(after: After) -> String {
    match after {
        After::AtOnce => "After::AtOnce".to_owned(),
        After::Delay { millis } => format!("After::Delay {{ millis: {millis} }}"),
        After::Jitter { min, max } => {
            format!("After::Jitter {{ min_millis: {min}, max_millis: {max} }}")
        }
        After::AtLeast { millis } => format!("After::Delay {{ millis: {millis} }}"),
        After::Backoff { initial, max } => {
            let max = max.unwrap_or(u32::MAX);
            format!("After::Backoff {{ initial_millis: {initial}, max_millis: {max} }}")
        }
        After::OtherAddressOrUser => "After::OtherAddressOrUser".to_owned(),
    }
}

/// Other names in use and earlier names, each once, without those that the record holds already.
pub(super) fn aliases(code: &Code) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in code.other_names().map(one_line) {
        let in_record = name == code.name || name == code.rust || code.id.as_ref() == Some(&name);
        if !in_record && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A list, if there is anything in it.
fn list<T>(items: &[T], literal: impl Fn(&T) -> String) -> Option<String> {
    let literals: Vec<String> = items.iter().map(literal).collect();
    (!items.is_empty()).then(|| format!("&[{}]", literals.join(", ")))
}

fn reason(reason: &Reason) -> String {
    format!(
        "Reason {{ reason: {}, summary: {} }}",
        literal(&reason.reason),
        literal(&reason.summary)
    )
}

fn deprecated(deprecation: &Deprecation) -> String {
    format!(
        "Deprecated {{ since: {}, reason: {}, replaced_by: &{:?} }}",
        literal(&deprecation.since),
        literal(&deprecation.reason),
        deprecation.replaced_by
    )
}

fn standing(standing: &Allocation) -> Option<&'static str> {
    match standing {
        Allocation::Regular => None,
        Allocation::OutOfRange(_) => Some("Standing::Illegal"),
        Allocation::Unregistered(_) => Some("Standing::Squatting"),
    }
}

/// A string literal.
pub(super) fn literal(text: &str) -> String {
    format!("{:?}", one_line(text))
}

/// An `Option`.
pub(super) fn option(value: Option<String>) -> String {
    some(value).unwrap_or_else(|| "None".to_owned())
}

fn some(value: Option<String>) -> Option<String> {
    value.map(|value| format!("Some({value})"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    #[test]
    fn hostile_tables_are_one_item_of_rust_each() {
        let registry = sample::hostile();
        for table in [codes(&registry.vendors[0]), records(&registry.vendors[0])] {
            assert_eq!(syn::parse_file(&table).unwrap().items.len(), 1);
        }
    }
}
