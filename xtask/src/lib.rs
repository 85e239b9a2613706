//! The generator of close-codes: `codes.toml` in, `generated/` out.
//!
//! The pipeline: [`load`] reads the registry into a document with the place of everything, [`lint`] looks at what its
//! entries say about each other, [`freeze`] makes the [`model`] of it, [`backend`] turns that into files in memory,
//! [`plan`] compares these with the disk, and then they are written or the differences told. Beside the pipeline,
//! [`compatibility`] compares two registries for those who use what is generated.

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
