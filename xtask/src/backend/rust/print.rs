//! From tokens to formatted source text, and from items to a file.

use proc_macro2::TokenStream;

use super::docs::comment;
use crate::backend::header::GENERATED;

/// How wide a line can be: what prettyplease breaks, and what `xtask/runtime/rust/rustfmt.toml` says.
pub(super) const WIDTH: usize = 89;

/// A file: header, module documentation, items with a blank line between them.
pub(super) fn source(documentation: &str, items: &[String]) -> String {
    let documentation = comment("//! ", documentation);
    format!("// {GENERATED}\n\n{documentation}\n{}", items.join("\n"))
}

/// An item with a structure of its own. What is documented or long is written as text instead: parsing and printing it costs
/// three quarters of the time, and shows nothing that the tests with rustfmt do not.
pub(super) fn item(tokens: TokenStream) -> String {
    // Made of literals, identifiers that the loader checked, and the templates of this backend.
    let file: syn::File = syn::parse2(tokens).expect("what the backend builds is Rust");
    spaced(&prettyplease::unparse(&file))
}

/// A blank line before each function and constant of an `impl`, as people write them.
fn spaced(text: &str) -> String {
    let mut spaced = String::new();
    let mut before = "";
    for line in text.lines() {
        let is_member = |line: &str| line.starts_with("    ") && !line.starts_with("     ");
        let finished = is_member(before) && before.ends_with(['}', ';']);
        if finished && is_member(line) && line.trim_start().starts_with(['/', '#']) {
            spaced.push('\n');
        }
        spaced += line;
        spaced.push('\n');
        before = line;
    }
    spaced
}
