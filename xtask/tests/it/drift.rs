//! `gen --check` sees every kind of drift and writes nothing; `gen` mends it and touches nothing else.

use std::fs;
use std::path::Path;

use crate::support::{ended, tree, workspace, xtask};
use xtask::output::markers::{KEYS, README};

/// Checks, asserts that nothing was written, and gives what was printed.
fn check(folder: &Path) -> (i32, String) {
    let before = tree(folder);
    let (status, output, errors) = ended(&xtask(folder, &["gen", "--check"]));
    assert_eq!(tree(folder), before, "--check wrote something");
    if status == 1 {
        let ways_out = [
            "run `cargo xtask gen` and commit the result\n",
            "move what was not generated out of generated\n",
        ];
        assert!(
            ways_out.iter().any(|way_out| errors.ends_with(way_out)),
            "{errors}"
        );
    }
    (status, output)
}

/// Generates, and asserts that the result is clean.
fn mend(folder: &Path) -> String {
    let (status, output, errors) = ended(&xtask(folder, &["gen"]));
    assert_eq!((status, errors.as_str()), (0, ""));
    output
}

#[test]
fn a_clean_tree_is_clean() {
    let folder = workspace();
    let (status, output) = check(folder.path());
    assert_eq!(status, 0);
    assert!(output.starts_with("up to date: "), "{output}");
    assert_eq!(output.lines().count(), 1);
    assert_eq!(mend(folder.path()), output);
}

#[test]
fn a_changed_byte_in_any_file_is_found() {
    let folder = workspace();
    for (name, bytes) in tree(&folder.path().join("generated")) {
        let path = folder.path().join("generated").join(&name);
        let mut changed = bytes.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        fs::write(&path, &changed).unwrap();
        let (status, output) = check(folder.path());
        assert_eq!(status, 1, "{name}");
        assert!(
            output.starts_with(&format!("generated/{name} is stale")),
            "{output}"
        );
        fs::write(&path, &bytes).unwrap();
    }
    assert_eq!(check(folder.path()).0, 0);
}

