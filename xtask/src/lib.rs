//! The generator of close-codes: `codes.toml` in, `generated/` out.

pub mod backend;
pub mod model;
pub mod text;
