//! The table behind `CloseCode::info`: a record per code, which rustfmt is told to leave alone.
//!
//! It is data in a layout of its own, so it is written as text: nearly half of the time of the whole backend went into
//! parsing and formatting tables. What `{:?}` makes of a string is a string literal of Rust.

use crate::model::{After, Code, Namespace, Reconnect, Standing};
use crate::text::one_line;

/// The records of all codes.
pub(super) fn table(namespace: &Namespace) -> String {
    let records: String = namespace
        .codes
        .iter()
        .map(|code| record(code, &namespace.slug))
        .collect();
    format!(
        "/// What the registry knows, in the order of [`CloseCode::ALL`].\n#[rustfmt::skip]\n\
         static INFO: [Info; {}] = [\n{records}];\n",
        namespace.codes.len()
    )
}

fn record(code: &Code, namespace: &str) -> String {
    let fields = [
        ("code", code.number.to_string()),
        ("namespace", literal(namespace)),
        ("member", literal(&code.rust)),
        ("id", option(code.id.as_deref().map(literal))),
        ("name", literal(&code.name)),
        ("summary", literal(&code.summary)),
        ("sent_by", format!("SentBy::{:?}", code.sent_by)),
        ("wire", format!("Wire::{:?}", code.wire)),
        ("reconnect", option(code.reconnect.as_ref().map(reconnect))),
        ("aliases", aliases(code)),
        ("http", option(code.http.map(|status| status.to_string()))),
        ("standing", standing(&code.standing).to_owned()),
    ];
    let fields: String = fields
        .map(|(name, value)| format!("        {name}: {value},\n"))
        .concat();
    format!("    Info {{\n{fields}    }},\n")
}

fn reconnect(reconnect: &Reconnect) -> String {
    format!(
        "Reconnect {{ advice: Advice::{:?}, basis: Basis::{:?}, first: {}, after: {} }}",
        reconnect.advice,
        reconnect.basis,
        option(reconnect.first.as_deref().map(literal)),
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
        After::Backoff { initial, max } => {
            format!("After::Backoff {{ initial_millis: {initial}, max_millis: {max} }}")
        }
        After::OtherAddressOrUser => "After::OtherAddressOrUser".to_owned(),
    }
}

/// Other names in use and earlier names, each once, without those that the record holds already.
fn aliases(code: &Code) -> String {
    let in_use = code.aliases.iter().map(|alias| one_line(&alias.name));
    let earlier = code.renamed.iter().map(|rename| one_line(&rename.from));
    let mut names: Vec<String> = Vec::new();
    for name in in_use.chain(earlier) {
        let in_record = name == code.name || name == code.rust || code.id.as_ref() == Some(&name);
        if !in_record && !names.contains(&name) {
            names.push(name);
        }
    }
    let literals: Vec<String> = names.iter().map(|name| literal(name)).collect();
    format!("&[{}]", literals.join(", "))
}

fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Legal => "Standing::Legal",
        Standing::Illegal(_) => "Standing::Illegal",
        Standing::Squatting(_) => "Standing::Squatting",
    }
}

/// A string literal.
fn literal(text: &str) -> String {
    format!("{:?}", one_line(text))
}

fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    #[test]
    fn the_hostile_table_is_one_item_of_rust() {
        let registry = sample::hostile();
        let file = syn::parse_file(&table(&registry.vendors[0])).unwrap();
        assert_eq!(file.items.len(), 1);
    }
}
