//! `<namespace>.rs`: the enum of a namespace and the tables behind it.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::docs::{self, comment};
use super::{print, table};
use crate::backend::File;
use crate::escape::markdown;
use crate::model::{Code, Deprecation, Namespace, Rename};
use crate::text::one_line;

/// The module of a namespace.
pub(super) fn file(namespace: &Namespace) -> File {
    let mut items = Vec::new();
    let deprecates_a_code = namespace.codes.iter().any(|code| code.deprecated.is_some());
    if deprecates_a_code || namespace.deprecation().is_some() {
        items.push("#![allow(deprecated)]\n".to_owned());
    }
    items.extend(["use crate::*;\n".to_owned(), enumeration(namespace)]);
    if namespace.vendor.is_some() {
        items.push(received(namespace));
    }
    items.extend([
        print::item(inherent(namespace)),
        table::from_name(namespace),
        "crate::shared::code::implement!(CloseCode);\n".to_owned(),
    ]);
    items.extend(table::tables(namespace));
    let path = format!("{}.rs", namespace.names.snake);
    File::new(path, print::source(&docs::module(namespace), &items))
}

/// The enum with its documentation.
fn enumeration(namespace: &Namespace) -> String {
    let variants = namespace.codes.iter().map(|code| variant(code, namespace));
    format!(
        "/// A close code of {}.\n{}#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         #[non_exhaustive]\n#[repr(u16)]\npub enum CloseCode {{\n{}}}\n",
        markdown(&namespace.title()),
        namespace_deprecated(namespace),
        variants.collect::<String>()
    )
}

fn variant(code: &Code, namespace: &Namespace) -> String {
    let docs = comment("    /// ", &docs::variant(code));
    let aliases = doc_aliases(code).into_iter();
    let aliases: String = aliases
        .map(|name| format!("    #[doc(alias = {name:?})]\n"))
        .collect();
    let deprecation = code.deprecated.as_ref();
    let deprecated = deprecation.map(|it| code_deprecated(it, namespace));
    let (deprecated, name) = (deprecated.unwrap_or_default(), &code.rust);
    format!("{docs}{aliases}{deprecated}    {name} = {},\n", code.number)
}

/// The short name of what arrives on a connection of the namespace.
fn received(namespace: &Namespace) -> String {
    format!(
        "/// A number that arrived on a connection of {}: one of its codes, else a standard one, else only a number.\n\
         {}pub type Received = crate::Received<CloseCode>;\n",
        markdown(&namespace.title()),
        namespace_deprecated(namespace)
    )
}

/// What a search in rustdoc finds the variant by: the number, the vendor's own spelling, and other names in use.
fn doc_aliases(code: &Code) -> Vec<String> {
    let id = code.id.as_deref().map(one_line);
    let names = id.into_iter().chain(table::aliases(code));
    // rustdoc takes no others, and says so where an alias repeats the name of the item.
    let mut names: Vec<String> = names
        .filter(|name| *name != code.rust && !name.contains(['"', '\'', ' ']))
        .collect();
    names.push(code.number.to_string());
    names.sort_unstable();
    names.dedup();
    names
}

fn code_deprecated(deprecation: &Deprecation, namespace: &Namespace) -> String {
    let mut note = markdown(&deprecation.reason); // rustdoc reads it as Markdown
    let replacements = deprecation.replaced_by.iter();
    let names: Vec<String> = replacements
        .filter_map(|number| Some(format!("`{}`", namespace.code(*number)?.rust)))
        .collect();
    if !names.is_empty() {
        note += &format!(" Use {} instead.", names.join(" or "));
    }
    deprecated("    ", &deprecation.since, &note)
}

/// Programs that name the enum, or the short name of what arrives, are warned.
fn namespace_deprecated(namespace: &Namespace) -> String {
    let deprecation = namespace.deprecation();
    let attribute = deprecation.map(|it| deprecated("", &it.since, &markdown(&it.reason)));
    attribute.unwrap_or_default()
}

fn deprecated(indent: &str, since: &str, note: &str) -> String {
    let on_one_line = format!("{indent}#[deprecated(since = {since:?}, note = {note:?})]\n");
    if on_one_line.chars().count() <= print::WIDTH + 1 {
        return on_one_line;
    }
    format!(
        "{indent}#[deprecated(\n{indent}    since = {since:?},\n{indent}    note = {note:?}\n{indent})]\n"
    )
}

/// The functions that need the table; all others are one macro's.
///
/// `Some` stands behind the `match` of `from_u16` and not in its arms, which makes a look-up three to six times as fast, and
/// `&INFO` behind that of `info`, which makes the build faster.
fn inherent(namespace: &Namespace) -> TokenStream {
    let codes = &namespace.codes;
    let variants: Vec<Ident> = codes.iter().map(|code| ident(&code.rust)).collect();
    let numbers = codes
        .iter()
        .map(|code| Literal::u16_unsuffixed(code.number));
    let rows = (0..codes.len()).map(Literal::usize_unsuffixed);
    let renamed = codes.iter().flat_map(|code| {
        let names = code.renamed.iter();
        names.filter_map(|rename| old_name(rename, code))
    });
    let slug = &namespace.slug;
    quote! {
        impl CloseCode {
            #(#renamed)*

            /// The name of the namespace, as the registry spells it.
            pub const NAMESPACE: &'static str = #slug;

            /// Every code of the namespace, ascending.
            pub const ALL: &'static [Self] = &CODES;

            /// The ranges of numbers that have a meaning as a whole for the vendor, ascending.
            pub const RANGES: &'static [VendorRange] = &VENDOR_RANGES;

            /// The code with this number.
            #[inline]
            #[must_use]
            pub const fn from_u16(code: u16) -> Option<Self> {
                let known = match code {
                    #(#numbers => Self::#variants,)*
                    _ => return None,
                };
                Some(known)
            }

            /// What the registry says of the code.
            #[inline]
            #[must_use]
            pub const fn info(self) -> &'static Info {
                let row = match self {
                    #(Self::#variants => #rows,)*
                };
                &INFO[row]
            }
        }
    }
}

/// An earlier name of a variant, which still works in patterns, with a warning.
fn old_name(rename: &Rename, code: &Code) -> Option<TokenStream> {
    let old = ident(rename.rust.as_deref()?);
    let (new, since) = (ident(&code.rust), &rename.since);
    let note = format!("renamed to `{new}`");
    let docs = format!(" The earlier name of [`Self::{new}`].");
    Some(quote! {
        #[doc = #docs]
        #[deprecated(since = #since, note = #note)]
        #[allow(non_upper_case_globals)]
        pub const #old: Self = Self::#new;
    })
}

/// A variant; the loader has refused what is no identifier.
fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
