//! The tables of a namespace: its codes, their names, and a record for each. rustfmt is told to leave them alone.
//!
//! They are data in a layout of their own. What `{:?}` makes of a string is a string literal of Rust.

use std::collections::BTreeMap;

use crate::model::{
    After, Allocation, Code, Deprecation, Namespace, Reason, Reconnect, VendorRange, look_ups,
};
use crate::text::one_line;
use crate::wording;

/// The codes, the ranges of the vendor, and what the registry knows of each code.
pub(super) fn tables(namespace: &Namespace) -> [String; 3] {
    let Namespace { slug, codes, .. } = namespace;
    [
        table(
            "Every code, ascending.",
            "const CODES: [CloseCode",
            codes.iter().map(|code| format!("CloseCode::{}", code.rust)),
        ),
        table(
            "The ranges of the vendor, ascending.",
            "pub(crate) static VENDOR_RANGES: [VendorRange",
            namespace.ranges().iter().map(|it| range(it, slug)),
        ),
        table(
            "What the registry knows of each code, in the same order.",
            "pub(crate) static INFO: [Info",
            codes.iter().map(|code| info(code, slug)),
        ),
    ]
}

/// An array; its declaration up to the type of its rows.
pub(super) fn table(docs: &str, beginning: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: Vec<String> = rows.map(|row| format!("    {row},\n")).collect();
    let length = rows.len();
    let rows = rows.concat();
    format!("/// {docs}\n#[rustfmt::skip]\n{beginning}; {length}] = [\n{rows}];\n")
}

/// A row of several lines.
pub(super) fn record(
    name: &str,
    fields: impl IntoIterator<Item = (&'static str, String)>,
    rest: &str,
) -> String {
    let fields = fields.into_iter();
    let fields: String = fields
        .map(|(name, value)| format!("        {name}: {value},\n"))
        .collect();
    format!("{name} {{\n{fields}{rest}    }}")
}

fn range(range: &VendorRange, namespace: &str) -> String {
    format!(
        "VendorRange {{ namespace: {}, first: {}, last: {}, summary: {}, reconnect: {} }}",
        literal(namespace),
        range.first,
        range.last,
        literal(&range.summary),
        option(range.reconnect.as_ref().map(reconnect)),
    )
}

fn info(code: &Code, namespace: &str) -> String {
    let allocation = match code.allocation {
        Allocation::Regular => None,
        Allocation::OutOfRange(_) => Some("Allocation::OutOfRange"),
        Allocation::Unregistered(_) => Some("Allocation::Unregistered"),
    };
    let fields = [
        ("code", Some(code.number.to_string())),
        ("namespace", Some(literal(namespace))),
        ("member", Some(literal(&code.rust))),
        ("id", some(code.id.as_deref().map(literal))),
        ("name", Some(literal(&code.name))),
        ("summary", Some(literal(&code.summary))),
        ("details", some(code.details.as_deref().map(literal))),
        ("sent_by", Some(format!("SentBy::{:?}", code.sent_by))),
        ("wire", Some(format!("Wire::{:?}", code.wire))),
        ("causes", list(&code.causes, |cause| literal(cause))),
        ("remedies", list(&code.remedies, |remedy| literal(remedy))),
        ("send", some(code.send.as_deref().map(literal))),
        ("reconnect", some(code.reconnect.as_ref().map(reconnect))),
        ("aliases", list(&aliases(code), |name| literal(name))),
        ("reasons", list(&code.reasons, reason)),
        ("http", some(code.http.map(|status| status.to_string()))),
        ("allocation", allocation.map(str::to_owned)),
        ("deprecated", some(code.deprecated.as_ref().map(deprecated))),
        ("source", Some(literal(&wording::best_source(code)))),
    ];
    // What a record does not say is left to the default, which makes the build of the crate faster and the record shorter.
    let said = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)));
    record("Info", said, "        ..Info::DEFAULT\n")
}

fn reconnect(reconnect: &Reconnect) -> String {
    format!(
        "Reconnect {{ advice: Advice::{:?}, basis: Basis::{:?}, before: {}, when: {}, after: {} }}",
        reconnect.advice,
        reconnect.basis,
        option(reconnect.before.as_deref().map(literal)),
        option(reconnect.when.as_deref().map(literal)),
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
        After::AtLeast { millis } => format!("After::AtLeast {{ millis: {millis} }}"),
        After::Backoff { initial, max } => {
            format!("After::Backoff {{ initial_millis: {initial}, max_millis: {max:?} }}")
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
    let (reason, summary) = (literal(&reason.reason), literal(&reason.summary));
    format!("Reason {{ reason: {reason}, summary: {summary} }}")
}

fn deprecated(deprecation: &Deprecation) -> String {
    deprecated_record(
        &deprecation.since,
        &deprecation.reason,
        &deprecation.replaced_by,
    )
}

/// Why and since when programs should stop using a code or, replaced by none, a namespace.
pub(super) fn deprecated_record(since: &str, reason: &str, replaced_by: &[u16]) -> String {
    let (since, reason) = (literal(since), literal(reason));
    format!("Deprecated {{ since: {since}, reason: {reason}, replaced_by: &{replaced_by:?} }}")
}

/// `from_name`, the function behind `FromStr`: a `match` over all names that lead to a code.
pub(super) fn from_name(namespace: &Namespace) -> String {
    let mut patterns: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for (name, code) in look_ups(&namespace.codes) {
        patterns.entry(code.number).or_default().push(literal(name));
    }
    let arm = |code: &Code| {
        let patterns = patterns.get(&code.number)?.join(" | ");
        Some(format!("            {patterns} => Self::{},\n", code.rust))
    };
    let arms: String = namespace.codes.iter().filter_map(arm).collect();
    format!(
        "#[rustfmt::skip]\nimpl CloseCode {{\n    #[inline]\n    fn from_name(name: &str) -> Option<Self> {{\n        \
         let known = match name {{\n{arms}            _ => return None,\n        }};\n        Some(known)\n    }}\n}}\n"
    )
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
        let vendor = &sample::hostile().vendors[0];
        for table in [&tables(vendor)[..], &[from_name(vendor)]].concat() {
            assert_eq!(syn::parse_file(&table).unwrap().items.len(), 1);
        }
    }
}
