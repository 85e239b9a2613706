//! Every code has a name that each generated language can spell.

use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{Check, Finding, Rule};
use crate::names;
use crate::source::{CodeEntry, Document};

pub(crate) const RULE: Rule = Rule {
    id: "member-form",
    summary: "The enum member made from `member`, `id` or `name` is an identifier of every generated language.",
    why: "`member`, else `id`, else `name` becomes the member of an enum in each language: in Rust in UpperCamelCase, in \
        TypeScript as it is spelled. It consists of ASCII letters and digits, in TypeScript also of `_` and `$`, begins with \
        no digit, and has at most 50 characters. `Self` is a keyword of Rust, and `NaN`, `Infinity` and `__proto__` mean \
        something else in TypeScript and JavaScript; other keywords are no problem. What a language cannot spell would be \
        code that does not compile, and nobody types longer names.",
    level: Level::Error,
    excusable: false,
    bad: r#"
[[vendor.acme.code]]
code = 4000
id = "ERR-2"
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
"#,
    good: r#"
[[vendor.acme.code]]
code = 4000
id = "ERR-2"
member = "ERR_2"
name = "Kicked"
summary = "A moderator removed the client."
sent-by = "server"
"#,
    check: Check::Registry(check),
};

fn check(document: &Document) -> Vec<Finding> {
    document
        .codes()
        .flat_map(|code| current(code).into_iter().chain(earlier(code)))
        .collect()
}

fn current(code: &CodeEntry) -> Option<Finding> {
    let source = names::source_of_member(code);
    let (rust, typescript) = (names::rust_member(code), names::typescript_member(code));
    let diagnostic = refuse(&rust, &typescript, source.span)?;
    let help = format!(
        "add `member = \"...\"` with a name of at most {} letters and digits",
        names::LONGEST_MEMBER
    );
    Some(Finding::about(code, diagnostic.help(help)))
}

fn earlier(code: &CodeEntry) -> Vec<Finding> {
    let refused = code.renamed.iter().filter_map(|renamed| {
        let diagnostic = refuse(
            &names::rust_spelling(&renamed.from),
            &renamed.from,
            renamed.from.span,
        )?;
        Some(Finding::about(
            code,
            diagnostic.help("write the name as the enum spelled it before"),
        ))
    });
    refused.collect()
}

fn refuse(rust: &str, typescript: &str, span: crate::diagnostic::Span) -> Option<Diagnostic> {
    let rust_reason = names::refuse_rust_member(rust).map(|reason| (rust, reason));
    let (name, reason) = rust_reason
        .or_else(|| names::refuse_typescript_member(typescript).map(|r| (typescript, r)))?;
    Some(Diagnostic::error(
        format!("`{name}` cannot be an enum member"),
        span,
        reason,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_what_is_refused() {
        let longest = format!("at most {} characters", names::LONGEST_MEMBER);
        assert!(RULE.why.contains(&longest));
        for member in ["Self", "NaN", "Infinity", "__proto__"] {
            assert!(RULE.why.contains(&format!("`{member}`")), "{member}");
            let in_rust = names::refuse_rust_member(member);
            assert!(
                in_rust
                    .or(names::refuse_typescript_member(member))
                    .is_some()
            );
        }
        for keyword in ["Type", "class", "enum", "default", "constructor"] {
            assert_eq!(names::refuse_typescript_member(keyword), None, "{keyword}");
            assert_eq!(
                names::refuse_rust_member(&names::rust_spelling(keyword)),
                None
            );
        }
    }
}
