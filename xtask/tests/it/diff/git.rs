//! `diff` in a repository of git: releases are tags, revisions that cannot be had are explained, exit statuses are kept.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{ended, fixtures, xtask};
use tempfile::TempDir;

/// Runs git without the settings of whoever runs the test.
fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=t",
            "-c",
            "user.email=t@example.org",
            "-c",
            "commit.gpgsign=false",
        ])
        .args([
            "-c",
            "protocol.file.allow=always",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn registry() -> String {
    fs::read_to_string(fixtures().join("diff/registry.toml")).unwrap()
}

fn write(folder: &Path, text: &str) {
    fs::write(folder.join("codes.toml"), text).unwrap();
}

/// A repository whose only commit has the old registry.
fn repository() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "--quiet"]);
    write(folder.path(), &registry());
    commit(folder.path());
    folder
}

fn commit(folder: &Path) {
    git(folder, &["add", "codes.toml"]);
    git(folder, &["commit", "--quiet", "--message", "Change"]);
}

/// Compares, and gives exit status, report and findings.
fn diff(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let arguments: Vec<&str> = ["diff"].iter().chain(arguments).copied().collect();
    ended(&xtask(folder, &arguments))
}

fn renamed() -> String {
    registry().replace("id = \"FULL\"", "id = \"NO_ROOM\"")
}

fn with_version(text: &str, version: &str) -> String {
    text.replace("version = \"1.0.0\"", &format!("version = \"{version}\""))
}

#[test]
fn before_the_first_release_there_is_nothing_to_compare_with() {
    let folder = repository();
    let (status, output, errors) = diff(folder.path(), &[]);
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(output.starts_with("no release yet"), "{output}");
    assert!(output.contains("`git fetch --tags`"), "{output}");
    // Tags that are no releases change nothing.
    for tag in ["nightly", "v1", "v2.0.0-rc.1"] {
        git(folder.path(), &["tag", tag]);
    }
    assert_eq!(diff(folder.path(), &[]).1, output);
    // Programs and changelogs get no prose.
    for format in ["markdown", "github"] {
        let (status, report, errors) = diff(folder.path(), &["--format", format]);
        assert_eq!((status, report, errors), (0, String::new(), output.clone()));
    }
    let (status, report, errors) = diff(folder.path(), &["--format", "json"]);
    let verdict: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!((status, errors), (0, output));
    assert_eq!(verdict["record"], "verdict");
    assert_eq!(verdict["old_version"], serde_json::Value::Null);
    assert_eq!(verdict["new_version"], "1.0.0");
}

#[test]
fn before_the_first_commit_there_is_nothing_to_compare_with_either() {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "--quiet"]);
    write(folder.path(), &registry());
    let (status, output, errors) = diff(folder.path(), &[]);
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(output.starts_with("no release yet"), "{output}");
}

#[test]
fn where_several_changes_break_programs_mending_one_needs_the_version_of_the_others() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    let keeps = |version: &str| format!("renamed = [{{ from = \"FULL\", since = \"{version}\" }}]");
    write(folder.path(), &renamed());
    let (_, output, _) = diff(folder.path(), &[]);
    assert!(output.contains(&keeps("1.1.0")), "{output}");
    write(
        folder.path(),
        &renamed().replace("id = \"KICKED\"", "id = \"THROWN_OUT\""),
    );
    let (_, output, _) = diff(folder.path(), &[]);
    assert_eq!(output.matches("error[renamed]").count(), 2, "{output}");
    assert!(output.contains(&keeps("2.0.0")), "{output}");
}

#[test]
fn the_last_release_is_the_highest_version_that_leads_here() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    git(folder.path(), &["checkout", "--quiet", "-b", "next"]);
    write(folder.path(), &with_version(&renamed(), "10.0.0"));
    commit(folder.path());
    git(folder.path(), &["tag", "v10.0.0"]);
    git(folder.path(), &["tag", "v9.0.0"]);
    let (status, output, _) = diff(folder.path(), &[]);
    assert_eq!(
        (status, output.as_str()),
        (
            0,
            "no changes since 10.0.0 (v10.0.0:codes.toml): no new version is needed\n"
        )
    );
    // Where work on an older version goes on, the newer one is not what it is compared with.
    git(folder.path(), &["checkout", "--quiet", "main"]);
    let (status, output, _) = diff(folder.path(), &[]);
    assert_eq!(
        (status, output.as_str()),
        (
            0,
            "no changes since 1.0.0 (v1.0.0:codes.toml): no new version is needed\n"
        )
    );
}

