//! For a terminal: the changes that break nothing as a line each, the others with their places, then the verdict.

use std::io::{self, Write};

use super::findings::findings;
use super::{Class, Comparison, verdict};
use crate::diagnostic::{self, Lines};
use crate::diff::Edition;
use crate::diff::place::Finder;
use crate::diff::words::{Quote, describe};

pub(super) fn print<'e>(comparison: &Comparison<'e>, out: &mut impl Write) -> io::Result<()> {
    lines(comparison, out)?;
    let text = |edition: &'e Edition| (edition.path.as_str(), Lines::new(&edition.text));
    let (old, new) = (text(comparison.old), text(comparison.new));
    for finding in findings(comparison) {
        let (path, lines) = if finding.is_old { &old } else { &new };
        diagnostic::print_human(&finding.diagnostic, path, lines, out)?;
    }
    writeln!(out, "{}", verdict(comparison))
}

/// The changes that break nothing, the least first.
pub(super) fn lines(comparison: &Comparison<'_>, out: &mut impl Write) -> io::Result<()> {
    let finder = Finder::new(comparison);
    let mut any = false;
    for class in [Class::Patch, Class::Minor] {
        for change in comparison.changes.iter().filter(|it| it.class() == class) {
            let place = finder.find(change);
            let (path, at) = (&place.edition.path, place.position);
            let (class, what) = (class.word(), describe(change, Quote::Plain));
            writeln!(out, "{class}: {what} [{path}:{}:{}]", at.line, at.column)?;
            any = true;
        }
    }
    if any { writeln!(out) } else { Ok(()) }
}
