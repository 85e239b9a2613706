//! The crate of the golden registry: the files that people write, here, and the generated ones in the golden tree.
//!
//! It is not published. With it, the compiler, clippy, rustfmt and editors see the files where they are written.

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

#[path = "../../tests/golden/generated/rust/acme_chat.rs"]
pub mod acme_chat;
#[path = "../../tests/golden/generated/rust/bolt.rs"]
pub mod bolt;
#[path = "../../tests/golden/generated/rust/index.rs"]
mod index;
mod shared;
#[path = "../../tests/golden/generated/rust/standard.rs"]
pub mod standard;

pub use index::RANGES;
pub use shared::*;
