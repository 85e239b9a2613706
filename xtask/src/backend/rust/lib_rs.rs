//! `lib.rs`: the crate's front page and its modules.

use super::docs::comment;
use super::print;
use crate::backend::File;
use crate::backend::runtime::runtime;
use crate::model::Registry;

/// The root of the crate.
pub(super) fn file(registry: &Registry) -> File {
    // The examples on the front page are run by `cargo test`.
    let [(_, front_page)] = runtime!("rust": "front_page.md");
    let mut modules: Vec<String> = registry
        .enums()
        .map(|namespace| format!("pub mod {};\n", namespace.names.snake))
        .collect();
    modules.sort(); // as rustfmt wants them
    let items = [
        "#![no_std]\n#![forbid(unsafe_code)]\n#![deny(missing_docs)]\n#![cfg_attr(docsrs, feature(doc_cfg))]\n"
            .to_owned(),
        modules.concat(),
        "mod index;\nmod shared;\n".to_owned(),
        "pub use index::RANGES;\npub use shared::*;\n".to_owned(),
        format!(
            "{}pub const REGISTRY_VERSION: &str = {:?};\n",
            comment("/// ", "The version of the registry that the crate was generated from."),
            registry.version
        ),
    ];
    File::new("lib.rs", print::source(front_page, &items))
}