#[test]
fn a_changed_line_is_shown_as_a_diff() {
    let folder = workspace();
    let path = folder.path().join("generated/markdown/standard.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("# ", "# Changed ", 1)).unwrap();
    let (_, output) = check(folder.path());
    assert!(output.contains("\n    -# Changed "), "{output}");
    assert!(output.contains("\n    +# "), "{output}");
}

#[test]
fn a_missing_file_is_found_and_made() {
    let folder = workspace();
    let before = tree(folder.path());
    fs::remove_file(folder.path().join("generated/rust/lib.rs")).unwrap();
    assert_eq!(
        check(folder.path()),
        (1, "generated/rust/lib.rs is missing\n".to_owned())
    );
    assert_eq!(
        mend(folder.path()),
        "created generated/rust/lib.rs\n1 file changed\n"
    );
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn an_orphan_is_found_and_removed_with_its_folder() {
    let folder = workspace();
    let before = tree(folder.path());
    let orphan = folder.path().join("generated/markdown/old/gone.md");
    fs::create_dir_all(orphan.parent().unwrap()).unwrap();
    fs::copy(
        folder.path().join("generated/markdown/standard.md"),
        &orphan,
    )
    .unwrap();
    let temporary = folder.path().join("generated/rust/.close-codes-x1y2z3.tmp");
    fs::write(&temporary, "half a fi").unwrap();
    let (status, output) = check(folder.path());
    assert_eq!(
        (
            status,
            output.matches(" is not generated any more\n").count()
        ),
        (1, 2),
        "{output}"
    );
    let output = mend(folder.path());
    assert!(
        output.contains("removed generated/markdown/old/gone.md\n"),
        "{output}"
    );
    assert_eq!(tree(folder.path()), before);
    assert!(!orphan.parent().unwrap().exists());
}

#[test]
fn what_bears_the_header_elsewhere_is_foreign() {
    let folder = workspace();
    let generated = folder.path().join("generated");
    fs::create_dir(generated.join("python")).unwrap();
    fs::copy(
        generated.join("typescript/LICENSE-MIT"),
        generated.join("rust/LICENSE-MIT"),
    )
    .unwrap();
    fs::copy(
        generated.join("typescript/src/standard.ts"),
        generated.join("python/standard.ts"),
    )
    .unwrap();
    let before = tree(folder.path());
    assert_eq!(
        check(folder.path()),
        (
            1,
            "generated/python/standard.ts was not generated; move it out of the folder\n\
             generated/rust/LICENSE-MIT was not generated; move it out of the folder\n"
                .to_owned()
        )
    );
    mend(folder.path());
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn a_foreign_file_is_reported_and_left_alone() {
    let folder = workspace();
    let foreign = folder.path().join("generated/notes.txt");
    fs::write(&foreign, "mine").unwrap();
    let (status, output) = check(folder.path());
    assert_eq!(status, 1);
    assert_eq!(
        output,
        "generated/notes.txt was not generated; move it out of the folder\n"
    );
    assert!(mend(folder.path()).starts_with("foreign, left alone: generated/notes.txt\n"));
    assert_eq!(fs::read_to_string(foreign).unwrap(), "mine");
}

#[test]
fn build_output_is_no_drift() {
    let folder = workspace();
    for path in [
        "generated/typescript/dist/index.js",
        "generated/typescript/node_modules/typescript/package.json",
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "built").unwrap();
    }
    assert_eq!(check(folder.path()).0, 0);
}

#[test]
fn crlf_is_found_and_named() {
    let folder = workspace();
    let path = folder.path().join("generated/typescript/src/standard.ts");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    let (status, output) = check(folder.path());
    assert_eq!(status, 1);
    assert_eq!(
        output,
        "generated/typescript/src/standard.ts is stale: its lines end with CRLF, not LF\n"
    );
}

#[test]
fn an_edited_registry_is_found_in_every_output() {
    let folder = workspace();
    let path = folder.path().join("codes.toml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("A moderator removed the client."));
    fs::write(
        &path,
        text.replace(
            "A moderator removed the client.",
            "A moderator threw the client out.",
        ),
    )
    .unwrap();
    let (status, output) = check(folder.path());
    assert_eq!(status, 1);
    for output_folder in ["json", "markdown", "rust", "typescript"] {
        assert!(
            output.contains(&format!("generated/{output_folder}/")),
            "{output}"
        );
    }
    assert!(output.contains("threw the client out"), "{output}");
}

#[test]
fn a_deleted_folder_comes_back_byte_for_byte() {
    let folder = workspace();
    let before = tree(folder.path());
    fs::remove_dir_all(folder.path().join("generated")).unwrap();
    assert_eq!(check(folder.path()).0, 1);
    mend(folder.path());
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn unchanged_files_are_not_touched() {
    let folder = workspace();
    let path = folder.path().join("generated/rust/standard.rs");
    let long_ago =
        std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_modified(long_ago)
        .unwrap();
    fs::remove_file(folder.path().join("generated/rust/lib.rs")).unwrap();
    mend(folder.path());
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), long_ago);
}

#[test]
fn the_readme_table_is_kept_in_sync_and_the_text_around_it_is_not_touched() {
    let folder = workspace();
    let path = folder.path().join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("Normal closure"), "{text}");
    fs::write(
        &path,
        text.replace("Normal closure", "Normal end")
            .replace("After.", "My own words.  \n\n\n"),
    )
    .unwrap();
    let (status, output) = check(folder.path());
    assert_eq!(status, 1);
    assert!(output.starts_with("README.md is stale\n"), "{output}");
    mend(folder.path());
    let mended = fs::read_to_string(&path).unwrap();
    assert_eq!(mended, text.replace("After.", "My own words.  \n\n\n"));
}

#[test]
fn the_description_of_the_keys_is_kept_in_sync_and_the_registry_around_it_is_not_touched() {
    let folder = workspace();
    let path = folder.path().join("codes.toml");
    let text = fs::read_to_string(&path).unwrap();
    let comment = xtask::backend::editor::key_comment();
    let head = format!("# Mine.\n{}\n{comment}{}\n\n", KEYS.begin, KEYS.end);
    assert!(text.starts_with(&head), "{text}");
    let stale = text
        .replace("\n# version!", "\n# v!")
        .replace("# Mine.", "#  My own words.");
    fs::write(&path, &stale).unwrap();
    let (status, output) = check(folder.path());
    assert_eq!(status, 1);
    assert!(output.starts_with("codes.toml is stale\n"), "{output}");
    assert!(output.contains("\n    +# version!"), "{output}");
    assert_eq!(mend(folder.path()), "updated codes.toml\n1 file changed\n");
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        text.replace("# Mine.", "#  My own words.")
    );
    let (status, _, errors) = ended(&xtask(folder.path(), &["fmt", "--check"]));
    assert!(!errors.contains("error"), "{errors}");
    assert_eq!(status, 0, "`fmt` and `gen` agree about the comment");
}

