//! What a program can ask about a code of one namespace: the type of the answer, and the look-up.

use serde::Serialize;

use super::literal::{list, object, rows, string};
use crate::backend::runtime::runtime;
use crate::model::{After, Allocation, Code, Deprecation, Namespace, Reason, Reconnect};
use crate::wording;

/// The type of the answer: the shared one, with this namespace's own type for the number. It is repeated in every file
/// so that none needs an import.
pub(super) fn interface(namespace: &Namespace) -> String {
    let [(_, shared)] = runtime!("typescript": "shared/info.ts");
    let name = namespace.names.typescript_enum();
    shared
        .replace("CloseCodeInfo", &format!("{name}Info"))
        .replace("code: number", &format!("code: {name}"))
}

/// A record as the answer of a look-up. Its texts are written out in the function, so that a bundler drops them with it.
pub(super) fn record(code: &Code) -> String {
    let text = |text: &Option<String>| text.as_deref().map(string);
    let texts = |texts: &[String]| Some(list(texts.iter().map(|text| string(text))));
    let fields = [
        ("code", Some(code.number.to_string())),
        ("member", Some(string(&code.typescript))),
        ("id", text(&code.id)),
        ("name", Some(string(&code.name))),
        ("summary", Some(string(&code.summary))),
        ("details", text(&code.details)),
        ("sentBy", Some(word(code.sent_by))),
        ("wire", Some(word(code.wire))),
        ("causes", texts(&code.causes)),
        ("remedies", texts(&code.remedies)),
        ("send", text(&code.send)),
        ("reconnect", code.reconnect.as_ref().map(reconnect)),
        (
            "aliases",
            Some(list(other_names(code).into_iter().map(string))),
        ),
        ("reasons", Some(list(code.reasons.iter().map(reason)))),
        ("http", code.http.map(|status| status.to_string())),
        ("allocation", Some(string(allocation(&code.allocation)))),
        ("deprecated", code.deprecated.as_ref().map(deprecated)),
        ("source", Some(string(&wording::best_source(code)))),
    ];
    format!("{{\n{}      }}", rows("        ", fields))
}

/// Other names in use and earlier names, each once.
fn other_names(code: &Code) -> Vec<&str> {
    let in_use = code.aliases.iter().map(|alias| alias.name.as_str());
    let earlier = code.renamed.iter().map(|rename| rename.from.as_str());
    let mut names = Vec::new();
    for name in in_use.chain(earlier) {
        if name != code.typescript && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn allocation(allocation: &Allocation) -> &'static str {
    match allocation {
        Allocation::Regular => "regular",
        Allocation::OutOfRange(_) => "out-of-range",
        Allocation::Unregistered(_) => "unregistered",
    }
}

/// The object that holds advice, of a code or of a range.
pub(super) fn reconnect(reconnect: &Reconnect) -> String {
    object([
        ("advice", Some(word(reconnect.advice))),
        ("basis", Some(word(reconnect.basis))),
        ("before", reconnect.before.as_deref().map(string)),
        ("when", reconnect.when.as_deref().map(string)),
        ("after", reconnect.after.map(after)),
    ])
}

fn after(after: After) -> String {
    match after {
        After::AtOnce => "{ kind: \"at-once\" }".to_owned(),
        After::Delay { millis } => format!("{{ kind: \"delay\", milliseconds: {millis} }}"),
        After::Jitter { min, max } => format!("{{ kind: \"jitter\", min: {min}, max: {max} }}"),
        After::AtLeast { millis } => format!("{{ kind: \"at-least\", milliseconds: {millis} }}"),
        After::Backoff { initial, max } => object([
            ("kind", Some(string("backoff"))),
            ("initial", Some(initial.to_string())),
            ("max", max.map(|max| max.to_string())),
        ]),
        After::OtherAddressOrUser => "{ kind: \"other-address-or-user\" }".to_owned(),
    }
}

fn reason(reason: &Reason) -> String {
    object([
        ("reason", Some(string(&reason.reason))),
        ("summary", Some(string(&reason.summary))),
    ])
}

fn deprecated(deprecation: &Deprecation) -> String {
    let replaced_by = deprecation.replaced_by.iter().map(u16::to_string);
    object([
        ("since", Some(string(&deprecation.since))),
        ("reason", Some(string(&deprecation.reason))),
        ("replacedBy", Some(list(replaced_by))),
    ])
}

/// The value as the registry spells it.
fn word(value: impl Serialize) -> String {
    serde_json::to_string(&value).expect("a variant without fields serializes as its name")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Advice, Basis, SentBy, Wire};
    use crate::source::Strategy;

    #[test]
    fn every_value_is_in_the_type() {
        let mut words = Vec::new();
        words.extend(Advice::ALL.iter().map(word));
        words.extend(Basis::ALL.iter().map(word));
        words.extend(SentBy::ALL.iter().map(word));
        words.extend(Wire::ALL.iter().map(word));
        let why = String::new;
        let allocations = [
            Allocation::Regular,
            Allocation::OutOfRange(why()),
            Allocation::Unregistered(why()),
        ];
        words.extend(allocations.map(|it| string(allocation(&it))));
        words.extend(Strategy::ALL.iter().map(|it| string(it.word())));
        let [(_, shared)] = runtime!("typescript": "shared/info.ts");
        for word in words {
            assert!(shared.contains(&word), "{word}");
        }
    }
}
