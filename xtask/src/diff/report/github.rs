//! For GitHub Actions: an annotation for what breaks programs and for a wrong version; the rest is in the log.

use std::io::{self, Write};

use super::findings::findings;
use super::human::lines;
use super::{Comparison, verdict};
use crate::diagnostic::{self, Diagnostic, Lines};

pub(super) fn print(comparison: &Comparison<'_>, out: &mut impl Write) -> io::Result<()> {
    lines(comparison, out)?;
    let (path, new) = (&comparison.new.path, Lines::new(&comparison.new.text));
    for finding in findings(comparison) {
        let diagnostic = if finding.is_old {
            without_place(finding.diagnostic)
        } else {
            finding.diagnostic
        };
        diagnostic::print_github(&diagnostic, path, &new, out)?;
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
