//! `explain` answers what people ask: by number, by name, by namespace, for people and for programs.
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask --test explain` writes the answers from the golden registry anew; read their diff
//! as somebody who met the number at night.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::support::{ended, fixtures, xtask};
use expect_test::expect_file;
use serde_json::Value;
use xtask::explain::{Answer, Hit, Question, human};
use xtask::model::{Code, Registry};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Asks the project's own registry.
fn explain(what: &[&str]) -> (i32, String, String) {
    let arguments: Vec<&str> = ["explain"].iter().chain(what).copied().collect();
    ended(&xtask(&root(), &arguments))
}

/// What is printed for people when something is known.
fn answer(what: &str) -> String {
    let (status, output, errors) = explain(&[what]);
    assert_eq!((status, errors.as_str()), (0, ""), "{what}");
    output
}

/// The words of a text, so that it does not matter where lines end.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn json(what: &[&str]) -> (i32, Value) {
    let arguments: Vec<&str> = what.iter().chain(&["--format", "json"]).copied().collect();
    let (status, output, errors) = explain(&arguments);
    assert_eq!(errors, "", "{what:?}");
    (status, serde_json::from_str(&output).unwrap())
}

/// The project's own registry.
fn registry() -> &'static Registry {
    static REGISTRY: OnceLock<Registry> = OnceLock::new();
    REGISTRY.get_or_init(|| {
        let text = fs::read_to_string(root().join("codes.toml")).unwrap();
        xtask::resolve::resolve(xtask::source::load(&text).document).unwrap()
    })
}

fn ask(what: &str) -> Answer<'static> {
    Answer::new(registry(), Question::new(&[what.to_owned()]))
}

/// The standard codes, and of the others enough to be sure: asking for all of them takes a minute.
fn many_codes() -> impl Iterator<Item = (&'static str, &'static Code)> {
    let all = registry().namespaces().flat_map(|namespace| {
        let codes = namespace.codes.iter();
        codes.map(|code| (namespace.slug.as_str(), code))
    });
    let standard = registry().standard.codes.len();
    all.enumerate()
        .filter(move |(at, _)| *at < standard || at % 29 == 0)
        .map(|(_, code)| code)
}

#[test]
fn the_golden_registry_is_explained() {
    let mut answers = String::new();
    for what in [
        "4000",
        "1006",
        "1004",
        "0",
        "4150",
        "700",
        "acme-chat",
        "acme-chat 4002",
        "acme-chat-4004",
        "chat 4250",
        "kick",
        "error 2",
        "WORD-1",
        "acme-chat WORD-1: it was \"bother\"",
        "1008 word-1",
        "rumor 4000",
        "slack rtm",
        "slack-rtm 4001",
        "error 4001",
        "bold",
        "forbiden",
        "WORD-01",
        "acme-chat kickd",
        "bolt forbiden",
        "acme-chap 4000",
        "slack rtn",
        "acme-chat 99999",
        "4000 4001",
        "4,000",
        "slow reader: 12 pending",
        "AcmeChatCloseCode.Kick",
        "-1",
        "01006",
        "65536",
        "\u{1b}[31m\u{7}\u{202e}",
    ] {
        let arguments = ["explain", "--registry", "golden/registry.toml", what];
        let (status, output, errors) = ended(&xtask(&fixtures(), &arguments));
        let shown = what.escape_default();
        answers += &format!("$ cargo xtask explain '{shown}'\n{output}{errors}[{status}]\n\n");
        assert!(
            !answers.contains(['\u{1b}', '\u{7}', '\u{202e}']),
            "{shown}"
        );
    }
    expect_file![fixtures().join("explain/golden.txt")].assert_eq(&answers);
}

#[test]
fn questions_that_people_ask_are_answered() {
    for (what, said) in [
        (
            "1006",
            "Browsers report every failure as 1006, whether of name resolution, TCP, TLS",
        ),
        (
            "1006",
            "TLS or the opening handshake, so that no script can probe a network",
        ),
        (
            "1006",
            "More generated/markdown/pitfalls.md#why-a-browser-shows-1006",
        ),
        ("1015", "a failed TLS handshake is normally 1006"),
        ("1005", "In a Close frame no: an endpoint must not send it"),
        ("1012", "Reconnect yes, after a random 5 to 30 s (registry)"),
        ("1006", "Wait a random 0 to 5 s before the first attempt"),
        ("CLOSED_NO_STATUS", "1005 No status received"),
        ("1000", "sockette: Stops"),
        ("slack-rtm", "slack-rtm 4001 Account inactive unverified"),
        (
            "4001",
            "phoenix-channels 4001 Channel crashed on the server unverified",
        ),
        (
            "discord-gateway 4008",
            "DiscordGatewayCloseCode.RateLimited",
        ),
        (
            "discord rate limited",
            "discord_gateway::CloseCode::RateLimited",
        ),
        (
            "discord_gateway::CloseCode::RateLimited",
            "Namespace discord-gateway",
        ),
        (
            "DiscordGatewayCloseCode.RateLimited",
            "Namespace discord-gateway",
        ),
        (
            "close_codes::standard::CloseCode::NormalClosure",
            "1000 Normal closure",
        ),
        ("arcware-4452", "Identifier UNAUTHORIZED_DF"),
        (
            "pusher 4150",
            "4100-4199: The server closed the connection temporarily",
        ),
        ("tetrio 1006", "Unverified Only third parties say so"),
        ("NET-0001", "As a close reason: 1011 Timeout"),
        (
            "NET-0001: no audio received",
            "\"NET-0001\": The server received neither audio nor text",
        ),
        ("516", "none: no code of the registry has this number"),
        ("516", "As a close reason: 1002 Resource"),
        ("4,008", "4008 Private use"),
        (
            "4401: Unauthorized",
            "this is about those that the other words name. Or did you mean one of these? 4401 18 meanings",
        ),
        (
            "discord-gatway 4008",
            "Or did you mean one of these? discord-gateway 4008 Rate limited",
        ),
        ("4401: unauthorised", "4401 Unauthorized 8 codes"),
        (
            "code: 1006 (dropped)",
            "so this is about 1006 wherever it is used",
        ),
        ("1000", "standard::CloseCode::NormalClosure"),
    ] {
        let output = words(&answer(what));
        assert!(output.contains(said), "{what}: {said}\n{output}");
    }
    let page = fs::read_to_string(root().join("generated/markdown/pitfalls.md")).unwrap();
    assert!(page.contains("\n## Why a browser shows 1006\n"));
    let vendors = answer("4401");
    for namespace in registry()
        .namespaces()
        .filter(|namespace| namespace.code(4401).is_some())
    {
        assert!(
            vendors.contains(&format!("  {}  ", namespace.slug)),
            "{}",
            namespace.slug
        );
    }
    let (status, output, _) = explain(&["3123"]);
    assert_eq!(status, 1);
    let said = words(&output);
    assert!(
        said.contains("Meaning none: no code of the registry has this number"),
        "{said}"
    );
    assert!(
        said.contains("Assigned Registered with IANA on request, first come, first served"),
        "{said}"
    );
}

#[test]
fn words_may_stand_apart_or_in_quotes() {
    assert_eq!(explain(&["going", "away"]), explain(&["going away"]));
    assert_eq!(explain(&["GOING_AWAY"]).0, 0);
    assert_eq!(
        explain(&["discord-gateway", "4008"]),
        explain(&["discord_gateway 4008"])
    );
    assert_eq!(
        explain(&["discord-gateway", "4008"]),
        explain(&["4008", "Discord-Gateway"])
    );
}

#[test]
fn codes_are_found_by_number_and_by_each_of_its_names() {
    let mut names = 0;
    for (namespace, code) in many_codes() {
        let is_it = |hit: &xtask::explain::Hit<'_>| {
            hit.namespace.slug == namespace && hit.code().number == code.number
        };
        let what = format!("{namespace} {}", code.number);
        let answer = ask(&what);
        assert!(
            answer.remark.is_none() && answer.hits.iter().all(is_it),
            "{what}"
        );
        assert_eq!(answer.hits.len(), 1, "{what}");
        let aliases = code.aliases.iter().map(|alias| &alias.name);
        for name in [&code.name, &code.rust, &code.typescript]
            .into_iter()
            .chain(&code.id)
            .chain(aliases)
        {
            // A name that is a number is read as one.
            if name.parse::<u16>().is_ok() || !name.contains(char::is_alphanumeric) {
                continue;
            }
            assert!(ask(name).hits.iter().any(is_it), "{what}: {name}");
            names += 1;
        }
    }
    assert!(names > 250, "{names}");
}

fn is_in(hits: &[Hit<'_>], namespace: &str, number: u16) -> bool {
    let mut hits = hits.iter();
    hits.any(|hit| hit.namespace.slug == namespace && hit.code().number == number)
}

#[test]
fn every_close_reason_leads_to_its_codes() {
    let mut reasons = 0;
    for namespace in registry().namespaces() {
        for code in &namespace.codes {
            for reason in &code.reasons {
                let (slug, reason) = (&*namespace.slug, &*reason.reason);
                let is_found = |answer: &Answer<'_>| {
                    is_in(&answer.hits, slug, code.number)
                        || is_in(&answer.by_reason, slug, code.number)
                };
                assert!(is_found(&ask(reason)), "{reason}");
                let what = format!("{slug} {reason}");
                let theirs = ask(&what);
                assert!(is_found(&theirs), "{what}");
                let mut hits = theirs.hits.iter().chain(&theirs.by_reason);
                assert!(hits.all(|hit| hit.namespace.slug == slug), "{what}");
                // A number alone is read as one.
                if reason.contains(char::is_alphabetic) {
                    let longer = format!("{reason}: and so on");
                    assert!(is_found(&ask(&longer)), "{longer}");
                }
                reasons += 1;
            }
        }
    }
    assert!(reasons > 400, "{reasons}");
}

#[test]
fn names_and_close_reasons_are_told_together() {
    for (what, by_name, by_reason) in [
        ("Idle Timeout", ("okx", 4004), ("anycable", 1000)),
        (
            "RATE_LIMITED",
            ("discord-gateway", 4008),
            ("tldraw-sync", 4099),
        ),
        ("forbidden", ("standard", 3003), ("tldraw-sync", 4099)),
    ] {
        let found = ask(what);
        assert!(is_in(&found.hits, by_name.0, by_name.1), "{what}");
        assert!(is_in(&found.by_reason, by_reason.0, by_reason.1), "{what}");
        let (names, reasons) = (found.hits.iter(), &found.by_reason);
        for hit in names {
            assert!(!is_in(reasons, &hit.namespace.slug, hit.code().number));
        }
        let output = words(&answer(what));
        let (_, after) = output.split_once("As a close reason:").unwrap();
        assert!(after.contains(by_reason.0), "{output}");
    }
    assert!(ask("anycable Idle Timeout").hits.is_empty());
}

#[test]
fn a_claim_is_told_alone() {
    for claim in &registry().claims {
        let what = format!("{} {}", claim.subject, claim.number);
        let found = ask(&what);
        assert_eq!(found.claims, [claim], "{what}");
        assert!(found.remark.is_none() && found.hits.is_empty(), "{what}");
        let output = answer(&what);
        assert!(!output.contains("meanings"), "{output}");
        assert!(!output.contains("none: no code"), "{output}");
        assert_eq!(
            ask(&format!("{} {}", claim.subject, claim.says)).claims,
            [claim]
        );
    }
}

#[test]
fn digits_among_words_are_no_codes() {
    for what in [
        "NET-1",
        "slow reader: 12 pending",
        "after 1.500 s",
        "4,0081",
    ] {
        let found = ask(what);
        assert!(found.number.is_none() && !found.is_known(), "{what}");
    }
    for (what, number) in [
        ("4,008", 4008),
        ("1,006", 1006),
        ("graphql-ws 4,400", 4400),
        ("1006 after 30 s", 1006),
        ("3000 ms later code 1006", 1006),
        ("pulsar 4", 4),
        ("closed with code 4", 4),
    ] {
        assert_eq!(ask(what).number.unwrap().code, number, "{what}");
    }
}

#[test]
fn suggestions_are_questions_with_answers() {
    for what in [
        "unauthorised",
        "graphql-ws unauthorised",
        "discord rate limted",
        "discord-gatway rate limited",
        "discord-gatway 4008",
        "4401: unauthorised",
        "4401: Unauthorized",
        "DiscordGatewayCloseCode.RateLimitd",
        "slow reader: 12 pending",
        "slack-rtn",
        "4008 4009",
        "BUGGYCLOSE",
    ] {
        let found = ask(what);
        assert!(!found.suggestions.is_empty(), "{what}");
        for suggestion in found.suggestions {
            let (what, detail) = (suggestion.what, suggestion.detail);
            let found = ask(&what);
            assert!(found.is_known(), "{what}");
            if let Some(codes) = detail.strip_suffix(" codes")
                && let Ok(codes) = codes.parse::<usize>()
            {
                assert_eq!(found.hits.len() + found.by_reason.len(), codes, "{what}");
            }
        }
    }
}

#[test]
fn answers_fit_eighty_columns() {
    let numbers = registry()
        .by_number()
        .into_keys()
        .map(|number| number.to_string());
    let namespaces = registry()
        .namespaces()
        .map(|namespace| namespace.slug.clone());
    let codes = many_codes().map(|(namespace, code)| format!("{namespace} {}", code.number));
    let reasons = many_codes().flat_map(|(_, code)| &code.reasons);
    let reasons = reasons.map(|reason| reason.reason.clone());
    for what in numbers.chain(namespaces).chain(codes).chain(reasons) {
        let text = human(&ask(&what));
        for line in anstream::adapter::strip_str(&text).to_string().lines() {
            // An address or the path of a variant is one word, which has a line to itself behind the label.
            let text: String = line.chars().skip(21).collect();
            let breakable = text.trim().contains(' ');
            assert!(!breakable || line.chars().count() <= 80, "{what}: {line}");
        }
    }
}

#[test]
fn what_is_unknown_gets_a_suggestion_and_status_1() {
    for (what, said) in [
        ("unauthorised", "Unauthorized"),
        ("discrod-gateway", "discord-gateway"),
        ("discrod", "Discord 5 namespaces"),
        ("slack-rtn", "slack-rtm 2 claims, unverified"),
        ("graphql-ws unauthorised", "graphql-ws Unauthorized"),
        ("discord-gatway rate limted", "discord-gateway Rate limited"),
        ("slow reader: 12 pending", "Slow"),
        ("NET-00001", "NET-0001"),
        ("DiscordGatewayCloseCode.RateLimitd", "Rate limited "),
        ("code 99999", "error: 99999 is too large"),
        (
            "discord-gateway 99999",
            "at most 65535 help: did you mean one of these? discord-gateway Discord Gateway",
        ),
        (
            "discord-gateway -1",
            "is negative; a close code is a number from 0 to 65535",
        ),
        (
            "4008 4009",
            "ask for one at a time help: did you mean one of these? 4008 21 meanings 4009 ",
        ),
        ("BUGGYCLOSE", "java-websocket mentioned in its note"),
        ("-1", "-1 is negative"),
        ("-1", "java-websocket mentioned in its note"),
        (
            "04008",
            "without leading zeros help: did you mean one of these? 4008 21 meanings",
        ),
        ("+1006", "1006"),
        ("65536", "65536 is too large"),
        ("99999999999999999999999", "is too large"),
        ("", "neither a letter nor a digit"),
        ("qwertz", "ask for a number (4008), a name (unauthorized)"),
    ] {
        let (status, output, errors) = explain(&[what]);
        assert_eq!((status, output.as_str()), (1, ""), "{what}");
        assert!(errors.starts_with("error: "), "{errors}");
        assert!(words(&errors).contains(said), "{what}: {errors}");
    }
    let long = "x".repeat(100_000);
    let (status, _, errors) = explain(&[&long]);
    assert_eq!(status, 1);
    assert!(errors.len() < 300, "{}", errors.len());
}

#[test]
fn programs_get_the_records_of_the_json() {
    let text = fs::read_to_string(root().join("generated/json/close-codes.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    for what in [
        &["4008"][..],
        &["1006"],
        &["unauthorized"],
        &["discord-gateway"],
        &["discord"],
        &["arcware", "4452"],
        &["slack-rtm"],
        &["slack-rtm", "4001"],
        &["Idle Timeout"],
        &["anycable", "Idle Timeout"],
        &["4401: Unauthorized"],
    ] {
        let (status, answer) = json(what);
        assert_eq!(status, 0, "{what:?}");
        let own = [
            "//",
            "question",
            "remark",
            "number",
            "close_reasons",
            "suggestions",
        ];
        let members: Vec<&String> = answer
            .as_object()
            .unwrap()
            .keys()
            .filter(|key| !own.contains(&key.as_str()))
            .collect();
        let mut expected: Vec<&String> = all
            .as_object()
            .unwrap()
            .keys()
            .filter(|key| *key != "//")
            .collect();
        expected.sort();
        assert_eq!(members, expected);
        for member in members {
            match (&answer[member], &all[member]) {
                // The records are those of the file, in the same order.
                (Value::Array(found), Value::Array(known)) => {
                    let mut known = known.iter();
                    assert!(
                        found
                            .iter()
                            .all(|record| known.any(|other| other == record)),
                        "{what:?}: {member}"
                    );
                }
                (found, known) => assert_eq!(found, known),
            }
        }
        whole(&answer);
    }
    let codes = |answer: &Value, namespace: &str| {
        let codes = answer["codes"].as_array().unwrap().iter();
        codes.filter(|code| code["namespace"] == namespace).count()
    };
    let (_, answer) = json(&["4008"]);
    assert_eq!(answer["question"], "4008");
    assert_eq!(answer["number"]["may_appear_in_close_frame"], true);
    assert!(
        answer["codes"]
            .as_array()
            .unwrap()
            .iter()
            .all(|code| code["code"] == 4008)
    );
    assert_eq!(codes(&answer, "discord-gateway"), 1);
    let (_, answer) = json(&["discord-gateway"]);
    assert_eq!(answer["number"], Value::Null);
    assert_eq!(
        codes(&answer, "discord-gateway"),
        answer["codes"].as_array().unwrap().len()
    );
    assert!(codes(&answer, "discord-gateway") > 15);
    let (_, answer) = json(&["Idle Timeout"]);
    assert_eq!(answer["codes"].as_array().unwrap().len(), 2);
    let reason =
        serde_json::json!({ "namespace": "anycable", "code": 1000, "reason": "Idle Timeout" });
    assert_eq!(answer["close_reasons"], Value::Array(vec![reason]));
    let (_, answer) = json(&["slack-rtm", "4001"]);
    assert_eq!(answer["claims"].as_array().unwrap().len(), 1);
    assert_eq!(answer["codes"], Value::Array(Vec::new()));
    assert_eq!(answer["number"]["code"], 4001);
    let (_, answer) = json(&["1006"]);
    assert!(answer["practices"].as_array().unwrap().len() >= 7);
}

/// Whatever a record refers to is in the answer, and nothing else is.
fn whole(answer: &Value) {
    let keys = |list: &str, key: &str| -> Vec<String> {
        let records = answer[list].as_array().unwrap().iter();
        records
            .map(|record| record[key].as_str().unwrap().to_owned())
            .collect()
    };
    let (sources, namespaces) = (keys("sources", "key"), keys("namespaces", "slug"));
    let mut cited = Vec::new();
    let mut todo = vec![answer];
    while let Some(value) = todo.pop() {
        match value {
            Value::Object(members) => {
                cited.extend(members.get("source").and_then(Value::as_str));
                if let Some(namespace) = members.get("namespace").and_then(Value::as_str) {
                    assert!(
                        namespaces.iter().any(|slug| slug == namespace),
                        "{namespace}"
                    );
                }
                todo.extend(members.values());
            }
            Value::Array(items) => todo.extend(items),
            _ => {}
        }
    }
    cited.sort_unstable();
    cited.dedup();
    assert_eq!(sources, cited);
}

#[test]
fn programs_are_told_what_is_unknown_too() {
    let (status, answer) = json(&["unauthorised"]);
    assert_eq!(status, 1);
    assert_eq!(answer["codes"], Value::Array(Vec::new()));
    assert_eq!(answer["suggestions"][0], "Unauthorized");
    let (status, answer) = json(&["-1"]);
    assert_eq!(status, 1);
    assert_eq!(
        answer["remark"],
        "-1 is negative; a close code is a number from 0 to 65535"
    );
    let (status, answer) = json(&["3123"]);
    assert_eq!(status, 1);
    assert_eq!(answer["ranges"][0]["first"], 3000);
    assert_eq!(answer["number"]["browser_close_accepts"], true);
    assert!(answer["number"]["below"].as_u64().unwrap() < 3123);
    assert!(answer["number"]["above"].as_u64().unwrap() > 3123);
}

#[test]
fn a_registry_with_errors_explains_nothing() {
    let (status, output, errors) = ended(&xtask(
        &fixtures(),
        &[
            "explain",
            "--registry",
            "bad/reconnect.toml",
            "4000",
            "--format",
            "json",
        ],
    ));
    assert_eq!(status, 1);
    assert!(!errors.contains("-->"), "{errors}");
    assert!(!output.is_empty());
    for line in output.lines() {
        let finding: Value = serde_json::from_str(line).unwrap();
        assert_eq!(finding["file"], "bad/reconnect.toml");
    }
    let (status, output, errors) = ended(&xtask(
        &fixtures(),
        &["explain", "--registry", "bad/reconnect.toml", "4000"],
    ));
    assert_eq!((status, output.as_str()), (1, ""));
    assert!(errors.contains("--> bad/reconnect.toml:"), "{errors}");
    let (status, output, errors) = ended(&xtask(
        &fixtures(),
        &["explain", "--registry", "missing.toml", "4000"],
    ));
    assert_eq!((status, output.as_str()), (2, ""));
    assert!(
        errors.starts_with("error: missing.toml cannot be read"),
        "{errors}"
    );
    let (status, _, errors) = explain(&[]);
    assert_eq!(status, 2);
    assert!(errors.contains("<WHAT>"), "{errors}");
}

#[test]
fn styles_are_for_terminals() {
    let styled = |variable: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .args(["explain", "arcware", "4452"])
            .env("CARGO_MANIFEST_DIR", root().join("xtask"));
        command
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env(variable, "1");
        ended(&command.output().unwrap()).1.contains('\u{1b}')
    };
    assert!(
        styled("CLICOLOR_FORCE"),
        "a terminal, or whoever asks for it"
    );
    assert!(!styled("ANY_OTHER"), "a pipe");
    assert!(!styled("NO_COLOR"));
}
