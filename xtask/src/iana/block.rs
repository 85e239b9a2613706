//! The entry of `codes.toml` for a number that IANA has newly assigned.

use super::SOURCE;
use super::table::Row;

/// The entry in canonical form. What a person has to write is left empty, which no command accepts.
pub(super) fn entry(number: u16, row: &Row) -> String {
    let wording = row.name().unwrap_or_default();
    let name = sentence_case(wording);
    let alias = if name == wording {
        String::new()
    } else {
        format!("aliases = [{}]\n", alias(wording))
    };
    format!(
        "[[standard.code]]\ncode = {number}\nname = {}\nsummary = \"\"\nsent-by = \"unknown\"\n{alias}sources = [\"{SOURCE}\"]\n",
        literal(&name)
    )
}

/// The alias that says how IANA words it.
pub(super) fn alias(wording: &str) -> String {
    format!("{{ name = {}, where = \"{SOURCE}\" }}", literal(wording))
}

/// "Going Away" as "Going away": names in the registry begin with a capital letter and have no others, except in words
/// like TLS.
fn sentence_case(name: &str) -> String {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let is_plain = word.chars().skip(1).all(char::is_lowercase);
        let word = if is_plain && word.len() > 1 {
            word.to_lowercase()
        } else {
            word.to_owned()
        };
        format!("{name} {word}")
    })
}

/// A string of TOML. The text has one line, so nothing but quotes and backslashes has to be escaped.
fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_the_registry_writes_them() {
        for (wording, name) in [
            ("Going Away", "Going away"),
            ("TLS handshake", "TLS handshake"),
            ("Bad TLS Handshake", "Bad TLS handshake"),
            ("Try A Later", "Try A later"),
            ("", ""),
        ] {
            assert_eq!(sentence_case(wording), name);
        }
        assert_eq!(literal("a \"b\" \\"), "\"a \\\"b\\\" \\\\\"");
    }
}