#[test]
fn the_version_has_to_carry_what_changed() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    for (version, status, says) in [
        ("1.0.0", 1, "version 1.0.0 must be 2.0.0 or higher\n"),
        ("1.9.0", 1, "version 1.9.0 must be 2.0.0 or higher\n"),
        ("2.0.0", 0, "version 2.0.0 is high enough\n"),
        ("2.0.0-rc.1", 0, "version 2.0.0-rc.1 is high enough\n"),
        ("3.1.0", 0, "version 3.1.0 is high enough\n"),
        ("0.9.0", 1, "version 0.9.0 is lower than 1.0.0\n"),
    ] {
        write(folder.path(), &with_version(&renamed(), version));
        let (actual, output, _) = diff(folder.path(), &[]);
        assert_eq!(actual, status, "{version}: {output}");
        assert!(output.ends_with(says), "{version}: {output}");
        let level = if status == 0 { "warning" } else { "error" };
        assert!(
            output.contains(&format!("{level}[renamed]")),
            "{version}: {output}"
        );
        assert_eq!(
            output.contains("error[version]"),
            status == 1,
            "{version}: {output}"
        );
    }
}

#[test]
fn a_version_that_was_never_released_is_pointed_out() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    let text = registry().replace(
        "id = \"FULL\"\n",
        "id = \"NO_ROOM\"\nrenamed = [{ from = \"FULL\", since = \"1.1.0\" }]\n",
    );
    for (version, is_other) in [
        ("1.1.0", false),
        ("1.1.0-rc.1", false),
        ("1.2.0", true),
        ("1.0.0", false),
    ] {
        write(folder.path(), &with_version(&text, version));
        let (status, output, _) = diff(folder.path(), &[]);
        assert_eq!(status, i32::from(version == "1.0.0"), "{output}");
        let warning = "warning[since]: `renamed` names version 1.1.0, but comes with 1.2.0";
        assert_eq!(output.contains(warning), is_other, "{output}");
    }
}

#[test]
fn a_misspelled_earlier_name_is_pointed_out() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    let text = |from: &str| {
        let renamed = format!("renamed = [{{ from = \"{from}\", since = \"2.0.0\" }}]");
        let text = registry().replace("id = \"FULL\"\n", &format!("id = \"NO_ROOM\"\n{renamed}\n"));
        with_version(&text, "2.0.0")
    };
    for (from, help) in [
        ("FULL", None),
        ("Full", None),
        ("FUL", Some("did you mean `FULL`?")),
        ("SOMETHING", Some("take the entry away")),
    ] {
        write(folder.path(), &text(from));
        let (status, output, _) = diff(folder.path(), &[]);
        assert_eq!(status, 0, "{output}");
        let warning = format!(
            "warning[renamed-from]: `renamed` names `{from}`, but 1.0.0 has no such member of the code"
        );
        assert_eq!(output.contains(&warning), help.is_some(), "{output}");
        assert!(help.is_none_or(|help| output.contains(help)), "{output}");
    }
    write(folder.path(), &text("FUL"));
    let (_, output, _) = diff(folder.path(), &["--format", "json"]);
    assert!(
        output.contains(r#""unknown_names":[{"from":"FUL","meant":"FULL"}]"#),
        "{output}"
    );
}

#[test]
fn a_lower_version_is_an_error_though_nothing_changed() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    write(folder.path(), &with_version(&registry(), "0.9.0"));
    let (status, output, _) = diff(folder.path(), &[]);
    assert_eq!(status, 1);
    assert!(
        output.contains("error[version]: version 0.9.0 is lower than 1.0.0"),
        "{output}"
    );
}

