//! The kinds of fields: a value or a list of values, one table or a list of tables, required or not.

use std::marker::PhantomData;

use super::entry::Entry;
use super::render::{TableText, ValueText, shown};
use super::spec::{Field, KeySpec, Table, TextVisitor, ValueSpec};
use super::value::Scalar;
use crate::diagnostic::Spanned;

/// A value that must be there.
pub struct Required<S>(PhantomData<S>);
/// A value that may be there.
pub struct Optional<S>(PhantomData<S>);
/// A list; absent and empty are the same.
pub struct List<S>(PhantomData<S>);
/// A list that may be absent, which is not the same as empty.
pub struct OptionalList<S>(PhantomData<S>);
/// A list that must be there.
pub struct RequiredList<S>(PhantomData<S>);
/// An inline table that may be there.
pub struct Inline<T>(PhantomData<T>);
/// A list of inline tables; absent and empty are the same.
pub struct InlineList<T>(PhantomData<T>);
/// Tables whose headers name them: `[source.<key>]`.
pub struct Map<T>(PhantomData<T>);

impl<S: Scalar> Field for Required<S> {
    type Entry = Spanned<S::Value>;
    type Plain = S::Value;
    const IS_REQUIRED: bool = true;
    const VALUE: ValueSpec = ValueSpec::One(S::schema);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        entry.required::<S>(key.name)
    }

    fn texts(value: &Self::Entry, key: &'static KeySpec, visit: TextVisitor<'_>) {
        visit_texts::<S>([value], key, visit);
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        value.value
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Values(vec![shown(value)])
    }
}

impl<S: Scalar> Field for Optional<S> {
    type Entry = Option<Spanned<S::Value>>;
    type Plain = Option<S::Value>;
    const IS_REQUIRED: bool = false;
    const VALUE: ValueSpec = ValueSpec::One(S::schema);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        Some(entry.optional::<S>(key.name))
    }

    fn texts(value: &Self::Entry, key: &'static KeySpec, visit: TextVisitor<'_>) {
        visit_texts::<S>(value, key, visit);
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        value.map(|value| value.value)
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Values(value.iter().map(shown).collect())
    }
}

/// Visits those of some values that are texts.
fn visit_texts<'v, S: Scalar>(
    values: impl IntoIterator<Item = &'v Spanned<S::Value>>,
    key: &'static KeySpec,
    visit: TextVisitor<'_>,
) where
    S::Value: 'v,
{
    for value in values {
        if let Some(text) = S::text(&value.value) {
            visit(key, text, value.span);
        }
    }
}

fn values<V>(list: Vec<Spanned<V>>) -> Vec<V> {
    list.into_iter().map(|value| value.value).collect()
}

impl<S: Scalar> Field for OptionalList<S> {
    type Entry = Option<Vec<Spanned<S::Value>>>;
    type Plain = Option<Vec<S::Value>>;
    const IS_REQUIRED: bool = false;
    const VALUE: ValueSpec = ValueSpec::Many(S::schema);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        Some(entry.list::<S>(key.name))
    }

    fn texts(value: &Self::Entry, key: &'static KeySpec, visit: TextVisitor<'_>) {
        visit_texts::<S>(value.iter().flatten(), key, visit);
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        value.map(values)
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Values(value.iter().flatten().map(shown).collect())
    }
}

impl<S: Scalar> Field for List<S> {
    type Entry = Vec<Spanned<S::Value>>;
    type Plain = Vec<S::Value>;
    const IS_REQUIRED: bool = false;
    const VALUE: ValueSpec = ValueSpec::Many(S::schema);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        Some(entry.list::<S>(key.name).unwrap_or_default())
    }

    fn texts(value: &Self::Entry, key: &'static KeySpec, visit: TextVisitor<'_>) {
        visit_texts::<S>(value, key, visit);
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        values(value)
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Values(value.iter().map(shown).collect())
    }
}

impl<S: Scalar> Field for RequiredList<S> {
    type Entry = Vec<Spanned<S::Value>>;
    type Plain = Vec<S::Value>;
    const IS_REQUIRED: bool = true;
    const VALUE: ValueSpec = ValueSpec::Many(S::schema);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        entry.required_list::<S>(key.name)
    }

    fn texts(value: &Self::Entry, key: &'static KeySpec, visit: TextVisitor<'_>) {
        visit_texts::<S>(value, key, visit);
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        values(value)
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Values(value.iter().map(shown).collect())
    }
}

impl<T: Table> Field for Inline<T> {
    type Entry = Option<T>;
    type Plain = Option<T::Plain>;
    const IS_REQUIRED: bool = false;
    const VALUE: ValueSpec = ValueSpec::Table(T::SPEC);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        Some(entry.table(key.name, T::SPEC).and_then(T::read))
    }

    fn texts(value: &Self::Entry, _: &'static KeySpec, visit: TextVisitor<'_>) {
        value.iter().for_each(|table| table.texts(visit));
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        value.map(T::plain)
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Tables(value.iter().map(TableText::of).collect())
    }
}

impl<T: Table> Field for InlineList<T> {
    type Entry = Vec<T>;
    type Plain = Vec<T::Plain>;
    const IS_REQUIRED: bool = false;
    const VALUE: ValueSpec = ValueSpec::Tables(T::SPEC);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        Some(entry.tables(key.name, T::SPEC, T::read))
    }

    fn texts(value: &Self::Entry, _: &'static KeySpec, visit: TextVisitor<'_>) {
        value.iter().for_each(|table| table.texts(visit));
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        value.into_iter().map(T::plain).collect()
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Tables(value.iter().map(TableText::of).collect())
    }
}

impl<T: Table> Field for Map<T> {
    type Entry = Vec<(Spanned<String>, T)>;
    type Plain = Vec<(String, T::Plain)>;
    const IS_REQUIRED: bool = false;
    const VALUE: ValueSpec = ValueSpec::Map(T::SPEC);

    fn take(entry: &mut Entry<'_, '_>, key: &'static KeySpec) -> Option<Self::Entry> {
        let tables = entry.table(key.name, T::SPEC);
        let tables = tables.map_or_else(Vec::new, |mut map| map.named_tables(T::SPEC));
        let read = |(name, entry)| Some((name, T::read(entry)?));
        Some(tables.into_iter().filter_map(read).collect())
    }

    fn texts(value: &Self::Entry, _: &'static KeySpec, visit: TextVisitor<'_>) {
        value.iter().for_each(|(_, table)| table.texts(visit));
    }

    fn plain(value: Self::Entry) -> Self::Plain {
        let plain = |(name, table): (Spanned<String>, T)| (name.value, table.plain());
        value.into_iter().map(plain).collect()
    }

    fn rendered(value: &Self::Entry) -> ValueText {
        ValueText::Tables(
            value
                .iter()
                .map(|(name, table)| TableText {
                    name: name.value.clone(),
                    ..TableText::of(table)
                })
                .collect(),
        )
    }
}
