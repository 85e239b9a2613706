//! A page in the making: blocks one after another, an empty line between them.

use super::table::Table;
use crate::backend::{File, header};

/// A page; all that is put in is Markdown, so texts of the registry go through [`super::inline`] first.
pub(super) struct Page {
    text: String,
}

impl Page {
    /// A page with the header that every generated file carries, and a title.
    pub(super) fn new(title: &str) -> Self {
        let text = format!("<!-- {} -->\n\n# {title}\n", header::GENERATED);
        Self { text }
    }

    /// A heading of level 2.
    pub(super) fn section(&mut self, heading: &str) {
        self.block(&format!("## {heading}"));
    }

    /// A heading of level 3.
    pub(super) fn subsection(&mut self, heading: &str) {
        self.block(&format!("### {heading}"));
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, words: &str) {
        self.block(words);
    }

    /// A list with bullets; nothing where there are no items.
    pub(super) fn list(&mut self, items: &[String]) {
        if !items.is_empty() {
            let lines: Vec<_> = items.iter().map(|item| format!("- {item}")).collect();
            self.block(&lines.join("\n"));
        }
    }

    /// A list that counts from 1; nothing where there are no items.
    pub(super) fn numbered(&mut self, items: &[String]) {
        if !items.is_empty() {
            let lines: Vec<_> = (1..)
                .zip(items)
                .map(|(n, item)| format!("{n}. {item}"))
                .collect();
            self.block(&lines.join("\n"));
        }
    }

    /// A listing in a language; empty lines around it are left out.
    pub(super) fn code(&mut self, language: &str, text: &str) {
        self.block(&format!("```{language}\n{}\n```", text.trim()));
    }

    /// A table; nothing where it has no rows.
    pub(super) fn table<const COLUMNS: usize>(&mut self, table: &Table<COLUMNS>) {
        if !table.is_empty() {
            self.block(table.to_string().trim_end());
        }
    }

    /// The page as a file.
    pub(super) fn file(self, path: impl Into<String>) -> File {
        File::new(path, self.text)
    }

    fn block(&mut self, block: &str) {
        self.text.push('\n');
        self.text += block;
        self.text.push('\n');
    }
}