#[test]
fn any_revision_and_any_folder_will_do() {
    let folder = repository();
    write(folder.path(), &renamed());
    commit(folder.path());
    for revision in ["HEAD~1", "main~1", "main^"] {
        let (status, output, _) = diff(folder.path(), &["--against", revision]);
        assert_eq!(status, 1, "{output}");
        assert!(
            output.contains(&format!("since 1.0.0 ({revision}:codes.toml)")),
            "{output}"
        );
    }
    assert_eq!(diff(folder.path(), &["--against", "HEAD"]).0, 0);
    // The workspace may be a folder of a larger repository, and the command may be called from any folder of it.
    let inner = folder.path().join("a/b");
    fs::create_dir_all(inner.join("xtask/src")).unwrap();
    write(&inner, &registry());
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "Move"]);
    write(&inner, &renamed());
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["diff", "--against", "HEAD"])
        .current_dir(inner.join("xtask/src"))
        .env("CARGO_MANIFEST_DIR", inner.join("xtask"))
        .env("NO_COLOR", "1")
        .env_remove("GITHUB_ACTIONS")
        .output()
        .unwrap();
    let (status, output, _) = ended(&output);
    assert_eq!(status, 1);
    assert!(
        output.contains("1 major change since 1.0.0 (HEAD:codes.toml)"),
        "{output}"
    );
}

#[test]
fn a_revision_that_is_not_there_is_explained() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    fs::create_dir(folder.path().join("folder")).unwrap();
    for (against, says) in [
        (
            "v1.0.1",
            "did you mean `v1.0.0`? Else fetch the tags: `git fetch --tags`",
        ),
        ("somewhere", "help: fetch the tags: `git fetch --tags`"),
        ("--upload-pack=x", "neither a file nor a revision"),
        ("HEAD:nope.toml", "`HEAD` has no nope.toml"),
        ("nope:codes.toml", "`nope` is neither a file nor a revision"),
        (":0:codes.toml", "is a blob, not a commit"),
        (
            "v1.0.0^{tree}",
            "error: `v1.0.0^{tree}` is a tree, not a commit\n",
        ),
        ("HEAD^{/nothing}", "neither a file nor a revision"),
        ("", "neither a file nor a revision"),
        ("origin/main", "if it is a branch, fetch it: `git fetch`"),
        ("nope.toml", "error: there is no file `nope.toml`\n"),
        ("../nope", "error: there is no file `../nope`\n"),
        ("HEAD~5", "`HEAD` has no such ancestor"),
        (
            "0123456789012345678901234567890123456789~1",
            "neither a file nor a revision",
        ),
        (".", "name the file in it: `--against ./codes.toml`"),
        ("folder/", "error: `folder/` is a folder, not a registry\n"),
    ] {
        let (status, output, errors) = diff(folder.path(), &[&format!("--against={against}")]);
        assert_eq!((status, output.as_str()), (2, ""), "{against}: {errors}");
        assert!(errors.contains(says), "{against}: {errors}");
    }
    git(folder.path(), &["rm", "--quiet", "codes.toml"]);
    git(folder.path(), &["commit", "--quiet", "--message", "Remove"]);
    write(folder.path(), &registry());
    let (status, _, errors) = diff(folder.path(), &["--against", "HEAD"]);
    assert_eq!(status, 2);
    assert!(
        errors.starts_with("error: `HEAD` has no codes.toml\n"),
        "{errors}"
    );
    assert!(errors.contains("help: the file has another name there, or is new"));
    fs::copy(
        folder.path().join("codes.toml"),
        folder.path().join("my.toml"),
    )
    .unwrap();
    let arguments = ["--registry", "my.toml", "--against", "v1.0.0"];
    let (status, _, errors) = diff(folder.path(), &arguments);
    assert_eq!(status, 2);
    assert!(
        errors.starts_with("error: `v1.0.0` has no my.toml\n"),
        "{errors}"
    );
}

