//! The table of keys: every key of codes.toml, described once.
//!
//! Reading, the order of `fmt`, the editor schema, the comment at the head of codes.toml and the kind of change that `diff`
//! reports all follow from a row. A row is: documentation, role, key, field, type.

use super::entry::Entry;
use super::field::{Inline, InlineList, List, Map, Optional, OptionalList, Required, RequiredList};
use super::reconnect::InlineReconnect;
use super::render::FieldText;
use super::spec::{Field, KeySpec, Role, Table, TableSpec, TextVisitor, table};
use super::value::{
    Address, CodeRange, Day, HttpStatus, Id, Name, PackageUrl, Seconds, Slug, SourceRef, Text,
    Version,
};
use super::vocabulary::{Advice, Basis, Confidence, SentBy, SourceKind, Strategy, Wire};
use crate::diagnostic::Span;

table! {
    /// The registry of WebSocket close codes.
    RootEntry, RootKeys: "the registry" {
        /// The version of the registry (semver), and of every package that is generated from it.
        Data "version" version: Required<Version>,
        /// What was read, by key.
        Text "source" sources: Map<SourceEntry>,
        /// The parts of the number space.
        Data "range" ranges: InlineList<RangeEntry>,
        /// The standard codes.
        Data "standard" standard: Inline<StandardEntry>,
        /// The namespaces of vendors, by name.
        Data "vendor" vendors: Map<VendorEntry>,
        /// Claims without evidence.
        Text "claim" claims: InlineList<ClaimEntry>,
        /// What client libraries do about reconnecting.
        Text "practice" practices: InlineList<PracticeEntry>,
    }
}

table! {
    /// The namespace of the codes that IANA registers.
    StandardEntry, StandardKeys: "the table `standard`" {
        /// The codes.
        Data "code" codes: InlineList<CodeEntry>,
    }
}

table! {
    /// A document, page, package or source file that was read; entries cite it as "key" or "key#section".
    SourceEntry, SourceKeys: "a source" {
        /// The text of a link to it.
        Text "title" title: Required<Text>,
        /// Its https address; for a file in a repository the permanent address with the commit. Either this or `package`.
        Data "url" url: Optional<Address>,
        /// Its package URL, "pkg:npm/graphql-ws@6.4.2".
        Data "package" package: Optional<PackageUrl>,
        /// How close it is to the organization that defines the codes.
        Data "kind" kind: Required<SourceKind>,
        /// The day it was read.
        Text "checked" checked: Required<Day>,
        /// The commit, version or section that was read.
        Text "at" at: Optional<Text>,
    }
}

table! {
    /// A part of the number space. The ranges cover 0-65535 without gap or overlap.
    RangeEntry, RangeKeys: "a range" {
        /// The first number.
        Identity "first" first: Required<u16>,
        /// The last number, which belongs to the range.
        Identity "last" last: Required<u16>,
        /// What people call it.
        Text "name" name: Required<Name>,
        /// What it is for, in one sentence.
        Text "summary" summary: Required<Text>,
        /// How a number in it is assigned.
        Text "assignment" assignment: Required<Text>,
        /// Where this was read.
        Text "sources" sources: RequiredList<SourceRef>,
    }
}

table! {
    /// A namespace: the codes of one protocol of one vendor, in which a number means one thing.
    VendorEntry, VendorKeys: "a vendor" {
        /// The company, project or person that defines the codes.
        Text "vendor" vendor: Required<Text>,
        /// The product or protocol that closes with these codes.
        Text "product" product: Required<Text>,
        /// The https address of the vendor or product.
        Text "homepage" homepage: Required<Address>,
        /// Where its codes were read, the best source first.
        Text "sources" sources: RequiredList<SourceRef>,
        /// How sure we are of these codes.
        Text "confidence" confidence: Required<Confidence>,
        /// A footnote on the whole namespace.
        Text "note" note: Optional<Text>,
        /// true: only third parties document the codes. Such a namespace gets a page but no enum.
        Data "unverified" unverified: Optional<bool>,
        /// Set when programs should stop using the whole namespace.
        Data "deprecated" deprecated: Inline<NamespaceDeprecatedEntry>,
        /// Ranges that have a meaning as a whole.
        Data "range" ranges: InlineList<VendorRangeEntry>,
        /// The codes.
        Data "code" codes: InlineList<CodeEntry>,
    }
}

