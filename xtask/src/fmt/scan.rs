//! The text as blocks with their comments, from the parser's own events, so that nothing of it is lost.

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

/// A file in parts.
pub(super) struct File<'t> {
    /// The tables, in file order; the first holds what stands before every header.
    pub(super) blocks: Vec<Block<'t>>,
    /// Comments behind the last of them.
    pub(super) footer: Comments<'t>,
}

/// A table with its header.
#[derive(Default)]
pub(super) struct Block<'t> {
    /// What stands before the header.
    pub(super) comments: Comments<'t>,
    /// The parts of the header; empty for what stands before every header.
    pub(super) path: Vec<&'t str>,
    /// Whether the header has double brackets.
    pub(super) is_array: bool,
    /// The comment on the line of the header.
    pub(super) trailing: Option<&'t str>,
    /// The keys with their values.
    pub(super) items: Vec<Item<'t>>,
    /// Comments directly below the last value.
    pub(super) footer: Comments<'t>,
}

/// A key and its value.
pub(super) struct Item<'t> {
    /// What stands above it.
    pub(super) comments: Comments<'t>,
    /// The key.
    pub(super) key: &'t str,
    /// The value.
    pub(super) value: Value<'t>,
    /// The comment on its last line.
    pub(super) trailing: Option<&'t str>,
}

/// A value as it was written.
pub(super) enum Value<'t> {
    /// A scalar, or a list with comments in it, to the letter.
    Verbatim(&'t str),
    /// A list.
    Array(Vec<Value<'t>>),
    /// An inline table.
    Table(Vec<(&'t str, Value<'t>)>),
}

/// Lines of comments; blank lines divide them into groups.
#[derive(Default)]
pub(super) struct Comments<'t> {
    /// The groups.
    pub(super) groups: Vec<Vec<&'t str>>,
    /// Whether the first group stands directly below the line before.
    pub(super) below: bool,
    /// Whether no blank line stands between the last group and what follows.
    pub(super) attached: bool,
}

impl<'t> Comments<'t> {
    /// Takes out the first group when it belongs to what stands above it rather than to what follows.
    fn take_below(&mut self) -> Comments<'t> {
        if self.below && !(self.groups.len() == 1 && self.attached) {
            let groups = vec![self.groups.remove(0)];
            self.below = false;
            return Comments {
                groups,
                ..Comments::default()
            };
        }
        Comments::default()
    }
}

/// Reads a text that is known to be TOML.
pub(super) fn scan(text: &str) -> File<'_> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut events = Vec::new();
    parse_document(&tokens, &mut |event: Event| events.push(event), &mut ());
    events.retain(|event| event.kind() != EventKind::Whitespace);
    Scanner {
        text,
        events,
        at: 0,
    }
    .file()
}

struct Scanner<'t> {
    text: &'t str,
    events: Vec<Event>,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn file(mut self) -> File<'t> {
        let mut blocks = vec![Block::default()];
        let mut comments = self.comments();
        while let Some(kind) = self.peek() {
            match kind {
                EventKind::StdTableOpen | EventKind::ArrayTableOpen => {
                    if let Some(block) = blocks.last_mut() {
                        block.footer = comments.take_below();
                    }
                    blocks.push(self.header(std::mem::take(&mut comments)));
                }
                EventKind::SimpleKey => {
                    let item = self.item(std::mem::take(&mut comments));
                    if let Some(block) = blocks.last_mut() {
                        block.items.push(item);
                    }
                }
                _ => self.at += 1,
            }
            comments = self.comments();
        }
        // The head of the file belongs to the first block, which has no header of its own.
        if let Some(first) = blocks.first_mut().and_then(|block| block.items.first_mut()) {
            let head = std::mem::take(&mut first.comments);
            blocks[0].comments = head;
        }
        if let Some(last) = blocks.last_mut() {
            last.footer = comments.take_below();
        }
        blocks.retain(|block| !block.path.is_empty() || !block.items.is_empty());
        File {
            blocks,
            footer: comments,
        }
    }

    fn header(&mut self, comments: Comments<'t>) -> Block<'t> {
        let is_array = self.peek() == Some(EventKind::ArrayTableOpen);
        let mut path = Vec::new();
        self.at += 1;
        while let Some(kind) = self.peek() {
            match kind {
                EventKind::SimpleKey => path.push(self.slice(self.at)),
                EventKind::StdTableClose | EventKind::ArrayTableClose => break,
                _ => {}
            }
            self.at += 1;
        }
        self.at += 1;
        let trailing = self.trailing();
        Block {
            comments,
            path,
            is_array,
            trailing,
            ..Block::default()
        }
    }

    fn item(&mut self, comments: Comments<'t>) -> Item<'t> {
        let key = self.slice(self.at);
        while !matches!(self.peek(), Some(EventKind::KeyValSep) | None) {
            self.at += 1;
        }
        self.at += 1;
        let value = self.value();
        let trailing = self.trailing();
        Item {
            comments,
            key,
            value,
            trailing,
        }
    }

    fn value(&mut self) -> Value<'t> {
        let start = self.at;
        match self.peek() {
            Some(EventKind::ArrayOpen) => {
                let mut values = Vec::new();
                let plain = self.elements(EventKind::ArrayClose, |scanner| {
                    values.push(scanner.value())
                });
                if plain {
                    Value::Array(values)
                } else {
                    self.verbatim(start)
                }
            }
            Some(EventKind::InlineTableOpen) => {
                let mut entries = Vec::new();
                let plain = self.elements(EventKind::InlineTableClose, |scanner| {
                    let item = scanner.item(Comments::default());
                    entries.push((item.key, item.value));
                });
                if plain {
                    Value::Table(entries)
                } else {
                    self.verbatim(start)
                }
            }
            _ => {
                self.at += 1;
                self.verbatim(start)
            }
        }
    }

    /// Reads up to the closing bracket; whether no comment stood in between.
    fn elements(&mut self, close: EventKind, mut element: impl FnMut(&mut Self)) -> bool {
        let mut plain = true;
        self.at += 1;
        while let Some(kind) = self.peek() {
            match kind {
                _ if kind == close => break,
                EventKind::Comment => {
                    plain = false;
                    self.at += 1;
                }
                EventKind::Newline | EventKind::ValueSep => self.at += 1,
                _ => element(self),
            }
        }
        self.at += 1;
        plain
    }

    /// The text from an event to the last one that was read.
    fn verbatim(&self, start: usize) -> Value<'t> {
        let from = self.events[start].span().start();
        let to = self.events[self.at - 1].span().end();
        Value::Verbatim(&self.text[from..to])
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
                            // The line feed ends the line above; at the top of the file there is none.
                            comments.below = line_feeds == 1;
                            comments.groups.push(vec![line]);
                        }
                    }
                    line_feeds = 0;
                }
                _ => break,
            }
            self.at += 1;
        }
        comments.attached = line_feeds <= 1;
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
