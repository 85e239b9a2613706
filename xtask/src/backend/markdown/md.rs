//! Markdown as a type. Text of the registry becomes [`Md`] by escaping and in no other way, so that text that was not escaped
//! cannot reach a page: neither [`Md`] nor a page takes a `String`.

use crate::escape;

/// Markdown that is safe to print: escaped text, and what this program puts around it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Md(String);

/// Markdown of our own with a `{}` for each part; the parts are escaped unless they are [`Md`].
macro_rules! md {
    ($template:literal $(, $part:expr)* $(,)?) => {{
        use $crate::backend::markdown::md::{Md, holes};
        const { assert!(holes($template) == <[&str]>::len(&[$(stringify!($part)),*])) };
        Md::fill($template, &[$(Md::from($part)),*])
    }};
}
pub(super) use md;

/// How many `{}` a template has.
pub(super) const fn holes(template: &str) -> usize {
    let bytes = template.as_bytes();
    let (mut at, mut holes) = (1, 0);
    while at < bytes.len() {
        if bytes[at - 1] == b'{' && bytes[at] == b'}' {
            holes += 1;
        }
        at += 1;
    }
    holes
}

impl Md {
    /// Markdown that stands in this program.
    pub(super) fn ours(markdown: &'static str) -> Self {
        Self(markdown.to_owned())
    }

    /// What [`md!`] makes.
    pub(super) fn fill(template: &'static str, parts: &[Self]) -> Self {
        let mut parts = parts.iter();
        let mut pieces = template.split("{}");
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            text += parts.next().map_or("", Self::as_str);
            text += piece;
        }
        Self(text)
    }

    /// A text as inline code.
    pub(super) fn code(text: &str) -> Self {
        Self(escape::markdown_code(text))
    }

    /// A name as code if it may be an identifier, which is one word, else as text.
    pub(super) fn name(name: &str) -> Self {
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '$');
        if name.chars().all(is_word) {
            Self::code(name)
        } else {
            name.into()
        }
    }

    /// A text as the end of a heading, where linters want no punctuation.
    pub(super) fn heading(text: &str) -> Self {
        text.trim_end_matches(['.', ',', ';', ':', '!', '。', '，', '；', '：', '！'])
            .into()
    }

    /// An address, with what could end it early encoded.
    pub(super) fn address(url: &str) -> Self {
        Self(escape::url_part(url))
    }

    /// A link to one of the pages, or to a place in one.
    pub(super) fn link(words: impl Into<Self>, target: &str) -> Self {
        let target = target.replace('(', "%28").replace(')', "%29");
        md!("[{}]({})", words.into(), Self::address(&target))
    }

    /// A link to an address outside.
    pub(super) fn web(words: impl Into<Self>, url: &str) -> Self {
        md!("[{}](<{}>)", words.into(), Self::address(url))
    }

    /// A place in a page that links can name.
    pub(super) fn anchor(id: &str) -> Self {
        md!("<a id=\"{}\"></a>", Self::address(id))
    }

    /// The parts that are not empty, with the same between each two.
    pub(super) fn join(parts: impl IntoIterator<Item = Self>, between: &'static str) -> Self {
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        Self(parts.map(|part| part.0).collect::<Vec<_>>().join(between))
    }

    pub(super) fn commas(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::join(parts, ", ")
    }

    pub(super) fn words<const COUNT: usize>(parts: [Self; COUNT]) -> Self {
        Self::join(parts, " ")
    }

    pub(super) fn blocks(blocks: impl IntoIterator<Item = Self>) -> Self {
        Self::join(blocks, "\n\n")
    }

    /// A list with bullets.
    pub(super) fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::join(items.into_iter().map(|item| md!("- {}", item)), "\n")
    }

    /// Between these, unless it is empty.
    pub(super) fn between(self, before: &'static str, after: &'static str) -> Self {
        match self.is_empty() {
            true => self,
            false => Self::join([Self::ours(before), self, Self::ours(after)], ""),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// What becomes Markdown by itself: text by escaping, numbers by their digits.
macro_rules! from {
    ($($type:ty)+, $value:ident => $markdown:expr) => {
        $(impl From<$type> for Md {
            fn from($value: $type) -> Self {
                Self($markdown)
            }
        })+
    };
}
from!(&str &String, text => escape::markdown(text));
from!(String, text => escape::markdown(&text));
from!(u16 usize, number => number.to_string());

/// What is absent says nothing.
impl<T: Into<Md>> From<Option<T>> for Md {
    fn from(value: Option<T>) -> Self {
        value.map(T::into).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_markdown_by_escaping_alone() {
        let hostile = "a | <b> `c`";
        assert_eq!(
            md!("*{}* {}", hostile, 1000u16).as_str(),
            "*a \\| \\<b\\> \\`c\\`* 1000"
        );
        assert_eq!(
            Md::link(hostile, "a.md#b)").as_str(),
            "[a \\| \\<b\\> \\`c\\`](a.md#b%29)"
        );
        assert_eq!(
            Md::anchor("a\"><b>").as_str(),
            "<a id=\"a%22%3E%3Cb%3E\"></a>"
        );
        assert_eq!(Md::heading("Wait.").as_str(), "Wait");
    }

    #[test]
    fn a_text_begins_no_list() {
        for (text, shown) in [
            ("1. a", "1\\. a"),
            ("- a", "\\- a"),
            ("1000 is sent", "1000 is sent"),
            ("0.1.0", "0.1.0"),
        ] {
            assert_eq!(Md::from(text).as_str(), shown);
        }
    }

    #[test]
    fn identifiers_are_code() {
        for (name, shown) in [
            ("CLOSE_NORMAL", "`CLOSE_NORMAL`"),
            ("OK", "`OK`"),
            ("Mandatory Ext.", "Mandatory Ext."),
        ] {
            assert_eq!(Md::name(name).as_str(), shown);
        }
    }
}
