//! `fmt` puts the registry in order, `fmt --check` only tells, and neither touches a registry with errors.

use std::fs;

use crate::support::{ended, fixtures, xtask};

#[test]
fn a_registry_is_rewritten_and_then_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let registry = folder.path().join("codes.toml");
    fs::copy(fixtures().join("fmt/messy.toml"), &registry).unwrap();
    let before = fs::read_to_string(&registry).unwrap();

    let (status, output, errors) = ended(&xtask(folder.path(), &["fmt", "--check"]));
    assert_eq!((status, errors.as_str()), (1, "run `cargo xtask fmt`\n"));
    assert!(
        output.starts_with("codes.toml is not in canonical form\n    @@ "),
        "{output}"
    );
    assert_eq!(
        fs::read_to_string(&registry).unwrap(),
        before,
        "--check wrote something"
    );

    let (status, output, _) = ended(&xtask(folder.path(), &["fmt"]));
    assert_eq!(
        (status, output.as_str()),
        (0, "codes.toml: rewritten in canonical form\n")
    );
    let tidy = fs::read_to_string(fixtures().join("fmt/tidy.toml")).unwrap();
    assert_eq!(fs::read_to_string(&registry).unwrap(), tidy);

    for arguments in [&["fmt"][..], &["fmt", "--check"]] {
        let (status, output, _) = ended(&xtask(folder.path(), arguments));
        assert_eq!(
            (status, output.as_str()),
            (0, "codes.toml: already in canonical form\n")
        );
    }
}

#[test]
fn line_ends_of_windows_are_named_and_rewritten() {
    let folder = tempfile::tempdir().unwrap();
    let registry = folder.path().join("codes.toml");
    let tidy = fs::read_to_string(fixtures().join("fmt/tidy.toml")).unwrap();
    fs::write(&registry, tidy.replace('\n', "\r\n")).unwrap();
    let (status, output, _) = ended(&xtask(folder.path(), &["fmt", "--check"]));
    assert_eq!(status, 1);
    assert_eq!(
        output,
        "codes.toml is not in canonical form: its lines end with CRLF, not LF\n"
    );
    assert_eq!(ended(&xtask(folder.path(), &["fmt"])).0, 0);
    assert_eq!(fs::read_to_string(&registry).unwrap(), tidy);
}

#[test]
fn a_registry_with_errors_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let registry = folder.path().join("codes.toml");
    fs::copy(fixtures().join("bad/ten-mistakes.toml"), &registry).unwrap();
    let before = fs::read_to_string(&registry).unwrap();
    let (status, _, errors) = ended(&xtask(folder.path(), &["fmt"]));
    assert_eq!(status, 1);
    assert!(
        errors.ends_with("codes.toml: 10 errors; nothing was written\n"),
        "{errors}"
    );
    assert_eq!(fs::read_to_string(&registry).unwrap(), before);
}

#[test]
fn a_comment_before_a_blank_line_at_the_end_stays_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let registry = folder.path().join("codes.toml");
    for file in ["golden/registry.toml", "fmt/tidy.toml"] {
        let text = fs::read_to_string(fixtures().join(file)).unwrap();
        fs::write(&registry, format!("{text}# c\n\n")).unwrap();
        assert_eq!(ended(&xtask(folder.path(), &["fmt"])).0, 0, "{file}");
        let (status, output, _) = ended(&xtask(folder.path(), &["fmt", "--check"]));
        assert_eq!(status, 0, "{file}: {output}");
        assert!(fs::read_to_string(&registry).unwrap().contains("\n# c\n"));
    }
}

#[test]
fn a_change_of_one_entry_changes_its_lines_only() {
    let folder = tempfile::tempdir().unwrap();
    let registry = folder.path().join("codes.toml");
    let tidy = fs::read_to_string(fixtures().join("fmt/tidy.toml")).unwrap();
    let entry = "[[vendor.zeta.code]]\ncode = 3999\nsent-by = \"server\"\nname = \"New\"\nsummary = \"It is new.\"\nunregistered = \"Nobody registered it.\"\n";
    fs::write(&registry, format!("{tidy}\n{entry}")).unwrap();
    assert_eq!(ended(&xtask(folder.path(), &["fmt"])).0, 0);
    let changed = fs::read_to_string(&registry).unwrap();
    let added: Vec<&str> = changed
        .lines()
        .filter(|line| !tidy.lines().any(|old| old == *line))
        .collect();
    assert_eq!(
        changed.lines().count(),
        tidy.lines().count() + entry.lines().count() + 1
    );
    assert_eq!(
        added,
        [
            "code = 3999",
            "name = \"New\"",
            "summary = \"It is new.\"",
            "unregistered = \"Nobody registered it.\""
        ]
    );
}

#[test]
fn what_has_no_canonical_form_is_refused_and_left_alone() {
    let tidy = fs::read_to_string(fixtures().join("fmt/tidy.toml")).unwrap();
    let first = "[[vendor.zeta.code]]\ncode = 4000\n";
    for odd in [
        tidy.replace("name = \"First\"\n", "name = \"First\"\nreconnect.advice = \"no\"\nreconnect.basis = \"vendor\"\n"),
        tidy.replace(first, &format!("{first}sent-by = \"server\"\nname = \"First\"\nsummary = \"The smallest number.\"\n\n[vendor.zeta.code.reconnect]\nadvice = \"no\"\nbasis = \"vendor\"\n\n[[vendor.zeta.code]]\ncode = 4002\nmember = \"Second\"\n")),
    ] {
        assert_ne!(odd, tidy);
        let folder = tempfile::tempdir().unwrap();
        let registry = folder.path().join("codes.toml");
        fs::write(&registry, &odd).unwrap();
        let (status, _, errors) = ended(&xtask(folder.path(), &["fmt"]));
        assert_eq!(status, 1, "{errors}");
        assert!(errors.starts_with("error: codes.toml has no canonical form"), "{errors}");
        assert_eq!(fs::read_to_string(&registry).unwrap(), odd);
    }
}
