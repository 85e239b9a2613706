//! The text as blocks with their comments, from the parser's own events, so that nothing of it is lost.

use std::mem::take;

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

pub(super) struct File<'t> {
    /// The tables, in file order; the first holds what comes before every header.
    pub(super) blocks: Vec<Block<'t>>,
    /// Comments after the last of them.
    pub(super) footer: Comments<'t>,
}

/// A table with its header.
#[derive(Default)]
pub(super) struct Block<'t> {
    pub(super) comments: Comments<'t>,
    /// The parts of the header as written; empty for what comes before every header.
    pub(super) path: Vec<&'t str>,
    /// Whether the header has double brackets.
    pub(super) is_array: bool,
    /// The comment on the line of the header.
    pub(super) trailing: Option<&'t str>,
    pub(super) items: Vec<Item<'t>>,
    /// Comments directly below the last value.
    pub(super) footer: Comments<'t>,
}

impl<'t> Block<'t> {
    pub(super) fn names(&self) -> Vec<&'t str> {
        self.path.iter().map(|part| unquoted(part)).collect()
    }
}

pub(super) struct Item<'t> {
    pub(super) comments: Comments<'t>,
    pub(super) key: &'t str,
    pub(super) value: Value<'t>,
    /// The comment on its last line.
    pub(super) trailing: Option<&'t str>,
}

pub(super) enum Value<'t> {
    /// A scalar, or a list or table with comments in it, to the letter.
    Verbatim(&'t str),
    Array(Vec<Value<'t>>),
    Table(Vec<(&'t str, Value<'t>)>),
}

/// Lines of comments before something.
#[derive(Default)]
pub(super) struct Comments<'t> {
    /// Blank lines divide them.
    pub(super) groups: Vec<Vec<&'t str>>,
    /// Whether the first group is directly below the line before.
    is_below: bool,
    /// Whether no blank line comes between the last group and what follows.
    pub(super) is_attached: bool,
}

impl<'t> Comments<'t> {
    /// Takes out the first group if it belongs to what is above it rather than to what follows.
    fn take_below(&mut self) -> Comments<'t> {
        let mut below = Comments::default();
        if self.is_below && !(self.groups.len() == 1 && self.is_attached) {
            below.groups.push(self.groups.remove(0));
        }
        below
    }
}

/// A key or a string without its quotes.
pub(super) fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '\''])
}

/// Reads a text that is known to be TOML.
pub(super) fn scan(text: &str) -> File<'_> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut events = Vec::new();
    parse_document(&tokens, &mut |event: Event| events.push(event), &mut ());
    events.retain(|event| event.kind() != EventKind::Whitespace);
    let at = 0;
    Scanner { text, events, at }.file()
}

struct Scanner<'t> {
    text: &'t str,
    events: Vec<Event>,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn file(mut self) -> File<'t> {
        let mut blocks = Vec::new();
        let mut block = Block::default();
        let mut comments = self.comments();
        while let Some(kind) = self.peek() {
            match kind {
                EventKind::StdTableOpen | EventKind::ArrayTableOpen => {
                    block.footer = comments.take_below();
                    let next = self.header(take(&mut comments));
                    blocks.push(std::mem::replace(&mut block, next));
                }
                EventKind::SimpleKey => {
                    let comments = take(&mut comments);
                    let (key, value) = self.entry();
                    let trailing = self.trailing();
                    block.items.push(Item {
                        comments,
                        key,
                        value,
                        trailing,
                    });
                }
                _ => self.at += 1,
            }
            comments = self.comments();
        }
        comments.is_attached = false; // to what? nothing follows
        block.footer = comments.take_below();
        blocks.push(block);
        // The head of the file belongs to the first block, which has no header of its own.
        let head = &mut blocks[0];
        if let Some(first) = head.items.first_mut() {
            head.comments = take(&mut first.comments);
        }
        blocks.retain(|block| !block.path.is_empty() || !block.items.is_empty());
        let footer = comments;
        File { blocks, footer }
    }

    fn header(&mut self, comments: Comments<'t>) -> Block<'t> {
        let mut block = Block {
            comments,
            is_array: self.peek() == Some(EventKind::ArrayTableOpen),
            ..Block::default()
        };
        while let Some(kind) = self.peek() {
            self.at += 1;
            match kind {
                EventKind::SimpleKey => block.path.push(self.slice(self.at - 1)),
                EventKind::StdTableClose | EventKind::ArrayTableClose => break,
                _ => {}
            }
        }
        block.trailing = self.trailing();
        block
    }

    fn entry(&mut self) -> (&'t str, Value<'t>) {
        let key = self.slice(self.at);
        while !matches!(self.peek(), Some(EventKind::KeyValSep) | None) {
            self.at += 1;
        }
        self.at += 1;
        (key, self.value())
    }

    fn value(&mut self) -> Value<'t> {
        let start = self.at;
        let plain = match self.peek() {
            Some(EventKind::ArrayOpen) => {
                let values = self.elements(EventKind::ArrayClose, Self::value);
                values.map(Value::Array)
            }
            Some(EventKind::InlineTableOpen) => {
                let entries = self.elements(EventKind::InlineTableClose, Self::entry);
                entries.map(Value::Table)
            }
            _ => {
                self.at += 1;
                None
            }
        };
        plain.unwrap_or_else(|| {
            let from = self.events[start].span().start();
            let to = self.events[self.at - 1].span().end();
            Value::Verbatim(&self.text[from..to])
        })
    }

    /// Reads up to the closing bracket; nothing if there is a comment among the elements.
    fn elements<E>(&mut self, close: EventKind, element: fn(&mut Self) -> E) -> Option<Vec<E>> {
        let mut elements = Some(Vec::new());
        self.at += 1;
        while let Some(kind) = self.peek().filter(|kind| *kind != close) {
            match kind {
                EventKind::Newline | EventKind::ValueSep => self.at += 1,
                EventKind::Comment => {
                    elements = None;
                    self.at += 1;
                }
                _ => {
                    let element = element(self);
                    if let Some(elements) = &mut elements {
                        elements.push(element);
                    }
                }
            }
        }
        self.at += 1;
        elements
    }

    /// A comment on the line that was just read.
    fn trailing(&mut self) -> Option<&'t str> {
        let comment = (self.peek() == Some(EventKind::Comment)).then(|| self.slice(self.at));
        self.at += usize::from(comment.is_some());
        comment
    }

    /// Lines of comments up to the next key or header.
    fn comments(&mut self) -> Comments<'t> {
        let mut comments = Comments::default();
        let mut line_feeds = 0;
        while let Some(kind) = self.peek() {
            match kind {
                EventKind::Newline => line_feeds += 1,
                EventKind::Comment => {
                    let line = self.slice(self.at);
                    match comments.groups.last_mut() {
                        Some(group) if line_feeds <= 1 => group.push(line),
                        Some(_) => comments.groups.push(vec![line]),
                        None => {
                            comments.is_below = line_feeds == 1; // it ends the line above
                            comments.groups.push(vec![line]);
                        }
                    }
                    line_feeds = 0;
                }
                _ => break,
            }
            self.at += 1;
        }
        comments.is_attached = line_feeds <= 1;
        comments
    }

    fn peek(&self) -> Option<EventKind> {
        self.events.get(self.at).map(Event::kind)
    }

    fn slice(&self, at: usize) -> &'t str {
        let span = self.events[at].span();
        &self.text[span.start()..span.end()]
    }
}
