//! Every output of a registry that is as hostile as it gets: built past the loader, with texts that end comments,
//! strings and tables, and hold what no file may hold.

#[path = "../../../tests/support/tools.rs"]
mod tools;

use std::fs;

use crate::model::sample;
use crate::text::is_visible;

/// The hostile registry, generated into a temporary folder.
fn generated() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in super::generate(&sample::hostile()) {
        let path = folder.path().join(file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.text).unwrap();
    }
    folder
}

#[test]
fn nothing_hidden_reaches_an_output() {
    for file in super::generate(&sample::hostile()) {
        let hidden = file
            .text
            .chars()
            .find(|&c| c != '\n' && !is_visible(c) && c != '\u{fffd}');
        assert_eq!(hidden, None, "{}", file.path);
        assert!(
            file.text.ends_with('\n') && !file.text.ends_with("\n\n"),
            "{}",
            file.path
        );
    }
}

#[test]
fn the_crate_compiles_and_runs() {
    let generated = generated();
    tools::rust_crate(generated.path());
    let program = r#"
        #![allow(deprecated)]
        use close_codes::{hostile_vendor::CloseCode, Received};

        fn main() {
            assert_eq!(CloseCode::OldDefault, CloseCode::Default);
            assert_eq!(CloseCode::from_u16(4001), Some(CloseCode::Type));
            assert_eq!("default".parse(), Ok(CloseCode::Default));
            assert_eq!("old-default".parse(), Ok(CloseCode::Default));
            assert_eq!(Received::<CloseCode>::from(4002), Received::Unknown(4002));
            assert!(CloseCode::Default.info().summary.starts_with("a */ b \"\"\" c ``` d ` e | f </script> g \\ h"));
        }
    "#;
    tools::rust_program(generated.path(), program);
}

#[test]
fn typescript_markdown_and_json_pass_the_tests_of_node() {
    tools::node_tests(generated().path());
}
