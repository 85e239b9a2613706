//! The pages of a hostile registry: whatever the texts hold, tables stay tables and links lead somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::*;
use crate::backend::header;
use crate::model::{Citation, Location, SourceKind, sample};
use crate::resolve::resolve;
use crate::source::load;

fn pages() -> BTreeMap<String, String> {
    let files = Markdown.files(&sample::hostile());
    files
        .into_iter()
        .map(|file| (file.path, file.text))
        .collect()
}

/// The cells of a row, or `None` where the line is none. A border is a bar without a backslash before it.
fn cells(line: &str) -> Option<usize> {
    let inner = line.strip_prefix("| ")?.strip_suffix(" |")?;
    let bars = inner
        .char_indices()
        .filter(|&(at, c)| c == '|' && !inner[..at].ends_with('\\'));
    Some(bars.count() + 1)
}

#[test]
fn there_is_a_page_for_everything() {
    let pages = pages();
    let paths: Vec<_> = pages.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "README.md",
            "by-code.md",
            "names.md",
            "pitfalls.md",
            "reasons.md",
            "reconnect.md",
            "rules.md",
            "standard.md",
            "vendors/hostile-vendor.md"
        ]
    );
    for text in pages.values() {
        assert!(text.starts_with(&format!("<!-- {} -->\n", header::GENERATED)));
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
    }
}

#[test]
fn rows_have_as_many_cells_as_their_head() {
    let readme = readme_table(&sample::hostile());
    for text in pages().values().chain([&readme]) {
        let mut head = None;
        for line in text.lines() {
            let now = cells(line);
            if head.is_some() && now.is_some() {
                assert_eq!(now, head, "{line}");
            }
            head = now;
        }
    }
}

#[test]
fn no_list_follows_a_list_of_which_it_would_become_a_part() {
    for (path, text) in pages() {
        let blocks: Vec<_> = text.split("\n\n").collect();
        let is_list = |block: &str| block.starts_with("- ");
        let pair = blocks
            .windows(2)
            .find(|two| two.iter().all(|it| is_list(it)));
        assert_eq!(pair, None, "{path}");
    }
}

#[test]
fn no_html_but_anchors() {
    let header = format!("<!-- {} -->", header::GENERATED);
    for text in pages().values() {
        let body = text.replacen(&header, "", 1);
        for (at, _) in body.match_indices('<') {
            let before = &body[..at];
            let after = &body[at..];
            let is_ours = after.starts_with("<a id=\"") || after.starts_with("</a>");
            let is_target = before.ends_with("](");
            assert!(is_ours || is_target || before.ends_with('\\'), "{after}");
        }
    }
}

