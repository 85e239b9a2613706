//! The generator of close-codes: `codes.toml` in, `generated/` out.
//!
//! The pipeline: [`load`] reads the registry into a document with the place of everything, [`lint`] looks at what its
//! entries say about each other, [`freeze`] makes the [`model`] of it, [`backend`] turns that into files in memory,
//! [`plan`] compares these with the disk, and then they are written or the differences told; [`readme`] finds the table in
//! README.md.
//!
//! Beside the pipeline, [`canonical`] knows the order and layout of the registry, [`compatibility`] compares two registries
//! for those who use what is generated, [`explain`] answers questions, and [`iana`] compares the standard codes with IANA's
//! registry. [`cli`] and [`command`] are what a user calls; [`diagnostic`] holds and prints findings; [`names`] and [`text`]
//! know names and texts.

#![allow(
    missing_docs,
    reason = "the generator is not published; comments say what names do not"
)]

pub mod backend;
pub mod cli;
pub mod command;
pub mod diagnostic;
pub mod diff;
pub mod escape;
pub mod explain;
pub mod fmt;
pub mod iana;
pub mod lint;
pub mod model;
pub mod names;
pub mod output;
pub mod resolve;
pub mod source;
pub mod text;
pub mod wording;
