//! Lines for a terminal: wrapped, indented, and with a little weight.

use anstyle::{AnsiColor, Style};

use crate::text::one_line;

/// The columns that every terminal has.
const WIDTH: usize = 80;
/// Where the text of a field starts.
const FIELD: usize = 21;

const HEAD: Style = Style::new().bold();
const ASIDE: Style = Style::new().dimmed();
const MARK: Style = AnsiColor::Yellow.on_default();
const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const HELP: Style = AnsiColor::BrightCyan.on_default().bold();

/// What is being written. Every text of the registry comes in here and is made harmless here.
#[derive(Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// All of it.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// A blank line, unless there is one or nothing is written yet.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A line that stands out, what follows it, and words that warn. What does not fit beside goes below.
    pub(super) fn head(&mut self, indent: usize, words: &str, rest: &str, marks: &[&str]) {
        let (words, rest) = (one_line(words), one_line(rest));
        let lengths = [&*words, &*rest].into_iter().chain(marks.iter().copied());
        let length: usize = lengths.map(|part| part.chars().count() + 2).sum();
        let mut line = format!("{:indent$}{HEAD}{words}{HEAD:#}", "");
        if !rest.is_empty() {
            let fits = indent + length - 2 <= WIDTH;
            let below = format!("\n{:indent$}", "", indent = indent + 2);
            line += if fits { "  " } else { &below };
            line += &rest;
        }
        for mark in marks {
            line += &format!("  {MARK}{mark}{MARK:#}");
        }
        self.line(&line);
    }

    /// Words on lines of their own.
    pub(super) fn paragraph(&mut self, indent: usize, text: &str) {
        for line in wrap(text, WIDTH - indent) {
            self.line(&format!("{:indent$}{line}", ""));
        }
    }

    /// What is wrong.
    pub(super) fn error(&mut self, text: &str) {
        self.message(ERROR, "error", text);
    }

    /// The way out.
    pub(super) fn help(&mut self, text: &str) {
        self.message(HELP, "help", text);
    }

    fn message(&mut self, style: Style, label: &str, text: &str) {
        let lines = wrap(&format!("{label}: {text}"), WIDTH).join("\n");
        let rest = lines.strip_prefix(label).unwrap_or(&lines);
        self.line(&format!("{style}{label}{style:#}{rest}"));
    }

    /// Words for what is read last.
    pub(super) fn aside(&mut self, indent: usize, text: &str) {
        for line in wrap(text, WIDTH - indent) {
            self.line(&format!("{:indent$}{ASIDE}{line}{ASIDE:#}", ""));
        }
    }

    /// A label and its text.
    pub(super) fn field(&mut self, label: &str, text: &str) {
        self.fields(label, std::iter::once(text));
    }

    /// A label and several texts, each beginning a line.
    pub(super) fn fields<T: AsRef<str>>(
        &mut self,
        label: &str,
        texts: impl IntoIterator<Item = T>,
    ) {
        let lines = texts
            .into_iter()
            .flat_map(|text| wrap(text.as_ref(), WIDTH - FIELD));
        for (at, line) in lines.enumerate() {
            let label = if at == 0 { label } else { "" };
            let pad = FIELD.saturating_sub(2 + label.chars().count());
            self.line(&format!("  {ASIDE}{label}{ASIDE:#}{:pad$}{line}", ""));
        }
    }

    /// A row of two cells, the first of this width.
    pub(super) fn row(&mut self, width: usize, first: &str, second: &str) {
        let first = one_line(first);
        let pad = width.saturating_sub(first.chars().count());
        let indent = 2 + width + 2;
        for (at, line) in wrap(second, WIDTH.saturating_sub(indent))
            .iter()
            .enumerate()
        {
            if at == 0 {
                self.line(&format!("  {HEAD}{first}{HEAD:#}{:pad$}  {line}", ""));
            } else {
                self.line(&format!("{:indent$}{line}", ""));
            }
        }
    }

    fn line(&mut self, line: &str) {
        self.text += line;
        self.text.push('\n');
    }
}

/// A text in lines of at most this width; a word that is longer, as addresses are, gets a line to itself.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let text = one_line(text);
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if used + 1 + length <= width => {
                line.push(' ');
                line.push_str(word);
                used += 1 + length;
            }
            _ => {
                lines.push(word.to_owned());
                used = length;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_words() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(
            wrap("a https://example.com/long b", 10),
            ["a", "https://example.com/long", "b"]
        );
        assert_eq!(wrap("été été", 7), ["été été"]);
        assert_eq!(wrap("", 7), [""]);
    }

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        let hostile = crate::model::sample::HOSTILE;
        let mut page = Page::default();
        page.head(0, hostile, hostile, &["mark"]);
        page.paragraph(2, hostile);
        page.aside(2, hostile);
        page.field("Label", hostile);
        page.row(10, hostile, hostile);
        let text = anstream::adapter::strip_str(&page.into_text()).to_string();
        assert!(
            text.chars()
                .all(|c| c == '\n' || crate::text::is_visible(c)),
            "{text:?}"
        );
        assert_eq!(text.lines().filter(|line| line.is_empty()).count(), 0);
    }
}
