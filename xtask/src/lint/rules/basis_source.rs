//! Advice is given by somebody who was read.

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::model::{Basis, SourceKind};
use crate::source::{CodeEntry, Document, SourceRef};

pub(crate) const RULE: Rule = Rule {
    id: "basis-source",
    summary: "Reconnect advice with a `basis` of rfc, registry, vendor or third-party cites a source of that kind; `recommended` is for standard codes.",
    why: "Advice weighs differently if it is the vendor's own than if it is a stranger's. `basis` says whose it is, and \
        a reader who follows the sources of the code has to find it there. Where standards are silent on a standard code, \
        this registry recommends something itself; for a vendor's code it does not.",
    level: Level::Error,
    excusable: true,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
reconnect = { advice = "no", basis = "rfc" }
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
reconnect = { advice = "no", basis = "vendor" }
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    if document.incomplete {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for code in &document.standard {
        findings.extend(refuse(document, code, &[]));
    }
    for vendor in &document.vendors {
        let codes = vendor.codes.iter();
        findings.extend(codes.clone().filter_map(refuse_recommendation));
        findings.extend(codes.filter_map(|code| refuse(document, code, &vendor.sources)));
    }
    findings
}

/// What a vendor's code asks of clients is for the vendor to say, not for this registry.
fn refuse_recommendation(code: &CodeEntry) -> Option<Finding> {
    let reconnect = code.reconnect.as_ref()?;
    (reconnect.basis.value == Basis::Recommended).then(|| {
        let message = format!("the advice for {} is this registry's own", code.code.value);
        let wrong = Diagnostic::error(
            message,
            code.code.span,
            "`recommended` is for standard codes",
        );
        Finding::about(
            code,
            wrong.help("cite who gives the advice, or leave `reconnect` out"),
        )
    })
}

fn refuse(
    document: &Document,
    code: &CodeEntry,
    namespace: &[Spanned<SourceRef>],
) -> Option<Finding> {
    let basis = code.reconnect.as_ref()?.basis.value;
    let (kinds, wanted): (&[SourceKind], _) = match basis {
        Basis::Rfc => (
            &[SourceKind::Standard],
            "`rfc` needs a source of kind `standard`",
        ),
        Basis::Registry => (
            &[SourceKind::Registry],
            "`registry` needs a source of kind `registry`",
        ),
        Basis::Vendor => (
            &[
                SourceKind::VendorDocs,
                SourceKind::VendorSource,
                SourceKind::OfficialSdk,
            ],
            "`vendor` needs a source of kind `vendor-docs`, `vendor-source` or `official-sdk`",
        ),
        Basis::ThirdParty => (
            &[SourceKind::ThirdParty],
            "`third-party` needs a source of kind `third-party`",
        ),
        // Client libraries are read as what they are, which can be any kind; a recommendation rests on several kinds.
        Basis::Practice | Basis::Recommended => return None,
    };
    let mut cited = code.sources.as_deref().unwrap_or(namespace).iter();
    let found = cited.any(|citation| {
        document
            .source(&citation.key)
            .is_some_and(|source| kinds.contains(&source.kind.value))
    });
    (!found).then(|| {
        let number = code.code.value;
        let message = format!("{number} does not cite what its reconnect advice rests on");
        let label = format!("a `basis` of {wanted}");
        let help = "cite the source that gives the advice, or correct `basis`";
        Finding::about(
            code,
            Diagnostic::error(message, code.code.span, label).help(help),
        )
    })
}
