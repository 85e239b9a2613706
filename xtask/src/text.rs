//! What a text of the registry may consist of, texts made safe for a line of any output, how names are compared, and how
//! numbers are written.

use std::ops::RangeInclusive;

use unicode_general_category::{GeneralCategory, get_general_category};

/// The text on one line, white space folded, and nothing in it that cannot be seen.
///
/// The loader refuses such characters with a message. This is the second lock: whatever reaches a backend by another
/// way still cannot end a comment early, reverse the order of what a reader sees, or break a table.
pub fn one_line(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let visible: String = text
        .chars()
        .map(|c| {
            if is_visible(c) {
                c
            } else if c.is_whitespace() {
                ' '
            } else {
                '\u{fffd}'
            }
        })
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the text is already one line of visible ASCII, as nearly every text of the registry is.
///
/// The loop is written out because every text passes here several times, mostly in builds without optimization.
pub fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut before = b' ';
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if !matches!(byte, b' '..=b'~') || (byte == b' ' && before == b' ') {
            return false;
        }
        before = byte;
        at += 1;
    }
    before != b' '
}

/// Whether a reader can tell that the character is there; an ordinary space counts.
pub fn is_visible(c: char) -> bool {
    // Nearly every character of the registry takes this way, which needs no table.
    if c.is_ascii() {
        return c == ' ' || c.is_ascii_graphic();
    }
    use GeneralCategory as G;
    !is_blank(c)
        && !matches!(
            get_general_category(c),
            G::Control
                | G::Format
                | G::LineSeparator
                | G::ParagraphSeparator
                | G::SpaceSeparator
                | G::PrivateUse
                | G::Surrogate
                | G::Unassigned
        )
}

/// A name as names are compared: its letters and digits, in lower case, so that `GOING_AWAY` is `Going away`.
pub fn fold(name: &str) -> String {
    letters(name).collect()
}

/// The characters of [`fold`].
pub fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// Whether a text holds some words as they are spelled, and not merely as a part of longer ones.
pub fn holds_words(text: &str, words: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let mut places = text.match_indices(words);
    places.any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + words.len()..]);
        !is_part(before.chars().next_back()) && !is_part(after.chars().next())
    })
}

/// The known word that somebody who wrote `word` most likely meant.
pub fn closest<'w>(word: &str, known: &[&'w str]) -> Option<&'w str> {
    nearest(word, known).first().copied()
}

/// The known words that somebody who wrote `word` may have meant, the likeliest first.
pub fn nearest<'w>(word: &str, known: &[&'w str]) -> Vec<&'w str> {
    // The distance is at least the difference in length, which is known without comparing.
    let limit = |known: &str| word.len().max(known.len()) / 3;
    let near = known
        .iter()
        .filter(|known| word.len().abs_diff(known.len()) <= limit(known));
    let mut near: Vec<(usize, &str)> = near
        .map(|known| (strsim::damerau_levenshtein(word, known), *known))
        .filter(|(distance, known)| *distance <= limit(known) && *distance < known.len())
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, known)| known).collect()
}

/// A range of numbers: `4000-4999`, or `1000` alone.
pub fn numbers(range: &RangeInclusive<u16>) -> String {
    if range.start() == range.end() {
        range.start().to_string()
    } else {
        format!("{}-{}", range.start(), range.end())
    }
}

/// A number of things: `1 code`, `2 codes`.
pub fn count(number: usize, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        _ => format!("{number} {thing}s"),
    }
}

/// Letters, symbols and marks that are drawn as nothing (default-ignorable code points and blank glyphs).
fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\u{034f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{ffa0}'
    ) || matches!(c, '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::{count, fold, holds_words};

    #[test]
    fn spellings_of_one_name_are_one() {
        for name in ["NO_STATUS", "no status", "NoStatus", "no-status."] {
            assert_eq!(fold(name), "nostatus");
        }
        assert_eq!(fold("Pokémon ÉTÉ 1 -.-"), "pokémonété1");
    }

    #[test]
    fn words_are_found_whole() {
        let text = "It reports -1 (NEVER_CONNECTED).";
        for words in ["-1", "NEVER_CONNECTED", "It", "reports -1"] {
            assert!(holds_words(text, words), "{words}");
        }
        for words in ["CONNECTED", "NEVER", "report", "it"] {
            assert!(!holds_words(text, words), "{words}");
        }
        assert!(!holds_words("From 1000-15 on.", "-1"));
        assert!(holds_words("The reports: port é.", "port"));
    }

    #[test]
    fn things_are_counted() {
        let counts = [0, 1, 2].map(|number| count(number, "code"));
        assert_eq!(counts, ["0 codes", "1 code", "2 codes"]);
    }
}
