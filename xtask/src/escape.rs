//! Registry texts as Markdown: for the pages, and for the documentation comments that rustdoc and editors render.

use crate::text::one_line;

/// The text as Markdown that reads as the text itself: no markup, no HTML, no line break, no table cell border, and no
/// list or heading where it begins a line.
pub(crate) fn markdown(text: &str) -> String {
    let text = one_line(text);
    match marker(&text) {
        Some(at) => format!("{}\\{}", &text[..at], escape(&text[at..])),
        None => escape(&text),
    }
}

/// Where a text has what would make a list or a heading of it at the beginning of a line: `-`, `1.`, `2)`.
fn marker(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let is_marker = if digits == 0 {
        rest.starts_with(['-', '+', '='])
    } else {
        rest.starts_with(['.', ')']) && rest[1..].chars().next().is_none_or(|c| c == ' ')
    };
    is_marker.then_some(digits)
}

fn escape(text: &str) -> String {
    if !MAY_BE_MARKUP.iter().any(|&c| text.contains(c)) {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        if is_markup(before, c, after) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

/// The text as inline code; backticks in it are met with a longer fence.
///
/// A text with `|` is no code but escaped text: tables want the bar escaped, other places show the backslash.
pub(crate) fn markdown_code(text: &str) -> String {
    if text.contains('|') {
        return markdown(text);
    }
    let text = one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A link; what could end its target early is percent-encoded.
pub(crate) fn markdown_link(text: &str, url: &str) -> String {
    format!("[{}](<{}>)", markdown(text), url_part(url))
}

/// An address with everything encoded that could leave an HTML attribute, a link target or a table cell.
pub(crate) fn url_part(url: &str) -> String {
    let url = one_line(url);
    if !ENDS_A_TARGET.iter().any(|&c| url.contains(c)) {
        return url;
    }
    let encode = |c: char| {
        if ENDS_A_TARGET.contains(&c) {
            format!("%{:02X}", u32::from(c))
        } else {
            c.to_string()
        }
    };
    url.chars().map(encode).collect()
}

/// What could end an attribute of HTML, the target of a link or the cell of a table.
const ENDS_A_TARGET: [char; 11] = [' ', '"', '\'', '<', '>', '\\', '^', '`', '{', '|', '}'];

/// The characters that [`is_markup`] looks at. Most texts have none, and looking for one character is fast.
const MAY_BE_MARKUP: [char; 18] = [
    '\\', '`', '*', '[', ']', '<', '>', '|', '~', '{', '}', '@', '$', '!', '&', '#', '_', ':',
];

/// Whether Markdown would read the character as more than itself. `_` within a word and a lone `-` are left readable.
fn is_markup(before: char, c: char, after: char) -> bool {
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '{' | '}' | '@' | '$' => true,
        '!' => after == '[',
        '&' => after != ' ',
        '#' => before == ' ',
        '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
        // GitHub links bare addresses; a text is not where links come from.
        ':' => after == '/',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_reads_as_text() {
        assert_eq!(
            markdown("a | b <i> `c` snake_case _em_ R&D & x#1 # y"),
            "a \\| b \\<i\\> \\`c\\` snake_case \\_em\\_ R\\&D & x#1 \\# y"
        );
        assert_eq!(markdown("https://a.b: c"), "https\\://a.b: c");
        assert_eq!(markdown("two\nlines\u{202e}"), "two lines\u{fffd}");
        assert_eq!(markdown("1. Reconnect - or not"), "1\\. Reconnect - or not");
        assert_eq!(markdown("- not a list"), "\\- not a list");
        let looked_at = |c: &char| {
            ["a", " ", "[", "/"]
                .iter()
                .any(|after| is_markup(' ', *c, after.chars().next().unwrap()))
        };
        let ascii: Vec<char> = (' '..='~').filter(looked_at).collect();
        assert!(ascii.iter().all(|c| MAY_BE_MARKUP.contains(c)), "{ascii:?}");
    }

    #[test]
    fn code_survives_backticks() {
        assert_eq!(markdown_code("a"), "`a`");
        assert_eq!(markdown_code("a``b`"), "``` a``b` ```");
        assert_eq!(markdown_code("a|`b`"), "a\\|\\`b\\`");
    }
}
