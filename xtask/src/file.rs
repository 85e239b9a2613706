//! A generated file in memory: what the backends make and the output writes.

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Relative, with `/` between the parts.
    pub path: String,
    /// Ends with a line feed.
    pub text: String,
}

impl File {
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }
}
