//! What client libraries do about reconnecting, and where they disagree.

use super::cells;
use super::md::{Md, md};
use super::sources::Sources;
use super::table::table;
use crate::model::{Registry, Verdict};
use crate::text::numbers;

/// Per standard code, which libraries reconnect and which do not.
pub(super) fn by_code(registry: &Registry) -> Md {
    let codes = registry.standard.codes.iter().map(|code| {
        let verdicts = Verdict::ALL.map(|verdict| libraries(registry, code.number, verdict));
        (code, agreement(&verdicts), verdicts.map(named))
    });
    let codes = codes.filter(|(_, agreement, _)| !agreement.is_empty());
    table!(codes, |(code, agreement, [reconnect, stop, depends])| {
        "Code" => cells::number_link(&registry.standard, code.number),
        "Libraries" => Md::ours(agreement),
        "Stop" => stop,
        "Depends" => depends,
        "Reconnect" => reconnect,
    })
    .md()
}

/// The libraries that do so after this code, each once.
fn libraries(registry: &Registry, number: u16, verdict: Verdict) -> Vec<&str> {
    let rules = registry.practices.iter();
    let rules = rules.filter(|it| it.covers(number) && it.verdict() == verdict);
    let mut libraries: Vec<&str> = rules.map(|practice| &*practice.library).collect();
    libraries.dedup();
    libraries
}

/// Whether libraries do the same, given those of each verdict.
fn agreement(verdicts: &[Vec<&str>]) -> &'static str {
    let different = verdicts.iter().filter(|those| !those.is_empty()).count();
    match (different, verdicts.iter().flatten().count()) {
        (_, 0) => "",
        (1, 1) => "only one",
        (1, _) => "agree",
        _ => "**disagree**",
    }
}

fn named(libraries: Vec<&str>) -> Md {
    match libraries.is_empty() {
        true => md!("none"),
        false => Md::commas(libraries.into_iter().map(Md::from)),
    }
}

pub(super) fn rules(registry: &Registry, sources: &Sources<'_>) -> Md {
    table!(&registry.practices, |it| {
        "Library" => md!("{} {}", &it.library, Md::code(&it.package)),
        "Codes" => Md::commas(it.codes.iter().map(|codes| numbers(codes).into())),
        "Rule" => &it.rule,
        "Source" => sources.cell(&it.sources),
    })
    .md()
}
