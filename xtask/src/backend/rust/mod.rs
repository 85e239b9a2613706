//! stub

use super::{Backend, File};
use crate::model::Registry;

/// stub
pub struct Rust;

impl Backend for Rust {
    fn folder(&self) -> &'static str {
        "rust"
    }

    fn files(&self, _registry: &Registry) -> Vec<File> {
        Vec::new()
    }
}
