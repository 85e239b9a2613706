//! Makes the schema of close-codes.json from its template, which is a schema itself and lies beside this file.

use crate::backend::header::GENERATED;

/// The schema of `close-codes.json`, JSON Schema draft 2020-12.
pub(super) fn close_codes() -> String {
    with_header(include_str!("close-codes.schema.json"))
}

/// The template with the header as its first member. It is printed line by line and not by way of a JSON value, which
/// would sort the members; lines also lose the carriage returns of a checkout that has them.
fn with_header(template: &str) -> String {
    let header = serde_json::Value::from(GENERATED);
    let mut text = format!("{{\n  \"$comment\": {header},\n");
    for line in template.lines().skip(1) {
        text += line;
        text.push('\n');
    }
    text
}
