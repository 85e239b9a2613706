//! What client libraries do about reconnecting, and where they disagree.

use super::citations::Sources;
use super::page::Page;
use super::table::Table;
use super::{code_table, inline};
use crate::model::{Practice, Registry, Verdict};
use crate::text::numbers;

/// Writes the section.
pub(super) fn write<'a>(page: &mut Page, registry: &'a Registry, sources: &mut Sources<'a>) {
    if registry.practices.is_empty() {
        return;
    }
    page.section("What client libraries do");
    page.paragraph(
        "Which libraries reconnect on their own after a standard code, and which do not. This is practice and no advice, \
         and where the libraries disagree, the second column says so. What lists on the web advise stands with the \
         [details](standard.md#details) of each code.",
    );
    page.table(&by_code(registry));
    page.paragraph("The rules in full, each for the library's default settings:");
    page.table(&rules(&registry.practices, sources));
}

/// Per standard code, which libraries reconnect and which do not.
fn by_code(registry: &Registry) -> Table<5> {
    let mut table = Table::new(["Code", "Libraries", "Stop", "Depends", "Reconnect"]);
    for code in &registry.standard.codes {
        let with = |verdict| with_verdict(&registry.practices, code.number, verdict);
        let verdicts = Verdict::ALL.map(with);
        if verdicts.iter().all(Vec::is_empty) {
            continue;
        }
        let agreement = agreement(&verdicts);
        let [reconnect, stop, depends] = verdicts.map(|those| or_none(&those));
        table.row([
            code_table::number_link(&registry.standard, code.number),
            agreement.to_owned(),
            stop,
            depends,
            reconnect,
        ]);
    }
    table
}

/// Whether libraries do the same, given those of each verdict.
fn agreement(verdicts: &[Vec<&str>]) -> &'static str {
    let several_verdicts = verdicts.iter().filter(|those| !those.is_empty()).nth(1);
    let several_libraries = verdicts.iter().flatten().nth(1);
    match (several_verdicts, several_libraries) {
        (Some(_), _) => "**disagree**",
        (None, Some(_)) => "agree",
        (None, None) => "only one",
    }
}

/// The libraries that do so after this code, each once.
fn with_verdict(practices: &[Practice], number: u16, verdict: Verdict) -> Vec<&str> {
    let mut libraries: Vec<&str> = practices
        .iter()
        .filter(|practice| practice.covers(number) && practice.verdict() == verdict)
        .map(|practice| practice.library.as_str())
        .collect();
    libraries.dedup();
    libraries
}

fn or_none(libraries: &[&str]) -> String {
    if libraries.is_empty() {
        return "none".to_owned();
    }
    let libraries: Vec<_> = libraries
        .iter()
        .map(|library| inline::text(library))
        .collect();
    libraries.join(", ")
}

fn rules<'a>(practices: &'a [Practice], sources: &mut Sources<'a>) -> Table<4> {
    let mut table = Table::new(["Library", "Codes", "Rule", "Source"]);
    for practice in practices {
        sources.cite(&practice.sources);
        let codes: Vec<_> = practice.codes.iter().map(numbers).collect();
        table.row([
            format!(
                "{} {}",
                inline::text(&practice.library),
                inline::code(&practice.package)
            ),
            codes.join(", "),
            inline::text(&practice.rule),
            sources.cell(&practice.sources),
        ]);
    }
    table
}
