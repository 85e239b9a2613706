//! TOML to a table in which every key and value knows where it stands.

use toml::de::DeTable;

use super::mistakes::Mistakes;
use super::{brackets, syntax};
use crate::diagnostic::{Diagnostic, Span};

/// A text that can be read, as far as it can.
pub(super) enum Readable<'t> {
    /// The text as it is, and its table.
    Whole(DeTable<'t>),
    /// The text with blanks in place of what cannot be read.
    Part(String),
}

/// Parses a text, and finds out what of it can be read.
pub(super) fn read<'t>(text: &'t str, mistakes: &Mistakes) -> Readable<'t> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let is_good = errors.is_empty() && !brackets::any_wrong(text);
    match (!is_good).then(|| syntax::mend(text, mistakes)).flatten() {
        Some(readable) => Readable::Part(readable),
        None => {
            report(errors, mistakes);
            Readable::Whole(table.into_inner())
        }
    }
}

/// Parses what can be read of a text.
pub(super) fn read_part<'t>(text: &'t str, mistakes: &Mistakes) -> DeTable<'t> {
    let (table, errors) = DeTable::parse_recoverable(text);
    report(errors, mistakes);
    table.into_inner()
}

/// Reports what is wrong with single values and keys; the parser has read all around them.
fn report(errors: Vec<toml::de::Error>, mistakes: &Mistakes) {
    for error in errors {
        let span = error.span().unwrap_or_default().into();
        mistakes.malformed(if error.message() == "duplicate key" {
            Diagnostic::error("this key stands twice in one table", span, "the second one")
                .help("keep one of the two; entries of a list begin with `[[double brackets]]`")
        } else {
            not_toml(span, error.message())
        });
    }
}

/// A mistake of syntax in the words of the parser.
pub(super) fn not_toml(span: Span, message: &str) -> Diagnostic {
    Diagnostic::error("this is not TOML", span, message)
        .help("strings stand in double quotes, lists in brackets: https://toml.io/en/v1.0.0")
}
