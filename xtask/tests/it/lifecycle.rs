//! What becomes of codes (since, deprecated, renamed, removed) shows in every output, and compilers tell programs about it.
//!
//! The golden registry has each case; the TypeScript side is in `tests/node/lifecycle.test.mjs`, which runs on its tree too.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::fixtures;
use serde_json::Value;
use tempfile::TempDir;

fn golden(file: &str) -> String {
    fs::read_to_string(fixtures().join("golden/generated").join(file)).unwrap()
}

fn json() -> Value {
    serde_json::from_str(&golden("json/close-codes.json")).unwrap()
}

/// Whether a record is of a kind.
type Is = fn(&Value) -> bool;

#[test]
fn the_golden_registry_has_every_case() {
    let json = json();
    let any = |list: &str, is: Is| json[list].as_array().unwrap().iter().any(is);
    let cases: [(&str, Is); 8] = [
        ("since", |code| code["since"].is_string()),
        ("deprecated, replaced", |code| {
            code["deprecated"]["replaced_by"]
                .as_array()
                .is_some_and(|it| !it.is_empty())
        }),
        ("deprecated, not replaced", |code| {
            code["deprecated"]["replaced_by"]
                .as_array()
                .is_some_and(Vec::is_empty)
        }),
        ("deprecated with an earlier version than its own", |code| {
            code["since"].is_string() && code["deprecated"].is_object()
        }),
        ("renamed twice", |code| {
            code["renamed"].as_array().is_some_and(|it| it.len() > 1)
        }),
        ("renamed in both languages", |code| {
            renamed(code, |it| {
                it["rust_variant"].is_string() && it["typescript_member"].is_string()
            })
        }),
        ("renamed in TypeScript only", |code| {
            renamed(code, |it| {
                it["rust_variant"].is_null() && it["typescript_member"].is_string()
            })
        }),
        ("renamed from a name that Rust spelled otherwise", |code| {
            renamed(code, |it| {
                it["rust_variant"].is_string() && it["rust_variant"] != it["from"]
            })
        }),
    ];
    for (name, is) in cases {
        assert!(any("codes", is), "{name}");
    }
    assert!(any("removed", |code| code["namespace"] == "standard"));
    assert!(any("removed", |code| code["namespace"] != "standard"
        && code["id"].is_string()));
}

fn renamed(code: &Value, is: Is) -> bool {
    code["renamed"].as_array().unwrap().iter().any(is)
}

#[test]
fn every_output_shows_every_case() {
    for (file, shown) in [
        ("json/close-codes.json", "\"since\": \"1.0.0\""),
        (
            "markdown/vendors/acme-chat.md",
            "| 1.0.0 | [4000](#acme-chat-4000) |",
        ),
        ("rust/acme_chat.rs", "In the registry since 1.0.0."),
        (
            "typescript/src/acme-chat.ts",
            "- In the registry since: 1.0.0",
        ),
        (
            "typescript/src/const/acme-chat.ts",
            "- In the registry since: 1.0.0",
        ),
        // Deprecated.
        ("markdown/vendors/acme-chat.md", "~~Error 2~~ *deprecated*"),
        (
            "markdown/vendors/acme-chat.md",
            "- **Deprecated** since version 1.2.0: It was split in two. Replaced by [4000](#acme-chat-4000), [4001](#acme-chat-4001).",
        ),
        (
            "markdown/vendors/acme-chat.md",
            "- **Deprecated** since version 1.2.0: Nobody sends it.\n",
        ),
        ("markdown/by-code.md", "~~Error 2~~ *deprecated*"),
        (
            "rust/acme_chat.rs",
            "note = \"It was split in two. Use `Kicked` or `Default` instead.\"",
        ),
        (
            "rust/acme_chat.rs",
            "#[deprecated(since = \"1.2.0\", note = \"Nobody sends it.\")]",
        ),
        (
            "typescript/src/acme-chat.ts",
            "@deprecated Since 1.2.0. It was split in two. Use {@link AcmeChatCloseCode.KICKED} or {@link AcmeChatCloseCode.default}.",
        ),
        (
            "rust/bolt.rs",
            "#[deprecated(since = \"1.2.0\", note = \"The vendor has shut the service down.\")]\n#[derive(",
        ),
        (
            "rust/bolt.rs",
            "#[deprecated(since = \"1.2.0\", note = \"The vendor has shut the service down.\")]\npub type Received",
        ),
        (
            "typescript/src/bolt.ts",
            " * @deprecated Since 1.2.0. The vendor has shut the service down.\n */\nexport enum",
        ),
        (
            "typescript/src/const/bolt.ts",
            " * @deprecated Since 1.2.0. The vendor has shut the service down.\n */\nexport const",
        ),
        // Renamed.
        (
            "markdown/vendors/acme-chat.md",
            "- **Renamed** in version 1.1.0: the enum member was `KICK`.",
        ),
        (
            "markdown/vendors/acme-chat.md",
            "- **Renamed** in version 1.2.0: the enum member was `kicked`.",
        ),
        ("rust/bolt.rs", "pub const SingleOne: Self = Self::OnlyOne;"),
        ("rust/bolt.rs", "aliases: &[\"SINGLE_ONE\", \"SingleOne\"]"),
        ("typescript/src/bolt.ts", "  SINGLE_ONE = 4000,\n  /**\n"),
        (
            "markdown/names.md",
            "[4000](by-code.md#4000) | `KICK`, `Kick` | [Acme Chat \\*5\\* \\[beta\\]](vendors/acme-chat.md#acme-chat-4000) (earlier name of Kicked) |",
        ),
        // Removed.
        ("json/close-codes.json", "\"reason\": \"Nobody saw it.\""),
        (
            "markdown/standard.md",
            "<a id=\"standard-3003\"></a>[3003](#standard-3003) | ~~Forbidden~~ *removed*",
        ),
        (
            "markdown/vendors/acme-chat.md",
            "<a id=\"acme-chat-4004\"></a>[4004](#acme-chat-4004) | ~~Gone~~ *removed*",
        ),
        (
            "markdown/by-code.md",
            "vendors/acme-chat.md#acme-chat-4004): **~~Gone~~ *removed***",
        ),
        (
            "markdown/by-code.md",
            "standard.md#standard-3003): **~~Forbidden~~ *removed***",
        ),
    ] {
        let text = golden(file);
        assert!(text.contains(shown), "{file} does not show {shown}");
    }
}

