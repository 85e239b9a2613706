//! For GitHub Actions: an annotation for what breaks programs and for a wrong version; the rest is in the log.

use std::io::{self, Write};

use super::findings::findings;
use super::human::lines;
use super::{Comparison, verdict};
use crate::diagnostic::{self, Diagnostic, FileText};

pub(super) fn print(comparison: &Comparison<'_>, out: &mut impl Write) -> io::Result<()> {
    lines(comparison, out)?;
    for finding in findings(comparison) {
        let (diagnostic, file) = if finding.is_old {
            (without_place(finding.diagnostic), whole_file(comparison))
        } else {
            (finding.diagnostic, comparison.new.file())
        };
        diagnostic::print_github(&[diagnostic], file, out)?;
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