#[test]
fn damaged_markers_in_the_registry_stop_everything_in_the_project_only() {
    let folder = workspace();
    let path = folder.path().join("codes.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replace(&format!("{}\n", KEYS.end), "# close-codes:ends\n"),
    )
    .unwrap();
    fs::remove_file(folder.path().join("generated/rust/lib.rs")).unwrap();
    let before = tree(folder.path());
    for arguments in [&["gen"][..], &["gen", "--check"]] {
        let (status, _, errors) = ended(&xtask(folder.path(), arguments));
        assert_eq!(status, 1);
        let first = "error: this marker is misspelled\n   --> codes.toml:";
        assert!(errors.starts_with(first), "{errors}");
        assert!(
            errors.contains("= help: write `# close-codes:end`\n"),
            "{errors}"
        );
    }
    assert_eq!(tree(folder.path()), before);
    let other = tempfile::tempdir().unwrap();
    generate_into(folder.path(), other.path().to_str().unwrap());
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn damaged_markers_do_not_hide_what_else_differs() {
    let folder = workspace();
    let path = folder.path().join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(README.begin, "")).unwrap();
    fs::remove_file(folder.path().join("generated/rust/lib.rs")).unwrap();
    let (status, output, errors) = ended(&xtask(folder.path(), &["gen", "--check"]));
    assert_eq!(
        (status, output.as_str()),
        (1, "generated/rust/lib.rs is missing\n")
    );
    assert!(errors.contains("error: a marker is missing"), "{errors}");
}

#[test]
fn nothing_is_up_to_date_where_markers_are_damaged() {
    let folder = workspace();
    let path = folder.path().join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(README.begin, "")).unwrap();
    let (status, output, errors) = ended(&xtask(folder.path(), &["gen", "--check"]));
    assert_eq!((status, output.as_str()), (1, ""));
    assert!(errors.contains("error: a marker is missing"), "{errors}");
    assert!(!errors.contains("up to date"), "{errors}");
}

