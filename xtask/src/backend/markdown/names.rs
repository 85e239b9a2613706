//! Every name, identifier, other name, earlier name and close reason, and the codes that bear it.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use super::page::Page;
use super::table::Table;
use super::{claims, code_table, guide, inline, navigation};
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
         punctuation stand together, with a row for each number. The number leads to all its meanings, what is in the last \
         column to this one.",
    );
    page.table(&jump_table(letters, ""));
    for (letter, names) in letters {
        page.section(&heading(*letter));
        let mut table = Table::new(["Number", "Name", code_table::WHOSE]);
        let mut before = None;
        for name in names {
            table.row([name.number(before), name.spellings(), name.bearers()]);
            before = Some(name.folded.as_str());
        }
        page.table(&table);
    }
    page.file("names.md")
}

/// Links to the letters, and to places within those that have many names.
pub(super) fn jump_table(letters: &Letters<'_>, page: &str) -> Table<2> {
    let mut table = Table::new(["From", "Names"]);
    for (letter, names) in letters {
        let heading = heading(*letter);
        let first = format!("[{heading}]({page}#{})", heading.to_lowercase());
        let folded: Vec<&str> = names.iter().map(|name| name.folded.as_str()).collect();
        let more = guide::links(&folded)
            .into_iter()
            .filter_map(|(name, words)| {
                let place = guide::place(name)?;
                Some(format!("[{words}]({page}#{place})"))
            });
        let links: Vec<_> = iter::once(first).chain(more).collect();
        table.row([heading, links.join(" ")]);
    }
    table
}

/// The address of a name on the page; where it has none, that of the page.
pub(super) fn address(letters: &Letters<'_>, name: &str) -> String {
    let folded = fold(name);
    let names = letters.get(&letter(&folded));
    let is_known = names.is_some_and(|names| names.iter().any(|name| name.folded == folded));
    match guide::place(&folded) {
        Some(place) if is_known => format!("names.md#{place}"),
        _ => "names.md".to_owned(),
    }
}

/// The heading of names that begin with no letter from A to Z.
const OTHERS: &str = "Others";

fn heading(letter: Option<char>) -> String {
    letter.map_or_else(|| OTHERS.to_owned(), |letter| letter.to_string())
}

/// The names under each heading; `None` is [`OTHERS`].
pub(super) type Letters<'a> = BTreeMap<Option<char>, Vec<Name<'a>>>;

/// The spellings of one name of one number.
pub(super) struct Name<'a> {
    /// What the spellings have in common.
    folded: String,
    number: u16,
    bearers: Bearers<'a>,
}

/// Who calls a number by one name.
#[derive(Default)]
struct Bearers<'a> {
    /// In print: identifiers as code.
    spellings: BTreeSet<String>,
    /// Whose it is, `standard` first and vendors by slug, with what to say of it.
    whose: Vec<(&'a str, String)>,
}

impl Name<'_> {
    /// The number, with the place that links name where it is the first.
    fn number(&self, before: Option<&str>) -> String {
        let number = self.number;
        let link = format!("[{number}](by-code.md#{number})");
        match guide::place(&self.folded) {
            Some(place) if guide::begins_place(before, &self.folded) => {
                inline::anchor(&place) + &link
            }
            _ => link,
        }
    }

    fn spellings(&self) -> String {
        let all: Vec<_> = self.bearers.spellings.iter().map(String::as_str).collect();
        all.join(", ")
    }

    fn bearers(&self) -> String {
        let all: Vec<_> = self
            .bearers
            .whose
            .iter()
            .map(|(_, words)| words.as_str())
            .collect();
        all.join(", ")
    }
}

/// The names by what they are compared by, and their numbers.
#[derive(Default)]
struct Names<'a>(BTreeMap<(String, u16), Bearers<'a>>);

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
        let bearers = self.0.entry((fold(name), number)).or_default();
        bearers.spellings.insert(print);
        if bearers.whose.last().is_none_or(|(last, _)| *last != whose) {
            bearers.whose.push((whose, words));
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
    for ((folded, number), bearers) in names.0 {
        letters.entry(letter(&folded)).or_default().push(Name {
            folded,
            number,
            bearers,
        });
    }
    letters
}

fn letter(folded: &str) -> Option<char> {
    let first = folded.chars().next().filter(char::is_ascii_alphabetic);
    first.map(|letter| letter.to_ascii_uppercase())
}
