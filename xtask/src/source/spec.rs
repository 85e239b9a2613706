//! What a key is: the types of the table of keys, and the macro that declares a table of the registry together with them.

use serde_json::Value;

use super::entry::Entry;
use super::render::{FieldText, ValueText};
use crate::diagnostic::Span;

/// A table of the registry: what it is called, and its keys in their canonical order.
#[derive(Debug)]
pub struct TableSpec {
    /// What it is, with its article: "a code".
    pub what: &'static str,
    /// One or two sentences on it.
    pub about: &'static str,
    pub keys: &'static [KeySpec],
}

/// A key: everything that reading, `fmt`, the editor schema, the head of codes.toml and `diff` know about it.
#[derive(Debug)]
pub struct KeySpec {
    pub name: &'static str,
    /// One or two sentences, for the schema and the head of codes.toml.
    pub doc: &'static str,
    pub role: Role,
    pub is_required: bool,
    pub value: ValueSpec,
}

/// What a change of the value is to those who use what is generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The number or the place of an entry: another value is another entry.
    Identity,
    /// A name that programs spell or look up.
    Name,
    /// What programs act on.
    Data,
    /// What people read.
    Text,
    /// What only the registry's own maintainers use.
    Internal,
}

/// What a value may be.
#[derive(Debug)]
pub enum ValueSpec {
    /// One value, by its JSON Schema.
    One(fn() -> Value),
    /// A list of such values.
    Many(fn() -> Value),
    /// An inline table.
    Table(&'static TableSpec),
    /// A list of tables.
    Tables(&'static TableSpec),
    /// Tables whose headers name them.
    Map(&'static TableSpec),
}

impl TableSpec {
    /// Where a key stands among the keys; behind all others if it is none.
    pub fn rank(&self, key: &str) -> usize {
        let position = self.keys.iter().position(|known| known.name == key);
        position.unwrap_or(self.keys.len())
    }

    /// The table that a header opens, such as `vendor.acme.code`.
    pub fn at(&self, path: &[&str]) -> Option<&'static TableSpec> {
        let (first, rest) = path.split_first()?;
        let value = &self.key(first)?.value;
        let rest = match value {
            ValueSpec::Map(_) => rest.split_first()?.1,
            _ => rest,
        };
        let table = value.table()?;
        if rest.is_empty() {
            Some(table)
        } else {
            table.at(rest)
        }
    }

    pub fn key(&self, name: &str) -> Option<&'static KeySpec> {
        self.keys.iter().find(|key| key.name == name)
    }
}

impl ValueSpec {
    /// The table that a value consists of.
    pub fn table(&self) -> Option<&'static TableSpec> {
        match self {
            Self::Table(table) | Self::Tables(table) | Self::Map(table) => Some(table),
            Self::One(_) | Self::Many(_) => None,
        }
    }
}

/// A struct that a table of the registry is read into; the macro `table!` implements it.
pub trait Table: Sized {
    /// The same without places.
    type Plain;
    const SPEC: &'static TableSpec;

    /// Takes the keys one by one, so that one mistake does not hide the next; `None` if a required one cannot be read.
    #[doc(hidden)]
    fn read(entry: Entry<'_, '_>) -> Option<Self>;

    fn plain(self) -> Self::Plain;

    /// The header, or the whole of an inline table.
    fn span(&self) -> Span;

    /// What each key says, in the order of [`SPEC`](Self::SPEC).
    fn fields(&self) -> Vec<FieldText>;

    /// Visits every text that people read, in this table and those in it.
    fn texts(&self, visit: TextVisitor<'_>);
}

/// Takes a text with its key and its place.
pub type TextVisitor<'v> = &'v mut dyn FnMut(&'static KeySpec, &str, Span);

/// What a row of the table of keys says about the value of its key: `Required<Name>`, `List<SourceRef>`.
pub trait Field {
    /// The value with its places, as rules see it.
    type Entry;
    /// The value alone, as the model has it.
    type Plain;
    const IS_REQUIRED: bool;
    const VALUE: ValueSpec;

    /// Takes the value of a key; `None` if it is required and cannot be read.
    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry>;

    fn plain(value: Self::Entry) -> Self::Plain;

    fn rendered(value: &Self::Entry) -> ValueText;

    fn texts(value: &Self::Entry, key: &'static KeySpec, visit: TextVisitor<'_>);
}

/// Declares a table: a row for each key with its documentation, its role, its name and its type. Everything else about a
/// key follows from its row.
macro_rules! table {
    (
        $(#[doc = $about:literal])*
        $entry:ident, $keys:ident: $what:literal {
            $( $(#[doc = $doc:literal])+ $role:ident $key:literal $field:ident: $type:ty, )*
        }
    ) => {
        $(#[doc = $about])*
        ///
        /// With the place of every value.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $entry {
            /// The header, or the whole of an inline table.
            pub span: Span,
            $( $(#[doc = $doc])+ pub $field: <$type as Field>::Entry, )*
        }

        $(#[doc = $about])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $keys {
            $( $(#[doc = $doc])+ pub $field: <$type as Field>::Plain, )*
        }

        impl Table for $entry {
            type Plain = $keys;

            const SPEC: &TableSpec = &TableSpec {
                what: $what,
                about: concat!($($about),*),
                keys: &[$( KeySpec {
                    name: $key,
                    doc: concat!($($doc),+),
                    role: Role::$role,
                    is_required: <$type as Field>::IS_REQUIRED,
                    value: <$type as Field>::VALUE,
                } ),*],
            };

            fn read(mut entry: Entry<'_, '_>) -> Option<Self> {
                let span = entry.span;
                let mut keys = Self::SPEC.keys.iter();
                $( let $field = keys.next().and_then(|key| <$type as Field>::take(&mut entry, key)); )*
                entry.finish();
                Some(Self { span, $( $field: $field?, )* })
            }

            fn plain(self) -> $keys {
                $keys { $( $field: <$type as Field>::plain(self.$field), )* }
            }

            fn span(&self) -> Span {
                self.span
            }

            fn fields(&self) -> Vec<FieldText> {
                let values = [$( <$type as Field>::rendered(&self.$field) ),*];
                let keys = Self::SPEC.keys.iter().zip(values);
                keys.map(|(key, value)| FieldText { key, value }).collect()
            }

            fn texts(&self, visit: TextVisitor<'_>) {
                let mut keys = Self::SPEC.keys.iter();
                $( keys.next().into_iter().for_each(|key| {
                    <$type as Field>::texts(&self.$field, key, visit);
                }); )*
            }
        }
    };
}
pub(super) use table;
