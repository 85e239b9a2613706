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

pub mod backend;
pub mod canonical;
pub mod cli;
pub mod command;
pub mod compatibility;
pub mod diagnostic;
pub mod explain;
pub mod freeze;
pub mod iana;
pub mod lint;
pub mod load;
pub mod model;
pub mod names;
pub mod plan;
pub mod readme;
pub mod text;
