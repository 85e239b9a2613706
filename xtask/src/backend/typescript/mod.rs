//! stub

use super::{Backend, File};
use crate::model::Registry;

/// stub
pub struct TypeScript;

impl Backend for TypeScript {
    fn folder(&self) -> &'static str {
        "typescript"
    }

    fn files(&self, _registry: &Registry) -> Vec<File> {
        Vec::new()
    }
}