#[test]
fn the_form_that_reports_print_names_a_registry_too() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    fs::create_dir(folder.path().join("old")).unwrap();
    git(folder.path(), &["mv", "codes.toml", "old/before.toml"]);
    git(folder.path(), &["commit", "--quiet", "--message", "Move"]);
    write(folder.path(), &renamed());
    commit(folder.path());
    for (against, printed) in [
        ("v1.0.0:codes.toml", "v1.0.0:codes.toml"),
        ("HEAD~1:old/before.toml", "HEAD~1:old/before.toml"),
    ] {
        let (status, output, errors) = diff(folder.path(), &["--against", against]);
        assert_eq!((status, errors.as_str()), (1, ""), "{against}: {output}");
        let since = format!("1 major change since 1.0.0 ({printed}): ");
        assert!(output.contains(&since), "{against}: {output}");
    }
    // In a folder of the repository the name alone is that of the folder's own file.
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    write(&inner, &registry());
    git(folder.path(), &["add", "inner"]);
    git(
        folder.path(),
        &["commit", "--quiet", "--message", "Another"],
    );
    let (status, output, errors) = diff(&inner, &["--against", "HEAD:codes.toml"]);
    assert_eq!((status, errors.as_str()), (0, ""), "{output}");
}

#[test]
fn a_tag_on_another_version_is_no_release_to_rely_on() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    git(folder.path(), &["tag", "v1.1.0"]);
    let (status, output, errors) = diff(folder.path(), &[]);
    assert_eq!((status, output.as_str()), (2, ""), "{errors}");
    let says = "the tag `v1.1.0` is not on version 1.1.0, but on version 1.0.0 of the registry";
    assert!(errors.starts_with(&format!("error: {says}\n")), "{errors}");
    assert!(errors.contains("`git tag --delete v1.1.0`"), "{errors}");
    // Whoever names it gets the comparison.
    for against in ["v1.1.0", "v1.1.0:codes.toml"] {
        let (status, output, errors) = diff(folder.path(), &["--against", against]);
        assert_eq!((status, errors), (0, format!("warning: {says}\n")));
        assert!(output.starts_with("no changes since 1.0.0"), "{output}");
    }
    git(folder.path(), &["tag", "--delete", "v1.1.0"]);
    for arguments in [&[][..], &["--against", "v1.0.0"]] {
        let (status, _, errors) = diff(folder.path(), arguments);
        assert_eq!((status, errors.as_str()), (0, ""));
    }
}

#[test]
fn a_clone_without_tags_does_not_pass_for_a_first_release() {
    let folder = repository();
    let changelog = |heading: &str| {
        let text = format!("# Changelog\n\n## {heading}\n\n- Codes.\n");
        fs::write(folder.path().join("CHANGELOG.md"), text).unwrap();
    };
    changelog("1.0.0 (not released)");
    assert_eq!(diff(folder.path(), &[]).0, 0);
    // The commit of a release is there before its tag.
    changelog("1.0.0");
    assert_eq!(diff(folder.path(), &[]).0, 0);
    write(folder.path(), &with_version(&registry(), "1.1.0"));
    let (status, output, errors) = diff(folder.path(), &[]);
    assert_eq!((status, output.as_str()), (2, ""), "{errors}");
    assert!(
        errors.starts_with(
            "error: CHANGELOG.md lists 1.0.0 as released, but no tag such as v1.0.0 leads here\n"
        ),
        "{errors}"
    );
    assert!(errors.contains("`git fetch --tags`"), "{errors}");
    git(folder.path(), &["tag", "v1.0.0"]);
    assert_eq!(diff(folder.path(), &[]).0, 0);
}

#[test]
fn a_shallow_clone_does_not_pass_for_a_first_release() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    write(folder.path(), &renamed());
    commit(folder.path());
    let clones = tempfile::tempdir().unwrap();
    let origin = format!("file://{}", folder.path().display());
    git(
        clones.path(),
        &["clone", "--quiet", "--depth=1", &origin, "shallow"],
    );
    let shallow = clones.path().join("shallow");
    for arguments in [&[][..], &["--against", "v1.0.0"]] {
        let (status, output, errors) = diff(&shallow, arguments);
        assert_eq!((status, output.as_str()), (2, ""), "{errors}");
        assert!(
            errors.contains("`git fetch --unshallow --tags`"),
            "{errors}"
        );
    }
    git(&shallow, &["fetch", "--quiet", "--unshallow", "--tags"]);
    assert_eq!(diff(&shallow, &[]).0, 1);
}

