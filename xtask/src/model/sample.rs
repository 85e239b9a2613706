//! Registries for tests that no file could hold: built past the loader, with every text as hostile as it gets.

use std::sync::Arc;

use super::*;
use crate::source::{
    ClaimKeys, CodeKeys, NamespaceDeprecatedKeys, PracticeKeys, RangeKeys, SourceKeys, SourceRef,
    VendorKeys, VendorRangeKeys,
};

/// Ends comments, strings, tables, tags and templates of every output, and holds what the loader would refuse.
pub(crate) const HOSTILE: &str = "a */ b \"\"\" c ``` d ` e | f </script> g \\ h \\\" i ' j ${k} l {@link m} n\r\no \
     @deprecated p\u{202e}q\u{200b}r\u{0}s # t * u _v_ <w> & x [y](z) --> \u{2028} //! {{x}} %s";

/// A registry with two namespaces, `standard` and `hostile-vendor`, whose texts are all [`HOSTILE`].
pub(crate) fn hostile() -> Registry {
    let source = Arc::new(Source {
        key: "hostile".to_owned(),
        location: Location::Url("https://example.com/a_(b)|c>".to_owned()),
        keys: SourceKeys {
            title: HOSTILE.to_owned(),
            url: Some("https://example.com/a_(b)|c>".to_owned()),
            package: None,
            kind: SourceKind::Standard,
            checked: "2026-11-21".to_owned(),
            at: Some(HOSTILE.to_owned()),
        },
    });
    let citation = Citation {
        source: Arc::clone(&source),
        section: Some("7.4.1".to_owned()),
    };
    let vendor = Vendor {
        keys: VendorKeys {
            vendor: HOSTILE.to_owned(),
            product: HOSTILE.to_owned(),
            homepage: "https://example.com/\"><script>".to_owned(),
            sources: vec![],
            confidence: Confidence::Low,
            note: Some(HOSTILE.to_owned()),
            unverified: None,
            deprecated: Some(NamespaceDeprecatedKeys {
                since: "0.1.0".to_owned(),
                reason: HOSTILE.to_owned(),
            }),
            ranges: vec![],
            codes: vec![],
        },
        sources: vec![citation.clone()],
        unverified: false,
        ranges: vec![VendorRange {
            keys: VendorRangeKeys {
                first: 4100,
                last: 4199,
                summary: HOSTILE.to_owned(),
                reconnect: Some(reconnect()),
                sources: None,
            },
            sources: vec![citation.clone()],
        }],
    };
    let codes = vec![
        code(4000, "default", "Default", &citation),
        code(4001, "type", "Type", &citation),
    ];
    let mut removed = code(4002, "gone", "Gone", &citation);
    removed.keys.name = HOSTILE.to_owned();
    Registry {
        version: "0.1.0".to_owned(),
        sources: vec![source],
        ranges: vec![Range {
            keys: RangeKeys {
                first: 0,
                last: 65535,
                name: HOSTILE.to_owned(),
                summary: HOSTILE.to_owned(),
                assignment: HOSTILE.to_owned(),
                sources: vec![],
            },
            sources: vec![citation.clone()],
        }],
        standard: namespace(
            "standard",
            None,
            vec![code(1000, "NormalClosure", "NormalClosure", &citation)],
            vec![],
        ),
        vendors: vec![namespace(
            "hostile-vendor",
            Some(vendor),
            codes,
            vec![Tombstone {
                code: removed,
                removal: Removal {
                    since: "0.1.0".to_owned(),
                    reason: HOSTILE.to_owned(),
                },
            }],
        )],
        claims: vec![Claim {
            keys: ClaimKeys {
                subject: "hostile-claim".to_owned(),
                code: 4000,
                says: HOSTILE.to_owned(),
                claimant: SourceRef {
                    key: "hostile".to_owned(),
                    section: None,
                },
                verdict: HOSTILE.to_owned(),
            },
            number: 4000,
            claimant: citation.clone(),
        }],
        practices: vec![Practice {
            keys: PracticeKeys {
                library: HOSTILE.to_owned(),
                package: "pkg:npm/hostile@1.0.0".to_owned(),
                codes: vec![1000..=1000, 4000..=4999],
                rule: HOSTILE.to_owned(),
                sources: vec![],
            },
            sources: vec![citation],
        }],
    }
}

fn namespace(
    slug: &str,
    vendor: Option<Vendor>,
    codes: Vec<Code>,
    removed: Vec<Tombstone>,
) -> Namespace {
    let names = NamespaceNames {
        snake: slug.replace('-', "_"),
        pascal: if slug == "standard" {
            "Standard"
        } else {
            "HostileVendor"
        }
        .to_owned(),
        camel: if slug == "standard" {
            "standard"
        } else {
            "hostileVendor"
        }
        .to_owned(),
    };
    Namespace {
        slug: slug.to_owned(),
        names,
        vendor,
        codes,
        removed,
    }
}

fn reconnect() -> Reconnect {
    Reconnect {
        advice: Advice::Maybe,
        basis: Basis::Vendor,
        before: Some(HOSTILE.to_owned()),
        when: Some(HOSTILE.to_owned()),
        after: Some(After::Backoff {
            initial: 500,
            max: Some(30_000),
        }),
    }
}

fn code(number: u16, typescript: &str, rust: &str, citation: &Citation) -> Code {
    let keys = CodeKeys {
        code: number,
        id: Some(typescript.to_owned()),
        member: None,
        name: HOSTILE.to_owned(),
        summary: HOSTILE.to_owned(),
        details: Some(HOSTILE.to_owned()),
        sent_by: SentBy::Either,
        wire: None,
        causes: vec![HOSTILE.to_owned()],
        remedies: vec![HOSTILE.to_owned()],
        send: Some(HOSTILE.to_owned()),
        reconnect: Some(reconnect()),
        aliases: vec![],
        reasons: vec![Reason {
            reason: HOSTILE.to_owned(),
            summary: HOSTILE.to_owned(),
        }],
        http: Some(502),
        note: Some(HOSTILE.to_owned()),
        sources: None,
        out_of_range: None,
        unregistered: Some(HOSTILE.to_owned()),
        since: Some("0.1.0".to_owned()),
        deprecated: Some(Deprecation {
            since: "0.1.0".to_owned(),
            reason: HOSTILE.to_owned(),
            replaced_by: vec![4001],
        }),
        renamed: vec![],
        removed: None,
        allow: vec![],
    };
    Code {
        keys,
        number,
        rust: rust.to_owned(),
        typescript: typescript.to_owned(),
        wire: Wire::Yes,
        aliases: vec![Alias {
            name: HOSTILE.to_owned(),
            source: citation.clone(),
        }],
        sources: vec![citation.clone()],
        allocation: Allocation::Unregistered(HOSTILE.to_owned()),
        renamed: vec![Rename {
            from: format!("old-{typescript}"),
            since: "0.1.0".to_owned(),
            rust: Some(format!("Old{rust}")),
            typescript: Some(format!("old_{typescript}")),
        }],
    }
}
