//! Strings, and names of members, as TypeScript spells them.

use std::fmt::Write as _;

use crate::text::is_visible;

/// A string literal whose value is the text, to the letter; what cannot be seen, and what could end a script element
/// of a page that holds the code, stands there as an escape.
pub(super) fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            '<' if matches!(rest.peek(), Some('/' | '!')) => push_escape(&mut literal, c),
            _ if is_visible(c) => literal.push(c),
            _ => push_escape(&mut literal, c),
        }
    }
    literal.push('"');
    literal
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

/// `\u{202e}`, in the form that older engines know where the number fits it.
fn push_escape(literal: &mut String, c: char) {
    let number = u32::from(c);
    // Writing to a string cannot fail.
    let _ = match number {
        0..=0xffff => write!(literal, "\\u{number:04x}"),
        _ => write!(literal, "\\u{{{number:x}}}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_keep_their_value() {
        assert_eq!(
            string("a \"b\" \\ 'c' `d` ${e}"),
            r#""a \"b\" \\ 'c' `d` ${e}""#
        );
        assert_eq!(string("a\r\n\tb\u{0}\u{2028}"), r#""a\r\n\tb\u0000\u2028""#);
        assert_eq!(string("\u{202e}\u{e0100}é"), r#""\u202e\u{e0100}é""#);
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
