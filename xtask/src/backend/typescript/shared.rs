//! What all namespaces share: code that is the same for every registry, and the parts of it that a registry fills in.

use std::ops::RangeInclusive;

use super::literal::string;
use super::namespace::Style;
use super::source;
use crate::backend::File;
use crate::model::{BROWSER_CLOSE_ACCEPTS, MAY_APPEAR_IN_CLOSE_FRAME, Namespace, Range, Registry};

/// The type of what is known about a code.
pub(super) const INFO: &str = include_str!("shared/info.ts");

const FIND: &str = include_str!("shared/find.ts");
const FRAME: &str = include_str!("shared/frame.ts");
const INDEX: &str = include_str!("shared/index.ts");
const RANGES: &str = include_str!("shared/ranges.ts");
const REASON: &str = include_str!("shared/reason.ts");
const RECONNECT: &str = include_str!("shared/reconnect.ts");
const REGISTERED: &str = include_str!("shared/registered.ts");
const SEARCH: &str = include_str!("shared/search.ts");

/// The type of what is known about a range of a vendor.
pub(super) const VENDOR_RANGE: &str = include_str!("shared/vendor-range.ts");

/// `src/shared/*.ts`. The index leaves out what looks through all namespaces: that goes with the entrances of the package.
pub(super) fn files(registry: &Registry) -> [File; 11] {
    let file = |module, code: &str| source(format!("src/shared/{module}.ts"), code);
    [
        find(registry, Style::Enum),
        find(registry, Style::Const),
        file("frame", &frame()),
        file("index", INDEX),
        file("info", INFO),
        file("ranges", &ranges(&registry.ranges)),
        file("reason", REASON),
        file("reconnect", RECONNECT),
        file("registered", &registered(&registry.standard)),
        file("search", SEARCH),
        file("vendor-range", VENDOR_RANGE),
    ]
}

/// The look-ups across namespaces go through the files of one style, so that a program loads no other.
fn find(registry: &Registry, style: Style) -> File {
    let folder = style.folder();
    let import = |it: &Namespace| {
        let (camel, slug) = (&it.names.camel, &it.slug);
        format!(
            "import {{ {camel}CloseCodeInfo, {camel}CloseCodes }} from \"../{folder}{slug}.js\";\n"
        )
    };
    let row = |it: &Namespace| {
        let (camel, slug) = (&it.names.camel, string(&it.slug));
        format!("  {{ slug: {slug}, codes: {camel}CloseCodes, info: {camel}CloseCodeInfo }},\n")
    };
    let imports: String = registry.enums().map(import).collect();
    let rows: String = registry.enums().map(row).collect();
    let code = FIND
        .replace("/* imports */\n", &imports)
        .replace("/* rows */", &format!("\n{rows}"));
    source(format!("src/shared/{}.ts", find_module(style)), &code)
}

/// The module with the look-ups across namespaces of a style.
pub(super) fn find_module(style: Style) -> &'static str {
    match style {
        Style::Enum => "find",
        Style::Const => "find-const",
    }
}

/// The standard namespace holds what IANA has rows of, and nothing else.
fn registered(standard: &Namespace) -> String {
    let mut ranges: Vec<RangeInclusive<u16>> = Vec::new();
    for number in standard.codes.iter().map(|code| code.number) {
        match ranges.last_mut() {
            Some(last) if *last.end() + 1 == number => *last = *last.start()..=number,
            _ => ranges.push(number..=number),
        }
    }
    REGISTERED.replace("/* registered */ false", &one_of(&ranges))
}

fn frame() -> String {
    FRAME
        .replace(
            "/* may appear */ false",
            &one_of(&MAY_APPEAR_IN_CLOSE_FRAME),
        )
        .replace(
            "/* browser accepts */ false",
            &one_of(&BROWSER_CLOSE_ACCEPTS),
        )
}

/// The condition that `code` lies in one of the ranges.
fn one_of(ranges: &[RangeInclusive<u16>]) -> String {
    let conditions = ranges
        .iter()
        .map(|range| match (range.start(), range.end()) {
            (first, last) if first == last => format!("code === {first}"),
            (first, last) => format!("({first} <= code && code <= {last})"),
        });
    conditions.collect::<Vec<_>>().join(" || ")
}

fn ranges(ranges: &[Range]) -> String {
    let rows: String = ranges.iter().map(range).collect();
    RANGES.replace("/* ranges */", &format!("\n{rows}"))
}

fn range(range: &Range) -> String {
    let fields = [
        ("first", range.first.to_string()),
        ("last", range.last.to_string()),
        ("name", string(&range.name)),
        ("summary", string(&range.summary)),
        ("assignment", string(&range.assignment)),
    ];
    let fields = fields.map(|(key, value)| format!("    {key}: {value},\n"));
    format!("  {{\n{}  }},\n", fields.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Code, sample};

    #[test]
    fn every_gap_of_a_template_is_filled() {
        for file in files(&sample::hostile()) {
            let comment = |line: &&str| line.contains("/* ");
            assert_eq!(file.text.lines().find(comment), None, "{}", file.path);
        }
    }

    #[test]
    fn registered_numbers_that_follow_each_other_are_a_range() {
        let mut standard = sample::hostile().standard;
        let code = standard.codes[0].clone();
        standard.codes = [1000, 1001, 1002, 3000, 3008, u16::MAX]
            .map(|number| Code {
                number,
                ..code.clone()
            })
            .into();
        assert!(registered(&standard).contains(
            "((1000 <= code && code <= 1002) || code === 3000 || code === 3008 || code === 65535)"
        ));
    }

    #[test]
    fn frame_spells_out_the_ranges() {
        let frame = frame();
        assert!(frame.contains(
            "((1000 <= code && code <= 1003) || (1007 <= code && code <= 1014) || (3000 <= code && code <= 4999))"
        ));
        assert!(frame.contains("(code === 1000 || (3000 <= code && code <= 4999))"));
    }
}
