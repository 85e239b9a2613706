//! The numbers among some words, and which of them are meant as close codes.

use std::ops::RangeInclusive;

use super::question::no_code;

/// What may stand between the thousands of a number.
const SEPARATORS: [char; 5] = [',', '.', '\'', '’', '_'];
/// The numbers that are close codes more often than anything else.
const USUAL: RangeInclusive<u16> = 1000..=4999;

/// A number that stands by itself among some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figure<'t> {
    /// The number.
    pub(super) number: u16,
    /// What stands before it.
    pub(super) before: &'t str,
    /// What stands after it.
    pub(super) after: &'t str,
    /// Whether the words say that it is a code.
    is_called_code: bool,
}

/// The numbers among some words that are meant as close codes, each once. A number that is none by its size, as in
/// `12 pending`, counts if the words call it a code, or if there is nothing else.
pub(super) fn meant(text: &str) -> Vec<Figure<'_>> {
    let figures = figures(text);
    let is_usual = |figure: &Figure<'_>| USUAL.contains(&figure.number);
    let is_alone = |figure: &Figure<'_>| is_empty(figure.before) && is_empty(figure.after);
    let preferences: [&dyn Fn(&Figure<'_>) -> bool; 5] = [
        &|figure| is_usual(figure) && figure.is_called_code,
        &is_usual,
        &|figure| figure.is_called_code,
        &is_alone,
        &|figure| figure.number > *USUAL.end(),
    ];
    let preferred = |is_it: &dyn Fn(&Figure<'_>) -> bool| -> Vec<Figure<'_>> {
        figures.iter().copied().filter(is_it).collect()
    };
    let mut found = preferences
        .map(preferred)
        .into_iter()
        .find(|found| !found.is_empty())
        .unwrap_or_default();
    found.sort_by_key(|figure| figure.number);
    found.dedup_by_key(|figure| figure.number);
    found
}

/// A number at the end or the beginning of some words, and the words: `discord-gateway 4008`, `arcware-4452`.
pub(super) fn number_and_rest(text: &str) -> Vec<(u16, &str)> {
    let figures = figures(text);
    let last = figures.last().filter(|figure| is_empty(figure.after));
    let first = figures.first().filter(|figure| is_empty(figure.before));
    let last = last.map(|figure| (figure.number, figure.before));
    let first = first.map(|figure| (figure.number, figure.after));
    last.into_iter().chain(first).collect()
}

/// The digits of what is a number and nothing else: `4008`, `4,008`.
pub(super) fn digits(text: &str) -> Option<String> {
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_thousand = |group: &str| group.len() == 3 && are_digits(group);
    let separator = text.chars().find(|c| !c.is_ascii_digit());
    let Some(separator) = separator.filter(|c| SEPARATORS.contains(c)) else {
        return (!text.is_empty() && are_digits(text)).then(|| text.to_owned());
    };
    let (first, rest) = text.split_once(separator)?;
    let is_number = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.split(separator).all(is_thousand);
    is_number.then(|| text.replace(separator, ""))
}

fn is_empty(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// Every number that is a word of its own.
fn figures(text: &str) -> Vec<Figure<'_>> {
    let mut figures = Vec::new();
    let mut last_word = "";
    for (at, word) in pieces(text, |c| c == ' ') {
        // What is a number but no close code is told apart, and not read in part; nor is a date, as in a line of a log.
        let parts = if no_code(word).is_some() || is_date(word) {
            Vec::new()
        } else {
            parts(at, word)
        };
        for (at, part) in parts {
            let code = |number| Figure {
                number,
                before: &text[..at],
                after: &text[at + part.len()..],
                is_called_code: last_word.to_lowercase().ends_with("code"),
            };
            figures.extend(number(part).map(code));
            last_word = part;
        }
    }
    figures
}

/// A day, alone or with the time behind it: `2026-11-21`, `[2026/11/21T12:00:00Z]`, `21.11.2026`.
fn is_date(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let lengths: Vec<usize> = word
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .take(3)
        .collect();
    let separators: Vec<char> = word
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .take(2)
        .collect();
    let is_joined = matches!(separators[..], [a, b] if a == b && "-/.".contains(a));
    is_joined && matches!(lengths[..], [4, 2, 2] | [1 | 2, 1 | 2, 4])
}

/// The number that is written so; the zeros of `NET-00001` make it part of a name.
fn number(part: &str) -> Option<u16> {
    let digits = digits(part)?;
    let number: u16 = digits.parse().ok()?;
    (number.to_string() == digits).then_some(number)
}

/// What a word consists of, each with its place: a number with its separators, else letters and digits. A full stop
/// makes `1.500` a fraction here.
fn parts(at: usize, word: &str) -> Vec<(usize, &str)> {
    let groups = pieces(word, |c| {
        !c.is_alphanumeric() && (c == '.' || !SEPARATORS.contains(&c))
    });
    let parts = groups.flat_map(|(start, group)| {
        let inner = group.trim_start_matches(SEPARATORS);
        let start = at + start + group.len() - inner.len();
        let inner = inner.trim_end_matches(SEPARATORS);
        if digits(inner).is_some() {
            return vec![(start, inner)];
        }
        let parts = pieces(inner, |c| !c.is_alphanumeric());
        parts.map(|(place, part)| (start + place, part)).collect()
    });
    parts.filter(|(_, part)| !part.is_empty()).collect()
}

/// The pieces between separators, each with its place.
fn pieces(
    text: &str,
    is_separator: impl Fn(char) -> bool + Copy,
) -> impl Iterator<Item = (usize, &str)> {
    let pieces = text.split_inclusive(is_separator);
    pieces.scan(0, move |end, piece| {
        let start = *end;
        *end += piece.len();
        Some((start, piece.trim_end_matches(is_separator)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<u16> {
        meant(text).iter().map(|figure| figure.number).collect()
    }

    #[test]
    fn a_number_is_found_beside_words() {
        assert_eq!(
            number_and_rest("discord-gateway 4008"),
            [(4008, "discord-gateway ")]
        );
        assert_eq!(number_and_rest("openvidu-2 501"), [(501, "openvidu-2 ")]);
        assert_eq!(number_and_rest("arcware-4452"), [(4452, "arcware-")]);
        assert_eq!(number_and_rest("4008 discord"), [(4008, " discord")]);
        assert_eq!(number_and_rest("é 1,006."), [(1006, "é ")]);
        for text in [
            "x 99999",
            "NET-00001",
            "discord-gateway -1",
            "04008 discord",
            "é1006",
        ] {
            assert!(number_and_rest(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_number_is_read_whole_or_not_at_all() {
        assert_eq!(numbers("code: 1006 (abnormal)"), [1006]);
        assert_eq!(numbers("1006 or 1015, not 1006"), [1006, 1015]);
        assert_eq!(numbers("closed, 4,008, by peer"), [4008]);
        assert_eq!(numbers("either '1006' or 1015,1001"), [1001, 1006, 1015]);
        assert!(numbers("after 1.500 s").is_empty());
        for text in ["NET1 x", "NET-00001", "x -1", "+1 x", "x 99999", "x 99,999"] {
            assert!(numbers(text).is_empty(), "{text}");
        }
        let [figure] = *meant("closed with 4,401: Unauthorized") else {
            panic!("one number");
        };
        assert_eq!(
            (figure.before, figure.after),
            ("closed with ", ": Unauthorized")
        );
    }

    #[test]
    fn what_is_a_close_code_depends_on_size_and_words() {
        assert!(numbers("slow consumer: 12 pending").is_empty());
        assert!(numbers("NET-1").is_empty());
        assert_eq!(numbers("1006 after 30 s, 20000 bytes"), [1006]);
        assert_eq!(numbers("3000 ms, then code 1006"), [1006]);
        assert_eq!(numbers("exit code 1, then 1006"), [1006]);
        assert_eq!(numbers("closeCode=12, 3 attempts"), [12]);
        assert_eq!(numbers("(12)"), [12]);
        assert!(numbers("4,0081").is_empty());
        assert_eq!(numbers("error 5001"), [5001]);
        for line in [
            "2026-11-21 12:00:00 WebSocket closed with 1006",
            "[2026-11-21T12:00:00.123Z] closed 1006 abnormally",
            "1006 (21.11.2026), 11/21/2026",
        ] {
            assert_eq!(numbers(line), [1006], "{line}");
        }
        assert_eq!(numbers("4401-4403"), [4401, 4403]);
    }

    #[test]
    fn thousands_may_stand_apart() {
        for text in ["4008", "4,008", "4.008", "4'008", "4’008", "4_008"] {
            assert_eq!(digits(text).as_deref(), Some("4008"), "{text}");
        }
        for text in [
            "",
            "4,08",
            "4,0081",
            "4,008.000",
            ",008",
            "0,008",
            "4008,000",
            "4 008",
            "4,-08",
        ] {
            assert_eq!(digits(text), None, "{text}");
        }
    }
}
