//! What a program can ask about a code of one namespace: the type of the answer, and the look-up.

use serde::Serialize;

use super::literal::string;
use super::shared;
use crate::model::{After, Code, Deprecation, Namespace, Reason, Reconnect};
use crate::wording;

/// The type of the answer: the shared one, with this namespace's own type for the number. It is repeated in every file
/// so that none needs an import.
pub(super) fn interface(namespace: &Namespace) -> String {
    let name = namespace.names.typescript_enum();
    shared::INFO
        .replace("CloseCodeInfo", &format!("{name}Info"))
        .replace("code: number", &format!("code: {name}"))
}

/// The look-up. Its texts are written out in the function, so that a bundler drops them with it.
pub(super) fn look_up(namespace: &Namespace) -> String {
    let (camel, name) = (&namespace.names.camel, namespace.names.typescript_enum());
    let cases: String = namespace.codes.iter().map(case).collect();
    format!(
        "/** What the registry knows about the code; `undefined` for a number that is not in `{name}`. */\n\
         export function {camel}CloseCodeInfo(code: number): {name}Info | undefined {{\n  switch (code) {{\n{cases}    \
         default:\n      return undefined;\n  }}\n}}\n"
    )
}

fn case(code: &Code) -> String {
    let fields: String = fields(code)
        .into_iter()
        .map(|(key, value)| format!("        {key}: {value},\n"))
        .collect();
    format!(
        "    case {}:\n      return {{\n{fields}      }};\n",
        code.number
    )
}

fn fields(code: &Code) -> Vec<(&'static str, String)> {
    let always = |key, value| Some((key, value));
    let text = |key, text: &Option<String>| text.as_deref().map(|text| (key, string(text)));
    let fields = [
        always("code", code.number.to_string()),
        always("member", string(&code.typescript)),
        text("id", &code.id),
        always("name", string(&code.name)),
        always("summary", string(&code.summary)),
        text("details", &code.details),
        always("sentBy", word(code.sent_by)),
        always("wire", word(code.wire)),
        code.reconnect
            .as_ref()
            .map(|it| ("reconnect", reconnect(it))),
        always("aliases", list(other_names(code).into_iter().map(string))),
        always("reasons", list(code.reasons.iter().map(reason))),
        code.http.map(|status| ("http", status.to_string())),
        always("standing", string(wording::allocation(&code.allocation))),
        code.deprecated
            .as_ref()
            .map(|it| ("deprecated", deprecated(it))),
        always("source", string(&wording::best_source(code))),
    ];
    fields.into_iter().flatten().collect()
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

/// The object that holds advice, of a code or of a range.
pub(super) fn reconnect(reconnect: &Reconnect) -> String {
    let mut fields = format!(
        "advice: {}, basis: {}",
        word(reconnect.advice),
        word(reconnect.basis)
    );
    if let Some(first) = &reconnect.before {
        fields += &format!(", first: {}", string(first));
    }
    if let Some(when) = reconnect.after {
        fields += &format!(", after: {}", after(when));
    }
    format!("{{ {fields} }}")
}

fn after(after: After) -> String {
    match after {
        After::AtOnce => "{ kind: \"at-once\" }".to_owned(),
        After::Delay { millis } => format!("{{ kind: \"delay\", milliseconds: {millis} }}"),
        After::Jitter { min, max } => format!("{{ kind: \"jitter\", min: {min}, max: {max} }}"),
        After::AtLeast { millis } => format!("{{ kind: \"delay\", milliseconds: {millis} }}"),
        After::Backoff { initial, max } => {
            let max = max.unwrap_or(u32::MAX);
            format!("{{ kind: \"backoff\", initial: {initial}, max: {max} }}")
        }
        After::OtherAddressOrUser => "{ kind: \"other-address-or-user\" }".to_owned(),
    }
}

fn reason(reason: &Reason) -> String {
    let (reason, summary) = (string(&reason.reason), string(&reason.summary));
    format!("{{ reason: {reason}, summary: {summary} }}")
}

fn deprecated(deprecation: &Deprecation) -> String {
    let (since, reason) = (string(&deprecation.since), string(&deprecation.reason));
    let replaced_by = list(deprecation.replaced_by.iter().map(u16::to_string));
    format!("{{ since: {since}, reason: {reason}, replacedBy: {replaced_by} }}")
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// The value as the registry spells it.
fn word(value: impl Serialize) -> String {
    serde_json::to_string(&value).expect("a variant without fields serializes as its name")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Advice, Allocation, Basis, SentBy, Wire};

    #[test]
    fn every_value_is_in_the_type() {
        let mut words = Vec::new();
        words.extend(Advice::ALL.iter().map(word));
        words.extend(Basis::ALL.iter().map(word));
        words.extend(SentBy::ALL.iter().map(word));
        words.extend(Wire::ALL.iter().map(word));
        let why = String::new;
        let standings = [
            Allocation::Regular,
            Allocation::OutOfRange(why()),
            Allocation::Unregistered(why()),
        ];
        words.extend(standings.map(|it| string(wording::allocation(&it))));
        for word in words {
            assert!(shared::INFO.contains(&word), "{word}");
        }
    }
}
