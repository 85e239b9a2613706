//! What `diff` says of single changes: what changed, whom it breaks, and what is still to do.

use std::fs;

use crate::support::{ended, fixtures, xtask};
use serde_json::Value;

/// The first change of a kind, after some texts of the old registry were replaced.
fn change(kind: &str, edits: &[(&str, &str)]) -> Value {
    let old = fs::read_to_string(fixtures().join("diff/registry.toml")).unwrap();
    let mut new = old.clone();
    for (from, to) in edits {
        assert_eq!(new.matches(from).count(), 1, "{from}");
        new = new.replace(from, to);
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.toml"), old).unwrap();
    fs::write(folder.path().join("new.toml"), new).unwrap();
    let arguments = [
        "diff",
        "--registry",
        "new.toml",
        "--against",
        "old.toml",
        "--format",
        "json",
    ];
    let (_, output, errors) = ended(&xtask(folder.path(), &arguments));
    let records = output.lines().map(serde_json::from_str);
    let records: Vec<Value> = records.map(Result::unwrap).collect();
    let found = records.into_iter().find(|record| record["kind"] == kind);
    found.unwrap_or_else(|| panic!("no {kind}: {output}{errors}"))
}

const TRY_AGAIN: &str = "code = 4001\nname = \"Try again\"\n";

/// 4011 for 4001, and an entry for 4001.
fn renumbered(rest_of_4001: &str) -> Value {
    let before = "summary = \"The server had too many clients.\"\nsent-by = \"server\"\n";
    let entries = format!(
        "code = 4001\n{rest_of_4001}{before}\n[[vendor.acme-chat.code]]\ncode = 4011\nname = \"Try again\"\n"
    );
    change("renumbered", &[(TRY_AGAIN, &entries)])
}

#[test]
fn what_became_of_the_old_number_is_not_asked_for_twice() {
    let number_alone = change(
        "renumbered",
        &[(TRY_AGAIN, "code = 4011\nname = \"Try again\"\n")],
    );
    let help = number_alone["help"].as_str().unwrap();
    assert!(help.contains("an entry for 4001 with"), "{help}");
    for kept in [
        "deprecated = { since = \"2.0.0\", reason = \"It is 4011 now.\", replaced-by = [4011] }",
        "removed = { since = \"2.0.0\", reason = \"It is 4011 now.\" }",
    ] {
        let change = renumbered(&format!(
            "member = \"TryAgainOnce\"\nname = \"Try again, until 2026\"\n{kept}\n"
        ));
        assert_eq!(change["help"], Value::Null, "{kept}");
    }
    let other = renumbered("name = \"Slow\"\n");
    assert_eq!(
        other["help"],
        "explain in the `note` of 4001 what it was before"
    );
}

#[test]
fn a_standard_code_gives_way_to_a_vendors_own_and_comes_back() {
    let of_acme = "[[vendor.acme-chat.code]]\ncode = 1008\nname = \"Rule broken\"\nsummary = \"The client broke a rule of the \
                   room.\"\nsent-by = \"server\"\n\n[vendor.bolt]";
    let added = change("added", &[("[vendor.bolt]", of_acme)]);
    assert_eq!(added["class"], "minor");
    assert_eq!(
        added["message"],
        "`acme-chat` 1008 `RuleBroken` is new; until now programs that decode 1008 with `acme-chat` got the standard \
         `PolicyViolation`"
    );
    // Where nobody could decode numbers with the namespace, or it has no standard meaning, nothing of the kind is said.
    let of_rumor = of_acme.replace("acme-chat", "rumor");
    for entry in [of_rumor, of_acme.replace("1008", "4008")] {
        let added = change("added", &[("[vendor.bolt]", &entry)]);
        let message = added["message"].as_str().unwrap();
        assert!(message.ends_with("`RuleBroken` is new"), "{message}");
    }
    let summary = "summary = \"The client went out of the room.\"\n";
    let tombstone = "removed = { since = \"2.0.0\", reason = \"It was never sent.\" }\n";
    let removed = change("removed", &[(summary, &format!("{summary}{tombstone}"))]);
    let breaks = removed["breaks"].as_array().unwrap();
    let says = "programs that decode `1000`: it is the standard `NormalClosure` again";
    assert!(breaks.contains(&says.into()), "{breaks:?}");
}

#[test]
fn a_number_or_a_name_of_a_removed_code_is_not_ours_to_use_again() {
    let renamed = change(
        "names-lost",
        &[("id = \"GONE\"\n", "id = \"GONE\"\nmember = \"GONE_OLD\"\n")],
    );
    assert_eq!(
        renamed["breaks"][0],
        "programs of earlier releases that still name the removed `GONE`, `Gone`: they can come to mean something else now"
    );
    let help = renamed["help"].as_str().unwrap();
    assert!(
        help.starts_with("give the tombstone its name back"),
        "{help}"
    );
    let reused = change(
        "reused",
        &[(
            "id = \"GONE\"\nname = \"Given up\"\nsummary = \"The room was closed.\"\nsent-by = \"server\"\nremoved = { since \
             = \"0.9.0\", reason = \"It was never sent.\" }\n",
            "id = \"MUTED\"\nname = \"Muted\"\nsummary = \"The client sends too much.\"\nsent-by = \"server\"\nnote = \"It \
             meant before that the room was closed.\"\n",
        )],
    );
    let help = reused["help"].as_str().unwrap();
    assert!(
        help.contains("if the vendor really uses 4004 again"),
        "{help}"
    );
}

#[test]
fn only_an_enum_keeps_an_old_name() {
    let claimed = change(
        "renamed",
        &[("name = \"Said to exist\"", "name = \"Told of\"")],
    );
    assert_eq!(
        claimed["message"],
        "`rumor` 4000 was `SaidToExist` and is `ToldOf`"
    );
    let in_use = change(
        "renamed",
        &[(
            "id = \"FULL\"\n",
            "id = \"NO_ROOM\"\nrenamed = [{ from = \"FULL\", since = \"1.1.0\" }]\n",
        )],
    );
    assert_eq!(
        in_use["message"],
        "`bolt` 4000 was `FULL` and is `NO_ROOM`; the old name is kept"
    );
}

#[test]
fn close_reasons_and_replacements_are_shown() {
    let first = "{ reason = \"RULE-1\", summary = \"A rule of the room was broken.\" }";
    let second = "{ reason = \"RULE-2\", summary = \"The message is too long.\" }";
    let reasons = format!("reasons = [{first}]");
    for (to, says) in [
        (
            format!("reasons = [{second}]"),
            "`reasons` was \"RULE-1\", is \"RULE-2\"",
        ),
        (
            format!("reasons = [{second}, {first}]"),
            "`reasons` gained \"RULE-2\"",
        ),
        (
            "reasons = []".to_owned(),
            "`reasons` was \"RULE-1\", is \"none\"",
        ),
    ] {
        let change = change("changed", &[(&reasons, &to)]);
        assert_eq!(
            change["message"],
            format!("`acme-chat` 4000 `KICKED`: {says}")
        );
    }
    let replaced = change(
        "changed",
        &[("replaced-by = [4002]", "replaced-by = [4000, 4001]")],
    );
    assert_eq!(
        replaced["message"],
        "`acme-chat` 4003 `OLD_PROTOCOL`: `deprecated.replaced-by` was \"4002\", is \"4000, 4001\""
    );
}

/// Nothing in `diff` knows these keys: what is said follows from their roles in the table of keys.
#[test]
fn a_key_that_the_comparison_does_not_know_is_told_by_its_role() {
    let summary = "summary = \"The server has too many clients.\"\n";
    for (keys, kind, says) in [
        (
            "causes = [\"The room is popular.\"]",
            "edited",
            "edited `causes`",
        ),
        ("remedies = [\"Wait.\"]", "edited", "edited `remedies`"),
        (
            "send = \"When the room is full.\"",
            "edited",
            "edited `send`",
        ),
        (
            "http = 503",
            "changed",
            "`http` was \"unspecified\", is \"503\"",
        ),
        (
            "reconnect = { advice = \"yes\", after = \"delay\", seconds = 0.5, basis = \"vendor\" }",
            "changed",
            "`reconnect` was \"unspecified\", is \"advice yes, after delay, seconds 0.5, basis vendor\"",
        ),
    ] {
        let change = change(kind, &[(summary, &format!("{summary}{keys}\n"))]);
        assert_eq!(
            change["message"],
            format!("`acme-chat` 4001 `TryAgain`: {says}")
        );
    }
    let deprecated = change(
        "deprecated",
        &[(
            "homepage = \"https://bolt.example/\"\n",
            "homepage = \"https://bolt.example/\"\ndeprecated = { since = \"1.1.0\", reason = \"Bolt has closed.\" }\n",
        )],
    );
    assert_eq!(
        deprecated["message"],
        "`bolt` is deprecated: Bolt has closed."
    );
}

/// What comes before reconnecting is text, but text that programs act on.
#[test]
fn a_condition_of_the_advice_is_a_part_of_the_advice() {
    let advice =
        |rest: &str| format!("reconnect = {{ advice = \"no\", {rest}basis = \"vendor\" }}");
    let before = advice("before = \"leave the room\", ");
    let change = change("changed", &[(&advice(""), &before)]);
    assert_eq!(change["class"], "minor");
    assert_eq!(
        change["message"],
        "`acme-chat` 4000 `KICKED`: `reconnect.before` was \"unspecified\", is \"leave the room\""
    );
}
