//! The tests of the tool, in one binary: they run it as a user would, and compare what it prints and writes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod bad;
mod command_line;
mod diff;
mod documents;
mod drift;
mod explain;
mod fmt;
mod golden;
mod iana;
mod lifecycle;
mod lint;
mod rules;
mod schema;
mod support;
mod syntax;
#[path = "../../../tests/support/tools.rs"]
mod tools;
