//! Advice is given by somebody who was read.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Finding, Rule};
use crate::load::{CodeEntry, Document};
use crate::model::{Basis, SourceKind};

pub(crate) const RULE: Rule = Rule {
    id: "basis-source",
    summary: "Reconnect advice with a `basis` of rfc, registry, vendor or third-party cites a source of that kind.",
    level: Level::Error,
    excusable: true,
    check,
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
        findings.extend(
            vendor
                .codes
                .iter()
                .filter_map(|code| refuse(document, code, &vendor.sources)),
        );
    }
    findings
}

fn refuse(
    document: &Document,
    code: &CodeEntry,
    namespace: &[crate::diagnostic::At<crate::load::SourceRef>],
) -> Option<Finding> {
    let basis = code.reconnect.as_ref()?.basis;
    let kinds: &[SourceKind] = match basis {
        Basis::Rfc => &[SourceKind::Standard],
        Basis::Registry => &[SourceKind::Registry],
        Basis::Vendor => &[
            SourceKind::VendorDocs,
            SourceKind::VendorSource,
            SourceKind::OfficialSdk,
        ],
        Basis::ThirdParty => &[SourceKind::ThirdParty],
        // Client libraries are read as what they are, which can be any kind.
        Basis::Practice => return None,
    };
    let mut cited = code.sources.as_deref().unwrap_or(namespace).iter();
    let found = cited.any(|citation| {
        document
            .source(&citation.key)
            .is_some_and(|source| kinds.contains(&source.kind))
    });
    (!found).then(|| {
        let message = format!(
            "{}: no source of the kind that the advice rests on",
            code.code.value
        );
        let help = "cite the source of the advice too, or correct `basis`";
        Finding::about(
            code,
            Diagnostic::error(message, code.code.span, "see its `reconnect`").help(help),
        )
    })
}
