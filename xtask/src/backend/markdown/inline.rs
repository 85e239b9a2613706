//! Parts of a line: texts of the registry made harmless, links within and between the pages, their anchors.

use crate::escape;
use crate::model::{Citation, Namespace, Reconnect};
use crate::wording;

/// A text of the registry, to stand anywhere in a line.
pub(super) fn text(text: &str) -> String {
    escape::markdown(text)
}

/// A text of the registry as the end of a heading, where linters want no punctuation.
pub(super) fn heading(words: &str) -> String {
    text(words.trim_end_matches(['.', ',', ';', ':', '!', '。', '，', '；', '：', '！']))
}

/// A text of the registry as code.
pub(super) fn code(text: &str) -> String {
    escape::markdown_code(text)
}

/// A name as code if it may be an identifier, which is one word, else as text.
pub(super) fn name(name: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '$');
    if name.chars().all(is_word) {
        code(name)
    } else {
        text(name)
    }
}

/// A link to an address outside; its words are a text of the registry.
pub(super) fn link(words: &str, url: &str) -> String {
    escape::markdown_link(words, url)
}

/// Where something was read, in full: a link, or for a package its title and package URL.
pub(super) fn citation(citation: &Citation) -> String {
    match (citation.url(), citation.package()) {
        (Some(url), _) => link(&citation.text(), &url),
        (None, Some(package)) => format!("{}, {}", text(&citation.text()), code(package)),
        (None, None) => text(&citation.text()),
    }
}

/// What the sources say about reconnecting, if they say anything.
pub(super) fn reconnect(advice: Option<&Reconnect>) -> String {
    text(&wording::reconnect_or_unspecified(advice))
}

/// A place in a page that links can name.
pub(super) fn anchor(id: &str) -> String {
    format!("<a id=\"{id}\"></a>")
}

/// The place of what is said about a code below the table, within its page.
pub(super) fn details_id(namespace: &Namespace, number: u16) -> String {
    format!("{}-details", namespace.permalink(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_no_list() {
        assert_eq!(text("1. a"), "1\\. a");
        assert_eq!(text("- a"), "\\- a");
        assert_eq!(text("1000 is sent"), "1000 is sent");
        assert_eq!(text("0.1.0"), "0.1.0");
    }

    #[test]
    fn identifiers_are_code() {
        assert_eq!(name("CLOSE_NORMAL"), "`CLOSE_NORMAL`");
        assert_eq!(name("OK"), "`OK`");
        assert_eq!(name("Mandatory Ext."), "Mandatory Ext.");
    }
}