#[test]
fn damaged_markers_stop_everything() {
    let folder = workspace();
    let path = folder.path().join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(README.end, "")).unwrap();
    fs::remove_file(folder.path().join("generated/rust/lib.rs")).unwrap();
    let before = tree(folder.path());
    for arguments in [&["gen"][..], &["gen", "--check"]] {
        let (status, _, errors) = ended(&xtask(folder.path(), arguments));
        assert_eq!(status, 1);
        assert!(
            errors.starts_with("error: a marker is missing\n  --> README.md:"),
            "{errors}"
        );
    }
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn obstacles_are_all_named_and_nothing_is_written() {
    let folder = workspace();
    let generated = folder.path().join("generated");
    fs::remove_dir_all(generated.join("json")).unwrap();
    fs::write(generated.join("json"), "a file where a folder belongs").unwrap();
    fs::remove_file(generated.join("rust/lib.rs")).unwrap();
    fs::create_dir(generated.join("rust/lib.rs")).unwrap();
    let before = tree(folder.path());
    for arguments in [&["gen"][..], &["gen", "--check"]] {
        let (status, _, errors) = ended(&xtask(folder.path(), arguments));
        assert_eq!(status, 2);
        assert!(
            errors.contains("error: generated/json is a file, but a folder"),
            "{errors}"
        );
        assert!(
            errors.contains("error: generated/rust/lib.rs is a folder, but a file"),
            "{errors}"
        );
    }
    assert_eq!(tree(folder.path()), before);
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_refused() {
    let folder = workspace();
    let outside = folder.path().join("outside.rs");
    fs::write(&outside, "precious").unwrap();
    let link = folder.path().join("generated/rust/lib.rs");
    fs::remove_file(&link).unwrap();
    std::os::unix::fs::symlink(&outside, &link).unwrap();
    let folder_link = folder.path().join("generated/elsewhere");
    std::os::unix::fs::symlink(folder.path(), &folder_link).unwrap();
    for arguments in [&["gen"][..], &["gen", "--check"]] {
        let (status, _, errors) = ended(&xtask(folder.path(), arguments));
        assert_eq!(status, 2);
        assert!(
            errors.contains("error: generated/rust/lib.rs is a symbolic link"),
            "{errors}"
        );
        assert!(
            errors.contains("error: generated/elsewhere is a symbolic link"),
            "{errors}"
        );
    }
    assert_eq!(fs::read_to_string(outside).unwrap(), "precious");
}

#[cfg(unix)]
#[test]
fn written_files_can_be_read_by_others() {
    use std::os::unix::fs::PermissionsExt;
    let folder = workspace();
    let probe = folder.path().join("probe");
    fs::write(&probe, "").unwrap();
    let usual = fs::metadata(&probe).unwrap().permissions().mode();
    let written = fs::metadata(folder.path().join("generated/rust/lib.rs"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(written, usual);
}

#[test]
fn drift_is_there_for_programs_too() {
    let folder = workspace();
    fs::remove_file(folder.path().join("generated/rust/lib.rs")).unwrap();
    let (status, output, _) = ended(&xtask(
        folder.path(),
        &["gen", "--check", "--format", "github"],
    ));
    assert_eq!(status, 1);
    assert_eq!(
        output,
        "::error file=generated/rust/lib.rs,title=drift::generated/rust/lib.rs is missing\n"
    );
}

#[test]
fn a_file_that_quotes_the_header_is_foreign() {
    let folder = workspace();
    let notes = folder.path().join("generated/NOTES.md");
    fs::write(
        &notes,
        "Mine. Files with `@generated from codes.toml by cargo xtask gen` on top are not.\n",
    )
    .unwrap();
    assert_eq!(check(folder.path()).0, 1);
    assert!(mend(folder.path()).starts_with("foreign, left alone: generated/NOTES.md\n"));
    assert!(notes.exists());
}

#[test]
fn a_folder_that_holds_the_project_or_the_registry_is_refused() {
    let folder = workspace();
    let before = tree(folder.path());
    for arguments in [
        &["gen", "--out", "."][..],
        &["gen", "--out", "..", "--check"],
        &["gen", "--registry", "codes.toml", "--out", "."],
    ] {
        let (status, _, errors) = ended(&xtask(folder.path(), arguments));
        assert_eq!(status, 2, "{errors}");
        assert!(
            errors.contains("holds the project or the registry itself"),
            "{errors}"
        );
    }
    assert_eq!(tree(folder.path()), before);
}

/// Generates into another folder and gives what was printed.
fn generate_into(folder: &Path, out: &str) -> String {
    let arguments = ["gen", "--registry", "codes.toml", "--out", out];
    let (status, output, errors) = ended(&xtask(folder, &arguments));
    assert_eq!((status, errors.as_str()), (0, ""));
    output
}

#[test]
fn folders_above_the_output_are_not_touched() {
    let folder = workspace();
    let other = tempfile::tempdir().unwrap();
    let out = other.path().join("only/this");
    let old = out.join("markdown/old");
    fs::create_dir_all(&old).unwrap();
    fs::copy(
        folder.path().join("generated/markdown/standard.md"),
        old.join("page.md"),
    )
    .unwrap();
    let modified = || {
        let above = fs::metadata(other.path().join("only")).unwrap();
        above.modified().unwrap()
    };
    let before = modified();
    let output = generate_into(folder.path(), out.to_str().unwrap());
    assert!(
        output.contains("only/this/markdown/old/page.md\n"),
        "{output}"
    );
    assert!(!old.exists());
    assert_eq!(modified(), before);
}

#[test]
fn what_else_is_in_another_folder_is_not_ours() {
    let folder = workspace();
    let generated = folder.path().join("generated");
    let other = tempfile::tempdir().unwrap();
    for (from, to) in [
        ("typescript/src/const/standard.ts", "app/src/closeCodes.ts"),
        ("markdown/standard.md", "page.md"),
        ("rust/lib.rs", "clone/generated/rust/lib.rs"),
        ("typescript/LICENSE-MIT", "LICENSE-MIT"),
    ] {
        let to = other.path().join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(generated.join(from), to).unwrap();
    }
    fs::write(other.path().join("app/.close-codes-mine.tmp"), "mine").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path(), other.path().join("link")).unwrap();
    let before = tree(&other.path().join("app"));
    let out = other.path().to_str().unwrap();
    let output = generate_into(folder.path(), out);
    assert!(
        !output.contains("removed") && !output.contains("foreign"),
        "{output}"
    );
    assert_eq!(tree(&other.path().join("app")), before);
    for kept in ["page.md", "clone/generated/rust/lib.rs", "LICENSE-MIT"] {
        assert!(other.path().join(kept).exists(), "{kept}");
    }
    assert!(generate_into(folder.path(), out).starts_with("up to date: "));
    fs::write(other.path().join("rust/mine.rs"), "mine").unwrap();
    let output = generate_into(folder.path(), out);
    assert!(output.starts_with("foreign, left alone: "), "{output}");
}

#[test]
fn another_folder_of_the_project_is_refused() {
    let folder = workspace();
    fs::create_dir(folder.path().join("src")).unwrap();
    let before = tree(folder.path());
    for out in ["src", "src/new", "generated/rust", "src/../other"] {
        let arguments = ["gen", "--registry", "codes.toml", "--out", out];
        let (status, output, errors) = ended(&xtask(folder.path(), &arguments));
        assert_eq!((status, output.as_str()), (2, ""), "{out}");
        assert!(
            errors.contains("is in the project, where only generated/ is written"),
            "{errors}"
        );
    }
    assert_eq!(tree(folder.path()), before);
    assert!(generate_into(folder.path(), "src/../generated").starts_with("up to date: "));
}

#[test]
fn the_command_to_run_is_the_one_that_mends() {
    let folder = workspace();
    let other = tempfile::tempdir().unwrap();
    let out = other.path().to_str().unwrap();
    let arguments = ["gen", "--check", "--registry", "codes.toml", "--out", out];
    let (status, _, errors) = ended(&xtask(folder.path(), &arguments));
    assert_eq!(status, 1);
    let command = format!("cargo xtask gen --registry codes.toml --out {out}");
    assert!(
        errors.ends_with(&format!("run `{command}` and commit the result\n")),
        "{errors}"
    );
}

#[test]
fn runs_at_the_same_time_do_not_disturb_each_other() {
    let folder = workspace();
    let before = tree(folder.path());
    for _ in 0..3 {
        fs::remove_dir_all(folder.path().join("generated")).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| mend(folder.path()));
            }
        });
        assert_eq!(tree(folder.path()), before);
    }
}

