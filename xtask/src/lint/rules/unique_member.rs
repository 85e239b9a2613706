//! An enum has no two members of one name, in any language.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::names;
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "unique-member",
    summary: "Within a namespace no two codes have the same enum member, in use, earlier or removed, in any language.",
    why: "Two members of one name would not compile. Names that differ only in case or in `_` may still be one name in \
        another language, and an earlier name or that of a removed code stays taken, so that old programs never come to \
        mean something new.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
id = "KICKED"
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"

[[vendor.acme.code]]
code = 4001
id = "Kicked"
name = "Kicked"
summary = "A moderator removed the client from a room."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
id = "KICKED"
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"

[[vendor.acme.code]]
code = 4001
id = "Kicked"
member = "KickedFromRoom"
name = "Kicked"
summary = "A moderator removed the client from a room."
sent-by = "server"
"#,
    check: Check::Registry(check),
};

/// A name that a code has or had.
struct Name<'d> {
    code: &'d CodeEntry,
    at: &'d Spanned<String>,
    rust: String,
    typescript: String,
    /// It stands in `renamed`.
    is_earlier: bool,
}

fn check(document: &Document) -> Vec<Finding> {
    document.code_lists().flat_map(check_namespace).collect()
}

fn check_namespace(codes: &[CodeEntry]) -> Vec<Finding> {
    let names: Vec<Name<'_>> = codes.iter().flat_map(names_of).collect();
    let mut rust: BTreeMap<&str, &Name<'_>> = BTreeMap::new();
    let mut typescript: BTreeMap<&str, &Name<'_>> = BTreeMap::new();
    let mut findings = Vec::new();
    for name in &names {
        let in_rust = *rust.entry(&name.rust).or_insert(name);
        let in_typescript = *typescript.entry(&name.typescript).or_insert(name);
        if std::ptr::eq(in_typescript.code, name.code) && !std::ptr::eq(in_typescript, name) {
            findings.push(repeated(name, in_typescript));
        } else if !std::ptr::eq(in_typescript.code, name.code) {
            findings.push(collision(
                name,
                in_typescript,
                &name.typescript,
                "TypeScript",
            ));
        } else if !std::ptr::eq(in_rust.code, name.code) {
            findings.push(collision(name, in_rust, &name.rust, "Rust"));
        }
    }
    findings
}

fn names_of(code: &CodeEntry) -> Vec<Name<'_>> {
    let at = names::source_of_member(code);
    let now = Name {
        code,
        at,
        rust: names::rust_member(code),
        typescript: names::typescript_member(code),
        is_earlier: false,
    };
    let earlier = code.renamed.iter().map(|renamed| Name {
        code,
        at: &renamed.from,
        rust: names::rust_spelling(&renamed.from),
        typescript: renamed.from.value.clone(),
        is_earlier: true,
    });
    std::iter::once(now).chain(earlier).collect()
}

/// One code lists a name twice, or lists as an earlier name the one that it has.
fn repeated(name: &Name<'_>, other: &Name<'_>) -> Finding {
    let message = format!(
        "{} has the name `{}` twice",
        name.code.code.value, name.typescript
    );
    let diagnostic =
        Diagnostic::error(message, name.at.span, "again").label(other.at.span, "first here");
    Finding::about(name.code, diagnostic.help("keep one of the two"))
}

fn collision(name: &Name<'_>, other: &Name<'_>, member: &str, language: &str) -> Finding {
    // A removed code was there before, wherever it stands.
    let is_older = name.code.removed.is_some() && other.code.removed.is_none();
    let (name, other) = if is_older {
        (other, name)
    } else {
        (name, other)
    };
    let (number, taken) = (name.code.code.value, other.code.code.value);
    let message = format!("{number} and {taken} are both `{member}` in {language}");
    let label = if other.code.removed.is_some() {
        "a removed code keeps its name"
    } else if other.is_earlier {
        "an earlier name"
    } else {
        "first defined here"
    };
    let diagnostic = Diagnostic::error(message, name.at.span, "the same member")
        .label(other.at.span, label)
        .help(way_out(name, other));
    Finding::about(name.code, diagnostic)
}

/// What to do about two codes of one name: the older one keeps it, if it is known which that is.
fn way_out(name: &Name<'_>, other: &Name<'_>) -> String {
    let (number, taken) = (name.code.code.value, other.code.code.value);
    let is_removed = other.code.removed.is_some();
    match (name.is_earlier, other.is_earlier) {
        (true, _) if is_removed => {
            format!("take it out of `renamed`: the name stays with {taken}, though that is removed")
        }
        (true, true) => "keep it in the `renamed` of the code that was called so".to_owned(),
        (true, false) => out_of_renamed(name, number, taken),
        (false, true) if !is_removed => out_of_renamed(other, taken, number),
        (false, _) if is_removed && name.code.removed.is_none() => format!(
            "give {number}, the new code, a `member = \"...\"`; its `id` stays as the vendor spells it"
        ),
        (false, _) => {
            "add `member = \"...\"` to one of the two; the `id` stays as the vendor spells it"
                .to_owned()
        }
    }
}

/// The way out where one code is called as another one says that it was called.
fn out_of_renamed(earlier: &Name<'_>, number: u16, now: u16) -> String {
    format!(
        "take `{}` out of the `renamed` of {number}; if a release had {number} under this name, give {now} a \
         `member = \"...\"` instead",
        earlier.at.value
    )
}
