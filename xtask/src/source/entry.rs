//! A table of the registry, read key by key, so that one mistake does not hide the next.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::sink::Sink;
use super::spec::TableSpec;
use super::value::{Scalar, describe, listing};
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::text::closest;

/// A table whose keys are taken out one by one; what is left at the end is unknown.
pub struct Entry<'t, 's> {
    spec: &'static TableSpec,
    /// Its header, or the whole of an inline table.
    pub(super) span: Span,
    table: DeTable<'t>,
    pub(super) sink: &'s Sink,
}

impl<'t, 's> Entry<'t, 's> {
    /// The whole file.
    pub(super) fn root(spec: &'static TableSpec, table: DeTable<'t>, sink: &'s Sink) -> Self {
        Self {
            spec,
            span: Span::default(),
            table,
            sink,
        }
    }

    /// A value that must be a table.
    fn new(
        spec: &'static TableSpec,
        value: TomlSpanned<DeValue<'t>>,
        sink: &'s Sink,
    ) -> Option<Self> {
        let span = value.span().into();
        match value.into_inner() {
            DeValue::Table(table) => Some(Self {
                spec,
                span,
                table,
                sink,
            }),
            other => {
                let found = format!("this is {}", describe(&other));
                sink.leave_out();
                sink.add_structural(
                    Diagnostic::error(format!("{} must be a table", spec.what), span, found)
                        .help("write `{ key = value }`"),
                );
                None
            }
        }
    }

    /// The value of a key that must be there.
    pub(super) fn required<S: Scalar>(&mut self, key: &'static str) -> Option<Spanned<S::Value>> {
        let Some(value) = self.table.remove(key) else {
            self.missing(key);
            return None;
        };
        let value = self.read::<S>(key, &value);
        if value.is_none() {
            self.sink.leave_out();
        }
        value
    }

    /// The value of a key that may be there.
    pub(super) fn optional<S: Scalar>(&mut self, key: &'static str) -> Option<Spanned<S::Value>> {
        let value = self.table.remove(key)?;
        self.read::<S>(key, &value)
    }

    /// The values of a key that holds a list; `None` where it is absent.
    pub(super) fn list<S: Scalar>(&mut self, key: &'static str) -> Option<Vec<Spanned<S::Value>>> {
        let items = self.array(key)?;
        let values = items.iter().filter_map(|item| self.read::<S>(key, item));
        Some(values.collect())
    }

    /// The values of a key that must be there and hold a list.
    pub(super) fn required_list<S: Scalar>(
        &mut self,
        key: &'static str,
    ) -> Option<Vec<Spanned<S::Value>>> {
        if !self.table.contains_key(key) {
            self.missing(key);
        }
        self.list::<S>(key)
    }

    /// The table of a key that may be there.
    pub(super) fn table(
        &mut self,
        key: &'static str,
        spec: &'static TableSpec,
    ) -> Option<Entry<'t, 's>> {
        let value = self.table.remove(key)?;
        Entry::new(spec, value, self.sink)
    }

    /// What `read` makes of the tables of a key that holds a list of them.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        spec: &'static TableSpec,
        read: impl Fn(Entry<'t, 's>) -> Option<T>,
    ) -> Vec<T> {
        let items = self.array(key).unwrap_or_default();
        items
            .into_iter()
            .filter_map(|item| Entry::new(spec, item, self.sink))
            .filter_map(read)
            .collect()
    }

    /// Every key that is left, each of which holds a table.
    pub(super) fn named_tables(
        &mut self,
        spec: &'static TableSpec,
    ) -> Vec<(Spanned<String>, Entry<'t, 's>)> {
        let mut tables = Vec::new();
        for (key, value) in std::mem::take(&mut self.table) {
            let key = Spanned {
                span: key.span().into(),
                value: key.into_inner().into_owned(),
            };
            tables.extend(Entry::new(spec, value, self.sink).map(|entry| (key, entry)));
        }
        tables
    }

    /// The keys that are left.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.table.keys().map(|key| key.get_ref().as_ref())
    }

    /// Whether all that it holds is one table.
    pub(super) fn is_only_a_table(&self) -> bool {
        let mut values = self.table.values().map(TomlSpanned::get_ref);
        matches!(
            (values.next(), values.next()),
            (Some(DeValue::Table(_)), None)
        )
    }

    /// Whether a key that is left is nearly this one, and will be reported as unknown.
    pub(super) fn is_misspelled(&self, key: &str) -> bool {
        self.names().any(|left| closest(left, &[key]).is_some())
    }

    /// Reports an error, and that the entry is left out because of it.
    pub(super) fn refuse(&self, diagnostic: Diagnostic) {
        self.sink.leave_out();
        self.sink.add_structural(diagnostic);
    }

    /// Reports what is left: keys that are not in the table of keys.
    pub(super) fn finish(self) {
        let what = self.spec.what;
        for (key, _) in &self.table {
            let known: Vec<&str> = self.spec.keys.iter().map(|key| key.name).collect();
            let message = format!("unknown key `{}` in {what}", key.get_ref().escape_debug());
            let help = match closest(key.get_ref(), &known) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("the keys of {what} are {}", listing(&known)),
            };
            let unknown = Diagnostic::error(message, key.span().into(), "no such key");
            self.sink.add_structural(unknown.help(help));
        }
    }

    fn array(&mut self, key: &'static str) -> Option<Vec<TomlSpanned<DeValue<'t>>>> {
        let value = self.table.remove(key)?;
        let span = value.span().into();
        match value.into_inner() {
            DeValue::Array(items) => Some(items.into_iter().collect()),
            other => {
                let found = format!("this is {}", describe(&other));
                let message = format!("`{key}` of {} must be a list", self.spec.what);
                let help = match other {
                    DeValue::Table(_) => {
                        format!(
                            "each entry has a header in double brackets, `[[...{key}]]`, or stands in a list"
                        )
                    }
                    _ => format!("put it into brackets: `{key} = [...]`"),
                };
                self.refuse(Diagnostic::error(message, span, found).help(help));
                None
            }
        }
    }

    fn read<S: Scalar>(
        &self,
        key: &str,
        value: &TomlSpanned<DeValue<'t>>,
    ) -> Option<Spanned<S::Value>> {
        let span = value.span().into();
        if self.sink.is_broken_at(span) {
            return None;
        }
        match S::read(value.get_ref()) {
            Ok(value) => Some(Spanned { value, span }),
            Err(unfit) => {
                let message = format!("`{key}` of {} {}", self.spec.what, unfit.expected);
                self.sink
                    .add(Diagnostic::error(message, span, unfit.found).help(unfit.help));
                None
            }
        }
    }

    fn missing(&self, key: &str) {
        self.sink.leave_out();
        if !self.is_misspelled(key) {
            let message = format!("{} has no `{key}`", self.spec.what);
            let help = format!("add `{key} = ...`; the head of codes.toml says what it holds");
            let label = format!("`{key}` is missing here");
            self.sink
                .add_structural(Diagnostic::error(message, self.span, label).help(help));
        }
    }
}
