//! Texts that are not TOML: what is wrong with each piece, and the text without the pieces that cannot be read.

use toml::de::DeTable;
use toml_parser::lexer::{Token, TokenKind};
use toml_parser::parser::{Event, EventKind, EventReceiver, RecursionGuard, parse_document};
use toml_parser::{ParseError, Source};

use super::brackets;
use super::mistakes::Mistakes;
use super::parse::not_toml;
use super::pieces::{self, Piece};
use crate::diagnostic::{Diagnostic, Span};

/// Reports every piece that cannot be read, and gives the text with blanks in their place; `None` where all can be read.
///
/// A parser that is given the whole text takes what follows an open bracket for a part of the list, and what stands behind a
/// key without a value not at all.
pub(super) fn mend(text: &str, mistakes: &Mistakes) -> Option<String> {
    let is_good = |piece: &str| mistake_in(piece, false).is_none();
    let pieces = pieces::join(text, pieces::cut(text), is_good);
    let mut readable = String::with_capacity(text.len());
    let mut is_block_read = true;
    let mut is_all_read = true;
    for Piece { range, is_header } in pieces {
        let piece = &text[range.clone()];
        let mistake = mistake_in(piece, is_header);
        if is_header {
            is_block_read = mistake.is_none();
        }
        if mistake.is_none() && is_block_read {
            readable += piece;
            continue;
        }
        readable.extend(piece.chars().flat_map(blank));
        if let Some(mistake) = mistake {
            let mut mistake = moved(mistake, range.start);
            if is_header {
                mistake = mistake.note("what stands below it, up to the next header, was not read");
            }
            if is_all_read {
                mistake = mistake.note("the rules were not applied, since a part is missing");
            }
            is_all_read = false;
            mistakes.broken(mistake);
        }
    }
    (!is_all_read).then_some(readable)
}

/// As many blanks as the character has bytes, so that all else keeps its place; line ends stay.
fn blank(c: char) -> impl Iterator<Item = char> {
    let (shown, times) = match c {
        '\r' | '\n' => (c, 1),
        _ => (' ', c.len_utf8()),
    };
    std::iter::repeat_n(shown, times)
}

/// What is wrong with a piece that cannot be read: the first mistake, since the others mostly follow from it.
fn mistake_in(piece: &str, is_header: bool) -> Option<Diagnostic> {
    let tokens = Source::new(piece).lex().into_vec();
    let errors = parse(&tokens, &mut |_: Event| ());
    if let Some(token) = tokens.iter().find(|token| is_open_text(token, piece)) {
        // Where it is all of a value, it ends with the line, and the parser goes on behind it.
        let is_local = errors.is_empty() && !is_long_text(token.kind());
        return (!is_local).then(|| text_not_closed(first_line(token, piece)));
    }
    let Some(first) = errors.first() else {
        return is_header
            .then(|| brackets::check(piece).or_else(|| bad_name(piece)))
            .flatten();
    };
    Some(match errors.iter().find_map(open_value) {
        Some((what, close)) => value_not_closed(what, close, first, piece),
        None if is_header && !piece.trim_start().starts_with('[') => head_missing(piece),
        None => not_toml(span_of(first), &message(piece, first)),
    })
}

/// A header whose name the parser reads, but not as it is written.
fn bad_name(piece: &str) -> Option<Diagnostic> {
    let (_, errors) = DeTable::parse_recoverable(piece.lines().next()?);
    let first = errors.first()?;
    Some(not_toml(first.span()?.into(), first.message()))
}

/// The same finding about a text in which its own begins at a byte.
fn moved(mut mistake: Diagnostic, by: usize) -> Diagnostic {
    for label in &mut mistake.labels {
        label.span.start += by;
        label.span.end += by;
    }
    mistake
}

/// Where the headers of a text begin.
pub(super) fn headers(text: &str) -> Vec<usize> {
    let tokens = Source::new(text).lex().into_vec();
    let mut starts = Vec::new();
    parse(&tokens, &mut |event: Event| {
        if matches!(
            event.kind(),
            EventKind::StdTableOpen | EventKind::ArrayTableOpen
        ) {
            starts.push(event.span().start());
        }
    });
    starts
}

/// What the parser says of some tokens, however deep values are nested.
fn parse(tokens: &[Token], receiver: &mut dyn EventReceiver) -> Vec<ParseError> {
    const DEEPEST: u32 = 80; // as the decoder has it
    let mut errors = Vec::new();
    parse_document(
        tokens,
        &mut RecursionGuard::new(receiver, DEEPEST),
        &mut errors,
    );
    errors
}

fn text_not_closed(span: Span) -> Diagnostic {
    Diagnostic::error(
        "a string is not closed",
        span,
        "the quotes do not pair here",
    )
    .help("a string ends with the quotes that it begins with")
}

fn head_missing(piece: &str) -> Diagnostic {
    let end = piece.lines().next().map_or(0, str::len);
    let span = Span { start: 0, end };
    Diagnostic::error("a header does not begin with a bracket", span, "this one").help(
        "write `[vendor.acme-chat]`, or `[[vendor.acme-chat.code]]` where it is an entry of a list",
    )
}

fn value_not_closed(what: &str, close: &str, first: &ParseError, piece: &str) -> Diagnostic {
    let label = if open_value(first).is_some() {
        format!("`{close}` is missing here")
    } else {
        message(piece, first)
    };
    let mistake = Diagnostic::error(format!("this {what} is not closed"), span_of(first), label);
    let mistake = match first.context() {
        Some(open) => mistake.label((open.start()..open.end()).into(), "it begins here"),
        None => mistake,
    };
    mistake.help(format!("end it with `{close}`"))
}

/// A list or an inline table that is not closed: what it is, and the bracket that it lacks.
fn open_value(error: &ParseError) -> Option<(&'static str, &'static str)> {
    match error.description() {
        "unclosed array" => Some(("list", "]")),
        "unclosed inline table" => Some(("inline table", "}")),
        _ => None,
    }
}

/// A string without its last quotes, or a word that took the last quotes of a string for its own.
fn is_open_text(token: &Token, piece: &str) -> bool {
    let text = &piece[token.span().start()..token.span().end()];
    let quotes = match token.kind() {
        TokenKind::BasicString => "\"",
        TokenKind::LiteralString => "'",
        TokenKind::MlBasicString => "\"\"\"",
        TokenKind::MlLiteralString => "'''",
        TokenKind::Atom => return text.contains(['"', '\'']),
        _ => return false,
    };
    text.len() < 2 * quotes.len() || !text.ends_with(quotes)
}

fn is_long_text(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::MlBasicString | TokenKind::MlLiteralString)
}

/// The part of a token that stands on its first line.
fn first_line(token: &Token, piece: &str) -> Span {
    let (start, end) = (token.span().start(), token.span().end());
    let length = piece[start..end].lines().next().map_or(0, str::len);
    Span {
        start,
        end: start + length,
    }
}

fn span_of(error: &ParseError) -> Span {
    let span = error.unexpected().or(error.context()).unwrap_or_default();
    (span.start()..span.end()).into()
}

/// The mistake in the words of the parser, which names what it expected instead.
fn message(piece: &str, error: &ParseError) -> String {
    let (_, errors) = DeTable::parse_recoverable(piece);
    let first = errors.first();
    first.map_or_else(
        || error.description().to_owned(),
        |error| error.message().to_owned(),
    )
}
