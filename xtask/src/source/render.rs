//! Entries as texts: what each key of an entry says, so that two entries can be compared without a line for any key.

use std::ops::RangeInclusive;

use super::spec::{KeySpec, Role, Table};
use super::value::SourceRef;
use crate::diagnostic::{Span, Spanned};
use crate::text::numbers;

/// A key, and what the entry says under it.
#[derive(Debug, Clone)]
pub struct FieldText {
    pub key: &'static KeySpec,
    pub value: ValueText,
}

#[derive(Debug, Clone)]
pub enum ValueText {
    /// A value or a list of values; none where the key is absent.
    Values(Vec<Spanned<String>>),
    /// A table or a list of tables.
    Tables(Vec<TableText>),
}

#[derive(Debug, Clone)]
pub struct TableText {
    /// What tells the table from others in a list: its header, else its number or name.
    pub name: String,
    pub span: Span,
    /// In the order of the table of keys.
    pub fields: Vec<FieldText>,
}

impl TableText {
    pub fn of<T: Table>(table: &T) -> Self {
        let fields = table.fields();
        let has_identity = fields.iter().any(|it| it.key.role == Role::Identity);
        let telling = [Role::Name, Role::Identity][usize::from(has_identity)];
        let telling = fields.iter().filter(|it| it.key.role == telling);
        let name: Vec<&str> = telling.flat_map(|it| it.value.texts()).collect();
        Self {
            name: name.join("-"),
            span: table.span(),
            fields,
        }
    }

    pub fn field(&self, key: &str) -> Option<&ValueText> {
        let mut fields = self.fields.iter();
        let found = fields.find(|field| field.key.name == key);
        found.map(|field| &field.value)
    }
}

impl ValueText {
    /// The values, or what tells the tables apart.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Values(values) => values.iter().map(|it| it.value.as_str()).collect(),
            Self::Tables(tables) => tables.iter().map(|it| it.name.as_str()).collect(),
        }
    }

    /// The place of the first value; none where the key is absent, or is kept without places.
    pub fn span(&self) -> Option<Span> {
        let span = match self {
            Self::Values(values) => values.first()?.span,
            Self::Tables(tables) => tables.first()?.span,
        };
        (span != Span::default()).then_some(span)
    }
}

/// A value as the registry writes it.
pub trait Shown {
    fn shown(&self) -> String;
}

pub(super) fn shown<V: Shown>(value: &Spanned<V>) -> Spanned<String> {
    Spanned {
        value: value.value.shown(),
        span: value.span,
    }
}

macro_rules! as_displayed {
    ($($value:ty),*) => { $(
        impl Shown for $value {
            fn shown(&self) -> String {
                self.to_string()
            }
        }
    )* };
}
as_displayed!(String, bool, u16);

/// The only numbers of 32 bits are times: milliseconds that were written in seconds.
impl Shown for u32 {
    fn shown(&self) -> String {
        (f64::from(*self) / 1000.0).to_string()
    }
}

impl Shown for RangeInclusive<u16> {
    fn shown(&self) -> String {
        numbers(self)
    }
}

impl Shown for SourceRef {
    fn shown(&self) -> String {
        match &self.section {
            Some(section) => format!("{}#{section}", self.key),
            None => self.key.clone(),
        }
    }
}
