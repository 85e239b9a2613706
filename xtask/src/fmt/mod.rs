//! The one way to write a registry: order and layout, so that one change is a few lines of a diff.
//!
//! Blocks are sorted: sources, ranges, standard codes, then each vendor with its own sources, ranges and codes, then
//! claims and practice. Keys stand in the order of the table of keys. Values stay as they were written, but
//! for the white space between them; lists that do not fit a line get a line per element. No comment is lost.

mod layout;
mod order;
mod scan;

use crate::source::Document;
use order::Section;
use scan::{Block, Comments, File};

/// Writes a registry in canonical form. It must have been loaded without errors.
pub fn format(text: &str, document: &Document) -> String {
    let File { mut blocks, footer } = scan::scan(text);
    let order = order::Order::new(document);
    blocks.sort_by_cached_key(|block| order.place(block));
    let headings = order.headings();
    let mut formatted = String::with_capacity(text.len());
    let mut section = Section::Head;
    for block in &blocks {
        let here = order.place(block).section;
        if here != section {
            formatted += &format!("\n# {}\n", order.heading(&here));
            section = here;
        }
        if !formatted.is_empty() {
            formatted.push('\n');
        }
        write_comments(&mut formatted, &block.comments, &headings);
        write_block(&mut formatted, block);
    }
    if !footer.groups.is_empty() {
        formatted.push('\n');
        write_comments(
            &mut formatted,
            &Comments {
                attached: true,
                ..footer
            },
            &headings,
        );
    }
    formatted
}

/// Comments before a block. Headings among them are left out: they are written anew where their section begins.
fn write_comments(out: &mut String, comments: &Comments<'_>, headings: &[String]) {
    let is_heading = |group: &[&str]| matches!(group, [line] if headings.iter().any(|h| line.trim_end() == format!("# {h}")));
    for (at, group) in comments.groups.iter().enumerate() {
        let attached = comments.attached && at + 1 == comments.groups.len();
        if is_heading(group) {
            continue;
        }
        for line in group {
            out.extend([line.trim_end(), "\n"]);
        }
        if !attached {
            out.push('\n');
        }
    }
}

fn write_block(out: &mut String, block: &Block<'_>) {
    if !block.path.is_empty() {
        let (open, close) = if block.is_array {
            ("[[", "]]")
        } else {
            ("[", "]")
        };
        out.extend([open, &block.path.join("."), close]);
        write_trailing(out, block.trailing);
    }
    let spec = order::spec(block);
    let mut items: Vec<_> = block.items.iter().collect();
    items.sort_by_key(|item| spec.rank(order::unquoted(item.key)));
    for item in items {
        for line in item.comments.groups.iter().flatten() {
            out.extend([line.trim_end(), "\n"]);
        }
        *out += &layout::item(item.key, &item.value, spec);
        write_trailing(out, item.trailing);
    }
    for line in block.footer.groups.iter().flatten() {
        out.extend([line.trim_end(), "\n"]);
    }
}

fn write_trailing(out: &mut String, comment: Option<&str>) {
    if let Some(comment) = comment {
        out.extend([" ", comment.trim_end()]);
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{resolve, source};

    fn formatted(text: &str) -> String {
        let loaded = source::load(text);
        assert_eq!(loaded.diagnostics, []);
        format(text, &loaded.document)
    }

    fn comments(text: &str) -> Vec<&str> {
        let mut comments: Vec<&str> = text
            .lines()
            .filter_map(|line| Some(&line[line.find("# c")?..]))
            .map(str::trim_end)
            .collect();
        comments.sort_unstable();
        comments
    }

    #[test]
    fn a_messy_registry_becomes_the_tidy_one() {
        let messy = include_str!("../../tests/canonical/messy.toml");
        let tidy = formatted(messy);
        expect_test::expect_file!["../../tests/canonical/tidy.toml"].assert_eq(&tidy);
        assert_eq!(formatted(&tidy), tidy, "the tidy one stays as it is");
        assert!(comments(messy).len() >= 10);
        assert_eq!(comments(&tidy), comments(messy), "a comment was lost");
        let registry = |text: &str| resolve::resolve(source::load(text).document);
        assert_eq!(registry(&tidy), registry(messy), "the meaning changed");
    }

    #[test]
    fn crlf_becomes_lf() {
        let messy = include_str!("../../tests/canonical/messy.toml");
        assert_eq!(formatted(&messy.replace('\n', "\r\n")), formatted(messy));
    }
}
