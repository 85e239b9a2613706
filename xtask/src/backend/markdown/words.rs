//! What the words in the tables mean. The words themselves are those of [`phrases`], so that the two cannot differ.

use super::table::Table;
use super::{inline, window};
use crate::model::{Advice, After, Basis, Confidence, SentBy, SourceKind, Wire};
use crate::wording;

/// The columns that a table of codes may have.
pub(super) fn columns() -> Table<2> {
    let mut table = Table::new(["Column", "What it says"]);
    let rows = [
        (
            "Code",
            "The number. It links to itself: that address is a permalink and does not change.",
        ),
        (
            "Name",
            "What people call it. Where the vendor publishes an identifier, it follows as code, to the letter.",
        ),
        (
            "Meaning",
            "What happened, as seen by the one who meets the code. Details, reasons and notes stand below the table.",
        ),
        (
            "Reconnect",
            "What the sources say about reconnecting: whether to, when, what to do first, and in parentheses who \
             says so.",
        ),
        (
            "Sent by",
            "Who sends the number: in a Close frame or, where it is *local*, in a message or another way.",
        ),
        ("On the wire", "Whether the number stands in Close frames."),
        (
            "In a Close frame",
            "Whether it may stand there: \"yes\" of a number is no proof that anybody sends it.",
        ),
        (
            "Browser `close()`",
            "Whether `WebSocket.close()` in a browser accepts the number.",
        ),
        (
            "Source",
            "Where this was read. Numbers refer to the list at the end of the page.",
        ),
    ];
    for (column, says) in rows {
        table.row([column.to_owned(), says.to_owned()]);
    }
    table
}

/// The words that warn of something, in italics.
pub(super) fn marks() -> Table<2> {
    let mut table = Table::new(["Mark", "Meaning"]);
    let rows = [
        (
            "deprecated",
            "The code should no longer be used; its page says why.",
        ),
        (
            "removed",
            "The registry no longer has the code. Its number and name are not used again.",
        ),
        (
            "out of range",
            "A vendor uses the number although it lies outside 1000-4999, where no close code may lie.",
        ),
        (
            "unregistered",
            "A vendor uses the number although IANA leaves it unassigned or gives it another meaning.",
        ),
        ("unverified", wording::UNVERIFIED),
    ];
    for (mark, meaning) in rows {
        table.row([format!("*{mark}*"), meaning.to_owned()]);
    }
    table
}

/// The words under "Sent by".
pub(super) fn sent_by() -> Table<2> {
    let mut table = Table::new(["Sent by", "Meaning"]);
    for &who in SentBy::ALL {
        table.row([who.word().to_owned(), who.meaning().to_owned()]);
    }
    table
}

/// The words under "On the wire".
pub(super) fn wire() -> Table<2> {
    let mut table = Table::new(["On the wire", "Meaning"]);
    for &wire in Wire::ALL {
        table.row([wire.word().to_owned(), wire.meaning().to_owned()]);
    }
    table
}

/// Whose advice counts where more than one could, the same in all outputs.
pub(super) const ORDER_OF_ADVICE: &str = "\
    The advice that counts for a number is that of the vendor's own entry for it. Where the vendor does not list the \
    number, it is that of the vendor's narrowest range around it, else that of the standard code. A listed code without \
    advice inherits neither: it is unspecified.";

/// The words under "Reconnect": whether to.
pub(super) fn advice() -> Table<2> {
    let mut table = Table::new(["Whether to", "Meaning"]);
    for &advice in Advice::ALL {
        table.row([advice.word().to_owned(), advice.meaning().to_owned()]);
    }
    table.row([
        wording::UNSPECIFIED.to_owned(),
        "No source gives advice for the code, which is not \"no\". A client that comes back whatever the code is gives none."
            .to_owned(),
    ]);
    table
}

/// The words under "Reconnect": when. The figures are examples.
pub(super) fn after() -> Table<3> {
    let mut table = Table::new(["When (figures are examples)", "Strategy", "Meaning"]);
    for after in [
        After::AtOnce,
        After::Delay { millis: 1_000 },
        After::AtLeast { millis: 10_000 },
        After::Jitter {
            min: 5_000,
            max: 30_000,
        },
        After::Backoff {
            initial: 1_000,
            max: Some(30_000),
        },
        After::OtherAddressOrUser,
    ] {
        let meaning = match after {
            After::AtOnce => "Without waiting.",
            After::Delay { .. } => "After exactly this long.",
            After::AtLeast { .. } => "After this long or longer; the source names no upper bound.",
            After::Jitter { .. } => {
                "After a time between the two that each client picks at random, so that not all of them come back at \
                 the same moment."
            }
            After::Backoff { .. } => {
                "Randomized exponential backoff: after a time between 0 and a bound, picked at random. The bound \
                 starts at the first figure, doubles with every attempt, and never exceeds the second."
            }
            After::OtherAddressOrUser => {
                "To another address of the same host, where it has several; to the same one only when the user asks \
                 for it."
            }
        };
        table.row([
            inline::text(&wording::after(after)),
            window::name(after).to_owned(),
            meaning.to_owned(),
        ]);
    }
    table
}

/// The words under "Reconnect": who says so.
pub(super) fn basis() -> Table<2> {
    let mut table = Table::new(["Who says so", "Meaning"]);
    for &basis in Basis::ALL {
        table.row([wording::basis(basis).to_owned(), basis.meaning().to_owned()]);
    }
    table
}

/// The kinds of sources.
pub(super) fn source_kinds() -> Table<2> {
    let mut table = Table::new(["Kind of source", "Meaning"]);
    for &kind in SourceKind::ALL {
        table.row([
            wording::source_kind(kind).to_owned(),
            kind.meaning().to_owned(),
        ]);
    }
    table
}

/// The degrees of confidence.
pub(super) fn confidences() -> Table<2> {
    let mut table = Table::new(["Confidence", "Meaning"]);
    for &degree in Confidence::ALL {
        table.row([
            wording::confidence(degree).to_owned(),
            degree.meaning().to_owned(),
        ]);
    }
    table
}
