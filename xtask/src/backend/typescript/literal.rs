//! Strings, names of members and objects as TypeScript spells them.

use crate::text::one_line;

/// A string literal; what could end a script element of a page that holds the code stands there as an escape.
pub(super) fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    let text = one_line(text);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '<' if matches!(rest.peek(), Some('/' | '!')) => literal.push_str("\\u003c"),
            _ => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// A field of an object; one without a value is left out.
pub(super) type Field = (&'static str, Option<String>);

/// An object on one line.
pub(super) fn object(fields: impl IntoIterator<Item = Field>) -> String {
    format!("{{ {} }}", present(fields, "").join(", "))
}

/// The fields of an object, a line each.
pub(super) fn rows(indent: &str, fields: impl IntoIterator<Item = Field>) -> String {
    present(fields, indent).join(",\n") + ",\n"
}

fn present(fields: impl IntoIterator<Item = Field>, indent: &str) -> Vec<String> {
    let fields = fields.into_iter();
    fields
        .filter_map(|(key, value)| Some(format!("{indent}{key}: {}", value?)))
        .collect()
}

/// A list on one line.
pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// The name of a member: bare where it is an identifier, keywords included, else a string.
pub(super) fn member(name: &str) -> String {
    if is_identifier(name) {
        name.to_owned()
    } else {
        string(name)
    }
}

/// Whether the name can follow a dot. Identifiers beyond ASCII could too; they are quoted to keep this simple.
pub(super) fn is_identifier(name: &str) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    name.chars().all(word) && name.starts_with(|c: char| !c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_hold_one_visible_line() {
        assert_eq!(
            string("a \"b\" \\ 'c' `d` ${e}"),
            r#""a \"b\" \\ 'c' `d` ${e}""#
        );
        assert_eq!(string("a\r\n\tb\u{202e}é"), "\"a b\u{fffd}é\"");
        assert_eq!(
            string("</script> <!-- < b"),
            r#""\u003c/script> \u003c!-- < b""#
        );
    }

    #[test]
    fn members_are_quoted_only_where_needed() {
        assert_eq!(member("default"), "default");
        assert_eq!(member("$a_1"), "$a_1");
        assert_eq!(member("1a"), "\"1a\"");
        assert_eq!(member("a-b"), "\"a-b\"");
        assert_eq!(member("é"), "\"é\"");
        assert_eq!(member(""), "\"\"");
    }
}
