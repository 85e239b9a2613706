//! stub

use super::{Backend, File};
use crate::model::Registry;

/// stub
pub struct Markdown;

impl Backend for Markdown {
    fn folder(&self) -> &'static str {
        "markdown"
    }

    fn files(&self, _registry: &Registry) -> Vec<File> {
        Vec::new()
    }
}

/// The table of the standard codes that the project's README holds between its markers.
pub fn readme_table(_registry: &Registry) -> String {
    String::new()
}
