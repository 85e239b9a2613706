//! The table of changes: how each edits the old registry, and what the comparison has to say.

use xtask::diff::SemverLevel;

/// A change of the registry beside this file, which is the old one.
pub(crate) struct Case {
    /// What the maintainer does.
    pub(crate) name: &'static str,
    /// The level that it has; none where nothing changed for anybody.
    pub(crate) level: Option<SemverLevel>,
    /// The kinds of change that it is reported as, in the order of the report.
    pub(crate) kinds: &'static [&'static str],
    /// The texts to replace in the old registry, each of which stands there once.
    pub(crate) edits: &'static [(&'static str, &'static str)],
}

const fn case(
    name: &'static str,
    level: SemverLevel,
    kinds: &'static [&'static str],
    edits: &'static [(&'static str, &'static str)],
) -> Case {
    Case {
        name,
        level: Some(level),
        kinds,
        edits,
    }
}

const fn nothing(name: &'static str, edits: &'static [(&'static str, &'static str)]) -> Case {
    Case {
        name,
        level: None,
        kinds: &[],
        edits,
    }
}

use SemverLevel::{Major, Minor, Patch};

const ALIAS: &str = "aliases = [{ name = \"EJECTED\", source = \"blog\" }]\n";
const RENAMED: &str = "renamed = [{ from = \"KICKED_OUT\", since = \"0.9.0\" }]\n";

