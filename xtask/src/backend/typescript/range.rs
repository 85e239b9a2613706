//! What a program can ask about the ranges of one vendor: the type of the answer, and the look-up.

use super::info::reconnect;
use super::literal::{rows, string};
use crate::backend::runtime::runtime;
use crate::model::{Namespace, VendorRange};

/// The type and the look-up; nothing where the vendor has no ranges.
pub(super) fn items(namespace: &Namespace) -> Vec<String> {
    if namespace.ranges().is_empty() {
        return Vec::new();
    }
    vec![interface(namespace), look_up(namespace)]
}

/// The shared type without its import, under this namespace's own name.
fn interface(namespace: &Namespace) -> String {
    let [(_, shared)] = runtime!("typescript": "shared/vendor-range.ts");
    let (_import, interface) = shared
        .split_once("\n\n")
        .expect("a blank line follows the import");
    let name = namespace.names.typescript_enum();
    interface
        .replace("VendorCloseCodeRange", &format!("{name}Range"))
        .replace("CloseCodeInfo", &format!("{name}Info"))
}

/// The narrowest ranges come first, so that the first one that holds the number is the answer.
fn look_up(namespace: &Namespace) -> String {
    let (camel, name) = (&namespace.names.camel, namespace.names.typescript_enum());
    let mut narrowest_first: Vec<&VendorRange> = namespace.ranges().iter().collect();
    narrowest_first.sort_by_key(|range| range.last - range.first);
    let cases: String = narrowest_first.into_iter().map(case).collect();
    format!(
        "/** The range of the vendor's that holds the number, the narrowest one where there are several. */\n\
         export function {camel}CloseCodeRange(code: number): {name}Range | undefined {{\n  \
         if (!Number.isInteger(code)) {{\n    return undefined;\n  }}\n{cases}  return undefined;\n}}\n"
    )
}

fn case(range: &VendorRange) -> String {
    let (first, last) = (range.first, range.last);
    let fields = [
        ("first", Some(first.to_string())),
        ("last", Some(last.to_string())),
        ("summary", Some(string(&range.summary))),
        ("reconnect", range.reconnect.as_ref().map(reconnect)),
    ];
    let fields = rows("      ", fields);
    format!("  if ({first} <= code && code <= {last}) {{\n    return {{\n{fields}    }};\n  }}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    #[test]
    fn the_narrowest_range_is_looked_at_first() {
        let mut namespace = sample::hostile().vendors.remove(0);
        let vendor = namespace.vendor.as_mut().unwrap();
        let range = vendor.ranges[0].clone();
        vendor.ranges = [(4000, 4999), (4100, 4199), (4150, 4159)]
            .map(|(first, last)| {
                let mut range = range.clone();
                (range.keys.first, range.keys.last) = (first, last);
                range
            })
            .into();
        let [_, look_up] = items(&namespace).try_into().unwrap();
        let at = |number: &str| look_up.find(&format!("if ({number} <= code")).unwrap();
        assert!(at("4150") < at("4100") && at("4100") < at("4000"));
    }

    #[test]
    fn a_namespace_without_ranges_has_no_look_up() {
        assert_eq!(items(&sample::hostile().standard), Vec::<String>::new());
    }
}
