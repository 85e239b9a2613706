//! `reconnect = { ... }`: advice whose keys depend on each other.

use super::entry::Entry;
use super::keys::{ReconnectEntry, ReconnectKeys};
use super::render::{TableText, ValueText};
use super::spec::{Field, KeySpec, Table, TextVisitor, ValueSpec};
use super::vocabulary::{Advice, Basis, Strategy};
use crate::diagnostic::{Diagnostic, Span, Spanned};

/// Advice about reconnecting, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reconnect {
    pub advice: Advice,
    pub basis: Basis,
    /// What to do first, as an imperative phrase.
    pub before: Option<String>,
    /// The condition; always there with `maybe`.
    pub when: Option<String>,
    /// How long to wait; `None` where the sources do not say.
    pub after: Option<After>,
}

/// How long to wait before reconnecting. Figures are milliseconds, though the registry is written in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    AtOnce,
    Delay {
        millis: u32,
    },
    AtLeast {
        millis: u32,
    },
    Jitter {
        min: u32,
        max: u32,
    },
    /// `max` is `None` where the source names no limit.
    Backoff {
        initial: u32,
        max: Option<u32>,
    },
    OtherAddressOrUser,
}

impl Strategy {
    /// The keys of the figures that it takes, and whether each is required.
    fn figures(self) -> &'static [(&'static str, bool)] {
        match self {
            Self::AtOnce | Self::OtherAddressOrUser => &[],
            Self::Delay | Self::AtLeast => &[("seconds", true)],
            Self::Jitter => &[("min", true), ("max", true)],
            Self::Backoff => &[("initial", true), ("max", false)],
        }
    }
}

/// The field `reconnect`, whose keys are checked together.
pub struct InlineReconnect;

impl Field for InlineReconnect {
    type Entry = Option<ReconnectEntry>;
    type Plain = Option<Reconnect>;
    const IS_REQUIRED: bool = false;
    const VALUE: ValueSpec = ValueSpec::Table(ReconnectEntry::SPEC);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        let table = entry.table(key.name, ReconnectEntry::SPEC);
        let (sink, errors_before) = (entry.sink, entry.sink.len());
        let keys = table.and_then(ReconnectEntry::read);
        // What is unreadable would be reported again as absent.
        if let Some(keys) = keys
            .as_ref()
            .filter(|_| !sink.is_broken() && sink.len() == errors_before)
        {
            check(keys).into_iter().for_each(|it| sink.add(it));
        }
        Some(keys)
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        value.map(|keys| Reconnect::from(keys.plain()))
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Tables(value.iter().map(TableText::of).collect())
    }

    fn texts(value: &Self::Entry, _: &'static KeySpec, visit: TextVisitor<'_>) {
        value.iter().for_each(|keys| keys.texts(visit));
    }
}

impl From<ReconnectKeys> for Reconnect {
    fn from(keys: ReconnectKeys) -> Self {
        let after = keys.after.and_then(|strategy| {
            Some(match strategy {
                Strategy::AtOnce => After::AtOnce,
                Strategy::OtherAddressOrUser => After::OtherAddressOrUser,
                Strategy::Delay => After::Delay {
                    millis: keys.seconds?,
                },
                Strategy::AtLeast => After::AtLeast {
                    millis: keys.seconds?,
                },
                Strategy::Jitter => After::Jitter {
                    min: keys.min?,
                    max: keys.max?,
                },
                Strategy::Backoff => After::Backoff {
                    initial: keys.initial?,
                    max: keys.max,
                },
            })
        });
        Self {
            advice: keys.advice,
            basis: keys.basis,
            before: keys.before,
            when: keys.when,
            after,
        }
    }
}

fn check(keys: &ReconnectEntry) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    found.extend(condition_missing(keys));
    match &keys.after {
        Some(after) if keys.advice.value == Advice::No => found.push(after_no(after, &keys.advice)),
        after => figures(keys, after.as_ref(), &mut found),
    }
    found
}

/// "Maybe" alone helps nobody.
fn condition_missing(keys: &ReconnectEntry) -> Option<Diagnostic> {
    (keys.advice.value == Advice::Maybe && keys.when.is_none()).then(|| {
        Diagnostic::error(
            "the advice is \"maybe\", but nothing says when",
            keys.advice.span,
            "on what does it depend?",
        )
        .help("add `when = \"...\"`; if something has to be done first, the advice is \"yes\" with `before`")
    })
}

fn after_no(after: &Spanned<Strategy>, advice: &Spanned<Advice>) -> Diagnostic {
    let message = "the advice is \"no\", yet `after` says when";
    Diagnostic::error(message, after.span, "when to do what?")
        .label(advice.span, "do not reconnect")
        .help("take `after` away, or change `advice`")
}

/// Checks that a strategy has the figures that it takes, and no others.
fn figures(keys: &ReconnectEntry, after: Option<&Spanned<Strategy>>, found: &mut Vec<Diagnostic>) {
    let taken = after.map_or(&[][..], |after| after.value.figures());
    let written = [
        ("seconds", &keys.seconds),
        ("initial", &keys.initial),
        ("min", &keys.min),
        ("max", &keys.max),
    ];
    for (key, figure) in written {
        let need = taken.iter().find(|(name, _)| *name == key);
        match (figure, need, after) {
            (None, Some((_, true)), Some(after)) => found.push(figure_missing(key, after.span)),
            (Some(figure), None, _) => found.push(figure_unused(key, figure.span, after.is_some())),
            _ => {}
        }
    }
    let low = keys.min.as_ref().or(keys.initial.as_ref());
    if let (Some(low), Some(high)) = (low, &keys.max)
        && low.value > high.value
    {
        let message = "the longest time is shorter than the shortest";
        let reversed = Diagnostic::error(message, high.span, "the longest");
        found.push(
            reversed
                .label(low.span, "the shortest")
                .help("exchange the two"),
        );
    }
}

fn figure_missing(key: &str, after: Span) -> Diagnostic {
    let message = format!("this `after` needs `{key}`");
    Diagnostic::error(message, after, format!("`{key}` is missing")).help(format!(
        "add `{key} = ...`; leave `after` out where the source gives no figures"
    ))
}

fn figure_unused(key: &str, figure: Span, has_strategy: bool) -> Diagnostic {
    let message = if has_strategy {
        format!("this `after` takes no `{key}`")
    } else {
        format!("`{key}` says how long, but there is no `after`")
    };
    Diagnostic::error(message, figure, "not used").help(
        "`delay` and `at-least` take `seconds`, `jitter` takes `min` and `max`, `backoff` takes `initial` and, if the \
         source names a limit, `max`",
    )
}