pub(crate) const CASES: &[Case] = &[
    // Nothing that anybody sees.
    nothing("the same registry", &[]),
    nothing(
        "comments and order",
        &[
            ("# The old registry", "# Not the old registry"),
            ("[vendor.bolt]", "# Bolt\n[vendor.bolt]"),
        ],
    ),
    nothing(
        "a member written out",
        &[("id = \"FULL\"", "id = \"FULL\"\nmember = \"FULL\"")],
    ),
    // Texts and sources.
    case(
        "a better summary",
        Patch,
        &["edited"],
        &[("has done its work", "has done all of its work")],
    ),
    case(
        "details and a note",
        Patch,
        &["edited"],
        &[(
            "summary = \"The server has too many clients.\"\n",
            "summary = \"The server has too many clients.\"\ndetails = \"More.\"\nnote = \"A doubt.\"\n",
        )],
    ),
    case(
        "a close reason explained better",
        Patch,
        &["edited"],
        &[("A rule of the room was broken.", "The client broke a rule.")],
    ),
    case(
        "another source of a code",
        Patch,
        &["edited"],
        &[(
            "summary = \"The server has too many clients.\"\n",
            "summary = \"The server has too many clients.\"\nsources = [\"acme-server\"]\n",
        )],
    ),
    case(
        "a source read again",
        Patch,
        &["edited"],
        &[("checked = 2026-11-16", "checked = 2026-11-17")],
    ),
    case(
        "an alias with another source",
        Patch,
        &["edited"],
        &[(
            "name = \"EJECTED\", source = \"blog\"",
            "name = \"EJECTED\", source = \"acme-server\"",
        )],
    ),
    case(
        "another reason to deprecate",
        Patch,
        &["edited"],
        &[(
            "The server sends 4002 now.",
            "The server sends another one now.",
        )],
    ),
    case(
        "other words about a removal",
        Patch,
        &["edited"],
        &[("It was never sent.", "Nobody ever sent it.")],
    ),
    case(
        "other words about a vendor",
        Patch,
        &["edited"],
        &[("confidence = \"medium\"", "confidence = \"high\"")],
    ),
    case(
        "other words about a vendor's range",
        Patch,
        &["edited"],
        &[("The client may come back.", "The client can come back.")],
    ),
    case(
        "other words about a range",
        Patch,
        &["edited"],
        &[("Nobody may use these.", "Nobody uses these.")],
    ),
    case(
        "a claim weighed again",
        Patch,
        &["edited"],
        &[("Nothing of the kind was found.", "Nothing was found.")],
    ),
    case(
        "a habit described better",
        Patch,
        &["edited"],
        &[(
            "Reconnects after a second.",
            "Reconnects after two seconds.",
        )],
    ),
    case(
        "a name worded better that an alias keeps",
        Minor,
        &["changed", "edited"],
        &[
            ("name = \"Thrown out\"", "name = \"Taken out\""),
            (
                "source = \"blog\" }]\nreasons",
                "source = \"blog\" }, { name = \"Thrown out\", source = \"blog\" }]\nreasons",
            ),
        ],
    ),
    // What programs can notice, and go on working.
    case(
        "a new code",
        Minor,
        &["added"],
        &[(
            "[vendor.bolt]",
            "[[vendor.acme-chat.code]]\ncode = 4005\nname = \"Slow\"\nsummary = \"The client does not read.\"\nsent-by = \"server\"\n\n[vendor.bolt]",
        )],
    ),
    case(
        "a vendor's own meaning of a standard code",
        Minor,
        &["added"],
        &[(
            "[vendor.bolt]",
            "[[vendor.acme-chat.code]]\ncode = 1008\nname = \"Rule broken\"\nsummary = \"The client broke a rule of the room.\"\nsent-by = \"server\"\n\n[vendor.bolt]",
        )],
    ),
    case(
        "a new namespace",
        Minor,
        &["namespace-added"],
        &[(
            "[vendor.bolt]",
            "[vendor.ajax]\nvendor = \"Ajax\"\nproduct = \"Live\"\nhomepage = \"https://ajax.example/\"\nsources = [\"acme-server\"]\nconfidence = \"low\"\n\n[[vendor.ajax.code]]\ncode = 4000\nname = \"Over\"\nsummary = \"The match has ended.\"\nsent-by = \"server\"\n\n[vendor.bolt]",
        )],
    ),
    case(
        "a rename that keeps the old name",
        Minor,
        &["renamed"],
        &[(
            "id = \"FULL\"\n",
            "id = \"NO_ROOM\"\nrenamed = [{ from = \"FULL\", since = \"1.1.0\" }]\n",
        )],
    ),
    case(
        "a second rename that keeps both old names",
        Minor,
        &["renamed"],
        &[
            ("id = \"KICKED\"", "id = \"BANNED\""),
            (
                "since = \"0.9.0\" }]\n\n[[vendor.acme-chat.code]]\ncode = 4001",
                "since = \"0.9.0\" }, { from = \"KICKED\", since = \"1.1.0\" }]\n\n[[vendor.acme-chat.code]]\ncode = 4001",
            ),
        ],
    ),
    case(
        "a rename of the name alone that keeps the old member",
        Minor,
        &["renamed"],
        &[(
            "name = \"Try again\"\n",
            "name = \"Come back\"\nrenamed = [{ from = \"TryAgain\", since = \"1.1.0\" }]\n",
        )],
    ),
    case(
        "a rename in TypeScript alone that keeps the old name",
        Minor,
        &["renamed"],
        &[(
            "name = \"Try again\"\n",
            "id = \"TRY_AGAIN\"\nname = \"Try again\"\nrenamed = [{ from = \"TryAgain\", since = \"1.1.0\" }]\n",
        )],
    ),
    case(
        "a name worded better",
        Minor,
        &["changed"],
        &[("name = \"Thrown out\"", "name = \"Taken out\"")],
    ),
    case(
        "a new alias",
        Minor,
        &["changed"],
        &[(
            "aliases = [{",
            "aliases = [{ name = \"BOOTED\", source = \"blog\" }, {",
        )],
    ),
    case(
        "an old name that was forgotten",
        Minor,
        &["changed"],
        &[(
            "id = \"FULL\"\n",
            "id = \"FULL\"\nrenamed = [{ from = \"CROWDED\", since = \"0.9.0\" }]\n",
        )],
    ),
    case(
        "a deprecation",
        Minor,
        &["deprecated"],
        &[(
            "id = \"FULL\"\n",
            "id = \"FULL\"\ndeprecated = { since = \"1.1.0\", reason = \"The server waits now.\" }\n",
        )],
    ),
    case(
        "a deprecation that names what to use",
        Minor,
        &["deprecated"],
        &[(
            "summary = \"The server has too many clients.\"\n",
            "summary = \"The server has too many clients.\"\ndeprecated = { since = \"1.1.0\", reason = \"It was split.\", replaced-by = [4000, 4002] }\n",
        )],
    ),
    case(
        "another replacement of a deprecated code",
        Minor,
        &["changed"],
        &[("replaced-by = [4002]", "replaced-by = [4000]")],
    ),
    case(
        "one more replacement of a deprecated code, and another reason",
        Minor,
        &["changed", "edited"],
        &[(
            "The server sends 4002 now.\", replaced-by = [4002]",
            "The server says more now.\", replaced-by = [4000, 4002]",
        )],
    ),
    case(
        "another close reason",
        Minor,
        &["changed"],
        &[("reason = \"RULE-1\"", "reason = \"RULE-2\"")],
    ),
    case(
        "one more close reason",
        Minor,
        &["changed"],
        &[(
            "reasons = [{",
            "reasons = [{ reason = \"RULE-2\", summary = \"The message is too long.\" }, {",
        )],
    ),
    case(
        "no close reasons any more",
        Minor,
        &["changed"],
        &[(
            "reasons = [{ reason = \"RULE-1\", summary = \"A rule of the room was broken.\" }]\n",
            "",
        )],
    ),
    case(
        "no deprecation any more",
        Minor,
        &["undeprecated"],
        &[(
            "deprecated = { since = \"0.9.0\", reason = \"The server sends 4002 now.\", replaced-by = [4002] }\n",
            "",
        )],
    ),
    case(
        "other advice",
        Minor,
        &["changed"],
        &[(
            "reconnect = { advice = \"no\", basis = \"vendor\" }",
            "reconnect = { advice = \"maybe\", when = \"the user asks\", basis = \"vendor\" }",
        )],
    ),
    case(
        "another sender",
        Minor,
        &["changed"],
        &[(
            "sent-by = \"either\"\nsources = [\"rfc#7.4.1\"]\n\n[[standard.code]]",
            "sent-by = \"server\"\nsources = [\"rfc#7.4.1\"]\n\n[[standard.code]]",
        )],
    ),
    case(
        "not on the wire, and likened to HTTP",
        Minor,
        &["changed"],
        &[(
            "summary = \"The server has too many clients.\"\nsent-by = \"server\"\n",
            "summary = \"The server has too many clients.\"\nsent-by = \"nobody\"\nwire = \"never\"\nhttp = 503\n",
        )],
    ),
    case(
        "another advice for a vendor's range",
        Minor,
        &["ranges-changed"],
        &[(
            "reconnect = { advice = \"yes\", basis = \"vendor\" }",
            "reconnect = { advice = \"maybe\", when = \"the user asks\", basis = \"vendor\" }",
        )],
    ),
    case(
        "other ranges",
        Minor,
        &["ranges-changed"],
        &[
            ("last = 999", "last = 899"),
            ("first = 1000\n", "first = 900\n"),
        ],
    ),
    case(
        "a claimed namespace with evidence",
        Minor,
        &["enum-added", "edited"],
        &[(
            "sources = [\"blog\"]\nconfidence = \"low\"\nunverified = true",
            "sources = [\"acme-docs\"]\nconfidence = \"low\"",
        )],
    ),
    case(
        "a removed code in use again",
        Minor,
        &["restored"],
        &[(
            "removed = { since = \"0.9.0\", reason = \"It was never sent.\" }\n",
            "",
        )],
    ),
    case(
        "a tombstone of what was never there",
        Minor,
        &["tombstone-added"],
        &[(
            "[vendor.bolt]",
            "[[vendor.acme-chat.code]]\ncode = 4005\nname = \"Slow\"\nsummary = \"The client does not read.\"\nsent-by = \"server\"\nremoved = { since = \"0.8.0\", reason = \"It was a draft.\" }\n\n[vendor.bolt]",
        )],
    ),
    case(
        "a claimed code removed with a tombstone",
        Minor,
        &["removed"],
        &[(
            "summary = \"A writer met it once.\"\n",
            "summary = \"A writer met it once.\"\nremoved = { since = \"1.1.0\", reason = \"The writer was wrong.\" }\n",
        )],
    ),
    case(
        "a claimed code with another name",
        Minor,
        &["renamed"],
        &[("name = \"Said to exist\"", "name = \"Told of\"")],
    ),
    // What breaks programs.
    case(
        "a code deleted",
        Major,
        &["removed"],
        &[(
            "[[vendor.acme-chat.code]]\ncode = 4001\nname = \"Try again\"\nsummary = \"The server has too many clients.\"\nsent-by = \"server\"\n\n",
            "",
        )],
    ),
    case(
        "a code removed with a tombstone",
        Major,
        &["removed"],
        &[(
            "summary = \"The server has too many clients.\"\n",
            "summary = \"The server has too many clients.\"\nremoved = { since = \"2.0.0\", reason = \"It was never sent.\" }\n",
        )],
    ),
    case(
        "a vendor's own meaning of a standard code removed with a tombstone",
        Major,
        &["removed"],
        &[(
            "summary = \"The client went out of the room.\"\n",
            "summary = \"The client went out of the room.\"\nremoved = { since = \"2.0.0\", reason = \"It was never sent.\" }\n",
        )],
    ),
    case(
        "the last code of a namespace removed with a tombstone",
        Major,
        &["enum-removed", "removed"],
        &[(
            "summary = \"The server takes no more clients.\"\n",
            "summary = \"The server takes no more clients.\"\nremoved = { since = \"2.0.0\", reason = \"It was never sent.\" }\n",
        )],
    ),
    case(
        "another number",
        Major,
        &["renumbered"],
        &[(
            "code = 4001\nname = \"Try again\"",
            "code = 4011\nname = \"Try again\"",
        )],
    ),
    case(
        "another number, and a new code under the old one",
        Major,
        &["renumbered", "added"],
        &[(
            "code = 4001\nname = \"Try again\"",
            "code = 4001\nname = \"Slow\"\nsummary = \"The client does not read.\"\nsent-by = \"server\"\n\n[[vendor.acme-chat.code]]\ncode = 4011\nname = \"Try again\"",
        )],
    ),
    case(
        "two numbers exchanged",
        Major,
        &["renumbered", "renumbered"],
        &[
            (
                "code = 4000\nid = \"KICKED\"",
                "code = 4001\nid = \"KICKED\"",
            ),
            (
                "code = 4001\nname = \"Try again\"",
                "code = 4000\nname = \"Try again\"",
            ),
        ],
    ),
    case(
        "a rename without the old name",
        Major,
        &["renamed"],
        &[("id = \"FULL\"", "id = \"NO_ROOM\"")],
    ),
    case(
        "a rename of the name alone without the old member",
        Major,
        &["renamed"],
        &[("name = \"Try again\"", "name = \"Come back\"")],
    ),
    case(
        "an identifier that changes the TypeScript member alone",
        Major,
        &["renamed"],
        &[(
            "name = \"Try again\"",
            "id = \"TRY_AGAIN\"\nname = \"Try again\"",
        )],
    ),
    case(
        "a member that changes the enum",
        Major,
        &["renamed"],
        &[("id = \"FULL\"", "id = \"FULL\"\nmember = \"Crowded\"")],
    ),
    case(
        "an old name dropped",
        Major,
        &["names-lost", "edited"],
        &[(RENAMED, "")],
    ),
    case(
        "an alias dropped",
        Major,
        &["names-lost", "edited"],
        &[(ALIAS, "")],
    ),
    case(
        "an alias that goes to another code",
        Major,
        &["names-lost", "edited", "added"],
        &[
            (ALIAS, ""),
            (
                "[vendor.bolt]",
                "[[vendor.acme-chat.code]]\ncode = 4005\nid = \"EJECTED\"\nname = \"Left\"\nsummary = \"The owner closed the room.\"\nsent-by = \"server\"\n\n[vendor.bolt]",
            ),
        ],
    ),
    case(
        "a name that goes to another code",
        Major,
        &["names-lost", "changed", "added"],
        &[
            ("name = \"Thrown out\"", "name = \"Taken out\""),
            (
                "[vendor.bolt]",
                "[[vendor.acme-chat.code]]\ncode = 4005\nid = \"LEFT\"\nname = \"Thrown out\"\nsummary = \"The owner closed the room.\"\nsent-by = \"server\"\n\n[vendor.bolt]",
            ),
        ],
    ),
    case(
        "another identifier under the same member",
        Major,
        &["names-lost", "changed"],
        &[("id = \"ERR-2\"", "id = \"ERR-TWO\"")],
    ),
    case(
        "a namespace deleted",
        Major,
        &["namespace-removed"],
        &[(
            "[vendor.bolt]\nvendor = \"Bolt\"\nproduct = \"Push\"\nhomepage = \"https://bolt.example/\"\nsources = [\"acme-server\"]\nconfidence = \"medium\"\n\n[[vendor.bolt.code]]\ncode = 4000\nid = \"FULL\"\nname = \"Too many\"\nsummary = \"The server takes no more clients.\"\nsent-by = \"server\"\n\n",
            "",
        )],
    ),
    case(
        "a namespace under another name",
        Major,
        &["namespace-removed", "namespace-added"],
        &[
            ("[vendor.bolt]", "[vendor.bolt-push]"),
            ("[[vendor.bolt.code]]", "[[vendor.bolt-push.code]]"),
        ],
    ),
    case(
        "a namespace that becomes claimed",
        Major,
        &["enum-removed", "edited"],
        &[(
            "sources = [\"acme-server\"]\nconfidence = \"medium\"",
            "sources = [\"blog\"]\nconfidence = \"medium\"\nunverified = true",
        )],
    ),
    case(
        "a tombstone deleted",
        Major,
        &["tombstone-removed"],
        &[(
            "[[vendor.acme-chat.code]]\ncode = 4004\nid = \"GONE\"\nname = \"Given up\"\nsummary = \"The room was closed.\"\nsent-by = \"server\"\nremoved = { since = \"0.9.0\", reason = \"It was never sent.\" }\n\n",
            "",
        )],
    ),
    case(
        "a tombstone under another name",
        Major,
        &["names-lost"],
        &[("id = \"GONE\"", "id = \"GONE\"\nmember = \"GONE_OLD\"")],
    ),
    case(
        "the name of a removed code used again",
        Major,
        &["names-lost", "added"],
        &[
            ("id = \"GONE\"", "id = \"GONE\"\nmember = \"GONE_OLD\""),
            (
                "[vendor.bolt]",
                "[[vendor.acme-chat.code]]\ncode = 4005\nid = \"GONE\"\nname = \"Room closed\"\nsummary = \"The owner closed the room.\"\nsent-by = \"server\"\nnote = \"The documentation has it at 4005 now.\"\n\n[vendor.bolt]",
            ),
        ],
    ),
    case(
        "the number of a removed code used again",
        Major,
        &["reused"],
        &[(
            "id = \"GONE\"\nname = \"Given up\"\nsummary = \"The room was closed.\"\nsent-by = \"server\"\nremoved = { since = \"0.9.0\", reason = \"It was never sent.\" }\n",
            "id = \"MUTED\"\nname = \"Told to be quiet\"\nsummary = \"The client sends too much.\"\nsent-by = \"server\"\n",
        )],
    ),
    case(
        "a claimed code deleted",
        Major,
        &["removed"],
        &[(
            "[[vendor.rumor.code]]\ncode = 4000\nname = \"Said to exist\"\nsummary = \"A writer met it once.\"\nsent-by = \"unknown\"\n\n",
            "",
        )],
    ),
    case(
        "a claimed code with another number",
        Major,
        &["renumbered"],
        &[(
            "code = 4000\nname = \"Said to exist\"",
            "code = 4010\nname = \"Said to exist\"",
        )],
    ),
];
