//! The comment at the head of codes.toml that documents every key.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::source::{KeySpec, ROOT, TableSpec, ValueSpec};

/// The longest line of codes.toml.
const WIDTH: usize = 120;

/// Where the documentation of a key begins.
const COLUMN: usize = 22;

const NOTATION: &str =
    "# THE KEYS (! = required, [] = a list, {} = an inline table, [{}] = a list of inline tables)";

/// The tables that have headers, in the order in which they are explained.
const HEADERS: [(&str, &[&str]); 7] = [
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
];

/// Every key by the table that it belongs to, as lines of comments.
pub fn key_comment() -> String {
    let mut comment = Comment {
        text: format!("{NOTATION}\n#\n"),
        explained: BTreeSet::new(),
    };
    comment.keys(ROOT, 0);
    for ((header, _), table) in HEADERS.iter().zip(headed()) {
        comment.text += &format!("#\n# {header}\n");
        comment.paragraph("#   ", "#   ", table.about);
        comment.keys(table, 2);
    }
    comment.text
}

fn headed() -> impl Iterator<Item = &'static TableSpec> {
    HEADERS.iter().filter_map(|(_, path)| ROOT.at(path))
}

/// Whether a table has a header, or consists of such tables.
fn has_header(table: &TableSpec) -> bool {
    let mut keys = table.keys.iter();
    headed().any(|it| it.what == table.what)
        || keys.all(|key| key.value.table().is_some_and(has_header))
}

struct Comment {
    text: String,
    /// The inline tables whose keys have been explained.
    explained: BTreeSet<&'static str>,
}

impl Comment {
    fn keys(&mut self, table: &TableSpec, indent: usize) {
        let keys = table.keys.iter();
        for key in keys.filter(|key| !key.value.table().is_some_and(has_header)) {
            match key.value {
                ValueSpec::One(schema) => {
                    self.key(key, indent, "", "");
                    self.words(&schema());
                }
                ValueSpec::Many(_) => self.key(key, indent, " []", ""),
                ValueSpec::Table(table) => self.inline(key, indent, " {}", table),
                ValueSpec::Tables(table) | ValueSpec::Map(table) => {
                    self.inline(key, indent, " [{}]", table);
                }
            }
        }
    }

    /// An inline table and its keys, which are explained where it first appears.
    fn inline(&mut self, key: &KeySpec, indent: usize, mark: &str, table: &'static TableSpec) {
        if self.explained.insert(table.what) {
            self.key(key, indent, mark, "");
            self.keys(table, indent + 2);
        } else {
            self.key(key, indent, mark, " Its keys are those above.");
        }
    }

    fn key(&mut self, key: &KeySpec, indent: usize, mark: &str, more: &str) {
        let required = if key.is_required { "!" } else { "" };
        let name = format!("# {:indent$}{}{required}{mark} ", "", key.name);
        let doc = format!("{}{more}", key.doc);
        self.paragraph(
            &format!("{name:COLUMN$}"),
            &format!("{:COLUMN$}", "#"),
            &doc,
        );
    }

    /// The words that a value may be, with what they mean.
    fn words(&mut self, schema: &Value) {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let words = list(&schema["enum"]);
        let meanings = list(&schema["x-taplo"]["docs"]["enumValues"]);
        let words = words.iter().zip(&meanings);
        let words: Vec<_> = words
            .filter_map(|(a, b)| a.as_str().zip(b.as_str()))
            .collect();
        let longest = words.iter().map(|(word, _)| word.len()).max();
        let column = COLUMN + 2 + longest.unwrap_or_default() + 2;
        for (word, meaning) in words {
            let first = format!("{:1$}{word}", "#", COLUMN + 2);
            self.paragraph(
                &format!("{first:column$}"),
                &format!("{:column$}", "#"),
                meaning,
            );
        }
    }

    /// A text on lines, the first of which starts with `first`, the others with `rest`.
    fn paragraph(&mut self, first: &str, rest: &str, text: &str) {
        let mut line = first.to_owned();
        let mut is_empty = true;
        for word in text.split_whitespace() {
            let width = line.chars().count() + 1 + word.chars().count();
            if !is_empty && width > WIDTH {
                self.text += &format!("{line}\n");
                line = rest.to_owned();
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line += word;
            is_empty = false;
        }
        self.text += &format!("{line}\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_every_table_is_explained_below_its_header() {
        let comment = key_comment();
        for ((header, _), table) in HEADERS.iter().zip(headed()) {
            let (_, below) = comment.split_once(&format!("# {header}\n")).unwrap();
            let part = below.split("#\n").next().unwrap();
            let keys = table.keys.iter();
            for key in keys.filter(|key| !key.value.table().is_some_and(has_header)) {
                let name = format!("#   {}", key.name);
                let mut lines = part.lines().filter_map(|line| line.strip_prefix(&name));
                assert!(
                    lines.any(|rest| rest.starts_with([' ', '!'])),
                    "{header}: {}",
                    key.name
                );
            }
        }
        assert!(comment.contains("\n# version! "));
        assert_eq!(HEADERS.len(), headed().count());
    }

    #[test]
    fn the_comment_is_made_of_lines_of_comments_that_fit() {
        for line in key_comment().lines() {
            assert!(line.starts_with('#') && line.trim_end() == line, "{line}");
            assert!(line.chars().count() <= WIDTH, "{line}");
        }
    }
}
