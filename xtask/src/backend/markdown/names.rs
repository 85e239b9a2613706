//! Every name, identifier, other name, earlier name and close reason, and the codes that bear it.

use std::collections::{BTreeMap, BTreeSet};

use super::page::Page;
use super::table::Table;
use super::{claims, code_table, inline, navigation};
use crate::backend::File;
use crate::model::{Claim, Code, Namespace, Registry, Tombstone};
use crate::text::fold;

/// The page.
pub(super) fn file(letters: &Letters<'_>) -> File {
    let mut page = Page::new("WebSocket close codes by name");
    navigation::write(&mut page, "names.md");
    page.paragraph(
        "Which number is it? Here are the names and identifiers of all codes, other names in use, earlier names, and the \
         close reasons that tell cases of one number apart. Spellings that differ only in capitals, spaces and \
         punctuation share a row. The number leads to all its meanings, what follows it to this one.",
    );
    page.paragraph(&links(letters, ""));
    for (letter, names) in letters {
        page.section(&letter.map_or_else(|| OTHERS.to_owned(), |letter| letter.to_string()));
        let mut table = Table::new(["Name", "Number, and whose it is"]);
        for name in names {
            table.row([name.spellings(), name.codes()]);
        }
        page.table(&table);
    }
    page.file("names.md")
}

/// Links to the letters of the page, for other pages.
pub(super) fn links_to_letters(letters: &Letters<'_>) -> String {
    links(letters, "names.md")
}

/// The address of the part of the page that may hold a name; where there is none, that of the page.
pub(super) fn address(letters: &Letters<'_>, name: &str) -> String {
    match letter(&fold(name)) {
        Some(letter) if letters.contains_key(&Some(letter)) => {
            format!("names.md#{}", letter.to_ascii_lowercase())
        }
        _ => "names.md".to_owned(),
    }
}

/// The heading of names that begin with no letter from A to Z.
const OTHERS: &str = "Others";

/// The names under each heading; `None` is [`OTHERS`].
pub(super) type Letters<'a> = BTreeMap<Option<char>, Vec<Name<'a>>>;

/// All spellings of one name, and what it is the name of.
#[derive(Default)]
pub(super) struct Name<'a> {
    /// In print: identifiers as code.
    spellings: BTreeSet<String>,
    /// By number: whose it is, `standard` first and vendors by slug, with what to say of it.
    bearers: BTreeMap<u16, Vec<(&'a str, String)>>,
}

impl Name<'_> {
    fn spellings(&self) -> String {
        let all: Vec<_> = self.spellings.iter().map(String::as_str).collect();
        all.join(", ")
    }

    fn codes(&self) -> String {
        let numbers = self.bearers.iter().map(|(number, bearers)| {
            let all: Vec<_> = bearers.iter().map(|(_, words)| words.as_str()).collect();
            format!("[{number}](by-code.md#{number}): {}", all.join(", "))
        });
        numbers.collect::<Vec<_>>().join("; ")
    }
}

/// The names by what they are compared by.
#[derive(Default)]
struct Names<'a>(BTreeMap<String, Name<'a>>);

/// All names by the letter that they begin with.
pub(super) fn collect(registry: &Registry) -> Letters<'_> {
    let mut names = Names::default();
    for namespace in registry.namespaces() {
        for code in &namespace.codes {
            let mark = code.deprecated.as_ref().map(|_| "*deprecated*");
            names.add_code(namespace, code, mark);
        }
        for Tombstone { code, .. } in &namespace.removed {
            names.add_code(namespace, code, Some("*removed*"));
        }
    }
    for claim in &registry.claims {
        names.add_claim(claim);
    }
    by_letter(names)
}

impl<'a> Names<'a> {
    /// Adds a name. Those of one code come one after another, the most proper one first: that it is called so elsewhere,
    /// too, is not news.
    fn add(&mut self, name: &str, print: String, number: u16, whose: &'a str, words: String) {
        let name = self.0.entry(fold(name)).or_default();
        name.spellings.insert(print);
        let bearers = name.bearers.entry(number).or_default();
        if bearers.last().is_none_or(|(last, _)| *last != whose) {
            bearers.push((whose, words));
        }
    }

    fn add_code(&mut self, namespace: &'a Namespace, code: &'a Code, mark: Option<&str>) {
        let mut whose = code_table::whose(namespace, code.number);
        if let Some(mark) = mark {
            whose += &format!(" {mark}");
        }
        let now = inline::text(&code.name);
        let mut add = |name: &str, print: String, relation: Option<&str>| {
            let words = match relation {
                Some(relation) => format!("{whose} ({relation} {now})"),
                None => whose.clone(),
            };
            self.add(name, print, code.number, &namespace.slug, words);
        };
        add(&code.name, now.clone(), None);
        if let Some(id) = &code.id {
            add(id, inline::code(id), None);
        }
        for member in [&code.rust, &code.typescript] {
            if !is_spelling_of(code, member) {
                add(member, inline::code(member), Some("enum member of"));
            }
        }
        for alias in &code.aliases {
            let print = inline::name(&alias.name);
            add(&alias.name, print, Some("other name of"));
        }
        for rename in &code.renamed {
            let print = inline::code(&rename.from);
            add(&rename.from, print, Some("earlier name of"));
        }
        for reason in &code.reasons {
            let print = inline::code(&reason.reason);
            add(&reason.reason, print, Some("close reason of"));
        }
    }

    fn add_claim(&mut self, claim: &'a Claim) {
        let says = inline::text(&claim.says);
        let whose = claims::whose(claim);
        self.add(&claim.says, says, claim.number, &claim.subject, whose);
    }
}

/// Whether a member of the generated enums is the name or the identifier in another spelling.
fn is_spelling_of(code: &Code, member: &str) -> bool {
    let member = fold(member);
    member == fold(&code.name) || code.id.as_ref().is_some_and(|id| member == fold(id))
}

fn by_letter(names: Names<'_>) -> Letters<'_> {
    let mut letters = Letters::new();
    for (folded, name) in names.0 {
        letters.entry(letter(&folded)).or_default().push(name);
    }
    letters
}

fn letter(folded: &str) -> Option<char> {
    let first = folded.chars().next().filter(char::is_ascii_alphabetic);
    first.map(|letter| letter.to_ascii_uppercase())
}

fn links(letters: &Letters<'_>, page: &str) -> String {
    let link = |letter: &Option<char>| match letter {
        Some(letter) => format!("[{letter}]({page}#{})", letter.to_ascii_lowercase()),
        None => format!("[{OTHERS}]({page}#{})", OTHERS.to_lowercase()),
    };
    letters.keys().map(link).collect::<Vec<_>>().join(" ")
}
