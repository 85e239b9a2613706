//! `reconnect = { ... }`: what the sources say about reconnecting.

use serde::Deserialize;

use super::entry::Entry;
use super::field::Seconds;
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::model::{Advice, After, Reconnect};

/// Advice about reconnecting as it stands in the file; nothing in it refers to other entries.
pub type ReconnectEntry = Reconnect;

/// The words of `after`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum When {
    /// Without waiting.
    AtOnce,
    /// After exactly `seconds`.
    Delay,
    /// After a random time between `min` and `max`.
    Jitter,
    /// After a random time below a bound that grows from `initial` to `max`.
    Backoff,
    /// To another address, or when the user asks for it.
    OtherAddressOrUser,
}

/// The keys of the figures, of which each strategy takes some.
const FIGURES: [&str; 4] = ["seconds", "initial", "min", "max"];

impl When {
    /// The keys of the figures that it takes.
    fn figures(self) -> &'static [&'static str] {
        match self {
            Self::AtOnce | Self::OtherAddressOrUser => &[],
            Self::Delay => &["seconds"],
            Self::Jitter => &["min", "max"],
            Self::Backoff => &["initial", "max"],
        }
    }
}

/// Reads the advice of a code or a range.
pub(super) fn read(entry: &mut Entry<'_, '_>) -> Option<ReconnectEntry> {
    let mut entry = entry.table("reconnect", "the reconnect advice")?;
    let advice = entry.required::<Advice>("advice");
    let first = entry.optional("first");
    let is_after_written = entry.holds("after");
    let when = entry.optional::<When>("after");
    let is_unreadable = is_after_written && when.is_none();
    let after = after(&mut entry, advice.as_ref(), when, is_unreadable);
    let basis = entry.required("basis");
    entry.finish();
    Some(Reconnect {
        advice: advice?.value,
        basis: basis?.value,
        first: first.map(|first| first.value),
        after: after?,
    })
}

/// A figure of `after`: not written, written, or written so that it cannot be read.
enum Figure {
    Absent,
    Given(Spanned<Seconds>),
    Unreadable,
}

/// The figures by their keys.
type Figures = [(&'static str, Figure); FIGURES.len()];

/// The strategy with its figures; `Some(None)` where there is none, `None` where it could not be read.
#[allow(
    clippy::option_option,
    reason = "absent and unreadable are different things"
)]
fn after(
    entry: &mut Entry<'_, '_>,
    advice: Option<&Spanned<Advice>>,
    when: Option<Spanned<When>>,
    is_unreadable: bool,
) -> Option<Option<After>> {
    let figures = FIGURES.map(|key| (key, read_figure(entry, key)));
    if is_unreadable {
        return None;
    }
    if let (Some(when), Some(advice)) = (&when, advice)
        && advice.value == Advice::No
    {
        refuse_after_no(entry, when, advice);
        return None;
    }
    refuse_others(entry, &figures, when.as_ref());
    match when {
        None => Some(None),
        Some(when) => strategy(entry, &when, &figures).map(Some),
    }
}

/// A strategy with the figures that it takes, each of which must be there.
fn strategy(entry: &Entry<'_, '_>, when: &Spanned<When>, figures: &Figures) -> Option<After> {
    let figure = |key: &str| match figures.iter().find(|(known, _)| *known == key) {
        Some((_, Figure::Given(figure))) => Some(figure),
        Some((_, Figure::Unreadable)) => None,
        Some((_, Figure::Absent)) | None => {
            missing(entry, key, when.span);
            None
        }
    };
    Some(match when.value {
        When::AtOnce => After::AtOnce,
        When::OtherAddressOrUser => After::OtherAddressOrUser,
        When::Delay => After::Delay {
            millis: figure("seconds")?.value.millis,
        },
        When::Jitter => {
            let (min, max) = ordered(entry, figure("min"), figure("max"))?;
            After::Jitter { min, max }
        }
        When::Backoff => {
            let (initial, max) = ordered(entry, figure("initial"), figure("max"))?;
            After::Backoff { initial, max }
        }
    })
}

fn read_figure(entry: &mut Entry<'_, '_>, key: &'static str) -> Figure {
    let is_written = entry.holds(key);
    match entry.optional::<Seconds>(key) {
        Some(figure) => Figure::Given(figure),
        None if is_written => Figure::Unreadable,
        None => Figure::Absent,
    }
}

fn refuse_after_no(entry: &Entry<'_, '_>, when: &Spanned<When>, advice: &Spanned<Advice>) {
    entry.mistakes.add(
        Diagnostic::error(
            "the advice is \"no\", yet `after` says when",
            when.span,
            "when to do what?",
        )
        .label(advice.span, "do not reconnect")
        .help("take `after` away, or change `advice`"),
    );
}

/// Refuses the figures that the strategy does not take.
fn refuse_others(entry: &Entry<'_, '_>, figures: &Figures, when: Option<&Spanned<When>>) {
    let wanted = when.map_or(&[][..], |when| when.value.figures());
    for (key, figure) in figures {
        let Figure::Given(figure) = figure else {
            continue;
        };
        if !wanted.contains(key) {
            let message = match when {
                None => format!("`{key}` says how long, but there is no `after`"),
                Some(_) => format!("this `after` takes no `{key}`"),
            };
            let help = "`delay` takes `seconds`, `jitter` takes `min` and `max`, `backoff` takes `initial` and `max`";
            entry
                .mistakes
                .add(Diagnostic::error(message, figure.span, "not used").help(help));
        }
    }
}

fn missing(entry: &Entry<'_, '_>, figure: &str, place: Span) {
    entry.mistakes.add(
        Diagnostic::error(
            format!("this `after` needs `{figure}`"),
            place,
            format!("`{figure}` is missing"),
        )
        .help(format!(
            "add `{figure} = ...`; leave `after` out where the source gives no figures"
        )),
    );
}

/// Two figures of which the first may not be larger.
fn ordered(
    entry: &Entry<'_, '_>,
    low: Option<&Spanned<Seconds>>,
    high: Option<&Spanned<Seconds>>,
) -> Option<(u32, u32)> {
    let (low, high) = (low?, high?);
    if low.value > high.value {
        entry.mistakes.add(
            Diagnostic::error(
                "the longest time is shorter than the shortest",
                high.span,
                "the longest",
            )
            .label(low.span, "the shortest")
            .help("exchange the two"),
        );
        return None;
    }
    Some((low.value.millis, high.value.millis))
}
