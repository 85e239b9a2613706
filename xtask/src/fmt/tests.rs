use super::*;
use crate::source::keys::{
    ClaimEntry, CodeEntry, PracticeEntry, RangeEntry, SourceEntry, VendorEntry, VendorRangeEntry,
};
use crate::source::{Table, TableSpec};
use crate::{resolve, source};

const MESSY: &str = include_str!("../../tests/fmt/messy.toml");
const TIDY: &str = include_str!("../../tests/fmt/tidy.toml");

fn formatted(text: &str) -> String {
    let loaded = source::load(text);
    assert_eq!(loaded.diagnostics, [], "{text}");
    format(text, &loaded.document)
}

/// The comments that a test has put there.
fn comments(text: &str) -> Vec<&str> {
    let comments = text
        .lines()
        .filter_map(|line| Some(&line[line.find("# c")?..]));
    let mut comments: Vec<&str> = comments.map(str::trim_end).collect();
    comments.sort_unstable();
    comments
}

#[test]
fn a_messy_registry_becomes_the_tidy_one() {
    let tidy = formatted(MESSY);
    expect_test::expect_file!["../../tests/fmt/tidy.toml"].assert_eq(&tidy);
    assert_eq!(formatted(&tidy), tidy, "the tidy one stays as it is");
    assert!(comments(MESSY).len() >= 10);
    assert_eq!(comments(&tidy), comments(MESSY), "a comment was lost");
    let registry = |text: &str| resolve::resolve(source::load(text).document);
    assert_eq!(registry(&tidy), registry(MESSY), "the meaning changed");
}

#[test]
fn crlf_becomes_lf() {
    assert_eq!(formatted(&MESSY.replace('\n', "\r\n")), formatted(MESSY));
}

/// A comment in every place where there can be one, with and without blank lines around it.
#[test]
fn wherever_comments_are_none_is_lost_and_formatting_twice_changes_nothing() {
    let spread = TIDY.replace("{ advice = \"yes\", after", "{\nadvice = \"yes\"\n,\nafter");
    let (all_but_last_comment, _) = spread.rsplit_once("\n\n").unwrap();
    let lines: Vec<&str> = all_but_last_comment.lines().collect();
    assert!(lines.contains(&"advice = \"yes\""));
    let layouts = [
        "# c new\n",
        "# c new\n\n",
        "\n# c new\n",
        "\n# c new\n\n",
        "# c one\n\n# c two\n",
        "\n# c one\n\n# c two\n\n",
    ];
    for at in 0..=lines.len() {
        let (before, after) = (lines[..at].join("\n"), lines[at..].join("\n"));
        let planted = layouts.map(|comment| format!("{before}\n{comment}{after}\n"));
        let beside = format!("{before} # c beside\n{after}\n");
        let can_be_beside = lines[..at].last().is_some_and(|line| !line.contains('#'));
        for text in planted.iter().chain(can_be_beside.then_some(&beside)) {
            let once = formatted(text);
            assert_eq!(
                comments(&once),
                comments(text),
                "a comment was lost:\n{text}"
            );
            assert_eq!(formatted(&once), once, "changed again:\n{text}");
        }
    }
}

#[test]
fn the_keys_of_every_table_are_in_the_order_of_their_declaration() {
    let tables: [(&str, &TableSpec); 9] = [
        ("source.x", SourceEntry::SPEC),
        ("range", RangeEntry::SPEC),
        ("standard.code", CodeEntry::SPEC),
        ("vendor.x", VendorEntry::SPEC),
        ("vendor.x.range", VendorRangeEntry::SPEC),
        ("vendor.\"x\".range", VendorRangeEntry::SPEC),
        ("vendor.x.code", CodeEntry::SPEC),
        ("claim", ClaimEntry::SPEC),
        ("practice", PracticeEntry::SPEC),
    ];
    for (header, spec) in tables {
        let lines: Vec<String> = spec
            .keys
            .iter()
            .map(|key| format!("{} = 0\n", key.name))
            .collect();
        let reversed: String = lines.iter().rev().map(String::as_str).collect();
        let text = format!("[[{header}]]\n{reversed}");
        let mut out = String::new();
        write_block(&mut out, &scan::scan(&text).blocks[0]);
        assert_eq!(out, format!("[[{header}]]\n{}", lines.concat()));
    }
}
