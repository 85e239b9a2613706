//! Figures about the registry, for its index.

use std::cmp::Reverse;

use super::cells;
use super::md::Md;
use super::table::{Table, table};
use crate::model::{Advice, Code, Confidence, Registry, SourceKind, Vendor};
use crate::wording;

/// The tables, by the holes of the index that they fill.
pub(super) fn tables(registry: &Registry) -> [(&'static str, Md); 5] {
    let codes: Vec<&Code> = registry.namespaces().flat_map(|it| &it.codes).collect();
    let vendors: Vec<&Vendor> = registry
        .vendors
        .iter()
        .filter_map(|it| it.vendor.as_ref())
        .collect();
    let kind = |kind| registry.sources.iter().filter(|it| it.kind == kind).count();
    let confidence = |degree| vendors.iter().filter(|it| it.confidence == degree).count();
    let advice = |advice| {
        let given = |code: &Code| code.reconnect.as_ref().map(|it| it.advice);
        codes.iter().filter(|code| given(code) == advice).count()
    };
    let kinds = SourceKind::ALL
        .iter()
        .map(|&it| (wording::source_kind(it), kind(it)));
    let confidences = Confidence::ALL
        .iter()
        .map(|&it| (it.word(), confidence(it)));
    let advised = Advice::ALL.iter().map(|&it| (it.word(), advice(Some(it))));
    let unspecified = (wording::UNSPECIFIED, advice(None));
    let totals = [
        ("namespaces", registry.namespaces().count()),
        (
            "of these unverified",
            registry
                .vendors
                .iter()
                .filter(|it| it.is_unverified())
                .count(),
        ),
        ("codes", codes.len()),
        (
            "of these with remedies",
            codes.iter().filter(|it| !it.remedies.is_empty()).count(),
        ),
        ("different numbers", registry.by_number().len()),
        ("claims without evidence", registry.claims.len()),
    ];
    [
        ("totals", counts(["Registry", "Number"], totals)),
        ("by_kind", counts(["Kind of source", "Sources"], kinds)),
        (
            "by_confidence",
            counts(["Confidence", "Namespaces of vendors"], confidences),
        ),
        (
            "by_advice",
            counts(["Reconnect", "Codes"], advised.chain([unspecified])),
        ),
        ("contested", contested(registry)),
    ]
}

fn counts(head: [&'static str; 2], rows: impl IntoIterator<Item = (&'static str, usize)>) -> Md {
    let rows = rows.into_iter();
    Table::new(
        head,
        rows.map(|(what, number)| [what.into(), number.into()]),
    )
    .md()
}

/// The numbers that most namespaces use.
fn contested(registry: &Registry) -> Md {
    const SHOWN: usize = 10;
    let numbers = registry.by_number().into_iter();
    let numbers = numbers.map(|(number, meanings)| (number, meanings.len()));
    let mut numbers: Vec<(u16, usize)> = numbers.filter(|(_, uses)| *uses > 1).collect();
    numbers.sort_by_key(|&(number, uses)| (Reverse(uses), number));
    table!(numbers.into_iter().take(SHOWN), |(number, uses)| {
        "Number" => cells::meanings_link(number),
        "Namespaces" => uses,
    })
    .md()
}
