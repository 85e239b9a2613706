//! What somebody who edits codes.toml gets from the table of keys: a schema for the editor, and the comment at the head.

mod comment;
mod schema;

pub use comment::key_comment;
pub(super) use schema::schema;
