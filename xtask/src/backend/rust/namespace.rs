//! `<namespace>.rs`: the enum of a namespace and the table behind it.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::docs::{self, Comments};
use super::print::{self, Item};
use super::{names, table};
use crate::backend::File;
use crate::escape::markdown;
use crate::model::{Code, Deprecation, Namespace, Rename};
use crate::text::one_line;

/// The module of a namespace.
pub(super) fn file(namespace: &Namespace) -> File {
    let deprecated = namespace.codes.iter().any(|code| code.deprecated.is_some());
    let attributes: &[&str] = if deprecated {
        &["#![allow(deprecated)]"]
    } else {
        &[]
    };
    let mut comments = Comments::default();
    let mut items: Vec<Item> = vec![
        quote! { use crate::*; }.into(),
        enumeration(namespace, &mut comments).into(),
    ];
    if namespace.vendor.is_some() {
        items.push(received(namespace, &mut comments).into());
    }
    items.extend([
        inherent(namespace).into(),
        Item::Formatted(names::look_up(namespace)),
        quote! { crate::shared::code::implement!(CloseCode); }.into(),
        Item::Formatted(table::codes(namespace)),
        Item::Formatted(table::ranges(namespace)),
        Item::Formatted(table::records(namespace)),
    ]);
    let text = print::source(&docs::module(namespace), attributes, items, &comments);
    File::new(format!("{}.rs", namespace.names.snake), text)
}

/// The enum with its documentation.
fn enumeration(namespace: &Namespace, comments: &mut Comments) -> TokenStream {
    let title = comments.add(vec![format!(
        "A close code of {}.",
        markdown(&namespace.title())
    )]);
    let variants: Vec<TokenStream> = namespace
        .codes
        .iter()
        .map(|code| {
            let docs = comments.add(docs::variant(code));
            let aliases = doc_aliases(code);
            let deprecated = code
                .deprecated
                .as_ref()
                .map(|deprecation| deprecated(deprecation, namespace));
            let (variant, number) = (ident(&code.rust), Literal::u16_unsuffixed(code.number));
            quote! { #docs #aliases #deprecated #variant = #number }
        })
        .collect();
    quote! {
        #title
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u16)]
        pub enum CloseCode {
            #(#variants),*
        }
    }
}

/// The short name of what arrives on a connection of the namespace.
fn received(namespace: &Namespace, comments: &mut Comments) -> TokenStream {
    let docs = comments.add(vec![format!(
        "A number that arrived on a connection of {}: one of its codes, else a standard one, else only a number.",
        markdown(&namespace.title())
    )]);
    quote! {
        #docs
        pub type Received = crate::Received<CloseCode>;
    }
}

/// What a search in rustdoc finds the variant by: the number, the vendor's own spelling, and other names in use.
fn doc_aliases(code: &Code) -> TokenStream {
    let id = code.id.as_deref().map(one_line);
    let names = id.into_iter().chain(table::aliases(code));
    // rustdoc takes no others, and says so where an alias repeats the name of the item.
    let mut names: Vec<String> = names
        .filter(|name| *name != code.rust && !name.contains(['"', '\'', ' ']))
        .collect();
    names.insert(0, code.number.to_string());
    names.sort_unstable();
    names.dedup();
    quote! { #(#[doc(alias = #names)])* }
}

fn deprecated(deprecation: &Deprecation, namespace: &Namespace) -> TokenStream {
    let since = &deprecation.since;
    let mut note = markdown(&deprecation.reason); // rustdoc reads it as Markdown
    let replacements = deprecation
        .replaced_by
        .iter()
        .filter_map(|number| namespace.code(*number));
    let names: Vec<String> = replacements
        .map(|code| format!("`{}`", code.rust))
        .collect();
    if !names.is_empty() {
        note += &format!(" Use {} instead.", names.join(" or "));
    }
    quote! { #[deprecated(since = #since, note = #note)] }
}

/// The functions that need the table; all others are one macro's.
///
/// `Some` stands behind the `match` of `from_u16` and not in its arms, which makes a look-up three to six times as fast, and
/// `&INFO` behind that of `info`, which makes the build faster.
fn inherent(namespace: &Namespace) -> TokenStream {
    let variants: Vec<Ident> = namespace
        .codes
        .iter()
        .map(|code| ident(&code.rust))
        .collect();
    let numbers: Vec<Literal> = namespace
        .codes
        .iter()
        .map(|code| Literal::u16_unsuffixed(code.number))
        .collect();
    let slug = &namespace.slug;
    let rows = (0..namespace.codes.len()).map(Literal::usize_unsuffixed);
    let renamed = namespace.codes.iter().flat_map(|code| {
        code.renamed
            .iter()
            .filter_map(|rename| old_name(rename, code))
    });
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
    let (note, docs) = (
        format!("renamed to `{new}`"),
        format!(" The earlier name of [`Self::{new}`]."),
    );
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