table! {
    /// A range of numbers that has a meaning as a whole for a vendor.
    VendorRangeEntry, VendorRangeKeys: "a vendor's range" {
        /// The first number.
        Identity "first" first: Required<u16>,
        /// The last number, which belongs to the range.
        Identity "last" last: Required<u16>,
        /// What a code in the range says, in one sentence.
        Text "summary" summary: Required<Text>,
        /// Advice for the whole range; its codes do not inherit it.
        Data "reconnect" reconnect: InlineReconnect,
        /// Where this was read; by default the sources of the namespace.
        Text "sources" sources: OptionalList<SourceRef>,
    }
}

table! {
    /// A close code: what a number means within its namespace.
    CodeEntry, CodeKeys: "a code" {
        /// The number, 0-65535.
        Identity "code" code: Required<u16>,
        /// The vendor's own identifier, to the letter, where it publishes one. An identifier, not prose.
        Name "id" id: Optional<Id>,
        /// Overrides the name of the enum member; needed where `id`s repeat within the namespace or are not identifiers. Rust
        /// uses the UpperCamelCase of `member`, else `id`, else `name`; TypeScript uses `member`, else `id` to the letter, else
        /// the PascalCase of `name`.
        Name "member" member: Optional<Text>,
        /// What people read: words in sentence case, without a full stop.
        Text "name" name: Required<Name>,
        /// What happened, in one sentence that is true for sender and receiver.
        Text "summary" summary: Required<Text>,
        /// More, where a sentence is not enough.
        Text "details" details: Optional<Text>,
        /// Which endpoint sends the code, in a Close frame or, where `wire` is never, in another way.
        Data "sent-by" sent_by: Required<SentBy>,
        /// Whether the code appears in Close frames; yes by default.
        Data "wire" wire: Optional<Wire>,
        /// Why you see it: one sentence for each cause.
        Text "causes" causes: List<Text>,
        /// What to do about it: one imperative sentence for each remedy.
        Text "remedies" remedies: List<Text>,
        /// When to send it, in one sentence.
        Text "send" send: Optional<Text>,
        /// What the sources say about reconnecting. Absent means unspecified, which is not "no".
        Data "reconnect" reconnect: InlineReconnect,
        /// Other names in use; found by look-up, never enum members.
        Name "aliases" aliases: InlineList<AliasEntry>,
        /// Close reasons that tell cases of this one number apart.
        Data "reasons" reasons: InlineList<ReasonEntry>,
        /// The HTTP status that a source compares it to.
        Data "http" http: Optional<HttpStatus>,
        /// A footnote: contradictions between sources and which one we follow, versions, doubts.
        Text "note" note: Optional<Text>,
        /// Where this was read; by default the sources of the namespace. Required in `standard`.
        Text "sources" sources: OptionalList<SourceRef>,
        /// Why the number may not be used as a close code; required for 0-999 and 5000-65535.
        Text "out-of-range" out_of_range: Optional<Text>,
        /// Why a vendor's use of a number that IANA leaves unassigned, or gives another meaning, is recorded; required for
        /// unassigned numbers of 1000-3999.
        Text "unregistered" unregistered: Optional<Text>,
        /// The version of this registry that first had the code.
        Text "since" since: Optional<Version>,
        /// Set when programs should stop using the code.
        Data "deprecated" deprecated: Inline<DeprecatedEntry>,
        /// Earlier names of the enum member.
        Name "renamed" renamed: InlineList<RenamedEntry>,
        /// A tombstone: the code is gone, and its number and name are not used again.
        Data "removed" removed: Inline<RemovedEntry>,
        /// Exceptions to lint rules; an exception that is not needed is itself a finding.
        Internal "allow" allow: InlineList<AllowEntry>,
    }
}

