//! What is committed under `generated/` holds, by the word of tools that nobody here wrote.

#[path = "support/tools.rs"]
mod tools;

use std::path::Path;

#[test]
fn typescript_markdown_and_json_pass_the_tests_of_node() {
    tools::node_tests(&Path::new(env!("CARGO_MANIFEST_DIR")).join("generated"));
}

#[test]
fn the_crate_has_no_warning_and_is_formatted_and_documented() {
    tools::rust_crate(&Path::new(env!("CARGO_MANIFEST_DIR")).join("generated"));
}

#[test]
fn a_program_uses_the_crate() {
    let program = r#"
        use close_codes::{arcware, discord_gateway, find, standard, Received};

        fn main() {
            assert_eq!(arcware::CloseCode::UnauthorizedDf.as_u16(), 4452);
            assert_eq!("UNAUTHORIZED_DF".parse(), Ok(arcware::CloseCode::UnauthorizedDf));
            assert_eq!("CLOSED_NO_STATUS".parse(), Ok(standard::CloseCode::NoStatusReceived));
            let received = Received::<discord_gateway::CloseCode>::from(1012);
            assert_eq!(received, Received::Standard(standard::CloseCode::ServiceRestart));
            assert!(find(4008).iter().any(|info| info.namespace == "discord-gateway"));
        }
    "#;
    tools::rust_program(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("generated"),
        program,
    );
}

#[test]
fn every_namespace_knows_its_own_names_and_numbers() {
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("generated");
    let lib = std::fs::read_to_string(generated.join("rust/lib.rs")).expect("the crate is there");
    let modules: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert!(modules.len() > 150, "{modules:?}");
    let checks: String = modules
        .iter()
        .map(|module| format!("    check::<close_codes::{module}::CloseCode>();\n"))
        .collect();
    let program = format!(
        r#"
        use close_codes::{{find, Code, Info, Received}};

        fn names(info: &Info) -> impl Iterator<Item = &'static str> {{
            let names = [info.member, info.name].into_iter().chain(info.id);
            names.chain(info.aliases.iter().copied())
        }}

        fn check<C: Code>() {{
            for code in C::ALL {{
                let info = code.info();
                assert_eq!(info.member.parse::<C>().ok(), Some(*code), "{{info:?}}");
                // Where several codes go by a name, it leads to one of these.
                for name in names(info) {{
                    let found: C = name.parse().expect(name);
                    assert!(found == *code || names(found.info()).any(|it| it == name), "{{name}}: {{info:?}}");
                }}
                assert_eq!(C::from_u16(info.code), Some(*code));
                assert_eq!(Received::<C>::from(info.code), Received::Known(*code));
                assert!(find(info.code).contains(&info), "{{info:?}}");
            }}
            let known = (0..=u16::MAX).filter(|code| C::from_u16(*code).is_some());
            assert_eq!(known.count(), C::ALL.len());
        }}

        fn main() {{
        {checks}}}
        "#
    );
    tools::rust_program(&generated, &program);
}

#[test]
fn the_example_of_the_readme_compiles_and_holds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the README is there");
    let example = readme
        .split("```rust\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("it has an example");
    let (imports, rest) = example.split_once("\n\n").expect("imports come first");
    tools::rust_program(
        &root.join("generated"),
        &format!("{imports}\nfn main() {{\n{rest}\n}}\n"),
    );
}
