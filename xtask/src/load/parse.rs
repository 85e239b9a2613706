//! TOML to a table in which every key and value knows where it stands.

use toml::de::DeTable;

use super::entry::Mistakes;
use crate::diagnostic::Diagnostic;

/// Parses as much as can be understood; syntax errors do not hide the mistakes behind them.
pub(super) fn parse<'t>(text: &'t str, mistakes: &Mistakes) -> DeTable<'t> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().unwrap_or_default();
        mistakes.malformed(if error.message() == "duplicate key" {
            Diagnostic::error(
                "this key stands twice in one table",
                span.into(),
                "the second one",
            )
            .help("keep one of the two; entries of a list begin with `[[double brackets]]`")
        } else {
            Diagnostic::error("this is not TOML", span.into(), error.message()).help(
                "strings stand in double quotes, lists in brackets: https://toml.io/en/v1.0.0",
            )
        });
    }
    table.into_inner()
}
