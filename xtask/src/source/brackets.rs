//! Headers whose brackets say table where a list belongs, or the other way round.

use super::pieces::header;
use super::syntax;
use crate::diagnostic::{Diagnostic, Span};

/// Whether some header of a text has the wrong brackets.
pub(super) fn any_wrong(text: &str) -> bool {
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        (start, line)
    });
    let is_wrong =
        |line: &str| line.starts_with([' ', '\t', '[']) && wrong(line.trim_end()).is_some();
    let wrong: Vec<usize> = lines
        .filter(|(_, line)| is_wrong(line))
        .map(|(start, _)| start)
        .collect();
    // A line of a long string may look like a header as well.
    !wrong.is_empty()
        && syntax::headers(text)
            .iter()
            .any(|start| wrong.contains(start))
}

/// What is wrong with the brackets of the header that a piece begins with.
pub(super) fn check(piece: &str) -> Option<Diagnostic> {
    let line = piece.lines().next()?;
    let start = line.len() - line.trim_start().len();
    if line[start..].starts_with("[[[") {
        let end = line.trim_end().len();
        let message = "a header has single brackets, or double ones for an entry of a list";
        let too_many = Diagnostic::error(message, Span { start, end }, "more than two");
        return Some(too_many.help("take the others away"));
    }
    let (name, belongs) = wrong(line)?;
    let header = |brackets: usize| Span {
        start,
        end: start + name.len() + 2 * brackets,
    };
    let name = name.escape_debug();
    let (diagnostic, right) = match belongs {
        Belongs::List => {
            let message = format!("`{name}` is a list, and each entry of it has double brackets");
            let diagnostic = Diagnostic::error(message, header(1), "single brackets");
            (diagnostic, format!("[[{name}]]"))
        }
        Belongs::Table => {
            let message = format!("`{name}` stands once, in single brackets");
            let diagnostic = Diagnostic::error(message, header(2), "double brackets");
            (diagnostic, format!("[{name}]"))
        }
    };
    Some(diagnostic.help(format!("write `{right}`")))
}

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Belongs {
    List,
    Table,
}

/// The name in a header with the wrong brackets, and what it should be.
fn wrong(line: &str) -> Option<(&str, Belongs)> {
    let header = header(line)?;
    let double = header
        .strip_prefix("[[")
        .and_then(|rest| rest.split_once("]]"));
    let (name, is) = match double {
        Some((name, _)) => (name, Belongs::List),
        None => {
            let (name, rest) = header.strip_prefix('[')?.split_once(']')?;
            if name.starts_with('[') || rest.starts_with(']') {
                return None; // the brackets do not pair, which is a mistake of syntax
            }
            (name, Belongs::Table)
        }
    };
    let belongs = belongs(name)?;
    (is != belongs).then_some((name, belongs))
}

/// Whether a table of a registry is called so.
pub(super) fn is_name(name: &str) -> bool {
    belongs(name).is_some()
}

fn belongs(name: &str) -> Option<Belongs> {
    let parts: Vec<&str> = name.split('.').map(str::trim).collect();
    match parts.as_slice() {
        ["range" | "claim" | "practice"]
        | ["standard", "code"]
        | ["vendor", _, "code" | "range"] => Some(Belongs::List),
        ["source" | "vendor", _] => Some(Belongs::Table),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_a_registry_has_its_brackets() {
        for (name, belongs) in [
            ("source.rfc", Belongs::Table),
            ("range", Belongs::List),
            ("standard.code", Belongs::List),
            ("vendor.acme", Belongs::Table),
            ("vendor.acme.range", Belongs::List),
            ("vendor.acme.code", Belongs::List),
            ("claim", Belongs::List),
            ("practice", Belongs::List),
        ] {
            let (single, double) = (format!("[{name}] # single"), format!("  [[ {name} ]]"));
            let is_list = belongs == Belongs::List;
            assert_eq!(any_wrong(&single), is_list, "{single}");
            assert_eq!(any_wrong(&double), !is_list, "{double}");
            let is_reported = |header: &str| check(header).is_some();
            assert_eq!(
                (is_reported(&single), is_reported(&double)),
                (is_list, !is_list)
            );
        }
        for other in ["# [range]", "[[range]", "[range]]", "[standard]", "[other]"] {
            assert!(!any_wrong(other), "{other}");
        }
    }
}
