//! What was asked, as far as the words alone tell.

use super::numbers::digits;
use crate::text::one_line;

/// The longest question that is repeated in an answer.
const LONGEST_ECHO: usize = 60;

/// Not more words than this name a namespace.
const LONGEST_OWNER: usize = 8;

/// A question: the words behind `cargo xtask explain`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The words on one line, with nothing in them that a terminal would obey.
    pub text: String,
    /// What they look like.
    pub kind: Kind,
}

/// What the words look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A number that a Close frame can hold.
    Number(u16),
    /// A number that is none.
    NoCode {
        /// What is wrong with it; follows the number.
        problem: &'static str,
        /// What was meant, if that is certain.
        meant: Option<u16>,
    },
    /// Words, perhaps with a number among them.
    Words,
}

impl Question {
    /// Reads the words of the command line.
    pub fn new(words: &[String]) -> Self {
        let text = one_line(&words.join(" "));
        let kind = kind(&text);
        Self { text, kind }
    }

    /// The words as a message quotes them: not longer than a line.
    pub fn shown(&self) -> String {
        match self.text.char_indices().nth(LONGEST_ECHO) {
            Some((end, _)) => format!("{}...", &self.text[..end]),
            None => self.text.clone(),
        }
    }
}

fn kind(text: &str) -> Kind {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let Some(digits) = digits(unsigned) else {
        return Kind::Words;
    };
    let number = digits.parse::<u16>().ok();
    let no_code = |problem, meant| Kind::NoCode { problem, meant };
    match number {
        _ if text.starts_with('-') => no_code(
            "is negative; a close code is a number from 0 to 65535",
            None,
        ),
        None => no_code(
            "is too large; a close code is two bytes, so at most 65535",
            None,
        ),
        Some(number) if unsigned != text || number.to_string() != digits => no_code(
            "is not how a close code is written: without a sign and without leading zeros",
            Some(number),
        ),
        Some(number) => Kind::Number(number),
    }
}

/// Every way to read some words as somebody and something of theirs, the most words for somebody first:
/// `discord rate limited`, `unauthorized graphql-ws`.
pub(super) fn owner_and_rest(text: &str) -> Vec<(&str, &str)> {
    let ends = text.match_indices(' ').take(LONGEST_OWNER);
    let mut readings: Vec<_> = ends.map(|(at, _)| text.split_at(at)).collect();
    readings.reverse();
    let starts = text.rmatch_indices(' ').take(LONGEST_OWNER);
    let starts: Vec<_> = starts.map(|(at, _)| (&text[at..], &text[..at])).collect();
    readings.extend(starts.into_iter().rev());
    readings
}

/// What programs call a member: the module or the prefix of the enum, and the member.
pub(super) fn member_path(text: &str) -> Option<(&str, &str)> {
    let (path, member) = text.split_once("CloseCode")?;
    let member = member.strip_prefix("::").or(member.strip_prefix('.'))?;
    let module = path.trim_end_matches("::").rsplit("::").next()?;
    Some((module, member))
}

/// The first of some words that is a number, but none that a Close frame can hold, with its kind.
pub(super) fn first_no_code(text: &str) -> Option<(&str, &'static str, Option<u16>)> {
    let mut words = text.split(' ');
    words.find_map(|word| no_code(word).map(|(problem, meant)| (word, problem, meant)))
}

/// What is wrong with a word that is a number, but no close code, and what was meant.
pub(super) fn no_code(word: &str) -> Option<(&'static str, Option<u16>)> {
    match kind(word) {
        Kind::NoCode { problem, meant } => Some((problem, meant)),
        Kind::Number(_) | Kind::Words => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(text: &str) -> Question {
        Question::new(&[text.to_owned()])
    }

    #[test]
    fn numbers_are_known_from_words_and_from_what_is_no_close_code() {
        assert_eq!(ask("0").kind, Kind::Number(0));
        assert_eq!(ask("65535").kind, Kind::Number(65535));
        assert_eq!(ask("4,008").kind, Kind::Number(4008));
        for (text, problem, meant) in [
            ("65536", "too large", None),
            ("99999999999999999999", "too large", None),
            ("65,536", "too large", None),
            ("-1", "negative", None),
            ("-4,008", "negative", None),
            ("-99999999999999999999", "negative", None),
            ("04008", "leading zeros", Some(4008)),
            ("+1006", "sign", Some(1006)),
            ("00", "leading zeros", Some(0)),
        ] {
            let Kind::NoCode {
                problem: said,
                meant: guessed,
            } = ask(text).kind
            else {
                panic!("{text}");
            };
            assert!(said.contains(problem), "{text}: {said}");
            assert_eq!(guessed, meant, "{text}");
        }
        for text in ["", "-", "4008a", "4008.0", "0x3e8", "٤٠٠٨"] {
            assert_eq!(ask(text).kind, Kind::Words, "{text}");
        }
    }

    #[test]
    fn somebody_comes_first_or_last() {
        assert_eq!(
            owner_and_rest("a b c"),
            [("a b", " c"), ("a", " b c"), (" b c", "a"), (" c", "a b")]
        );
        assert!(owner_and_rest("a").is_empty());
    }

    #[test]
    fn a_number_that_is_no_close_code_is_found_among_words() {
        let found = |text| first_no_code(text).map(|(word, _, meant)| (word, meant));
        assert_eq!(found("code 99999"), Some(("99999", None)));
        assert_eq!(found("-1 discord"), Some(("-1", None)));
        assert_eq!(found("discord 04008"), Some(("04008", Some(4008))));
        assert_eq!(found("discord 4008"), None);
        assert_eq!(found("NET-00001 a-"), None);
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_repeated() {
        let question = ask("\u{1b}[31mred\u{7}\r\n\u{202e}x");
        assert_eq!(question.text, "\u{fffd}[31mred\u{fffd} \u{fffd}x");
        assert_eq!(
            ask(&"é".repeat(100)).shown(),
            format!("{}...", "é".repeat(60))
        );
    }
}
