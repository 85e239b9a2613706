//! A Rust program that was written against the old registry, compiled with each new one and run.

use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::model::{Code, Namespace, Registry};

/// A program that names every variant, matches with a wildcard arm, decodes every number, also those that the standard has
/// and the namespace has not, and looks up every identifier, also those of removed codes.
pub(crate) fn program(old: &Registry) -> String {
    let namespaces: String = old.enums().map(|it| namespace(it, &old.standard)).collect();
    format!("#![allow(deprecated)]\n\nfn main() {{\n{namespaces}}}\n")
}

fn namespace(namespace: &Namespace, standard: &Namespace) -> String {
    let arms: String = namespace
        .codes
        .iter()
        .map(|code| format!("            C::{} => {},\n", code.rust, code.number))
        .collect();
    let checks = namespace.codes.iter().map(checks);
    let removed = namespace.removed.iter().map(|it| finds_no_other(&it.code));
    let checks: String = checks.chain(removed).collect();
    let received = received(namespace, standard);
    let module = &namespace.names.snake;
    format!(
        "    {{\n        use close_codes::{module}::CloseCode as C;\n        let number = |code: C| match code {{\n{arms}            \
         _ => 0,\n        }};\n{checks}{received}    }}\n"
    )
}

/// What a removed code was called leads to no other code.
fn finds_no_other(removed: &Code) -> String {
    let (name, number) = (&removed.typescript, removed.number);
    format!("        assert_eq!({name:?}.parse::<C>().map_or({number}, C::as_u16), {number});\n")
}

/// What arrives with a standard number is matched as the standard code. Where the vendor has got its own meaning since,
/// the wildcard arm takes it.
fn received(namespace: &Namespace, standard: &Namespace) -> String {
    let of_the_standard = |code: &&Code| namespace.code(code.number).is_none();
    let codes = standard.codes.iter().filter(of_the_standard);
    if namespace.vendor.is_none() {
        return String::new();
    }
    let module = &namespace.names.snake;
    let checks = codes.map(|code| {
        let (member, number) = (&code.rust, code.number);
        format!(
            "        {{\n            use close_codes::{{{module}::Received, standard}};\n            \
             let received = match Received::from({number}) {{\n                \
             Received::Standard(standard::CloseCode::{member}) => {number},\n                _ => 0,\n            }};\n            \
             assert!([0, {number}].contains(&received));\n        }}\n"
        )
    });
    checks.collect()
}

fn checks(code: &Code) -> String {
    let number = code.number;
    let earlier = code.renamed.iter().filter_map(|it| it.rust.as_deref());
    let members = std::iter::once(code.rust.as_str()).chain(earlier);
    let members = members.map(|member| {
        format!(
            "        assert_eq!(C::{member}.as_u16(), {number});\n        \
             assert!(matches!(C::from_u16({number}), Some(C::{member})));\n        \
             assert_eq!({member:?}.parse::<C>().map(C::as_u16), Ok({number}));\n"
        )
    });
    let names = code.id.iter().chain(code.aliases.iter().map(|it| &it.name));
    let names = names.chain(code.renamed.iter().map(|it| &it.from));
    let names = names.map(|name| {
        format!("        assert_eq!({name:?}.parse::<C>().map(C::as_u16), Ok({number}));\n")
    });
    // The name that people read is a text: a look-up by it may find nothing some day, but no other code.
    let read = format!(
        "        assert_eq!({:?}.parse::<C>().map_or({number}, C::as_u16), {number});\n",
        code.name
    );
    let decoded =
        format!("        assert_eq!(C::from_u16({number}).map(number), Some({number}));\n");
    members.chain(names).chain([read, decoded]).collect()
}

/// Why the program does not compile with the crate of a folder, or does not run; none where it does both.
pub(crate) fn complaint(folder: &Path, program: &str) -> Option<String> {
    let source = folder.join("program.rs");
    fs::write(&source, program).unwrap();
    rustc(
        folder,
        &["--crate-name=close_codes", "--crate-type=rlib"],
        &folder.join("rust/lib.rs"),
    )
    .expect("the crate itself compiles");
    if let Err(errors) = rustc(folder, &["--extern=close_codes"], &source) {
        return Some(errors);
    }
    let output = Command::new(folder.join("program")).output().unwrap();
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

fn rustc(folder: &Path, arguments: &[&str], source: &Path) -> Result<(), String> {
    let output = Command::new("rustc")
        .args(["--edition=2021", "--cap-lints=allow", "-Cdebuginfo=0", "-L"])
        .arg(folder)
        .args(arguments)
        .arg("--out-dir")
        .arg(folder)
        .arg(source)
        .output()
        .unwrap();
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}
