//! How long to wait before reconnecting, in figures.

use super::md::Md;
use crate::model::{Advice, After, Reconnect};
use crate::wording::{UNSPECIFIED, seconds};

/// Where there is nothing to wait for.
pub(super) const NOTHING: &str = "-";

/// The kind of wait after a code.
pub(super) fn strategy(reconnect: &Reconnect) -> Md {
    Md::ours(match (reconnect.advice, reconnect.after) {
        (Advice::No, _) => NOTHING,
        (_, None) => UNSPECIFIED,
        (_, Some(after)) => name(after),
    })
}

/// The kind of wait, in a word or two.
pub(super) fn name(after: After) -> &'static str {
    match after {
        After::AtOnce => "at once",
        After::Delay { .. } => "fixed delay",
        After::AtLeast { .. } => "minimum delay",
        After::Jitter { .. } => "random delay",
        After::Backoff { .. } => "backoff",
        After::OtherAddressOrUser => "other address, or user",
    }
}

/// The time to wait, from the shortest to the longest; where it grows, that of the first attempt and of the last ones.
pub(super) fn window(reconnect: &Reconnect) -> Md {
    match (reconnect.advice, reconnect.after) {
        (Advice::No, _) | (_, Some(After::OtherAddressOrUser)) => Md::ours(NOTHING),
        (_, None) => Md::ours(UNSPECIFIED),
        (_, Some(After::AtOnce)) => Md::ours("0 s"),
        (_, Some(After::Delay { millis })) => format!("{} s", seconds(millis)).into(),
        (_, Some(after)) => growing(after).into(),
    }
}

fn growing(after: After) -> String {
    let has_limit = !matches!(after, After::Backoff { max: None, .. });
    match &*after.windows() {
        [] => String::new(),
        [only] => between(only),
        [first, last] => format!("{}, then {}", between(first), between(last)),
        [first, .., last] if has_limit => {
            format!("{}, doubling up to {}", between(first), between(last))
        }
        [first, ..] => format!("{}, doubling without limit", between(first)),
    }
}

fn between((shortest, longest): &(u32, Option<u32>)) -> String {
    match longest {
        Some(longest) => format!("{}-{} s", seconds(*shortest), seconds(*longest)),
        None => format!("{} s or longer", seconds(*shortest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Basis;

    fn shown(advice: Advice, after: Option<After>) -> (String, String) {
        let reconnect = Reconnect {
            advice,
            basis: Basis::Vendor,
            before: None,
            when: None,
            after,
        };
        let text = |md: Md| md.as_str().to_owned();
        (text(strategy(&reconnect)), text(window(&reconnect)))
    }

    #[test]
    fn windows_are_those_of_the_vectors() {
        let backoff = |initial, max| {
            let after = After::Backoff { initial, max };
            shown(Advice::Yes, Some(after)).1
        };
        assert_eq!(backoff(500, Some(30_000)), "0-0.5 s, doubling up to 0-30 s");
        assert_eq!(backoff(1_000, Some(1_500)), "0-1 s, then 0-1.5 s");
        assert_eq!(backoff(5_000, Some(5_000)), "0-5 s");
        assert_eq!(backoff(0, Some(30_000)), "0-0 s");
        assert_eq!(backoff(9_000, Some(5_000)), "0-5 s");
        let jitter = After::Jitter {
            min: 5_000,
            max: 30_000,
        };
        assert_eq!(
            shown(Advice::Yes, Some(jitter)),
            ("random delay".to_owned(), "5-30 s".to_owned())
        );
        let delay = After::Delay { millis: 1_500 };
        assert_eq!(
            shown(Advice::Maybe, Some(delay)),
            ("fixed delay".to_owned(), "1.5 s".to_owned())
        );
    }

    #[test]
    fn no_time_where_there_is_nothing_to_wait_for() {
        assert_eq!(
            shown(Advice::No, Some(After::AtOnce)),
            ("-".to_owned(), "-".to_owned())
        );
        assert_eq!(
            shown(Advice::Yes, Some(After::OtherAddressOrUser)),
            ("other address, or user".to_owned(), "-".to_owned())
        );
        assert_eq!(
            shown(Advice::Yes, None),
            ("unspecified".to_owned(), "unspecified".to_owned())
        );
    }
}
