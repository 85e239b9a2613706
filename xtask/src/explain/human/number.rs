//! What holds of a number wherever it is used.

use super::Page;
use crate::explain::answer::{Answer, Number};
use crate::model::Registry;

/// Writes where the number may be sent. Of a number without a meaning, its range is what there is to say.
pub(super) fn write(page: &mut Page, number: &Number<'_>, answer: &Answer<'_>) {
    page.gap();
    let place = number
        .range
        .map(|range| format!("{}, {}", range.name, range.numbers()));
    page.head(0, &number.code.to_string(), &place.unwrap_or_default(), &[]);
    // What somebody else means by the number need not be in the answer.
    let mut codes = answer.hits.iter().chain(&answer.by_reason);
    let is_code = codes.any(|hit| hit.code().number == number.code);
    let has_meaning = is_code || !answer.claims.is_empty();
    if !has_meaning {
        page.field("Meaning", &no_meaning(answer));
    }
    page.field(
        "In a Close frame",
        if number.may_appear_in_close_frame {
            "may stand in one"
        } else {
            "no: an endpoint must not send it"
        },
    );
    page.field(
        "Browser's close()",
        if number.browser_close_accepts {
            "accepts it"
        } else {
            "refuses it with an InvalidAccessError"
        },
    );
    if !has_meaning && answer.by_reason.is_empty() {
        range(page, number);
        neighbours(page, number, answer.registry);
    }
}

/// Writes what the range of the number is for, and who assigns the numbers in it.
pub(super) fn range(page: &mut Page, number: &Number<'_>) {
    let Some(range) = number.range else { return };
    page.field("Range", &range.summary);
    page.field("Assigned", &range.assignment);
}

fn neighbours(page: &mut Page, number: &Number<'_>, registry: &Registry) {
    for (label, neighbour) in [("Next below", number.below), ("Next above", number.above)] {
        if let Some(neighbour) = neighbour {
            page.field(
                label,
                &format!(
                    "{neighbour} ({})",
                    namespaces_of(registry, neighbour).join(", ")
                ),
            );
        }
    }
}

fn namespaces_of(registry: &Registry, number: u16) -> Vec<&str> {
    registry
        .namespaces()
        .filter(|namespace| namespace.has_number(number))
        .map(|namespace| &*namespace.slug)
        .collect()
}

/// Where only some namespaces were asked about, others may have the number.
fn no_meaning(answer: &Answer<'_>) -> String {
    if answer.of.is_empty() {
        return "none: no code of the registry has this number".to_owned();
    }
    let slugs: Vec<&str> = answer.of.iter().map(|of| of.slug.as_str()).collect();
    format!("none of its own in {}", slugs.join(", "))
}