#[test]
fn links_lead_somewhere() {
    let pages = pages();
    let places: BTreeSet<String> = pages
        .iter()
        .flat_map(|(path, text)| {
            let anchors = text
                .split("<a id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned);
            let headings = text
                .lines()
                .filter(|line| line.starts_with("##"))
                .map(|line| line.trim_start_matches(['#', ' ']).to_lowercase())
                .map(|heading| heading.replace(' ', "-"));
            let all = anchors.chain(headings).chain([String::new()]);
            all.map(|place| format!("{path}#{place}"))
                .collect::<Vec<_>>()
        })
        .collect();
    for (path, text) in &pages {
        for rest in text.split("](").skip(1) {
            let target = rest.split(')').next().unwrap();
            if target.starts_with('<') || rest.starts_with("z)") {
                continue;
            }
            let (file, place) = target.split_once('#').unwrap_or((target, ""));
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let file = match file.strip_prefix("../") {
                _ if file.is_empty() => path.clone(),
                Some(up) => up.to_owned(),
                None if folder.is_empty() => file.to_owned(),
                None => format!("{folder}/{file}"),
            };
            assert!(
                places.contains(&format!("{file}#{place}")),
                "{path}: {target}"
            );
        }
    }
}

#[test]
fn permalinks_stay_with_codes_that_are_gone() {
    let pages = pages();
    let vendor = &pages["vendors/hostile-vendor.md"];
    for number in [4000, 4001, 4002] {
        let id = format!("hostile-vendor-{number}");
        let cell = format!("| <a id=\"{id}\"></a>[{number}](#{id}) |");
        assert_eq!(vendor.matches(&cell).count(), 1, "{number}");
    }
}

#[test]
fn a_number_has_all_its_meanings() {
    let pages = pages();
    let by_code = &pages["by-code.md"];
    let meanings = by_code.split("\n### 4000\n").nth(1).unwrap();
    let meanings = meanings.split("\n### ").next().unwrap();
    assert!(meanings.contains("](vendors/hostile-vendor.md#hostile-vendor-4000) *deprecated* |"));
    assert!(meanings.contains("](README.md#claim-hostile-claim-4000) *unverified* |"));
    assert!(by_code.contains("~~ *removed***. a "));
}

#[test]
fn names_of_every_kind_lead_to_the_code() {
    let pages = pages();
    let row = |number: u16, name: &str| {
        let start = format!("[{number}](by-code.md#{number}) | {name}");
        let mut lines = pages["names.md"].lines();
        lines.find(|line| line.contains(&start)).unwrap().to_owned()
    };
    assert!(row(4000, "`default` |").starts_with("| <a id=\"name-default\"></a>[4000]"));
    assert!(row(4000, "`old-default` |").contains("*deprecated* (earlier name of a "));
    assert!(row(4002, "`gone` |").contains("*removed*"));
    // The name of all codes, their other name, and what is claimed: a row for each number.
    let shared = "a \\*/ b ";
    assert!(row(1000, shared).contains("| [WebSocket standard](standard.md#standard-1000)"));
    let claim = "[hostile-claim](README.md#claim-hostile-claim-4000) *unverified*";
    assert!(row(4000, shared).contains(claim));
}

#[test]
fn prose_names_only_what_the_registry_holds() {
    let loaded = load(include_str!("../../../../codes.toml"));
    let registry = resolve(loaded.document).unwrap();
    for page in super::pages(&registry) {
        let unknown = page.unknown.clone();
        assert_eq!(unknown, Vec::<&str>::new(), "{}", page.file().path);
    }
    let nothing = super::pitfalls::page(&sample::hostile());
    assert!(nothing.unknown.contains(&"source:rfc6455#5.5.1"));
}

#[test]
fn what_is_not_sure_is_marked() {
    let mut registry = sample::hostile();
    for namespace in &mut registry.vendors {
        if let Some(vendor) = &mut namespace.vendor {
            vendor.unverified = true;
        }
    }
    let files = Markdown.files(&registry);
    let page = |path: &str| &files.iter().find(|file| file.path == path).unwrap().text;
    assert!(
        page("README.md")
            .contains("| [hostile-vendor](vendors/hostile-vendor.md) *unverified* *deprecated* |")
    );
    assert!(
        page("by-code.md").contains(
            "](vendors/hostile-vendor.md#hostile-vendor-4000) *unverified* *deprecated* |"
        )
    );
    let vendor = page("vendors/hostile-vendor.md");
    assert!(vendor.contains("> **Unverified.**"));
    assert!(vendor.contains("\n>\n> **Deprecated** since version 0.1.0: a "));
    assert!(!vendor.contains("::CloseCode"));
    assert!(vendor.contains("~~ *deprecated* `default` |"));
    assert!(vendor.contains("Replaced by [4001](#hostile-vendor-4001)."));
}

#[test]
fn a_package_is_code_in_the_list_of_sources() {
    let mut registry = sample::hostile();
    let mut source = (*registry.sources[0]).clone();
    source.location = Location::Package("pkg:npm/example@1.0.0".to_owned());
    source.keys.kind = SourceKind::OfficialSdk;
    let citation = Citation {
        source: Arc::new(source),
        section: None,
    };
    for code in &mut registry.standard.codes {
        code.sources = vec![citation.clone()];
        code.keys.reconnect = None;
    }
    let files = Markdown.files(&registry);
    let standard = files.iter().find(|file| file.path == "standard.md");
    let standard = &standard.unwrap().text;
    assert!(standard.contains("| unspecified |"));
    assert!(standard.contains("- **Sources:** [1](#source_1).\n"));
    assert!(standard.contains(", `pkg:npm/example@1.0.0`. Official SDK, read on 2026-11-21"));
}
