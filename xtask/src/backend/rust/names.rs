//! The look-up by name within a namespace: a `match` over all names that lead to a code.

use std::collections::BTreeMap;

use super::table::literal;
use crate::model::{Namespace, look_ups};

/// `from_name`, the function behind `FromStr`.
pub(super) fn look_up(namespace: &Namespace) -> String {
    let mut patterns: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for (name, code) in look_ups(&namespace.codes) {
        patterns.entry(code.number).or_default().push(literal(name));
    }
    let arms: String = namespace
        .codes
        .iter()
        .filter_map(|code| {
            let (patterns, variant) = (patterns.get(&code.number)?.join(" | "), &code.rust);
            Some(format!("            {patterns} => Self::{variant},\n"))
        })
        .collect();
    format!(
        "#[rustfmt::skip]\nimpl CloseCode {{\n    #[inline]\n    fn from_name(name: &str) -> Option<Self> {{\n        \
         let known = match name {{\n{arms}            _ => return None,\n        }};\n        Some(known)\n    }}\n}}\n"
    )
}
