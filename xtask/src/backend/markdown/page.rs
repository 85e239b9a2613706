//! A page: prose of our own from `xtask/templates/markdown`, whose `{{holes}}` the backend fills.
//!
//! Links in the prose name what the registry holds, a source by its key and a standard code by its number. Where a registry
//! lacks it, the words stand without a link. A section whose holes are all empty is left out.

use super::md::{Md, md};
use super::sources::Sources;
use crate::backend::{File, header};
use crate::model::{Citation, Registry};

/// The pages that look at the whole registry: where they are and what links to them say.
const PAGES: [(&str, &str); 7] = [
    ("README.md", "Index"),
    ("standard.md", "Standard codes"),
    ("by-code.md", "By number"),
    ("names.md", "By name"),
    ("reasons.md", "By close reason"),
    ("reconnect.md", "Reconnecting"),
    ("pitfalls.md", "Troubleshooting"),
];

/// What the holes of a template are filled with, by their names.
pub(super) type Holes = Vec<(&'static str, Md)>;

pub(super) struct Page {
    path: String,
    text: Md,
    /// What the template names that there is not.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test reads it"))]
    pub(super) unknown: Vec<&'static str>,
}

impl Page {
    /// Fills a template; what its prose cites joins the sources, which end the page.
    pub(super) fn new<'a>(
        path: &str,
        template: &'static str,
        registry: &'a Registry,
        sources: Sources<'a>,
        mut holes: Holes,
    ) -> Self {
        holes.push(("navigation", navigation(path)));
        let mut prose = Prose {
            registry,
            sources,
            holes,
            unknown: vec![],
        };
        let header = md!("<!-- {} -->", Md::ours(header::GENERATED));
        let mut sections = template.trim_end().split("\n\n## ");
        let head = prose.section(sections.next().unwrap_or_default());
        let mut blocks = vec![header, head];
        blocks.extend(sections.map(|section| prose.section(section).between("## ", "")));
        blocks.push(prose.sources.section());
        let text = Md::blocks(blocks);
        Self {
            path: path.to_owned(),
            text,
            unknown: prose.unknown,
        }
    }

    pub(super) fn file(self) -> File {
        File::new(self.path, format!("{}\n", self.text.as_str()))
    }
}

/// The line under the title that leads to the other pages; no page links to itself.
fn navigation(here: &str) -> Md {
    let up = if here.contains('/') { "../" } else { "" };
    let others = PAGES.iter().filter(|(path, _)| *path != here);
    let links = others.map(|&(path, words)| Md::link(words, &format!("{up}{path}")));
    Md::join(links, " | ")
}

/// A template as it is filled.
struct Prose<'a> {
    registry: &'a Registry,
    sources: Sources<'a>,
    holes: Holes,
    unknown: Vec<&'static str>,
}

impl Prose<'_> {
    /// A section, without blocks that are one empty hole; nothing where all of its holes are empty.
    fn section(&mut self, section: &'static str) -> Md {
        let is_hole = |block: &&str| block.starts_with("{{");
        let blocks = section.split("\n\n");
        let filled: Vec<Md> = blocks.clone().map(|block| self.fill(block)).collect();
        let mut holes = blocks
            .zip(&filled)
            .filter(|(block, _)| is_hole(block))
            .peekable();
        match holes.peek().is_none() || holes.any(|(_, filled)| !filled.is_empty()) {
            true => Md::blocks(filled),
            false => Md::default(),
        }
    }

    /// Fills the holes and resolves the links of a block.
    fn fill(&mut self, block: &'static str) -> Md {
        let mut filled = vec![];
        let mut rest = block;
        while let Some(at) = rest.find(['{', '[']) {
            let (before, from) = rest.split_at(at);
            let part = self.hole(from).or_else(|| self.link(from));
            let (part, after) = part.unwrap_or((Md::ours(&from[..1]), &from[1..]));
            filled.extend([Md::ours(before), part]);
            rest = after;
        }
        filled.push(Md::ours(rest));
        Md::join(filled, "")
    }

    fn hole(&mut self, text: &'static str) -> Option<(Md, &'static str)> {
        let (name, after) = text.strip_prefix("{{")?.split_once("}}")?;
        let value = self.holes.iter().find(|(hole, _)| *hole == name);
        let value = value.map(|(_, value)| value.clone());
        self.unknown.extend(value.is_none().then_some(name));
        Some((value.into(), after))
    }

    fn link(&mut self, text: &'static str) -> Option<(Md, &'static str)> {
        let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
        let (target, after) = rest.split_once(')')?;
        let words = (!words.contains(['[', ']', '\n'])).then_some(Md::ours(words))?;
        let address = self.address(target);
        self.unknown.extend(address.is_none().then_some(target));
        let link = address.map(|address| md!("[{}]({})", words.clone(), address));
        Some((link.unwrap_or(words), after))
    }

    fn address(&mut self, target: &'static str) -> Option<Md> {
        if let Some(key) = target.strip_prefix("source:") {
            let (key, section) = key
                .split_once('#')
                .map_or((key, None), |(key, it)| (key, Some(it.to_owned())));
            let source = self
                .registry
                .sources
                .iter()
                .find(|source| source.key == key)?;
            self.sources.cite_source(source);
            let source = source.clone();
            Some(self.sources.address(&Citation { source, section }))
        } else if let Some(number) = target.strip_prefix("code:") {
            let standard = &self.registry.standard;
            let code = standard.code(number.parse().ok()?)?;
            let place = standard.permalink(code.number);
            Some(Md::address(&format!("{}#{place}", standard.page())))
        } else {
            Some(self.fill(target))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    #[test]
    fn links_name_what_the_registry_holds_and_holes_what_the_page_does() {
        let template = "# T\n\n[1000](code:1000), [a](b.md#c), [x] [RFC](source:hostile#7.1), [y](code:1001) [z](source:z) [{{w}}{{v}}\
                        \n\n## Empty\n\nProse.\n\n{{nothing}}\n\n## Full\n\n{{nothing}}\n\n{{w}}\n";
        let registry = sample::hostile();
        let holes = [("w", Md::from("<w>")), ("nothing", Md::default())];
        let page = Page::new(
            "b.md",
            template,
            &registry,
            Sources::default(),
            holes.to_vec(),
        );
        assert_eq!(page.unknown, ["code:1001", "source:z", "v"]);
        let text = page.file().text;
        let prose = "[1000](standard.md#standard-1000), [a](b.md#c), [x] \
                     [RFC](<https://example.com/a_(b)%7Cc%3E#section-7.1>), y z [\\<w\\>\n\n## Full\n\n\\<w\\>\n\n## Sources\n";
        assert!(text.contains(prose), "{text}");
    }
}
