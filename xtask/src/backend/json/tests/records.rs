//! Tests of what the records hold.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{files, parse, parsed, walk};
use crate::backend::header::GENERATED;
use crate::model::sample::{HOSTILE, hostile};
use crate::model::{Advice, After, Allocation, Basis, Location, Reconnect, Registry};
use crate::text::{is_visible, one_line};

#[test]
fn files_are_pretty_and_end_with_one_line_feed() {
    let files = files(&hostile());
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "close-codes.json",
            "close-codes.schema.json",
            "codes-toml.schema.json"
        ]
    );
    for file in &files {
        assert!(file.text.ends_with("\n}\n"), "{}", file.path);
        assert!(!file.text.contains('\r'), "{}", file.path);
        let first = file.text.lines().nth(1).unwrap();
        assert!(first.starts_with("  \""), "{first}");
        assert!(first.contains(GENERATED), "{first}");
    }
}

#[test]
fn members_stand_in_a_fixed_order() {
    let text = &files(&hostile())[0].text;
    assert_eq!(
        members(text, 2, ""),
        "// schema_version version ranges namespaces codes removed claims practices sources"
    );
    let code = "namespace unverified code anchor id name rust_variant typescript_member summary details sent_by wire \
         may_appear_in_close_frame browser_close_accepts causes remedies send reconnect aliases reasons http note out_of_range unregistered since \
         deprecated renamed removed sources";
    assert_eq!(members(text, 6, "  \"codes\": ["), code);
    assert_eq!(members(text, 6, "  \"removed\": ["), code);
    assert_eq!(
        members(text, 6, "  \"namespaces\": ["),
        "slug title vendor product homepage confidence unverified deprecated rust_module typescript_enum note sources ranges"
    );
    assert_eq!(
        members(text, 8, "      \"reconnect\": {"),
        "advice basis before when after delay_ms min_ms initial_ms max_ms"
    );
}

