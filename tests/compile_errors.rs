//! What must not compile, or only with a warning: the essential words of the compiler's message.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The crate, compiled once for all programs.
static CRATE: LazyLock<PathBuf> = LazyLock::new(|| library("generated/rust/lib.rs"));

/// The crate of the test registry, which has earlier names.
static GOLDEN: LazyLock<PathBuf> = LazyLock::new(|| library("xtask/runtime/rust/lib.rs"));

/// Compiles a crate from its root, and gives its library. It is moved to its place when it is whole, because
/// another test program may be compiling or reading the same one.
fn library(root: &str) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = tempfile::tempdir_in(target).unwrap();
    let (compiled, message) = rustc(
        &["--crate-type=rlib", "--crate-name=close_codes"],
        &source,
        folder.path(),
    );
    assert!(compiled, "{message}");
    let library = target.join(format!("lib{}.rlib", root.replace('/', "-")));
    std::fs::rename(folder.path().join("libclose_codes.rlib"), &library).unwrap();
    library
}

/// Whether the body of a `main` compiles, and what the compiler has to say about it.
fn program(library: &Path, body: &str) -> (bool, String) {
    let text = format!("#![allow(unused)]\nuse close_codes::*;\n\nfn main() {{\n{body}\n}}\n");
    against(library, &text, &[])
}

/// The same for the text of a whole crate.
fn against(library: &Path, text: &str, arguments: &[&str]) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("program.rs");
    std::fs::write(&file, text).unwrap();
    let dependency = format!("close_codes={}", library.display());
    rustc(
        &[&["--extern", &dependency], arguments].concat(),
        &file,
        folder.path(),
    )
}

fn rustc(arguments: &[&str], file: &Path, folder: &Path) -> (bool, String) {
    let compiler = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let mut command = Command::new(compiler);
    command
        .args(["--edition=2021", "--out-dir"])
        .arg(folder)
        .args(arguments)
        .arg(file);
    let output = command.output().unwrap();
    (
        output.status.success(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[track_caller]
fn says(message: &str, words: &[&str]) {
    for word in words {
        assert!(message.contains(word), "`{word}` is not in:\n{message}");
    }
}

#[test]
fn a_match_needs_a_wildcard_arm() {
    let all_arms = |module: &str, wildcard: &str| {
        let variants = ["ClientAlreadyConnected", "InvalidTokenOrOrigin"];
        let arms = variants.map(|variant| format!("{module}::CloseCode::{variant} => (),"));
        format!(
            "match {module}::CloseCode::ALL[0] {{ {} {wildcard} }}",
            arms.concat()
        )
    };
    let (compiled, message) = program(&CRATE, &all_arms("pipecat", ""));
    assert!(!compiled);
    says(
        &message,
        &[
            "error[E0004]",
            "non-exhaustive patterns",
            "pipecat::CloseCode",
            "marked as non-exhaustive",
        ],
    );
    assert_eq!(
        program(&CRATE, &all_arms("pipecat", "_ => (),")),
        (true, String::new())
    );
}

#[test]
fn a_record_of_the_registry_cannot_be_made_up() {
    let (compiled, message) = program(&CRATE, "let unknown = UnknownName { namespace: \"mine\" };");
    assert!(!compiled);
    says(&message, &["error[E0639]", "non-exhaustive struct"]);
}

#[test]
fn the_trait_is_sealed() {
    let (compiled, message) = program(
        &CRATE,
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)] struct Mine;\nimpl Code for Mine {}",
    );
    assert!(!compiled);
    says(&message, &["error[E0277]", "Sealed", "sealed trait"]);
}

#[test]
fn a_deprecated_code_warns_with_its_reason() {
    let (compiled, message) = program(
        &CRATE,
        "let code = discord_gateway::CloseCode::SessionNoLongerValid;",
    );
    assert!(compiled, "{message}");
    says(
        &message,
        &[
            "warning: use of deprecated unit variant",
            "SessionNoLongerValid",
            "dropped the code in June 2016",
        ],
    );
}

#[test]
fn an_earlier_name_works_in_patterns_and_warns_with_the_new_one() {
    let body =
        "match acme_chat::CloseCode::Kicked { acme_chat::CloseCode::Kick => (), _ => panic!() }";
    let (compiled, message) = program(&GOLDEN, body);
    assert!(compiled, "{message}");
    says(
        &message,
        &[
            "warning: use of deprecated associated constant",
            "renamed to `",
        ],
    );
}

#[test]
fn an_earlier_name_without_its_type_is_a_pattern_that_matches_everything() {
    // Why the front page says not to import variants; the compiler warns at least.
    let text = "use close_codes::acme_chat::CloseCode::{self, *};\n\
        fn main() { match CloseCode::ALL[1] { Kick => (), _ => () } }\n";
    let (compiled, message) = against(&GOLDEN, text, &[]);
    assert!(compiled, "{message}");
    says(&message, &["unreachable pattern"]);
}

#[test]
fn the_crate_needs_no_standard_library() {
    // Where `std` is linked as well, it brings a panic handler of its own, and two of them are an error.
    let text = "#![no_std]\n\
        #[panic_handler] fn panic(_: &core::panic::PanicInfo<'_>) -> ! { loop {} }\n\
        #[no_mangle] pub extern \"C\" fn meanings(code: u16) -> usize { close_codes::find(code).len() }\n";
    let arguments = ["--crate-type=staticlib", "-Cpanic=abort"];
    let (compiled, message) = against(&CRATE, text, &arguments);
    assert!(compiled, "{message}");
    let (compiled, message) = against(&CRATE, &format!("{text}extern crate std;\n"), &arguments);
    assert!(!compiled);
    says(&message, &["duplicate lang item", "panic_impl"]);
}
