//! What a number, a name or a namespace means: the answer to `cargo xtask explain`, and its two renderings.

mod answer;
mod human;
mod index;
mod json;
mod names;
mod near;
mod question;

pub use answer::{Answer, Hit, Number, State};
pub use human::human;
pub use json::json;
pub use near::Suggestion;
pub use question::Question;
