//! What was asked, as far as the words alone tell.

use crate::text::one_line;

/// The longest question that is repeated in an answer.
const LONGEST_ECHO: usize = 60;

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
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Kind::Words;
    }
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
        Some(number) if number.to_string() != text => no_code(
            "is not how a close code is written: without a sign and without leading zeros",
            Some(number),
        ),
        Some(number) => Kind::Number(number),
    }
}

/// A number at the end or the beginning of some words, and the words without it: `discord-gateway 4008`.
pub(super) fn number_and_rest(text: &str) -> Vec<(u16, &str)> {
    let not_digit = |c: char| !c.is_ascii_digit();
    let mut found = Vec::new();
    let start = text.rfind(not_digit).map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text.find(not_digit).unwrap_or(text.len());
    let is_no_code = |word: Option<&str>| word.is_some_and(|word| no_code(word).is_some());
    if !is_no_code(text.rsplit(' ').next()) {
        found.extend(number(&text[start..]).map(|number| (number, &text[..start])));
    }
    if !is_no_code(text.split(' ').next()) {
        found.extend(number(&text[..end]).map(|number| (number, &text[end..])));
    }
    found
}

/// The numbers among some words, each once: `code: 1006 (abnormal)`.
pub(super) fn numbers(text: &str) -> Vec<u16> {
    let mut numbers = Vec::new();
    let words = text.split(' ').filter(|word| no_code(word).is_none());
    for found in words.flat_map(parts).filter_map(number) {
        if !numbers.contains(&found) {
            numbers.push(found);
        }
    }
    numbers
}

/// The words without a number.
pub(super) fn without(text: &str, number: u16) -> String {
    let number = number.to_string();
    let others: Vec<&str> = parts(text).filter(|part| *part != number).collect();
    others.join(" ")
}

/// The first of some words that is a number, but none that a Close frame can hold, with its kind.
pub(super) fn first_no_code(text: &str) -> Option<(&str, &'static str, Option<u16>)> {
    let mut words = text.split(' ');
    words.find_map(|word| no_code(word).map(|(problem, meant)| (word, problem, meant)))
}

fn no_code(word: &str) -> Option<(&'static str, Option<u16>)> {
    match kind(word) {
        Kind::NoCode { problem, meant } => Some((problem, meant)),
        Kind::Number(_) | Kind::Words => None,
    }
}

/// The number that is written so; the zeros of `NET-00001` make it part of a name.
fn number(digits: &str) -> Option<u16> {
    let number: u16 = digits.parse().ok()?;
    (number.to_string() == digits).then_some(number)
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
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
        for (text, problem, meant) in [
            ("65536", "too large", None),
            ("99999999999999999999", "too large", None),
            ("-1", "negative", None),
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
    fn a_number_is_found_beside_words() {
        assert_eq!(
            number_and_rest("discord-gateway 4008"),
            [(4008, "discord-gateway ")]
        );
        assert_eq!(number_and_rest("openvidu-2 501"), [(501, "openvidu-2 ")]);
        assert_eq!(number_and_rest("4008 discord"), [(4008, " discord")]);
        assert_eq!(number_and_rest("é1006"), [(1006, "é")]);
        assert_eq!(number_and_rest("x 99999"), []);
        assert_eq!(number_and_rest("NET-00001"), []);
        assert_eq!(number_and_rest("discord-gateway -1"), []);
        assert_eq!(number_and_rest("04008 discord"), []);
        assert_eq!(numbers("code: 1006 (abnormal)"), [1006]);
        assert_eq!(numbers("1006 or 1015, not 1006"), [1006, 1015]);
        for text in ["NET1 x", "NET-00001", "x -1", "+1 x", "x 99999"] {
            assert!(numbers(text).is_empty(), "{text}");
        }
        assert_eq!(without("v10 1: 1 0", 1), "v10  0");
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