/// The names of the members at this indentation, from the line on up to the end of the first object there.
fn members(text: &str, indent: usize, from: &str) -> String {
    let start = format!("{}\"", " ".repeat(indent));
    let end = format!("{}}}", " ".repeat(indent - 2));
    text.lines()
        .skip_while(|line| !line.starts_with(from))
        .take_while(|line| !line.starts_with(&end))
        .filter_map(|line| Some(line.strip_prefix(&start)?.split_once('"')?.0))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn codes_are_sorted_by_namespace_and_number() {
    let mut registry = hostile();
    let mut another = registry.vendors[0].clone();
    another.slug = "a-before-standard".to_owned();
    registry.vendors.insert(0, another);
    let json = parse(&registry, "close-codes.json");
    let anchors = |list: &str| -> Vec<String> {
        let records = json[list].as_array().unwrap().iter();
        records
            .map(|record| record["anchor"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        anchors("codes"),
        [
            "standard-1000",
            "a-before-standard-4000",
            "a-before-standard-4001",
            "hostile-vendor-4000",
            "hostile-vendor-4001"
        ]
    );
    assert_eq!(
        anchors("removed"),
        ["a-before-standard-4002", "hostile-vendor-4002"]
    );
    assert_eq!(json["namespaces"][0]["slug"], "standard");
}

#[test]
fn hostile_texts_arrive_as_one_line_leaves_them() {
    let json = parsed("close-codes.json");
    let text = json!(one_line(HOSTILE));
    for pointer in [
        "/ranges/0/name",
        "/ranges/0/summary",
        "/ranges/0/assignment",
        "/namespaces/1/vendor",
        "/namespaces/1/product",
        "/namespaces/1/note",
        "/namespaces/1/ranges/0/summary",
        "/namespaces/1/ranges/0/reconnect/before",
        "/codes/0/name",
        "/codes/0/summary",
        "/codes/0/details",
        "/codes/0/reconnect/before",
        "/codes/0/aliases/0/name",
        "/codes/0/reasons/0/reason",
        "/codes/0/reasons/0/summary",
        "/codes/0/note",
        "/codes/0/unregistered",
        "/codes/0/deprecated/reason",
        "/removed/0/name",
        "/removed/0/removed/reason",
        "/claims/0/says",
        "/claims/0/verdict",
        "/practices/0/library",
        "/practices/0/rule",
        "/sources/0/title",
        "/sources/0/at",
    ] {
        assert_eq!(json.pointer(pointer), Some(&text), "{pointer}");
    }
}

#[test]
fn no_text_holds_a_character_that_cannot_be_seen() {
    let mut registry = hostile();
    let bidi = "a\u{202e}b\u{7}\u{1b}[31m".to_owned();
    registry.version.clone_from(&bidi);
    registry.vendors[0].slug.clone_from(&bidi);
    registry.vendors[0].names.pascal.clone_from(&bidi);
    registry.vendors[0].codes[0].typescript.clone_from(&bidi);
    registry.practices[0].keys.package = bidi;
    let mut texts = 0;
    walk(&parse(&registry, "close-codes.json"), &mut |value| {
        if let Value::String(text) = value {
            assert!(text.chars().all(is_visible), "{text:?}");
            texts += 1;
        }
    });
    assert!(texts > 100);
}

#[test]
fn addresses_are_uris() {
    let mut registry = hostile();
    let source = Arc::make_mut(&mut registry.sources[0]);
    source.location =
        Location::Url("https://example.com/\u{fc}/[a]?b=%20&c='#d|\u{202e}".to_owned());
    let json = parse(&registry, "close-codes.json");
    assert_eq!(
        json["sources"][0]["url"],
        "https://example.com/%C3%BC/%5Ba%5D?b=%20&c=%27#d%7C%EF%BF%BD"
    );
    assert_eq!(json["sources"][0]["package"], Value::Null);
    assert_eq!(
        json["namespaces"][1]["homepage"],
        "https://example.com/%22%3E%3Cscript%3E"
    );
}

#[test]
fn a_package_has_no_address() {
    let mut registry = hostile();
    let source = Arc::make_mut(&mut registry.sources[0]);
    source.location = Location::Package("pkg:npm/graphql-ws@6.4.2".to_owned());
    let json = parse(&registry, "close-codes.json");
    assert_eq!(json["sources"][0]["url"], Value::Null);
    assert_eq!(json["sources"][0]["package"], "pkg:npm/graphql-ws@6.4.2");
}

#[test]
fn predicates_follow_from_the_number() {
    let numbers = [
        (999, false, false),
        (1000, true, true),
        (1003, true, false),
        (1004, false, false),
        (1006, false, false),
        (1007, true, false),
        (1014, true, false),
        (1015, false, false),
        (2999, false, false),
        (3000, true, true),
        (4999, true, true),
        (5000, false, false),
    ];
    for (number, frame, browser) in numbers {
        let record = code(|registry| registry.standard.codes[0].number = number);
        assert_eq!(record["code"], number);
        assert_eq!(record["may_appear_in_close_frame"], frame, "{number}");
        assert_eq!(record["browser_close_accepts"], browser, "{number}");
    }
}

#[test]
fn allocation_is_two_members() {
    let members = |allocation: Allocation| {
        let record = code(|registry| registry.standard.codes[0].allocation = allocation);
        (
            record["out_of_range"].clone(),
            record["unregistered"].clone(),
        )
    };
    let why = || "Why.".to_owned();
    assert_eq!(members(Allocation::Regular), (json!(null), json!(null)));
    assert_eq!(
        members(Allocation::OutOfRange(why())),
        (json!("Why."), json!(null))
    );
    assert_eq!(
        members(Allocation::Unregistered(why())),
        (json!(null), json!("Why."))
    );
}

#[test]
fn figures_are_milliseconds_and_the_others_null() {
    let figures = |after: Option<After>| {
        let record = code(|registry| {
            registry.standard.codes[0].keys.reconnect = Some(Reconnect {
                advice: Advice::Yes,
                basis: Basis::ThirdParty,
                before: None,
                when: None,
                after,
            });
        });
        let reconnect = &record["reconnect"];
        assert_eq!(reconnect["basis"], "third-party");
        ["after", "delay_ms", "min_ms", "initial_ms", "max_ms"].map(|key| reconnect[key].clone())
    };
    let null = || json!(null);
    let without = |after: &str| [json!(after), null(), null(), null(), null()];
    assert_eq!(figures(None), [null(), null(), null(), null(), null()]);
    assert_eq!(figures(Some(After::AtOnce)), without("at-once"));
    assert_eq!(
        figures(Some(After::OtherAddressOrUser)),
        without("other-address-or-user")
    );
    assert_eq!(
        figures(Some(After::Delay { millis: 500 })),
        [json!("delay"), json!(500), null(), null(), null()]
    );
    let (min, max) = (5_000, 30_000);
    assert_eq!(
        figures(Some(After::Jitter { min, max })),
        [json!("jitter"), null(), json!(min), null(), json!(max)]
    );
    assert_eq!(
        figures(Some(After::Backoff {
            initial: min,
            max: Some(max)
        })),
        [json!("backoff"), null(), null(), json!(min), json!(max)]
    );
}

#[test]
fn unspecified_is_null_and_not_no() {
    let record = code(|registry| registry.standard.codes[0].keys.reconnect = None);
    assert_eq!(record.get("reconnect"), Some(&Value::Null));
}

#[test]
fn an_unverified_namespace_names_no_enum() {
    let mut registry = hostile();
    let names = |registry: &Registry| {
        let json = parse(registry, "close-codes.json");
        let (namespace, code, gone) = (&json["namespaces"][1], &json["codes"][1], &json["removed"]);
        json!([
            namespace["rust_module"],
            namespace["typescript_enum"],
            code["rust_variant"],
            code["typescript_member"],
            gone[0]["rust_variant"],
        ])
    };
    assert_eq!(
        names(&registry),
        json!([
            "hostile_vendor",
            "HostileVendorCloseCode",
            "Default",
            "default",
            "Gone"
        ])
    );
    registry.vendors[0].vendor.as_mut().unwrap().unverified = true;
    assert_eq!(names(&registry), json!([null, null, null, null, null]));
}

#[test]
fn a_record_alone_says_that_its_namespace_is_unverified() {
    let mut registry = hostile();
    let unverified = |registry: &Registry| {
        let json = parse(registry, "close-codes.json");
        let (vendor, gone) = (&json["codes"][1], &json["removed"][0]);
        [&json["codes"][0], vendor, gone].map(|record| record["unverified"].clone())
    };
    assert_eq!(unverified(&registry), [false, false, false]);
    registry.vendors[0].vendor.as_mut().unwrap().unverified = true;
    assert_eq!(unverified(&registry), [false, true, true]);
}

#[test]
fn every_citation_resolves() {
    let json = parsed("close-codes.json");
    let sources = json["sources"].as_array().unwrap();
    let mut citations = 0;
    walk(&json, &mut |value| {
        if let (Some(Value::String(source)), Some(_)) = (value.get("source"), value.get("section"))
        {
            assert!(sources.iter().any(|known| known["key"] == **source));
            citations += 1;
        }
    });
    assert_eq!(citations, 13);
}

/// The record of the standard code after a change to the hostile registry.
fn code(change: impl FnOnce(&mut Registry)) -> Value {
    let mut registry = hostile();
    change(&mut registry);
    parse(&registry, "close-codes.json")["codes"][0].clone()
}
