//! From tokens to formatted source text.

use proc_macro2::TokenStream;

use super::docs::Comments;
use crate::backend::File;
use crate::backend::header::GENERATED;

/// A file: header, module documentation, inner attributes, items.
pub(super) fn source(
    module_docs: &[String],
    attributes: &[&str],
    items: Vec<Item>,
    comments: &Comments,
) -> String {
    let mut text = format!("// {GENERATED}\n\n");
    for line in module_docs {
        text += format!("//! {line}").trim_end();
        text.push('\n');
    }
    if !attributes.is_empty() {
        text += &format!("\n{}\n", attributes.join("\n"));
    }
    let mut before = String::new();
    for item in items {
        let item = item.text();
        if !(is_line_of_list(&before) && is_line_of_list(&item)) {
            text.push('\n');
        }
        text += &item;
        before = item;
    }
    comments.fill_in(&text)
}

/// An item of a file.
pub(super) enum Item {
    /// Still to be formatted.
    Tokens(TokenStream),
    /// With a layout of its own.
    Formatted(String),
}

impl From<TokenStream> for Item {
    fn from(tokens: TokenStream) -> Self {
        Self::Tokens(tokens)
    }
}

impl Item {
    /// The item as text. Formatting items one by one takes a quarter of the memory of formatting all at once.
    fn text(self) -> String {
        match self {
            Self::Formatted(text) => text,
            Self::Tokens(tokens) => {
                // Made of literals, identifiers that the loader checked, and the templates of this backend.
                let file: syn::File = syn::parse2(tokens).expect("what the backend builds is Rust");
                spaced(&prettyplease::unparse(&file))
            }
        }
    }
}

/// A blank line before each function and constant of an `impl`, as people write them.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 64);
    let mut before = "";
    for line in text.lines() {
        let finished = before == "    }"
            || (before.starts_with("    ")
                && !before.starts_with("     ")
                && before.ends_with(';'));
        let begins = line.starts_with("    ///") || line.starts_with("    #[");
        if finished && begins {
            spaced.push('\n');
        }
        spaced += line;
        spaced.push('\n');
        before = line;
    }
    spaced
}

/// `pub mod name;` and `pub use name;`, which stand below each other without blank lines.
fn is_line_of_list(item: &str) -> bool {
    (item.starts_with("pub mod") || item.starts_with("pub use")) && item.trim_end().ends_with(';')
}

/// How rustfmt treats the crate: as wide as prettyplease prints.
pub(super) fn settings() -> File {
    let text = format!(
        "# {GENERATED}\n\n# The width at which the generated lines are broken, so that rustfmt finds nothing to change.\n\
         max_width = 89\nuse_small_heuristics = \"Max\"\nshort_array_element_width_threshold = 0\n"
    );
    File::new("rustfmt.toml", text)
}
