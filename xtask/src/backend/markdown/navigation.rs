//! The line under each title that leads to the other pages.

use super::page::Page;

/// The pages that look at the whole registry: where they are and what links to them say.
const PAGES: [(&str, &str); 6] = [
    ("README.md", "Index"),
    ("standard.md", "Standard codes"),
    ("by-code.md", "By number"),
    ("names.md", "By name"),
    ("reconnect.md", "Reconnecting"),
    ("pitfalls.md", "What goes wrong"),
];

/// Writes the line on a page of the folder itself; the page does not link to itself.
pub(super) fn write(page: &mut Page, here: &str) {
    let links = PAGES.iter().filter(|&&(path, _)| path != here);
    page.paragraph(&line(links, ""));
}

/// Writes the line on the page of a vendor.
pub(super) fn write_for_vendor(page: &mut Page) {
    page.paragraph(&line(PAGES.iter(), "../"));
}

fn line<'a>(pages: impl Iterator<Item = &'a (&'a str, &'a str)>, up: &str) -> String {
    let links: Vec<_> = pages
        .map(|(path, words)| format!("[{words}]({up}{path})"))
        .collect();
    links.join(" | ")
}
