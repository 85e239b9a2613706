//! The generator of close-codes: `codes.toml` in, `generated/` out.
//!
//! The pipeline: [`source`] reads the registry into a document that knows where everything is, [`lint`] compares its entries
//! with each other, [`resolve`] makes the [`model`] of it, [`backend`] turns that into files in memory, and [`output`] compares
//! them with the disk and writes them or shows the differences.
//!
//! Beside the pipeline, [`fmt`] knows the order and layout of the registry, [`diff`] compares two registries for those who use
//! what is generated, [`explain`] answers questions, and [`iana`] compares the standard codes with IANA's registry. [`cli`] and
//! [`command`] are what a user calls; all use [`diagnostic`], [`file`](mod@file), [`names`], [`text`], [`escape`] and
//! [`wording`].

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
pub mod file;
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
