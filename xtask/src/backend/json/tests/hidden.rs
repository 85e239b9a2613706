//! Tests that both schemas forbid the characters that the generator calls hidden.

use std::ops::RangeInclusive;

use unicode_general_category::{GeneralCategory, get_general_category};

use super::parsed;
use crate::text::is_visible;

#[test]
fn the_schemas_forbid_what_cannot_be_seen() {
    let json = parsed("close-codes.schema.json");
    let toml = parsed("codes-toml.schema.json");
    let text = json["$defs"]["text"]["pattern"].as_str().unwrap();
    let class = toml["definitions"]["unfit-text"]["pattern"]
        .as_str()
        .unwrap();
    let inner = class
        .strip_prefix('[')
        .and_then(|class| class.strip_suffix("]|^ | $"))
        .unwrap();
    assert_eq!(text, format!("^[^{inner}]*$"));

    let hidden = ranges(inner);
    // Between these lie ideographs and unassigned planes, and after them private use: alike throughout.
    let planes = ('\0'..='\u{20fff}').chain('\u{e0000}'..='\u{f0fff}');
    for c in planes.chain('\u{10f000}'..=char::MAX) {
        // A schema cannot know what later versions of Unicode will assign.
        if get_general_category(c) != GeneralCategory::Unassigned {
            let forbidden = hidden.iter().any(|range| range.contains(&c));
            assert_eq!(forbidden, !is_visible(c), "{c:?}");
        }
    }
}

/// The ranges of a character class that holds single characters and ranges only.
fn ranges(class: &str) -> Vec<RangeInclusive<char>> {
    let mut ranges = Vec::new();
    let mut chars = class.chars().peekable();
    while let Some(first) = chars.next() {
        let last = match chars.next_if_eq(&'-') {
            Some(_) => chars.next().unwrap(),
            None => first,
        };
        ranges.push(first..=last);
    }
    ranges
}
