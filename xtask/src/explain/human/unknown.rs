//! What to say when there is no answer.

use super::Page;
use crate::explain::answer::Answer;
use crate::explain::near::Suggestion;

/// Says that nothing was found, and what else there is.
pub(super) fn write(page: &mut Page, answer: &Answer<'_>) {
    let problem = match &answer.remark {
        Some(remark) => remark.clone(),
        None => format!(
            "nothing in the registry is called \"{}\"",
            answer.question.shown()
        ),
    };
    page.error(&problem);
    if answer.suggestions.is_empty() {
        page.help(
            "ask for a number (4008), a name (unauthorized) or a namespace (discord-gateway)",
        );
    } else {
        page.help("did you mean one of these?");
        suggestions(page, &answer.suggestions);
    }
}

/// Other things to ask, each with what it leads to.
pub(super) fn suggestions(page: &mut Page, suggestions: &[Suggestion]) {
    let longest = suggestions
        .iter()
        .map(|suggestion| suggestion.what.chars().count())
        .max();
    for suggestion in suggestions {
        page.row(
            longest.unwrap_or_default(),
            &suggestion.what,
            &suggestion.detail,
        );
    }
}
