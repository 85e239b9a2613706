//! `[[claim]]` and `[[practice]]`: what others say and do.

use super::entry::Entry;
use super::field::{CodeRange, PackageUrl, Slug, SourceRef};
use crate::diagnostic::{Diagnostic, Spanned};

/// A claim as it stands in the file.
#[derive(Debug)]
pub struct ClaimEntry {
    /// The namespace it would belong to.
    pub subject: Spanned<String>,
    /// The number.
    pub code: Spanned<u16>,
    /// What is claimed.
    pub says: String,
    /// Who claims it.
    pub claimant: Spanned<SourceRef>,
    /// What was found instead.
    pub verdict: String,
}

/// A habit of a client library as it stands in the file.
#[derive(Debug)]
pub struct PracticeEntry {
    /// The library.
    pub library: String,
    /// Its package URL.
    pub package: String,
    /// The codes that the rule is about.
    pub codes: Vec<Spanned<CodeRange>>,
    /// What it does.
    pub rule: Spanned<String>,
    /// Where this was read.
    pub sources: Vec<Spanned<SourceRef>>,
}

/// Reads a claim.
pub(super) fn read_claim(mut entry: Entry<'_, '_>) -> Option<ClaimEntry> {
    let subject = entry.required::<Slug>("subject");
    let code = entry.required("code");
    let says = entry.required("says");
    let claimant = entry.required("claimant");
    let verdict = entry.required("verdict");
    entry.finish();
    let subject = subject?;
    Some(ClaimEntry {
        subject: Spanned {
            span: subject.span,
            value: subject.value.0,
        },
        code: code?,
        says: says?.value,
        claimant: claimant?,
        verdict: verdict?.value,
    })
}

/// Reads a practice.
pub(super) fn read_practice(mut entry: Entry<'_, '_>) -> Option<PracticeEntry> {
    let library = entry.required("library");
    let package = entry.required::<PackageUrl>("package");
    let codes = entry.required_list("codes");
    if codes.as_ref().is_some_and(Vec::is_empty) {
        let help = "write `codes = [1000, \"1002-1004\"]`, or `[\"1000-4999\"]` for all";
        entry.mistakes.add(
            Diagnostic::error(
                "a practice is about no code",
                entry.span,
                "`codes` is empty",
            )
            .help(help),
        );
    }
    let rule = entry.required("rule");
    let sources = entry.required_list("sources");
    entry.finish();
    Some(PracticeEntry {
        library: library?.value,
        package: package?.value.0,
        codes: codes?,
        rule: rule?,
        sources: sources?,
    })
}
