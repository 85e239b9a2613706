//! What the words in the tables mean; words and meanings are those of the vocabulary of the registry.

use super::md::Md;
use super::table::{Table, table};
use super::waits;
use crate::model::{Advice, After, Basis, Confidence, SentBy, SourceKind, Wire};
use crate::source::Strategy;
use crate::wording;

/// The tables, by the holes of the index that they fill.
#[rustfmt::skip]
pub(super) fn tables() -> [(&'static str, Md); 8] {
    let advice = Advice::ALL.iter().map(|it| (it.word(), it.meaning()));
    [
        ("unverified", wording::UNVERIFIED.into()),
        ("sent_by", words("Sent by", SentBy::ALL, SentBy::word, SentBy::meaning)),
        ("wire", words("On the wire", Wire::ALL, Wire::word, Wire::meaning)),
        ("advice", table("Whether to", advice.chain([UNSPECIFIED]))),
        ("strategies", strategies()),
        ("basis", words("Who says so", Basis::ALL, wording::basis, Basis::meaning)),
        ("source_kinds", words("Kind of source", SourceKind::ALL, wording::source_kind, SourceKind::meaning)),
        ("confidences", words("Confidence", Confidence::ALL, Confidence::word, Confidence::meaning)),
    ]
}

/// What absent advice is called, and what that means.
const UNSPECIFIED: (&str, &str) = (
    wording::UNSPECIFIED,
    "No source gives advice for the code, which is not \"no\". The habit of a client that reconnects after every code \
     does not count as advice.",
);

/// Whose advice counts where more than one could, the same in all outputs.
pub(super) fn order_of_advice() -> Md {
    Md::ours(
        "The advice that counts for a number is that of the vendor's own entry for it. Where the vendor does not list the \
         number, it is that of the vendor's narrowest range around it, else that of the standard code. A listed code \
         without advice inherits neither: it is unspecified.",
    )
}

type Word<W> = fn(W) -> &'static str;

fn words<W: Copy>(head: &'static str, all: &[W], word: Word<W>, meaning: Word<W>) -> Md {
    table(head, all.iter().map(|&it| (word(it), meaning(it))))
}

fn table(head: &'static str, rows: impl Iterator<Item = (&'static str, &'static str)>) -> Md {
    let rows = rows.map(|(word, meaning)| [word.into(), Md::ours(meaning)]);
    Table::new([head, "What it means"], rows).md()
}

/// The words under "Reconnect": when. The figures are examples.
fn strategies() -> Md {
    table!(Strategy::ALL, |&strategy| {
        "When (figures are examples)" => wording::after(example(strategy)),
        "Strategy" => waits::name(example(strategy)),
        "What it means" => Md::ours(strategy.meaning()),
    })
    .md()
}

fn example(strategy: Strategy) -> After {
    let (millis, min, max) = (10_000, 5_000, 30_000);
    match strategy {
        Strategy::AtOnce => After::AtOnce,
        Strategy::Delay => After::Delay { millis },
        Strategy::AtLeast => After::AtLeast { millis },
        Strategy::Jitter => After::Jitter { min, max },
        Strategy::Backoff => After::Backoff {
            initial: min,
            max: Some(max),
        },
        Strategy::OtherAddressOrUser => After::OtherAddressOrUser,
    }
}
