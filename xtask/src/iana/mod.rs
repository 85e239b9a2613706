//! IANA's registry of close codes as a guard: the standard codes are what it lists, both ways.

mod block;
mod csv;
mod guard;
mod news;
mod table;

pub use guard::{Differences, compare};
pub use news::news;
pub use table::{Row, Table};

/// The committed state of IANA's registry, relative to the workspace.
pub const SNAPSHOT: &str = "xtask/iana/close-code-number.csv";

/// The key of IANA's registry among the sources of the project's own.
const SOURCE: &str = "iana";
