//! The comment at the head of codes.toml that documents every key.

use std::collections::BTreeSet;

use crate::source::{KeySpec, ROOT, TableSpec, ValueSpec};

/// The longest line of codes.toml.
const WIDTH: usize = 120;
/// Where the documentation of a key begins.
const COLUMN: usize = 18;

/// The headers of the tables, in the order of the file.
const HEADERS: [(&str, &[&str]); 8] = [
    ("[source.<key>]", &["source", "*"]),
    ("[[range]]", &["range"]),
    (
        "[[standard.code]], [[vendor.<namespace>.code]]",
        &["standard", "code"],
    ),
    ("[vendor.<namespace>]", &["vendor", "*"]),
    ("[[vendor.<namespace>.range]]", &["vendor", "*", "range"]),
    ("[[claim]]", &["claim"]),
    ("[[practice]]", &["practice"]),
    ("version", &[]),
];

/// Every key by the table that it belongs to, as lines of comments.
pub fn key_comment() -> String {
    let mut out = String::new();
    let mut explained = BTreeSet::new();
    for (header, path) in HEADERS {
        match ROOT.at(path) {
            Some(table) => {
                out += &format!("#\n# {header}\n");
                wrap(&mut out, "#   ", table.about.trim_start());
                keys(&mut out, table, 1, &mut explained);
            }
            None => {
                out += "#\n";
                ROOT.key(header)
                    .into_iter()
                    .for_each(|it| key(&mut out, it, 0));
            }
        }
    }
    out
}

/// The keys of a table; those of an inline table are explained where it is first used.
fn keys(out: &mut String, table: &TableSpec, depth: usize, explained: &mut BTreeSet<&'static str>) {
    for spec in table.keys {
        let inline = match spec.value {
            ValueSpec::Table(inline) | ValueSpec::Tables(inline) => Some(inline),
            _ => None,
        };
        if inline.is_some_and(|inline| {
            HEADERS
                .iter()
                .any(|(_, path)| ROOT.at(path).is_some_and(|it| it.what == inline.what))
        }) {
            continue; // it has headers of its own
        }
        key(out, spec, depth);
        if let Some(inline) = inline
            && explained.insert(inline.what)
        {
            keys(out, inline, depth + 1, explained);
        }
    }
}

fn key(out: &mut String, spec: &KeySpec, depth: usize) {
    let mark = if spec.is_required { "!" } else { "" };
    let name = format!("# {}{}{mark}", "  ".repeat(depth), spec.name);
    let first = format!("{name:COLUMN$}");
    let doc = format!("{}{}", spec.doc.trim_start(), words(spec));
    let mut lines = String::new();
    wrap(&mut lines, &format!("#{:1$}", "", COLUMN - 1), &doc);
    out.push_str(&first);
    if !first.ends_with(' ') {
        out.push(' ');
    }
    out.push_str(lines.get(COLUMN..).unwrap_or_default());
}

/// The words that a key may have.
fn words(spec: &KeySpec) -> String {
    let ValueSpec::One(schema) = spec.value else {
        return String::new();
    };
    let schema = schema();
    let words = schema["enum"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let words: Vec<&str> = words.iter().filter_map(|word| word.as_str()).collect();
    if words.is_empty() {
        String::new()
    } else {
        format!(" One of: {}.", words.join(", "))
    }
}

/// A text on lines that begin with `indent`.
fn wrap(out: &mut String, indent: &str, text: &str) {
    let mut width = WIDTH + 1;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if width + 1 + length > WIDTH {
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
            out.push_str(indent);
            width = indent.len();
        } else {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push('\n');
}