#[test]
fn a_removed_code_is_in_no_enum() {
    for file in [
        "rust/acme_chat.rs",
        "typescript/src/acme-chat.ts",
        "typescript/src/const/acme-chat.ts",
    ] {
        let text = golden(file);
        assert!(!text.contains("4004") && !text.contains("GONE"), "{file}");
    }
    assert!(!golden("rust/standard.rs").contains("3003"));
}

/// What rustc says about a program that uses the golden crate.
fn rustc(program: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let library = fixtures().join("../runtime/rust/lib.rs");
    let (compiled, said) = compile(&folder, "--crate-type=rlib", &library);
    assert!(compiled, "{said}");
    let source = folder.path().join("program.rs");
    fs::write(&source, program).unwrap();
    compile(&folder, "--extern=close_codes", &source)
}

fn compile(folder: &TempDir, how: &str, source: &Path) -> (bool, String) {
    let output = Command::new("rustc")
        .args(["--edition=2021", "--emit=metadata", how])
        .args(if how.contains("rlib") {
            &["--crate-name=close_codes"][..]
        } else {
            &[]
        })
        .arg("-L")
        .arg(folder.path())
        .arg("--out-dir")
        .arg(folder.path())
        .arg(source)
        .output()
        .unwrap();
    (
        output.status.success(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

#[test]
fn rustc_warns_of_earlier_names_and_of_what_is_deprecated_also_in_patterns() {
    let (compiled, said) = rustc(
        "use close_codes::{acme_chat, bolt};
        fn main() {
            match acme_chat::CloseCode::from_u16(4000) {
                Some(acme_chat::CloseCode::Kick) => {}
                Some(acme_chat::CloseCode::WeirdName) => {}
                _ => {}
            }
            println!(\"{} {}\", acme_chat::CloseCode::ErrorTwo, bolt::CloseCode::SingleOne);
            println!(\"{}\", bolt::Received::from(4000));
        }",
    );
    assert!(compiled, "{said}");
    for warning in [
        "use of deprecated associated constant `close_codes::acme_chat::CloseCode::Kick`: renamed to `Kicked`",
        "use of deprecated unit variant `close_codes::acme_chat::CloseCode::WeirdName`: Nobody sends it.",
        "use of deprecated unit variant `close_codes::acme_chat::CloseCode::ErrorTwo`: It was split in two. Use `Kicked` or `Default` instead.",
        "use of deprecated associated constant `close_codes::bolt::CloseCode::SingleOne`: renamed to `OnlyOne`",
        "use of deprecated enum `close_codes::bolt::CloseCode`: The vendor has shut the service down.",
        "use of deprecated type alias `close_codes::bolt::Received`: The vendor has shut the service down.",
    ] {
        assert!(said.contains(warning), "{warning}\n{said}");
    }
    assert!(said.contains("6 warnings emitted"), "{said}");
}

#[test]
fn rustc_knows_no_removed_code() {
    let (compiled, said) =
        rustc("fn main() { println!(\"{}\", close_codes::acme_chat::CloseCode::Gone); }");
    assert!(!compiled);
    assert!(said.contains("E0599") && said.contains("`Gone`"), "{said}");
}
