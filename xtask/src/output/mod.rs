//! The one sink: what is generated against what is on the disk. The plan is made once, then written, checked or shown.

mod apply;
mod diff;
mod disk;
pub mod markers;
mod plan;
mod report;

pub use apply::apply;
pub use plan::{IoProblem, Plan};
pub use report::{Drift, drift, summary};
