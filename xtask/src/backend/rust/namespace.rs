//! `<namespace>.rs`: the enum of a namespace and the table behind it.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::docs::{self, Comments};
use super::print;
use crate::backend::File;
use crate::backend::escape::markdown;
use crate::model::{Advice, Basis};
use crate::model::{
    After, Code, Deprecation, Namespace, Reconnect, Rename, SentBy, Standing, Wire,
};
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
    let items = vec![
        quote! { use crate::shared::info::*; },
        enumeration(namespace, &mut comments),
        inherent(namespace),
        quote! { crate::shared::namespace::implement!(CloseCode); },
        table(namespace),
    ];
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

/// What a search in rustdoc finds the variant by: the number, and the vendor's own spelling.
fn doc_aliases(code: &Code) -> TokenStream {
    let number = code.number.to_string();
    let id = code
        .id
        .as_deref()
        .map(one_line)
        .filter(|id| *id != code.rust && !id.contains(['"', '\'', ' ']));
    let id = id.map(|id| quote! { #[doc(alias = #id)] });
    quote! { #[doc(alias = #number)] #id }
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
    let rows = (0..namespace.codes.len()).map(Literal::usize_unsuffixed);
    let renamed = namespace.codes.iter().flat_map(|code| {
        code.renamed
            .iter()
            .filter_map(|rename| old_name(rename, code))
    });
    quote! {
        impl CloseCode {
            #(#renamed)*

            /// Every code of the namespace, ascending.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// The code with this number.
            #[must_use]
            pub const fn from_u16(code: u16) -> Option<Self> {
                match code {
                    #(#numbers => Some(Self::#variants),)*
                    _ => None,
                }
            }

            /// All that the registry knows of the code.
            #[must_use]
            pub const fn info(self) -> &'static Info {
                match self {
                    #(Self::#variants => &INFO[#rows],)*
                }
            }
        }
    }
}

/// The records of all codes. rustfmt would put some of the texts below their keys.
fn table(namespace: &Namespace) -> TokenStream {
    let number = Literal::usize_unsuffixed(namespace.codes.len());
    let infos = namespace
        .codes
        .iter()
        .map(|code| info(code, &namespace.slug));
    quote! {
        /// What the registry knows, in the order of [`CloseCode::ALL`].
        #[rustfmt::skip]
        static INFO: [Info; #number] = [#(#infos),*];
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

/// The record of a code.
fn info(code: &Code, namespace: &str) -> TokenStream {
    let number = Literal::u16_unsuffixed(code.number);
    let member = &code.rust;
    let id = option(code.id.as_deref().map(one_line));
    let (name, summary) = (one_line(&code.name), one_line(&code.summary));
    let (sent_by, wire) = (sent_by(code.sent_by), wire(code.wire));
    let reconnect = option(code.reconnect.as_ref().map(reconnect));
    let aliases = aliases(code);
    let http = option(code.http.map(Literal::u16_unsuffixed));
    let standing = match code.standing {
        Standing::Legal => quote!(Standing::Legal),
        Standing::Illegal(_) => quote!(Standing::Illegal),
        Standing::Squatting(_) => quote!(Standing::Squatting),
    };
    quote! {
        Info {
            code: #number,
            namespace: #namespace,
            member: #member,
            id: #id,
            name: #name,
            summary: #summary,
            sent_by: #sent_by,
            wire: #wire,
            reconnect: #reconnect,
            aliases: &[#(#aliases),*],
            http: #http,
            standing: #standing,
        }
    }
}

/// Other names in use and earlier names, each once, without those that the record holds already.
fn aliases(code: &Code) -> Vec<String> {
    let in_use = code.aliases.iter().map(|alias| one_line(&alias.name));
    let earlier = code.renamed.iter().map(|rename| one_line(&rename.from));
    let mut names: Vec<String> = Vec::new();
    for name in in_use.chain(earlier) {
        let known = name == code.name
            || name == code.rust
            || code.id.as_ref() == Some(&name)
            || names.contains(&name);
        if !known {
            names.push(name);
        }
    }
    names
}

fn reconnect(reconnect: &Reconnect) -> TokenStream {
    let advice = match reconnect.advice {
        Advice::Yes => quote!(Advice::Yes),
        Advice::No => quote!(Advice::No),
        Advice::Maybe => quote!(Advice::Maybe),
    };
    let basis = match reconnect.basis {
        Basis::Rfc => quote!(Basis::Rfc),
        Basis::Registry => quote!(Basis::Registry),
        Basis::Vendor => quote!(Basis::Vendor),
        Basis::Practice => quote!(Basis::Practice),
        Basis::ThirdParty => quote!(Basis::ThirdParty),
    };
    let first = option(reconnect.first.as_deref().map(one_line));
    let after = option(reconnect.after.map(after));
    quote! { Reconnect { advice: #advice, basis: #basis, first: #first, after: #after } }
}

fn after(after: After) -> TokenStream {
    let millis = Literal::u32_unsuffixed;
    match after {
        After::AtOnce => quote!(After::AtOnce),
        After::OtherAddressOrUser => quote!(After::OtherAddressOrUser),
        After::Delay { millis: delay } => {
            let delay = millis(delay);
            quote!(After::Delay { millis: #delay })
        }
        After::Jitter { min, max } => {
            let (min, max) = (millis(min), millis(max));
            quote!(After::Jitter { min_millis: #min, max_millis: #max })
        }
        After::Backoff { initial, max } => {
            let (initial, max) = (millis(initial), millis(max));
            quote!(After::Backoff { initial_millis: #initial, max_millis: #max })
        }
    }
}

fn sent_by(sent_by: SentBy) -> TokenStream {
    match sent_by {
        SentBy::Client => quote!(SentBy::Client),
        SentBy::Server => quote!(SentBy::Server),
        SentBy::Either => quote!(SentBy::Either),
        SentBy::Unknown => quote!(SentBy::Unknown),
        SentBy::Nobody => quote!(SentBy::Nobody),
    }
}

fn wire(wire: Wire) -> TokenStream {
    match wire {
        Wire::Yes => quote!(Wire::Yes),
        Wire::Local => quote!(Wire::Local),
        Wire::Reserved => quote!(Wire::Reserved),
    }
}

/// `Some(value)` or `None`.
fn option(value: Option<impl quote::ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

/// A variant; the loader has refused what is no identifier.
fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