#[test]
fn programs_get_findings_only() {
    let folder = workspace();
    let (status, output, errors) = ended(&xtask(folder.path(), &["gen", "--format", "json"]));
    assert_eq!((status, output.as_str()), (0, ""));
    assert!(errors.starts_with("up to date: "), "{errors}");
    let page = folder.path().join("generated/markdown/standard.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replacen("# ", "# Changed ", 1)).unwrap();
    let (_, output, _) = ended(&xtask(
        folder.path(),
        &["gen", "--check", "--format", "json"],
    ));
    let finding: serde_json::Value = serde_json::from_str(output.trim_end()).unwrap();
    assert!(
        finding["help"].as_str().unwrap().contains("-# Changed "),
        "{output}"
    );
    let (_, output, _) = ended(&xtask(
        folder.path(),
        &["gen", "--check", "--format", "github"],
    ));
    assert!(
        output.starts_with("::error file=generated/markdown/standard.md,"),
        "{output}"
    );
    assert!(output.contains("\n    -# Changed "), "{output}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    use std::process::{Command, Stdio};
    let folder = workspace();
    fs::remove_dir_all(folder.path().join("generated")).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["gen", "--check"])
        .env("CARGO_MANIFEST_DIR", folder.path().join("xtask"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

#[cfg(unix)]
#[test]
fn links_and_permissions_of_files_that_people_write_are_kept() {
    use std::os::unix::fs::PermissionsExt;
    let folder = workspace();
    let (link, real) = (
        folder.path().join("README.md"),
        folder.path().join("read me.md"),
    );
    let text = fs::read_to_string(&link).unwrap();
    fs::rename(&link, &real).unwrap();
    fs::write(&real, text.replace("Normal closure", "Normal end")).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    mend(folder.path());
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&real).unwrap(), text);
    assert_eq!(
        fs::metadata(&real).unwrap().permissions().mode() & 0o777,
        0o600
    );
}
