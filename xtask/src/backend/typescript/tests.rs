//! The package of a hostile registry, looked at as text; a compiler sees it in the tests that need Node.

use super::*;
use crate::model::sample::hostile;

fn text(path: &str) -> String {
    let files = TypeScript.files(&hostile());
    files
        .into_iter()
        .find(|file| file.path == path)
        .unwrap()
        .text
}

#[test]
fn files_are_where_they_belong() {
    let files = TypeScript.files(&hostile());
    let mut paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
    paths.sort_unstable();
    expect_test::expect![[r#"
        [
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "README.md",
            "package.json",
            "src/const/hostile-vendor.ts",
            "src/const/index.ts",
            "src/const/standard.ts",
            "src/hostile-vendor.ts",
            "src/index.ts",
            "src/shared/find-const.ts",
            "src/shared/find.ts",
            "src/shared/frame.ts",
            "src/shared/index.ts",
            "src/shared/info.ts",
            "src/shared/namespaces-const.ts",
            "src/shared/namespaces.ts",
            "src/shared/numbers.ts",
            "src/shared/ranges.ts",
            "src/shared/reason.ts",
            "src/shared/reconnect.ts",
            "src/shared/registered.ts",
            "src/shared/search.ts",
            "src/shared/vendor-range.ts",
            "src/standard.ts",
            "tsconfig.json",
        ]
    "#]]
    .assert_debug_eq(&paths);
}

#[test]
fn every_file_says_where_it_is_from() {
    for file in TypeScript.files(&hostile()) {
        assert!(file.text.ends_with('\n'), "{}", file.path);
        if !file.path.starts_with("LICENSE") {
            let beginning: String = file.text.lines().take(3).collect();
            let copied = header::copied(&file.path.replace("src/", "typescript/"));
            let is_copy = shared().iter().any(|copy| copy.path == file.path);
            let header = if is_copy { &copied } else { GENERATED };
            assert!(beginning.contains(header), "{}", file.path);
        }
    }
}

#[test]
fn nothing_invisible_gets_out() {
    for file in TypeScript.files(&hostile()) {
        for (number, line) in file.text.lines().enumerate() {
            let all_visible = line.chars().all(crate::text::is_visible);
            let from_us = file.path.starts_with("src") || file.path == "README.md";
            assert!(all_visible || !from_us, "{}:{}", file.path, number + 1);
        }
    }
}

#[test]
fn comments_end_only_on_lines_of_their_own() {
    for file in TypeScript.files(&hostile()) {
        for line in file
            .text
            .lines()
            .filter(|line| line.trim_start().starts_with("* "))
        {
            assert!(!line.contains("*/"), "{}: {line}", file.path);
        }
    }
}

#[test]
fn json_files_are_json() {
    for path in ["package.json", "tsconfig.json"] {
        let value: serde_json::Value = serde_json::from_str(&text(path)).unwrap();
        assert_eq!(value["//"], GENERATED);
    }
}

#[test]
fn types_are_the_first_condition() {
    let manifest = text("package.json");
    let export = r#""./const/standard": {
      "types": "./dist/const/standard.d.ts",
      "default": "./dist/const/standard.js"
    }"#;
    assert!(manifest.contains(export), "{manifest}");
}

#[test]
fn the_name_in_use_follows_the_earlier_one() {
    let file = text("src/hostile-vendor.ts");
    let old = file.find("  old_default = 4000,\n").unwrap();
    let live = file.find("  default = 4000,\n").unwrap();
    assert!(old < live);
    assert!(text("src/const/hostile-vendor.ts").contains("  default: 4000,\n"));
}

#[test]
fn deprecated_is_the_last_tag_and_names_the_replacement() {
    let file = text("src/hostile-vendor.ts");
    let (docs, _) = file.split_once("   */\n  default = 4000").unwrap();
    let last = docs.lines().last().unwrap();
    assert!(last.starts_with("   * @deprecated Since 0.1.0. "), "{last}");
    assert!(
        last.ends_with(" Use {@link HostileVendorCloseCode.type}."),
        "{last}"
    );
}

#[test]
fn an_unverified_namespace_gets_no_file() {
    let mut registry = hostile();
    for vendor in registry
        .vendors
        .iter_mut()
        .filter_map(|it| it.vendor.as_mut())
    {
        vendor.unverified = true;
    }
    for file in TypeScript.files(&registry) {
        assert!(!file.path.contains("hostile"), "{}", file.path);
        assert!(!file.text.contains("ostileVendor"), "{}", file.path);
    }
}