#[test]
fn without_a_repository_only_files_can_be_compared() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &renamed());
    fs::write(folder.path().join("old.toml"), registry()).unwrap();
    let (status, _, errors) = diff(folder.path(), &[]);
    assert_eq!(status, 2);
    assert!(errors.contains("--against FILE"), "{errors}");
    let (status, _, errors) = diff(folder.path(), &["--against", "v0.1.0"]);
    assert_eq!(status, 2);
    assert!(errors.contains("git finds no repository here"), "{errors}");
    assert!(errors.contains("help: compare with a file"), "{errors}");
    let (status, output, _) = diff(folder.path(), &["--against", "old.toml"]);
    assert_eq!(status, 1);
    assert!(
        output.contains("1 major change since 1.0.0 (old.toml)"),
        "{output}"
    );
}

#[test]
fn an_old_registry_that_cannot_be_read_is_no_comparison() {
    let folder = repository();
    for text in [
        "version = \"0.1.0\"\n[[vendors]]\nname = \"x\"\n",
        "not a registry",
    ] {
        fs::write(folder.path().join("old.toml"), text).unwrap();
        let (status, output, errors) = diff(folder.path(), &["--against", "old.toml"]);
        assert_eq!((status, output.as_str()), (2, ""), "{errors}");
        assert!(
            errors.contains("old.toml cannot be read by this version of the tool"),
            "{errors}"
        );
    }
    // Every mistake is told, and a way out that works.
    let text = registry().replace("sent-by = \"server\"", "sent-by = \"srver\"");
    let mistakes = text.matches("srver").count();
    assert!(mistakes > 1);
    write(folder.path(), &text);
    commit(folder.path());
    git(folder.path(), &["tag", "v1.0.0"]);
    write(folder.path(), &registry());
    let (status, _, errors) = diff(folder.path(), &[]);
    assert_eq!(status, 2);
    assert_eq!(errors.matches("cannot be `srver`").count(), mistakes);
    assert!(
        errors.contains(
            "`git show v1.0.0:./codes.toml > old.toml`, `cargo xtask diff --against old.toml`"
        ),
        "{errors}"
    );
    fs::write(folder.path().join("old.toml"), b"\xff").unwrap();
    let (status, _, errors) = diff(folder.path(), &["--against", "old.toml"]);
    assert_eq!(status, 2);
    assert!(errors.contains("old.toml is not UTF-8"), "{errors}");
}

#[test]
fn an_old_registry_need_not_follow_the_rules_of_today() {
    let folder = repository();
    let lax = registry().replace("has done its work.", "has done its work");
    fs::write(folder.path().join("old.toml"), &lax).unwrap();
    let (status, output, errors) = diff(folder.path(), &["--against", "old.toml"]);
    assert_eq!((status, errors.as_str()), (1, ""), "{output}");
    assert!(output.contains("1 patch change since 1.0.0"), "{output}");
    // The new one has to.
    write(folder.path(), &lax);
    let (status, output, errors) = diff(folder.path(), &["--against", "HEAD"]);
    assert_eq!((status, output.as_str()), (1, ""));
    assert!(errors.contains("error[summary-form]"), "{errors}");
}

#[test]
fn the_changelog_section_bears_the_version_to_come() {
    let folder = repository();
    git(folder.path(), &["tag", "v1.0.0"]);
    let section = |text: &str| {
        write(folder.path(), text);
        diff(folder.path(), &["--format", "markdown"])
    };
    let (status, output, errors) = section(&renamed());
    assert_eq!(status, 1);
    assert!(output.starts_with("## 2.0.0\n\n### Breaking\n"), "{output}");
    assert!(
        errors.contains("the version is too low for these changes"),
        "{errors}"
    );
    let (status, output, errors) = section(&with_version(&renamed(), "2.1.0"));
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(output.starts_with("## 2.1.0\n"), "{output}");
    let (status, output, _) = section(&registry());
    assert_eq!(
        (status, output.as_str()),
        (0, "## 1.0.0\n\nThe registry is that of 1.0.0.\n")
    );
}
