//! Writes the strings of the registry as JSON strings.

use serde::{Serialize, Serializer};

use crate::escape::url_part;
use crate::text::one_line;

/// A text of the registry. JSON could escape whatever it holds, but a consumer prints the unescaped text: to a terminal,
/// a log, a page. So nothing that moves a cursor or turns the reading direction leaves here.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&one_line(self.0))
    }
}

/// An address, encoded as the other outputs encode it and then as far as a URI demands it: the schema says `uri`.
#[derive(Clone, Copy)]
pub(super) struct Address<'a>(pub(super) &'a str);

impl Serialize for Address<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut uri = String::with_capacity(self.0.len());
        for c in url_part(self.0).chars() {
            if c.is_ascii() && !matches!(c, '[' | ']') {
                uri.push(c);
            } else {
                let mut bytes = [0; 4];
                for byte in c.encode_utf8(&mut bytes).bytes() {
                    uri += &format!("%{byte:02X}");
                }
            }
        }
        serializer.serialize_str(&uri)
    }
}
