//! What is known of a code beyond its row: a section below the table.

use super::citations::Sources;
use super::page::Page;
use super::table::Table;
use super::{code_table, inline};
use crate::model::{Alias, Citation, Code, Deprecation, Namespace, Reason, Rename};
use crate::wording;

/// All that a row has no room for. A page that shows a part of it elsewhere leaves that part empty.
#[derive(Clone, Copy)]
pub(super) struct Longer<'a> {
    /// More about what happened.
    pub(super) details: Option<&'a str>,
    /// Close reasons that tell cases apart.
    pub(super) reasons: &'a [Reason],
    /// Why the code should no longer be used.
    pub(super) deprecated: Option<&'a Deprecation>,
    /// The HTTP status that it is likened to.
    pub(super) http: Option<u16>,
    /// Other names in use.
    pub(super) aliases: &'a [Alias],
    /// Earlier names of the enum member.
    pub(super) renamed: &'a [Rename],
    /// A footnote.
    pub(super) note: Option<&'a str>,
    /// Where the code was read, on a page whose table has no room for it.
    pub(super) sources: &'a [Citation],
    /// Links to why the number is seen.
    pub(super) why: Option<&'static str>,
}

impl<'a> Longer<'a> {
    /// All of a code.
    pub(super) fn of(code: &'a Code) -> Self {
        Self {
            details: code.details.as_deref(),
            reasons: &code.reasons,
            deprecated: code.deprecated.as_ref(),
            http: code.http,
            aliases: &code.aliases,
            renamed: &code.renamed,
            note: code.note.as_deref(),
            sources: &[],
            why: None,
        }
    }

    /// Whether there is nothing more to say.
    pub(super) fn is_empty(&self) -> bool {
        self.details.is_none() && self.reasons.is_empty() && self.points_are_missing()
    }

    fn points_are_missing(&self) -> bool {
        self.deprecated.is_none()
            && self.http.is_none()
            && self.aliases.is_empty()
            && self.renamed.is_empty()
            && self.note.is_none()
            && self.sources.is_empty()
            && self.why.is_none()
    }

    /// Writes the section of a code, if there is anything to say.
    fn write(&self, page: &mut Page, namespace: &Namespace, code: &Code, sources: &Sources<'_>) {
        if self.is_empty() {
            return;
        }
        let anchor = inline::anchor(&inline::details_id(namespace, code.number));
        let name = inline::heading(&code.name);
        page.subsection(&format!("{anchor}{} {name}", code.number));
        if let Some(details) = self.details {
            page.paragraph(&inline::text(details));
        }
        if let Some(note) = self.note {
            page.paragraph(&format!("**Note:** {}", inline::text(note)));
        }
        page.table(&reasons(self.reasons));
        page.list(&self.points(namespace, sources));
    }

    fn points(&self, namespace: &Namespace, sources: &Sources<'_>) -> Vec<String> {
        let mut points = Vec::new();
        if let Some(deprecated) = self.deprecated {
            points.push(deprecation(namespace, deprecated));
        }
        if let Some(why) = self.why {
            points.push(format!("**See also:** {why}."));
        }
        if let Some(http) = self.http {
            points.push(format!("**HTTP:** {}.", wording::http(http)));
        }
        if !self.aliases.is_empty() {
            points.push(format!(
                "**Also called:** {}.",
                aliases(self.aliases, sources)
            ));
        }
        points.extend(self.renamed.iter().map(rename));
        if !self.sources.is_empty() {
            points.push(format!("**Sources:** {}.", sources.cell(self.sources)));
        }
        points
    }
}

/// The sections of all codes of a namespace that have any.
pub(super) fn write_all<'a>(
    page: &mut Page,
    namespace: &'a Namespace,
    longer: impl Fn(&'a Code) -> Longer<'a>,
    sources: &Sources<'_>,
) {
    if namespace.codes.iter().all(|code| longer(code).is_empty()) {
        return;
    }
    page.section("Details");
    for code in &namespace.codes {
        longer(code).write(page, namespace, code, sources);
    }
}

fn reasons(reasons: &[Reason]) -> Table<2> {
    let mut table = Table::new(["Close reason", "Meaning"]);
    for reason in reasons {
        table.row([inline::code(&reason.reason), inline::text(&reason.summary)]);
    }
    table
}

fn deprecation(namespace: &Namespace, deprecated: &Deprecation) -> String {
    let mut point = format!(
        "**Deprecated** since version {}: {}",
        inline::text(&deprecated.since),
        inline::text(&deprecated.reason)
    );
    let replacements: Vec<_> = deprecated
        .replaced_by
        .iter()
        .map(|number| match namespace.code(*number) {
            Some(_) => code_table::link_within(namespace, *number),
            None => number.to_string(),
        })
        .collect();
    if !replacements.is_empty() {
        point += &format!(" Replaced by {}.", replacements.join(", "));
    }
    point
}

/// The other names, those of one spelling once, with the numbers of their sources.
fn aliases(aliases: &[Alias], sources: &Sources<'_>) -> String {
    let mut names: Vec<(&str, Vec<String>)> = Vec::new();
    for Alias { name, source } in aliases {
        let number = sources.reference(source);
        match names.iter_mut().find(|(known, _)| known == name) {
            Some((_, numbers)) => numbers.push(number),
            None => names.push((name, vec![number])),
        }
    }
    let names: Vec<_> = names
        .iter()
        .map(|(name, numbers)| format!("{} ({})", inline::name(name), numbers.join(", ")))
        .collect();
    names.join(", ")
}

fn rename(rename: &Rename) -> String {
    format!(
        "**Renamed** in version {}: the enum member was {}.",
        inline::text(&rename.since),
        inline::code(&rename.from)
    )
}
