//! An alias leads somewhere, and to one code.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level, Spanned};
use crate::lint::{Check, Finding, Rule};
use crate::names;
use crate::source::{AliasEntry, CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "alias-name",
    summary: "An alias is no name of a code in use of its namespace, be it its own or another's, and stands there once.",
    why: "Aliases are there to be looked up: somebody has a name from another list and wants the code. A look-up tries \
        the codes' own names first, so an alias that is one of them is never reached, or leads to another code than its \
        entry says; an alias of two codes leads to the first. If a list really gives the name to another code, say so in \
        `note`.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"

[[vendor.acme.code]]
code = 4001
name = "Banned"
summary = "A moderator banned the client."
sent-by = "server"
aliases = [{ name = "Kicked", source = "acme-docs" }]
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"

[[vendor.acme.code]]
code = 4001
name = "Banned"
summary = "A moderator banned the client."
sent-by = "server"
note = "The tutorial in the documentation calls it Kicked, which is the name of 4000."
"#,
    check: Check::Registry(check),
};

/// A name that leads to a code, and where it stands.
#[derive(Clone, Copy)]
struct Name<'d> {
    code: &'d CodeEntry,
    at: &'d Spanned<String>,
}

fn check(document: &Document) -> Vec<Finding> {
    document.code_lists().flat_map(check_namespace).collect()
}

fn check_namespace(codes: &[CodeEntry]) -> Vec<Finding> {
    let in_use = || codes.iter().filter(|code| code.removed.is_none());
    // Most namespaces have no aliases.
    if in_use().all(|code| code.aliases.is_empty()) {
        return Vec::new();
    }
    let mut names: BTreeMap<String, Name<'_>> = BTreeMap::new();
    for (spelling, name) in in_use().flat_map(names_of) {
        names.entry(spelling).or_insert(name);
    }
    let mut aliases: BTreeMap<&str, Name<'_>> = BTreeMap::new();
    let mut findings = Vec::new();
    for code in in_use() {
        for alias in &code.aliases {
            let at = &alias.name;
            if let Some(name) = names.get(at.as_str()) {
                // A spelling that only a generated language gives to the code is worth writing down.
                if !std::ptr::eq(name.code, code) || name.at.value == at.value {
                    findings.push(refuse(code, alias, *name, true));
                }
            } else if let Some(other) = aliases.insert(at, Name { code, at }) {
                findings.push(refuse(code, alias, other, false));
            }
        }
    }
    findings
}

/// The spellings that lead to a code before any alias does.
fn names_of(code: &CodeEntry) -> Vec<(String, Name<'_>)> {
    let member = names::source_of_member(code);
    let mut names = Vec::new();
    let written = code.id.iter().chain([&code.name, member]);
    let earlier = code.renamed.iter().map(|renamed| &renamed.from);
    for at in written.chain(earlier) {
        names.push((at.value.clone(), Name { code, at }));
    }
    for spelling in [names::rust_member(code), names::typescript_member(code)] {
        names.push((spelling, Name { code, at: member }));
    }
    names
}

/// What to say of an alias whose spelling leads to a code already, as a name or as an alias.
fn refuse(code: &CodeEntry, alias: &AliasEntry, taken: Name<'_>, is_name: bool) -> Finding {
    let (number, other) = (code.code.value, taken.code.code.value);
    let spelling = &alias.name.value;
    let (message, help) = match (is_name, number == other) {
        (true, true) => (
            format!("`{spelling}` is a name of {number} anyway"),
            "take the alias away",
        ),
        (true, false) => (
            format!("`{spelling}` is an alias of {number}, yet a name of {other}"),
            "take the alias away; a `note` can say who calls the code so",
        ),
        (false, true) => (
            format!("{number} has the alias `{spelling}` twice"),
            "keep one of the two",
        ),
        (false, false) => (
            format!("`{spelling}` is an alias of {other} and of {number}"),
            "keep the one that more people mean; a `note` can tell the rest",
        ),
    };
    let first = if is_name {
        "the name"
    } else {
        "the first alias"
    };
    let diagnostic = Diagnostic::error(message, alias.name.span, "the alias")
        .label(taken.at.span, first)
        .help(help);
    Finding::about(code, diagnostic)
}
