//! Every name, identifier, other name and earlier name, and on a page of its own every close reason, with the codes that bear it.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use super::md::{Md, md};
use super::page::Page;
use super::sources::Sources;
use super::table::table;
use super::{cells, guide};
use crate::model::{Code, Namespace, Registry};
use crate::text::fold;

/// The names under each heading; `None` holds those that begin with no letter from A to Z.
pub(super) type Letters = BTreeMap<Option<char>, Names>;

/// What the spellings of a name have in common, and its number.
type Names = BTreeMap<(String, u16), Bearers>;

/// Who calls a number by one name.
#[derive(Default)]
pub(super) struct Bearers {
    /// In print: identifiers as code.
    spellings: BTreeSet<Md>,
    /// Whose it is, `standard` first and vendors by slug, with what to say of it.
    whose: Vec<(String, Md)>,
}

/// The page of the names.
pub(super) fn page(registry: &Registry, letters: &Letters) -> Page {
    let template = include_str!("../../../templates/markdown/names.md");
    page_of("names.md", template, registry, letters)
}

/// The page of the close reasons that tell cases of one number apart.
pub(super) fn reasons(registry: &Registry) -> Page {
    let mut letters = Letters::new();
    for namespace in registry.namespaces() {
        for code in &namespace.codes {
            let whose = cells::whose(namespace, code.number);
            for reason in &code.reasons {
                let words = md!("{} ({})", whose.clone(), &code.name);
                let bearers = bearers(&mut letters, &reason.reason, code.number);
                bearers.add(Md::code(&reason.reason), &namespace.slug, words);
            }
        }
    }
    let template = include_str!("../../../templates/markdown/reasons.md");
    page_of("reasons.md", template, registry, &letters)
}

fn page_of(path: &str, template: &'static str, registry: &Registry, letters: &Letters) -> Page {
    let section = |(letter, names): (&Option<char>, &Names)| {
        md!("## {}\n\n{}", heading(*letter), table_of(names))
    };
    let names = Md::blocks(letters.iter().map(section));
    let holes = vec![("jump", jump_table(letters, "")), ("names", names)];
    Page::new(path, template, registry, Sources::default(), holes)
}

fn table_of(names: &Names) -> Md {
    let mut before = None;
    let names = names.iter().map(|((folded, number), bearers)| {
        let is_first = guide::begins_place(before.replace(&**folded), folded);
        let place = guide::place(folded).filter(|_| is_first);
        (place.map(|place| Md::anchor(&place)), *number, bearers)
    });
    table!(names, |(anchor, number, bearers)| {
        "Number" => md!("{}{}", anchor, cells::meanings_link(number)),
        "Name" => Md::commas(bearers.spellings.iter().cloned()),
        "Whose" => Md::commas(bearers.whose.iter().map(|(_, words)| words.clone())),
    })
    .md()
}

/// Links to the letters, and to places within those that have many names.
pub(super) fn jump_table(letters: &Letters, page: &str) -> Md {
    let rows = letters.iter().map(|(letter, names)| {
        let heading = heading(*letter);
        let first = (heading.clone(), heading.to_lowercase());
        let folded: Vec<&str> = names.keys().map(|(folded, _)| &**folded).collect();
        let more = guide::links(&folded).into_iter();
        let more = more.filter_map(|(name, words)| Some((words, guide::place(name)?)));
        let links = iter::once(first).chain(more);
        let links = links.map(|(words, place)| Md::link(words, &format!("{page}#{place}")));
        (heading, Md::join(links, " "))
    });
    table!(rows, |(heading, links)| {
        "From" => heading,
        "Names" => links,
    })
    .md()
}

/// The address of a name on the page; where it has none, that of the page.
pub(super) fn address(letters: &Letters, name: &str) -> String {
    let folded = fold(name);
    let names = letters.get(&letter(&folded));
    let is_known = names.is_some_and(|names| names.keys().any(|(name, _)| *name == folded));
    match guide::place(&folded) {
        Some(place) if is_known => format!("names.md#{place}"),
        _ => "names.md".to_owned(),
    }
}

fn heading(letter: Option<char>) -> String {
    letter.map_or_else(|| "Others".to_owned(), String::from)
}

fn letter(folded: &str) -> Option<char> {
    let first = folded.chars().next().filter(char::is_ascii_alphabetic);
    first.map(|letter| letter.to_ascii_uppercase())
}

/// All names by the letter that they begin with.
pub(super) fn collect(registry: &Registry) -> Letters {
    let mut letters = Letters::new();
    for namespace in registry.namespaces() {
        for code in &namespace.codes {
            let mark = code.deprecated.as_ref().map(|_| md!("*deprecated*"));
            add_code(&mut letters, namespace, code, mark.into());
        }
        for tombstone in &namespace.removed {
            add_code(&mut letters, namespace, &tombstone.code, md!("*removed*"));
        }
    }
    for claim in &registry.claims {
        let bearers = bearers(&mut letters, &claim.says, claim.number);
        bearers.add((&claim.says).into(), &claim.subject, cells::claimed(claim));
    }
    letters
}

fn bearers<'l>(letters: &'l mut Letters, name: &str, number: u16) -> &'l mut Bearers {
    let folded = fold(name);
    let names = letters.entry(letter(&folded)).or_default();
    names.entry((folded, number)).or_default()
}

impl Bearers {
    /// Adds a name. Those of one code come one after another, the most proper one first: that it is called so elsewhere,
    /// too, is not news.
    fn add(&mut self, print: Md, whose: &str, words: Md) {
        self.spellings.insert(print);
        if self.whose.last().is_none_or(|(last, _)| last != whose) {
            self.whose.push((whose.to_owned(), words));
        }
    }
}

fn add_code(letters: &mut Letters, namespace: &Namespace, code: &Code, mark: Md) {
    let whose = Md::words([cells::whose(namespace, code.number), mark]);
    let mut add = |name: &str, print: Md, relation: Md| {
        let relation = relation.between(" (", "");
        let code_name = (!relation.is_empty()).then(|| md!(" {})", &code.name));
        let words = md!("{}{}{}", whose.clone(), relation, code_name);
        bearers(letters, name, code.number).add(print, &namespace.slug, words);
    };
    add(&code.name, (&code.name).into(), Md::default());
    if let Some(id) = &code.id {
        add(id, Md::code(id), Md::default());
    }
    let known = [Some(fold(&code.name)), code.id.as_deref().map(fold)];
    for member in [&code.rust, &code.typescript] {
        if !known.contains(&Some(fold(member))) {
            add(member, Md::code(member), md!("enum member of"));
        }
    }
    for alias in &code.aliases {
        add(&alias.name, Md::name(&alias.name), md!("other name of"));
    }
    for rename in &code.renamed {
        add(&rename.from, Md::code(&rename.from), md!("earlier name of"));
    }
}
