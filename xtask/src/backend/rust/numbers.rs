//! `shared/numbers.rs`: what a number says by itself, whatever the namespace.

use std::ops::RangeInclusive;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::Comments;
use super::print::{self, Item};
use crate::backend::File;
use crate::escape::markdown;
use crate::model::{BROWSER_CLOSE_ACCEPTS, MAY_APPEAR_IN_CLOSE_FRAME, Registry};
use crate::text::one_line;

/// The predicates and the ranges.
pub(super) fn file(registry: &Registry) -> File {
    let mut comments = Comments::default();
    let items = [
        frame(),
        browser(),
        range_type(),
        ranges(registry, &mut comments),
        range_of(),
        registered(),
    ];
    let docs = ["What a number says by itself, whatever the namespace.".to_owned()];
    File::new(
        "shared/numbers.rs",
        print::source(&docs, &[], items.map(Item::from).into(), &comments),
    )
}

fn frame() -> TokenStream {
    let allowed = patterns(&MAY_APPEAR_IN_CLOSE_FRAME);
    quote! {
        /// Whether an endpoint may put the number into a Close frame: 1000-1003, 1007-1014 and 3000-4999.
        ///
        /// [RFC 6455, section 7.4.1](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1) forbids 1005, 1006 and 1015;
        /// 1004 and unassigned numbers below 3000 have no meaning, and libraries refuse them.
        #[must_use]
        #[allow(clippy::match_like_matches_macro)]
        pub const fn may_appear_in_close_frame(code: u16) -> bool {
            match code {
                #allowed => true,
                _ => false,
            }
        }
    }
}

fn browser() -> TokenStream {
    let allowed = patterns(&BROWSER_CLOSE_ACCEPTS);
    quote! {
        /// Whether `WebSocket.close(code)` of a browser accepts the number: 1000 and 3000-4999.
        ///
        /// For all others it throws an `InvalidAccessError`
        /// ([WHATWG WebSockets](https://websockets.spec.whatwg.org/#dom-websocket-close)).
        #[must_use]
        #[allow(clippy::match_like_matches_macro)]
        pub const fn browser_close_accepts(code: u16) -> bool {
            match code {
                #allowed => true,
                _ => false,
            }
        }
    }
}

fn range_type() -> TokenStream {
    quote! {
        /// A part of the number space.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct CodeRange {
            /// The first number of it.
            pub first: u16,
            /// The last number of it.
            pub last: u16,
            /// What people call it.
            pub name: &'static str,
            /// What it is for, in one sentence.
            pub summary: &'static str,
            /// How a number in it comes to mean something.
            pub assignment: &'static str,
        }
    }
}

fn ranges(registry: &Registry, comments: &mut Comments) -> TokenStream {
    let rows = registry.ranges.iter().map(|range| {
        format!(
            "- {}-{}: {}",
            range.first,
            range.last,
            markdown(&range.summary)
        )
    });
    let lines: Vec<String> = [
        "The parts of the number space, ascending:".to_owned(),
        String::new(),
    ]
    .into_iter()
    .chain(rows)
    .collect();
    let docs = comments.add(lines);
    let ranges = registry.ranges.iter().map(|range| {
        let (first, last) = (Literal::u16_unsuffixed(range.first), Literal::u16_unsuffixed(range.last));
        let [name, summary, assignment] = [&range.name, &range.summary, &range.assignment].map(|text| one_line(text));
        quote! { CodeRange { first: #first, last: #last, name: #name, summary: #summary, assignment: #assignment } }
    });
    quote! {
        #docs
        #[rustfmt::skip]
        pub const RANGES: &[CodeRange] = &[#(#ranges),*];
    }
}

fn range_of() -> TokenStream {
    quote! {
        /// The part of the number space that holds a number; there is one for every number.
        #[must_use]
        pub const fn range_of(code: u16) -> &'static CodeRange {
            let mut at = 0;
            while RANGES[at].last < code {
                at += 1;
            }
            &RANGES[at]
        }
    }
}

fn registered() -> TokenStream {
    quote! {
        /// Whether the number has a row of its own in IANA's registry, whatever it is registered for.
        ///
        /// 1004, 1005, 1006 and 1015 have one, although no endpoint may send them; so ask [`may_appear_in_close_frame`]
        /// before sending.
        #[must_use]
        pub const fn is_registered(code: u16) -> bool {
            crate::standard::CloseCode::from_u16(code).is_some()
        }
    }
}

/// Ranges as patterns of a `match`.
fn patterns(ranges: &[RangeInclusive<u16>]) -> TokenStream {
    let patterns = ranges.iter().map(|range| {
        let (first, last) = (
            Literal::u16_unsuffixed(*range.start()),
            Literal::u16_unsuffixed(*range.end()),
        );
        if range.start() == range.end() {
            quote!(#first)
        } else {
            quote!(#first..=#last)
        }
    });
    quote!(#(#patterns)|*)
}
