//! The look-up by name within a namespace: a `match` over all names that lead to a code.

use std::collections::BTreeSet;

use super::table::{aliases, literal};
use crate::model::{Code, Namespace};
use crate::text::one_line;

/// `from_name`, the function behind `FromStr`.
pub(super) fn look_up(namespace: &Namespace) -> String {
    let arms: String = namespace
        .codes
        .iter()
        .zip(names(namespace))
        .filter(|(_, names)| !names.is_empty())
        .map(|(code, names)| {
            let patterns: Vec<String> = names.iter().map(|name| literal(name)).collect();
            let (patterns, variant) = (patterns.join(" | "), &code.rust);
            format!("            {patterns} => Self::{variant},\n")
        })
        .collect();
    format!(
        "#[rustfmt::skip]\nimpl CloseCode {{\n    #[inline]\n    fn from_name(name: &str) -> Option<Self> {{\n        \
         let known = match name {{\n{arms}            _ => return None,\n        }};\n        Some(known)\n    }}\n}}\n"
    )
}

/// What a code can be called.
type Kind = fn(&Code) -> Vec<String>;

/// The kinds of names. Where two codes share one, the earlier kind wins, and within a kind the lower number: an identifier
/// leads to the code in use and not to a deprecated one.
const KINDS: [Kind; 5] = [
    |code| vec![code.rust.clone()],
    |code| {
        id(code)
            .filter(|_| code.deprecated.is_none())
            .into_iter()
            .collect()
    },
    |code| id(code).into_iter().collect(),
    |code| vec![one_line(&code.name)],
    aliases,
];

/// The names that lead to each code, in the order of the codes; no name leads to two.
fn names(namespace: &Namespace) -> Vec<Vec<String>> {
    let mut taken = BTreeSet::new();
    let mut rows = vec![Vec::new(); namespace.codes.len()];
    for kind in KINDS {
        for (code, row) in namespace.codes.iter().zip(&mut rows) {
            row.extend(
                kind(code)
                    .into_iter()
                    .filter(|name| taken.insert(name.clone())),
            );
        }
    }
    rows
}

fn id(code: &Code) -> Option<String> {
    code.id.as_deref().map(one_line)
}
