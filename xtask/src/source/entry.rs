//! A table of the registry, read key by key, so that one mistake does not hide the next.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::field::{self, Field};
use super::mistakes::Mistakes;
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::text::closest;

/// A table whose keys are taken out one by one; what is left at the end is unknown.
pub(super) struct Entry<'t, 'm> {
    /// What it is, with its article: "a code".
    what: &'static str,
    /// Its header, or the whole of an inline table.
    pub(super) span: Span,
    table: DeTable<'t>,
    known: Vec<&'static str>,
    pub(super) mistakes: &'m Mistakes,
}

impl<'t, 'm> Entry<'t, 'm> {
    /// The whole file.
    pub(super) fn root(table: DeTable<'t>, mistakes: &'m Mistakes) -> Self {
        Self {
            what: "the registry",
            span: Span::default(),
            table,
            known: Vec::new(),
            mistakes,
        }
    }

    /// A value that must be a table.
    fn new(
        what: &'static str,
        value: TomlSpanned<DeValue<'t>>,
        mistakes: &'m Mistakes,
    ) -> Option<Self> {
        let span = value.span().into();
        match value.into_inner() {
            DeValue::Table(table) => Some(Self {
                what,
                span,
                table,
                known: Vec::new(),
                mistakes,
            }),
            other => {
                let found = format!("this is {}", field::describe(&other));
                mistakes.leave_out();
                mistakes.add(
                    Diagnostic::error(format!("{what} must be a table"), span, found)
                        .help("write `{ key = value }`"),
                );
                None
            }
        }
    }

    /// The value of a key that must be there.
    pub(super) fn required<T: Field>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        let Some(value) = self.take(key) else {
            self.missing(key);
            return None;
        };
        let value = self.read(key, &value);
        if value.is_none() {
            self.leave_out();
        }
        value
    }

    /// The value of a key that may be there.
    pub(super) fn optional<T: Field>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        let value = self.take(key)?;
        self.read(key, &value)
    }

    /// The values of a key that holds a list; `None` where it is absent.
    pub(super) fn list<T: Field>(&mut self, key: &'static str) -> Option<Vec<Spanned<T>>> {
        let items = self.array(key)?;
        Some(
            items
                .iter()
                .filter_map(|item| self.read(key, item))
                .collect(),
        )
    }

    /// The values of a key that must be there and hold a list.
    pub(super) fn required_list<T: Field>(&mut self, key: &'static str) -> Option<Vec<Spanned<T>>> {
        let mistakes_before = self.mistakes.len();
        let list = self.list(key);
        if list.is_none() && self.mistakes.len() == mistakes_before {
            self.missing(key);
        }
        list
    }

    /// The table of a key that may be there.
    pub(super) fn table(&mut self, key: &'static str, what: &'static str) -> Option<Entry<'t, 'm>> {
        let value = self.take(key)?;
        Entry::new(what, value, self.mistakes)
    }

    /// What `read` makes of the tables of a key that holds a list of them.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        what: &'static str,
        read: impl Fn(Entry<'t, 'm>) -> Option<T>,
    ) -> Vec<T> {
        let items = self.array(key).unwrap_or_default();
        items
            .into_iter()
            .filter_map(|item| Entry::new(what, item, self.mistakes))
            .filter_map(read)
            .collect()
    }

    /// Every key that is left.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.table
            .keys()
            .map(|key| key.get_ref().clone().into_owned())
    }

    /// Whether a key is left.
    pub(super) fn holds(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether all that it holds is a table.
    pub(super) fn is_only_a_table(&self) -> bool {
        let mut values = self.table.values();
        let first = values.next().map(TomlSpanned::get_ref);
        matches!(first, Some(DeValue::Table(_))) && values.next().is_none()
    }

    /// Whether it holds some of these keys and no others.
    pub(super) fn holds_only(&self, keys: &[&str]) -> bool {
        let mut held = self.table.keys();
        !self.table.is_empty() && held.all(|key| keys.contains(&key.get_ref().as_ref()))
    }

    /// Notes that something of this entry could not be read, so that it is left out.
    pub(super) fn leave_out(&self) {
        self.mistakes.leave_out();
    }

    /// Whether a key that is left is nearly this one, and will be reported as unknown.
    pub(super) fn is_misspelled(&self, key: &str) -> bool {
        self.table
            .keys()
            .any(|left| closest(left.get_ref(), &[key]).is_some())
    }

    /// Every key that is left, each of which holds a table.
    pub(super) fn named_tables(
        &mut self,
        what: &'static str,
    ) -> Vec<(Spanned<String>, Entry<'t, 'm>)> {
        let mut tables = Vec::new();
        for (key, value) in std::mem::take(&mut self.table) {
            let key = Spanned {
                span: key.span().into(),
                value: key.into_inner().into_owned(),
            };
            tables.extend(Entry::new(what, value, self.mistakes).map(|entry| (key, entry)));
        }
        tables
    }

    /// Reports what is left: keys that nothing asked for.
    pub(super) fn finish(self) {
        for (key, _) in &self.table {
            let name = key.get_ref().escape_debug();
            let message = format!("unknown key `{name}` in {}", self.what);
            let help = match closest(key.get_ref(), &self.known) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!(
                    "the keys of {} are {}",
                    self.what,
                    field::listing(&self.known)
                ),
            };
            let unknown = Diagnostic::error(message, key.span().into(), "no such key");
            self.mistakes.add(unknown.help(help));
        }
        self.mistakes.add_keys(self.what, self.known);
    }

    fn take(&mut self, key: &'static str) -> Option<TomlSpanned<DeValue<'t>>> {
        self.known.push(key);
        self.table.remove(key)
    }

    fn array(&mut self, key: &'static str) -> Option<Vec<TomlSpanned<DeValue<'t>>>> {
        let value = self.take(key)?;
        let span = value.span().into();
        match value.into_inner() {
            DeValue::Array(items) => Some(items.into_iter().collect()),
            other => {
                let found = format!("this is {}", field::describe(&other));
                self.leave_out();
                self.mistakes.add(
                    Diagnostic::error(
                        format!("`{key}` of {} must be a list", self.what),
                        span,
                        found,
                    )
                    .help(format!("put it into brackets: `{key} = [...]`")),
                );
                None
            }
        }
    }

    fn read<T: Field>(&self, key: &str, value: &TomlSpanned<DeValue<'t>>) -> Option<Spanned<T>> {
        let span = value.span().into();
        if self.mistakes.is_malformed_at(span) {
            return None;
        }
        match T::read(value.get_ref()) {
            Ok(value) => Some(Spanned { value, span }),
            Err(mistake) => {
                let message = format!("`{key}` of {} {}", self.what, mistake.expected);
                self.mistakes
                    .add(Diagnostic::error(message, span, mistake.found).help(mistake.help));
                None
            }
        }
    }

    fn missing(&self, key: &str) {
        self.leave_out();
        if !self.is_misspelled(key) && !self.mistakes.is_malformed() {
            self.mistakes.add(
                Diagnostic::error(
                    format!("{} has no `{key}`", self.what),
                    self.span,
                    format!("`{key}` is missing here"),
                )
                .help(format!(
                    "add `{key} = ...`; the head of codes.toml says what it holds"
                )),
            );
        }
    }
}
