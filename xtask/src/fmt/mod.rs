//! The one way to write a registry: order and layout, so that one change is a few lines of a diff.
//!
//! Blocks are sorted: sources, ranges, standard codes, then each vendor with its own sources, ranges and codes, then
//! claims and practice. Keys are in the order of the table of keys. Values stay as they were written, except for the
//! white space between them; lists that do not fit a line get a line per element. No comment is lost.

mod layout;
mod order;
mod scan;
#[cfg(test)]
mod tests;

use crate::source::Document;
use order::{Order, Section};
use scan::{Block, Comments, File};

/// Writes a registry in canonical form. It must have been loaded without errors.
pub fn format(text: &str, document: &Document) -> String {
    let File { blocks, mut footer } = scan::scan(text);
    let order = Order::new(document);
    let headings = order.headings();
    let mut blocks: Vec<_> = blocks
        .into_iter()
        .map(|block| (order.sort_key(&block), block))
        .collect();
    blocks.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut out = String::new();
    let mut section = &Section::Head;
    for (key, block) in &blocks {
        if key.section != *section {
            section = &key.section;
            out += &format!("\n{}\n", order.heading(section));
        }
        if !out.is_empty() {
            out.push('\n');
        }
        write_comments(&mut out, &block.comments, &headings);
        write_block(&mut out, block);
    }
    if !footer.groups.is_empty() {
        footer.is_attached = true; // to the end of the file
        out.push('\n');
        write_comments(&mut out, &footer, &headings);
    }
    out
}

/// Comments before a block. Headings among them are left out: they are written anew where their section begins.
fn write_comments(out: &mut String, comments: &Comments<'_>, headings: &[String]) {
    for (at, group) in comments.groups.iter().enumerate() {
        let is_heading = |line: &str| headings.iter().any(|heading| heading == line.trim_end());
        if matches!(group[..], [line] if is_heading(line)) {
            continue;
        }
        write_lines(out, group);
        if !comments.is_attached || at + 1 < comments.groups.len() {
            out.push('\n');
        }
    }
}

fn write_block(out: &mut String, block: &Block<'_>) {
    let path = block.path.join(".");
    if block.is_array {
        write_with_comment(out, &format!("[[{path}]]"), block.trailing);
    } else if !path.is_empty() {
        write_with_comment(out, &format!("[{path}]"), block.trailing);
    }
    let spec = order::spec(block);
    let mut items: Vec<_> = block.items.iter().collect();
    items.sort_by_key(|item| spec.rank(scan::unquoted(item.key)));
    for item in items {
        write_lines(out, item.comments.groups.iter().flatten());
        let line = layout::item(item.key, &item.value, spec);
        write_with_comment(out, &line, item.trailing);
    }
    write_lines(out, block.footer.groups.iter().flatten());
}

fn write_lines<'t>(out: &mut String, lines: impl IntoIterator<Item = &'t &'t str>) {
    for line in lines {
        out.extend([line.trim_end(), "\n"]);
    }
}

fn write_with_comment(out: &mut String, line: &str, comment: Option<&str>) {
    *out += line;
    if let Some(comment) = comment {
        out.extend([" ", comment.trim_end()]);
    }
    out.push('\n');
}
