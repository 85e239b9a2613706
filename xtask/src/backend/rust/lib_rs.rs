//! `lib.rs`: the crate's front page and its modules.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::docs::Comments;
use super::print::{self, Item};
use crate::backend::File;
use crate::model::{Namespace, Registry};

/// The front page of the documentation; its examples are run by `cargo test`.
const FRONT_PAGE: &str = include_str!("front_page.md");

/// The root of the crate, which shares these files.
pub(super) fn file(registry: &Registry, shared: &[File]) -> File {
    let attributes = [
        "#![no_std]",
        "#![forbid(unsafe_code)]",
        "#![deny(missing_docs)]",
        "#![cfg_attr(docsrs, feature(doc_cfg))]",
    ];
    let mut items = modules(registry);
    items.push(modules_of(shared).into());
    items.extend(reexports());
    items.push(version(registry).into());
    let front_page: Vec<String> = FRONT_PAGE.lines().map(str::to_owned).collect();
    File::new(
        "lib.rs",
        print::source(&front_page, &attributes, items, &Comments::default()),
    )
}

/// The modules of the namespaces, in the order that rustfmt wants.
fn modules(registry: &Registry) -> Vec<Item> {
    let name = |namespace: &Namespace| Ident::new(&namespace.names.snake, Span::call_site());
    let mut names: Vec<Ident> = registry.enums().map(name).collect();
    names.sort();
    names
        .iter()
        .map(|name| quote! { pub mod #name; }.into())
        .collect()
}

/// The modules of the shared files.
fn modules_of(shared: &[File]) -> TokenStream {
    let name = |file: &File| {
        Some(
            file.path
                .strip_prefix("shared/")?
                .strip_suffix(".rs")?
                .to_owned(),
        )
    };
    let modules = shared.iter().filter_map(name).map(|name| {
        let feature = (name == "serde").then(|| quote! { #[cfg(feature = "serde")] });
        let name = Ident::new(&name, Span::call_site());
        quote! { #feature pub(crate) mod #name; }
    });
    quote! {
        mod shared {
            #(#modules)*
        }
    }
}

fn reexports() -> Vec<Item> {
    let uses = [
        quote! { pub use shared::code::Code; },
        quote! { pub use shared::find::{all, find, find_by_name, find_ranges, namespace, namespaces}; },
        quote! { pub use shared::info::{Deprecated, Info, Reason, SentBy, Standing, VendorRange, Wire}; },
        quote! { pub use shared::namespace::{Confidence, Namespace}; },
        quote! { pub use shared::numbers::{browser_close_accepts, is_registered, may_appear_in_close_frame}; },
        quote! { pub use shared::numbers::{range_of, CodeRange, RANGES}; },
        quote! { pub use shared::reason::{reason_fits, truncate_reason, REASON_MAX_BYTES}; },
        quote! { pub use shared::received::Received; },
        quote! { pub use shared::reconnect::{Advice, After, Basis, Reconnect}; },
        quote! { pub use shared::unknown::{UnknownCode, UnknownName}; },
    ];
    uses.map(Item::from).into()
}

fn version(registry: &Registry) -> TokenStream {
    let version = &registry.version;
    quote! {
        /// The version of the registry that the crate was generated from.
        pub const REGISTRY_VERSION: &str = #version;
    }
}
