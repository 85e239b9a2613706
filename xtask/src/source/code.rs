//! `[[standard.code]]` and `[[vendor.<namespace>.code]]`: one close code.

use super::entry::Entry;
use super::field::{HttpStatus, Id, Name, SourceRef, Version};
use super::reconnect::{self, ReconnectEntry};
use crate::diagnostic::{Span, Spanned};
use crate::model::{SentBy, Wire};

/// A code as it stands in the file.
#[derive(Debug)]
pub struct CodeEntry {
    /// Its header.
    pub span: Span,
    /// The number.
    pub code: Spanned<u16>,
    /// The vendor's own identifier.
    pub id: Option<Spanned<String>>,
    /// What the enum member is called instead.
    pub member: Option<Spanned<String>>,
    /// What people read.
    pub name: Spanned<String>,
    /// What happened.
    pub summary: Spanned<String>,
    /// More of it.
    pub details: Option<String>,
    /// Who sends it.
    pub sent_by: Spanned<SentBy>,
    /// Whether it stands in Close frames.
    pub wire: Wire,
    /// Advice about reconnecting.
    pub reconnect: Option<ReconnectEntry>,
    /// Other names in use.
    pub aliases: Vec<AliasEntry>,
    /// Close reasons with a meaning.
    pub reasons: Vec<ReasonEntry>,
    /// The HTTP status it is likened to.
    pub http: Option<u16>,
    /// A footnote.
    pub note: Option<String>,
    /// Where this was read; `None` takes the namespace's.
    pub sources: Option<Vec<Spanned<SourceRef>>>,
    /// Why the number may not be used.
    pub illegal: Option<Spanned<String>>,
    /// Why the use of a number that is not the vendor's is recorded.
    pub squatting: Option<Spanned<String>>,
    /// The version that first had it.
    pub since: Option<Spanned<String>>,
    /// Why it should no longer be used.
    pub deprecated: Option<DeprecatedEntry>,
    /// Earlier names of the member.
    pub renamed: Vec<RenamedEntry>,
    /// Why it is gone.
    pub removed: Option<RemovedEntry>,
    /// Exceptions to rules.
    pub allow: Vec<AllowEntry>,
}

/// `{ name, where }`: another name in use.
#[derive(Debug)]
pub struct AliasEntry {
    /// The name.
    pub name: Spanned<String>,
    /// The source that uses it.
    pub source: Spanned<SourceRef>,
}

/// `{ reason, summary }`: a close reason with a meaning.
#[derive(Debug)]
pub struct ReasonEntry {
    /// The text in the Close frame.
    pub reason: Spanned<String>,
    /// What it means.
    pub summary: Spanned<String>,
}

/// `{ since, reason, replaced-by }`: a code that should no longer be used.
#[derive(Debug)]
pub struct DeprecatedEntry {
    /// The first version that says so.
    pub since: Spanned<String>,
    /// Why.
    pub reason: Spanned<String>,
    /// The codes that took its place.
    pub replaced_by: Vec<Spanned<u16>>,
}

/// `{ from, since }`: an earlier name of the member.
#[derive(Debug)]
pub struct RenamedEntry {
    /// The name as it was spelled.
    pub from: Spanned<String>,
    /// The first version without it.
    pub since: Spanned<String>,
}

/// `{ since, reason }`: a code that is gone.
#[derive(Debug)]
pub struct RemovedEntry {
    /// The first version without it.
    pub since: Spanned<String>,
    /// Why.
    pub reason: Spanned<String>,
}

/// `{ rule, reason }`: an exception to a rule.
#[derive(Debug)]
pub struct AllowEntry {
    /// The rule's name.
    pub rule: Spanned<String>,
}

/// Reads the codes of a namespace.
pub(super) fn read_all(namespace: &mut Entry<'_, '_>) -> Vec<CodeEntry> {
    namespace.tables("code", "a code", read)
}

fn read(mut entry: Entry<'_, '_>) -> Option<CodeEntry> {
    let span = entry.span;
    let code = entry.required("code");
    let id = entry.optional::<Id>("id");
    let member = entry.optional("member");
    let name = entry.required::<Name>("name");
    let summary = entry.required("summary");
    let details = entry.optional("details");
    let sent_by = entry.required("sent-by");
    let wire = entry.optional("wire");
    let reconnect = reconnect::read(&mut entry);
    let aliases = entry.tables("aliases", "an alias", alias);
    let reasons = entry.tables("reasons", "a close reason", reason);
    let http = entry.optional::<HttpStatus>("http");
    let note = entry.optional("note");
    let sources = entry.list("sources");
    let illegal = entry.optional("illegal");
    let squatting = entry.optional("squatting");
    let since = entry.optional::<Version>("since");
    let deprecated = entry
        .table("deprecated", "the deprecation")
        .and_then(deprecated);
    let renamed = entry.tables("renamed", "an earlier name", renamed);
    let removed = entry.table("removed", "the tombstone").and_then(removed);
    let allow = entry.tables("allow", "an exception", allow);
    entry.finish();
    Some(CodeEntry {
        span,
        code: code?,
        id: id.map(|id| id.map(|id| id.0)),
        member,
        name: name?.map(|name| name.0),
        summary: summary?,
        details: details.map(|details| details.value),
        sent_by: sent_by?,
        wire: wire.map_or(Wire::Yes, |wire| wire.value),
        reconnect,
        aliases,
        reasons,
        http: http.map(|http| http.value.0),
        note: note.map(|note| note.value),
        sources,
        illegal,
        squatting,
        since: since.map(version),
        deprecated,
        renamed,
        removed,
        allow,
    })
}

fn alias(mut entry: Entry<'_, '_>) -> Option<AliasEntry> {
    let name = entry.required::<Name>("name");
    let source = entry.required("where");
    entry.finish();
    Some(AliasEntry {
        name: name?.map(|name| name.0),
        source: source?,
    })
}

fn reason(mut entry: Entry<'_, '_>) -> Option<ReasonEntry> {
    let reason = entry.required("reason");
    let summary = entry.required("summary");
    entry.finish();
    Some(ReasonEntry {
        reason: reason?,
        summary: summary?,
    })
}

fn deprecated(mut entry: Entry<'_, '_>) -> Option<DeprecatedEntry> {
    let since = entry.required::<Version>("since");
    let reason = entry.required("reason");
    let replaced_by = entry.list("replaced-by").unwrap_or_default();
    entry.finish();
    Some(DeprecatedEntry {
        since: version(since?),
        reason: reason?,
        replaced_by,
    })
}

fn renamed(mut entry: Entry<'_, '_>) -> Option<RenamedEntry> {
    let from = entry.required("from");
    let since = entry.required::<Version>("since");
    entry.finish();
    Some(RenamedEntry {
        from: from?,
        since: version(since?),
    })
}

fn removed(mut entry: Entry<'_, '_>) -> Option<RemovedEntry> {
    let since = entry.required::<Version>("since");
    let reason = entry.required("reason");
    entry.finish();
    Some(RemovedEntry {
        since: version(since?),
        reason: reason?,
    })
}

fn version(version: Spanned<Version>) -> Spanned<String> {
    version.map(|version| version.0.to_string())
}

fn allow(mut entry: Entry<'_, '_>) -> Option<AllowEntry> {
    let rule = entry.required("rule");
    let reason = entry.required::<String>("reason");
    entry.finish();
    reason?;
    Some(AllowEntry { rule: rule? })
}
