//! Makes the records of codes, those in use and those that are gone.

use serde::Serialize;

use super::citation::CitationRecord;
use super::reconnect::ReconnectRecord;
use super::text::Text;
use crate::model::{
    Alias, Allocation, Code, Deprecation, Namespace, Reason, Removal, Rename, SentBy, Tombstone,
    Wire, browser_close_accepts, may_appear_in_close_frame,
};
use crate::source::NamespaceDeprecatedKeys;
use crate::text::one_line;

/// A code. One in use and one that is gone have the same members.
#[derive(Serialize)]
pub(super) struct CodeRecord<'a> {
    namespace: Text<'a>,
    unverified: bool,
    code: u16,
    anchor: String,
    id: Option<Text<'a>>,
    name: Text<'a>,
    rust_variant: Option<Text<'a>>,
    typescript_member: Option<Text<'a>>,
    summary: Text<'a>,
    details: Option<Text<'a>>,
    sent_by: SentBy,
    wire: Wire,
    may_appear_in_close_frame: bool,
    browser_close_accepts: bool,
    causes: Vec<Text<'a>>,
    remedies: Vec<Text<'a>>,
    send: Option<Text<'a>>,
    reconnect: Option<ReconnectRecord<'a>>,
    aliases: Vec<AliasRecord<'a>>,
    reasons: Vec<ReasonRecord<'a>>,
    http: Option<u16>,
    note: Option<Text<'a>>,
    out_of_range: Option<Text<'a>>,
    unregistered: Option<Text<'a>>,
    since: Option<Text<'a>>,
    deprecated: Option<DeprecationRecord<'a>>,
    renamed: Vec<RenameRecord<'a>>,
    removed: Option<RemovalRecord<'a>>,
    sources: Vec<CitationRecord<'a>>,
}

impl<'a> CodeRecord<'a> {
    /// The record of a code in use.
    pub(super) fn new(namespace: &'a Namespace, code: &'a Code) -> Self {
        let unverified = namespace.is_unverified();
        let (out_of_range, unregistered) = match &code.allocation {
            Allocation::Regular => (None, None),
            Allocation::OutOfRange(why) => (Some(Text(why)), None),
            Allocation::Unregistered(why) => (None, Some(Text(why))),
        };
        Self {
            namespace: Text(&namespace.slug),
            unverified,
            code: code.number,
            anchor: one_line(&namespace.permalink(code.number)),
            id: code.id.as_deref().map(Text),
            name: Text(&code.name),
            // No language has an enum of what only third parties vouch for, so there is no member to name.
            rust_variant: (!unverified).then_some(Text(&code.rust)),
            typescript_member: (!unverified).then_some(Text(&code.typescript)),
            summary: Text(&code.summary),
            details: code.details.as_deref().map(Text),
            sent_by: code.sent_by,
            wire: code.wire,
            may_appear_in_close_frame: may_appear_in_close_frame(code.number),
            browser_close_accepts: browser_close_accepts(code.number),
            causes: code.causes.iter().map(|it| Text(it)).collect(),
            remedies: code.remedies.iter().map(|it| Text(it)).collect(),
            send: code.send.as_deref().map(Text),
            reconnect: code.reconnect.as_ref().map(ReconnectRecord::new),
            aliases: code.aliases.iter().map(AliasRecord::new).collect(),
            reasons: code.reasons.iter().map(ReasonRecord::new).collect(),
            http: code.http,
            note: code.note.as_deref().map(Text),
            out_of_range,
            unregistered,
            since: code.since.as_deref().map(Text),
            deprecated: code.deprecated.as_ref().map(DeprecationRecord::new),
            renamed: code.renamed.iter().map(RenameRecord::new).collect(),
            removed: None,
            sources: CitationRecord::list(&code.sources),
        }
    }

    /// The record of a code that is gone.
    pub(super) fn removed(namespace: &'a Namespace, tombstone: &'a Tombstone) -> Self {
        Self {
            removed: Some(RemovalRecord::new(&tombstone.removal)),
            ..Self::new(namespace, &tombstone.code)
        }
    }
}

/// Another name in use.
#[derive(Serialize)]
struct AliasRecord<'a> {
    name: Text<'a>,
    source: CitationRecord<'a>,
}

impl<'a> AliasRecord<'a> {
    fn new(alias: &'a Alias) -> Self {
        Self {
            name: Text(&alias.name),
            source: CitationRecord::new(&alias.source),
        }
    }
}

/// A close reason that tells cases of one number apart.
#[derive(Serialize)]
struct ReasonRecord<'a> {
    reason: Text<'a>,
    summary: Text<'a>,
}

impl<'a> ReasonRecord<'a> {
    fn new(reason: &'a Reason) -> Self {
        Self {
            reason: Text(&reason.reason),
            summary: Text(&reason.summary),
        }
    }
}

/// Why and since when a code should no longer be used.
#[derive(Serialize)]
struct DeprecationRecord<'a> {
    since: Text<'a>,
    reason: Text<'a>,
    replaced_by: &'a [u16],
}

impl<'a> DeprecationRecord<'a> {
    fn new(deprecation: &'a Deprecation) -> Self {
        Self {
            since: Text(&deprecation.since),
            reason: Text(&deprecation.reason),
            replaced_by: &deprecation.replaced_by,
        }
    }
}

/// An earlier name of the enum member.
#[derive(Serialize)]
struct RenameRecord<'a> {
    from: Text<'a>,
    since: Text<'a>,
    rust_variant: Option<Text<'a>>,
    typescript_member: Option<Text<'a>>,
}

impl<'a> RenameRecord<'a> {
    fn new(rename: &'a Rename) -> Self {
        Self {
            from: Text(&rename.from),
            since: Text(&rename.since),
            rust_variant: rename.rust.as_deref().map(Text),
            typescript_member: rename.typescript.as_deref().map(Text),
        }
    }
}

/// Since when, and why.
#[derive(Serialize)]
pub(super) struct RemovalRecord<'a> {
    since: Text<'a>,
    reason: Text<'a>,
}

impl<'a> RemovalRecord<'a> {
    /// The record of a namespace that programs should stop using.
    pub(super) fn of_namespace(deprecation: &'a NamespaceDeprecatedKeys) -> Self {
        Self {
            since: Text(&deprecation.since),
            reason: Text(&deprecation.reason),
        }
    }

    fn new(removal: &'a Removal) -> Self {
        Self {
            since: Text(&removal.since),
            reason: Text(&removal.reason),
        }
    }
}
