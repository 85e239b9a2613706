//! What the registry knows of a code, as data.

use super::reconnect::Reconnect;

/// What a program needs of a code's entry in the registry. Notes and further sources are on the reference pages and in the
/// JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Info {
    /// The number.
    pub code: u16,
    /// The namespace that gives the number this meaning, as the registry spells it: `discord-gateway`.
    pub namespace: &'static str,
    /// The variant of the namespace's enum.
    pub member: &'static str,
    /// The vendor's own identifier, to the letter, where it publishes one.
    pub id: Option<&'static str>,
    /// What people read: `Authentication failed`.
    pub name: &'static str,
    /// What happened, in one sentence.
    pub summary: &'static str,
    /// More than fits one sentence.
    pub details: Option<&'static str>,
    /// Which endpoint sends the code, in a Close frame or, where `wire` is [`Wire::Never`], in another way.
    pub sent_by: SentBy,
    /// Whether the code appears in Close frames.
    pub wire: Wire,
    /// Why people see the code: a sentence for each cause.
    pub causes: &'static [&'static str],
    /// What to do about it: an imperative sentence for each remedy.
    pub remedies: &'static [&'static str],
    /// When to send it, in one sentence.
    pub send: Option<&'static str>,
    /// What the sources say about reconnecting. `None` is unspecified, which is not "no";
    /// [`Received::reconnect`](crate::Received::reconnect) says what else may count.
    pub reconnect: Option<Reconnect>,
    /// Other names in use, and earlier names of the member.
    pub aliases: &'static [&'static str],
    /// Close reasons that tell cases of this one number apart.
    pub reasons: &'static [Reason],
    /// The HTTP status that a source likens it to.
    pub http: Option<u16>,
    /// Whether the namespace may use the number.
    pub allocation: Allocation,
    /// Set when programs should stop using the code.
    pub deprecated: Option<Deprecated>,
    /// The best source: its address, or its package URL.
    pub source: &'static str,
}

impl Info {
    /// What goes without saying: a record says only what differs.
    pub(crate) const DEFAULT: Self = Self {
        code: 0,
        namespace: "",
        member: "",
        id: None,
        name: "",
        summary: "",
        details: None,
        sent_by: SentBy::Unknown,
        wire: Wire::Yes,
        causes: &[],
        remedies: &[],
        send: None,
        reconnect: None,
        aliases: &[],
        reasons: &[],
        http: None,
        allocation: Allocation::Regular,
        deprecated: None,
        source: "",
    };
}

/// Who sends a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SentBy {
    /// The endpoint that opened the connection.
    Client,
    /// The endpoint that accepted it.
    Server,
    /// Both do.
    Either,
    /// The sources do not say.
    Unknown,
    /// Neither endpoint: the code is reserved, unused, or made up locally.
    Nobody,
}

/// Whether a code appears in Close frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wire {
    /// It appears in Close frames.
    Yes,
    /// It never does: an endpoint reports it to its own application, like 1005 and 1006, or it arrives in a message.
    Never,
    /// The vendor declares it, but nothing that was read sends it.
    Unused,
    /// It has no meaning yet, like 1004, so nobody may send it.
    Reserved,
}

/// Whether a namespace may use a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Allocation {
    /// It may.
    Regular,
    /// The number is outside the registry of close codes (0-999, 5000-65535); endpoints may reject it.
    OutOfRange,
    /// The number is IANA's to assign (1016-3999), and IANA leaves it unassigned or gives it another meaning.
    Unregistered,
}

/// A range of numbers that has a meaning as a whole for a vendor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VendorRange {
    /// The namespace of the vendor, as the registry spells it.
    pub namespace: &'static str,
    /// The first number of it.
    pub first: u16,
    /// The last number of it.
    pub last: u16,
    /// What a code in it says, in one sentence.
    pub summary: &'static str,
    /// Advice for the numbers in it that the namespace does not list; a code that it lists has its own, or none.
    pub reconnect: Option<Reconnect>,
}

impl VendorRange {
    /// Whether the number is in it.
    pub(crate) const fn holds(&self, code: u16) -> bool {
        self.first <= code && code <= self.last
    }
}

/// A close reason that tells cases of one number apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Reason {
    /// The text that the Close frame carries, or that it begins with.
    pub reason: &'static str,
    /// What it means, in one sentence.
    pub summary: &'static str,
}

/// Why and since when programs should stop using a code or a namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Deprecated {
    /// The first version of the registry that says so.
    pub since: &'static str,
    /// Why, in one sentence.
    pub reason: &'static str,
    /// The codes of the same namespace that replace it; none for a namespace.
    pub replaced_by: &'static [u16],
}
