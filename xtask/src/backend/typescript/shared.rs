//! What all namespaces share: code that is the same for every registry, and the parts of it that a registry fills in.

use std::ops::RangeInclusive;

use super::super::File;
use super::literal::string;
use super::source;
use crate::model::{BROWSER_CLOSE_ACCEPTS, MAY_APPEAR_IN_CLOSE_FRAME, Namespace, Range, Registry};

/// The type of what is known about a code.
pub(super) const INFO: &str = include_str!("shared/info.ts");

const FIND: &str = include_str!("shared/find.ts");
const FRAME: &str = include_str!("shared/frame.ts");
const INDEX: &str = include_str!("shared/index.ts");
const RANGES: &str = include_str!("shared/ranges.ts");
const REASON: &str = include_str!("shared/reason.ts");
const RECONNECT: &str = include_str!("shared/reconnect.ts");

/// `src/shared/*.ts`.
pub(super) fn files(registry: &Registry) -> [File; 7] {
    let file = |module, code: &str| source(format!("src/shared/{module}.ts"), code);
    [
        file("find", &find(registry)),
        file("frame", &frame()),
        file("index", INDEX),
        file("info", INFO),
        file("ranges", &ranges(&registry.ranges)),
        file("reason", REASON),
        file("reconnect", RECONNECT),
    ]
}

/// The look-up across namespaces. It takes the functions of the constant style, whose files hold nothing that a bundler
/// would have to keep beside them.
fn find(registry: &Registry) -> String {
    let import = |it: &Namespace| {
        let (camel, slug) = (&it.names.camel, &it.slug);
        format!("import {{ {camel}CloseCodeInfo }} from \"../const/{slug}.js\";\n")
    };
    let look_up = |it: &Namespace| {
        let (camel, slug) = (&it.names.camel, string(&it.slug));
        format!("  add({slug}, {camel}CloseCodeInfo(code));\n")
    };
    FIND.replace(
        "/* imports */\n",
        &registry.enums().map(import).collect::<String>(),
    )
    .replace(
        "  /* look-ups */\n",
        &registry.enums().map(look_up).collect::<String>(),
    )
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
    use crate::model::sample;

    #[test]
    fn every_gap_of_a_template_is_filled() {
        for file in files(&sample::hostile()) {
            let comment = |line: &&str| line.contains("/* ");
            assert_eq!(file.text.lines().find(comment), None, "{}", file.path);
        }
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