table! {
    /// Advice about reconnecting.
    ReconnectEntry, ReconnectKeys: "the reconnect advice" {
        /// Whether to reconnect.
        Data "advice" advice: Required<Advice>,
        /// What to do first, as an imperative phrase: "refresh the token".
        Text "before" before: Optional<Text>,
        /// The condition, as a phrase that completes "reconnect when"; required with maybe.
        Text "when" when: Optional<Text>,
        /// How long to wait, if the source says so; not with no.
        Data "after" after: Optional<Strategy>,
        /// delay: the time; at-least: the shortest time. In seconds.
        Data "seconds" seconds: Optional<Seconds>,
        /// backoff: the bound of the first attempt, in seconds.
        Data "initial" initial: Optional<Seconds>,
        /// jitter: the shortest time, in seconds.
        Data "min" min: Optional<Seconds>,
        /// jitter: the longest time; backoff: the bound of all attempts, if the source names one. In seconds.
        Data "max" max: Optional<Seconds>,
        /// Who says so.
        Data "basis" basis: Required<Basis>,
    }
}

table! {
    /// Another name in use.
    AliasEntry, AliasKeys: "an alias" {
        /// The name, as it is spelled there.
        Name "name" name: Required<Name>,
        /// The source that uses it.
        Text "source" source: Required<SourceRef>,
    }
}

table! {
    /// A close reason that tells cases of one number apart.
    ReasonEntry, ReasonKeys: "a close reason" {
        /// The text that the Close frame carries as its reason, or that its reason begins with.
        Identity "reason" reason: Required<Text>,
        /// What the code means with it, in one sentence.
        Text "summary" summary: Required<Text>,
    }
}

table! {
    /// Why programs should stop using a code.
    DeprecatedEntry, DeprecatedKeys: "the deprecation" {
        /// The first version of the registry that says so.
        Text "since" since: Required<Version>,
        /// Why, in one sentence.
        Text "reason" reason: Required<Text>,
        /// The codes of the same namespace that replace it.
        Data "replaced-by" replaced_by: List<u16>,
    }
}

table! {
    /// Why programs should stop using a namespace.
    NamespaceDeprecatedEntry, NamespaceDeprecatedKeys: "the deprecation of a namespace" {
        /// The first version of the registry that says so.
        Text "since" since: Required<Version>,
        /// Why, in one sentence.
        Text "reason" reason: Required<Text>,
    }
}

table! {
    /// A tombstone: the code is gone.
    RemovedEntry, RemovedKeys: "the tombstone" {
        /// The first version of the registry without the code.
        Text "since" since: Required<Version>,
        /// Why, in one sentence.
        Text "reason" reason: Required<Text>,
    }
}

table! {
    /// An earlier name of the enum member.
    RenamedEntry, RenamedKeys: "an earlier name" {
        /// The name, as it was spelled.
        Identity "from" from: Required<Text>,
        /// The first version of the registry without it.
        Text "since" since: Required<Version>,
    }
}

table! {
    /// An exception to a lint rule.
    AllowEntry, AllowKeys: "an exception" {
        /// The rule.
        Identity "rule" rule: Required<Text>,
        /// Why the rule does not apply here.
        Text "reason" reason: Required<Text>,
    }
}

table! {
    /// A claim, without evidence, that a vendor uses a code.
    ClaimEntry, ClaimKeys: "a claim" {
        /// The would-be namespace.
        Identity "subject" subject: Required<Slug>,
        /// The number.
        Identity "code" code: Required<u16>,
        /// What is claimed, in short.
        Text "says" says: Required<Text>,
        /// The source that claims it.
        Text "claimant" claimant: Required<SourceRef>,
        /// What was found instead.
        Text "verdict" verdict: Required<Text>,
    }
}

table! {
    /// What a client library does about reconnecting.
    PracticeEntry, PracticeKeys: "a practice" {
        /// Its name.
        Identity "library" library: Required<Text>,
        /// Its package URL.
        Text "package" package: Required<PackageUrl>,
        /// The codes that the rule is about: numbers and ranges, [1000, "1002-1004"].
        Data "codes" codes: RequiredList<CodeRange>,
        /// What it does, in one sentence that begins with Reconnects, Stops or Depends.
        Text "rule" rule: Required<Text>,
        /// Where this was read.
        Text "sources" sources: RequiredList<SourceRef>,
    }
}
