//! stub

use super::{Backend, File};
use crate::model::Registry;

/// stub
pub struct Json;

impl Backend for Json {
    fn folder(&self) -> &'static str {
        "json"
    }

    fn files(&self, _registry: &Registry) -> Vec<File> {
        Vec::new()
    }
}
