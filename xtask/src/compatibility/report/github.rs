//! For GitHub Actions: an annotation for what breaks programs and for a wrong version; the rest is in the log.

use std::io::{self, Write};

use super::human::lines;
use super::{Class, Comparison, Finder, Versions, breaking, level, verdict, wrong_version};
use crate::diagnostic::{self, Diagnostic, FileText};

pub(super) fn print(comparison: &Comparison<'_>, out: &mut impl Write) -> io::Result<()> {
    lines(comparison, out)?;
    let (finder, versions) = (Finder::new(comparison), Versions::of(comparison));
    for change in &comparison.changes {
        if change.class() == Class::Major {
            let place = finder.find(change);
            let finding = breaking(change, place, level(comparison), &versions);
            let (finding, file) = if place.is_old {
                (without_place(finding), whole_file(comparison))
            } else {
                (finding, comparison.new.file())
            };
            diagnostic::print_github(&[finding], file, out)?;
        }
    }
    if let Some(finding) = wrong_version(comparison) {
        diagnostic::print_github(&[finding], comparison.new.file(), out)?;
    }
    writeln!(out, "{}", verdict(comparison))
}

/// A line of the old file is none of the pull request's, so what is gone is shown with the file as a whole.
fn without_place(finding: Diagnostic) -> Diagnostic {
    Diagnostic {
        labels: Vec::new(),
        ..finding
    }
}

fn whole_file<'e>(comparison: &Comparison<'e>) -> FileText<'e> {
    FileText {
        text: "",
        ..comparison.new.file()
    }
}
