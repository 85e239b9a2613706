//! JSDoc comments, as editors show them: Markdown, one line of the comment per line of text.

use super::literal;
use crate::escape::{markdown, markdown_link};
use crate::model::{
    Citation, Code, Confidence, Deprecation, Namespace, Rename, SentBy, Vendor, Wire,
};
use crate::wording;

/// A comment of these lines. Neither it nor a script element around it ends early, whatever the lines hold: a backslash,
/// which Markdown does not show, parts the characters that would do it.
pub(super) fn comment(indent: &str, lines: &[String]) -> String {
    let line = |line: &String| {
        let parted = line
            .replace("*/", "*\\/")
            .replace("</", "<\\/")
            .replace("<!", "<\\!");
        let line = format!("{indent} * {parted}");
        line.trim_end().to_owned() + "\n"
    };
    let lines: String = lines.iter().map(line).collect();
    format!("{indent}/**\n{lines}{indent} */\n")
}

/// What a namespace is, and how sure we are of it.
pub(super) fn namespace(namespace: &Namespace) -> Vec<String> {
    let mut lines = vec![format!("Close codes: {}.", markdown(&namespace.title()))];
    if let Some(vendor) = &namespace.vendor {
        lines.push(String::new());
        lines.extend(vendor_items(vendor));
    }
    if let Some(tag) = namespace_deprecated(namespace) {
        lines.extend([String::new(), tag]);
    }
    lines
}

/// The tag by which editors strike through the names of a namespace.
pub(super) fn namespace_deprecated(namespace: &Namespace) -> Option<String> {
    let deprecation = namespace.deprecation()?;
    Some(deprecated_since(&deprecation.since, &deprecation.reason))
}

fn deprecated_since(since: &str, reason: &str) -> String {
    format!(
        "@deprecated Since {}. {}",
        markdown(since),
        markdown(reason)
    )
}

/// What an editor shows over a member: what a handler needs, and the best source. The rest is in the record and on the pages.
/// `@deprecated` comes last, because the text of a tag reaches to the next tag.
pub(super) fn code(namespace: &Namespace, code: &Code) -> Vec<String> {
    let (name, summary) = (markdown(&code.name), markdown(&code.summary));
    let mut lines = vec![format!("**{name}.** {summary}"), String::new()];
    lines.extend(code_items(code));
    if let Some(deprecation) = &code.deprecated {
        lines.extend([String::new(), deprecated(namespace, deprecation)]);
    }
    lines
}

/// What an earlier name of a member is there for.
pub(super) fn old_name(namespace: &Namespace, code: &Code, rename: &Rename) -> Vec<String> {
    let (now, since) = (member_link(namespace, code), markdown(&rename.since));
    vec![
        format!("The earlier name of {now}."),
        String::new(),
        format!("@deprecated Renamed in {since}. Use {now}."),
    ]
}

fn vendor_items(vendor: &Vendor) -> Vec<String> {
    let home = markdown_link(&vendor.vendor, &vendor.homepage);
    let mut items = vec![format!("- Vendor: {home}")];
    if vendor.confidence != Confidence::High {
        let confidence = wording::confidence(vendor.confidence);
        items.push(format!("- Confidence: {confidence}"));
    }
    for range in &vendor.ranges {
        let summary = markdown(&range.summary);
        items.push(format!("- {} to {}: {summary}", range.first, range.last));
    }
    items.extend(vendor.sources.iter().map(source));
    items
}

fn code_items(code: &Code) -> Vec<String> {
    let mut items = Vec::new();
    let mut item = |text: String| items.push(format!("- {text}"));
    if code.sent_by != SentBy::Unknown {
        item(format!("Sent by: {}", wording::sent_by(code.sent_by)));
    }
    match code.wire {
        Wire::Yes => {}
        Wire::Never => item("On the wire: never in a Close frame".into()),
        Wire::Unused => item("On the wire: unused, nothing that was read sends it".into()),
        Wire::Reserved => item("On the wire: reserved, nobody may send it".into()),
    }
    if let Some(reconnect) = &code.reconnect {
        item(format!(
            "Reconnect: {}",
            markdown(&wording::reconnect(reconnect))
        ));
    }
    if let Some(remedy) = code.remedies.first() {
        item(format!("What to do: {}", markdown(remedy)));
    }
    if let Some(since) = &code.since {
        items.push(format!("- In the registry since: {}", markdown(since)));
    }
    items.extend(code.sources.first().map(source));
    items
}

fn source(citation: &Citation) -> String {
    let text = citation.text();
    let shown = match (citation.url(), citation.package()) {
        (Some(url), _) => markdown_link(&text, &url),
        (None, Some(package)) => format!("{} ({})", markdown(&text), markdown(package)),
        (None, None) => markdown(&text),
    };
    format!("- Source: {shown}")
}

fn deprecated(namespace: &Namespace, deprecation: &Deprecation) -> String {
    let replacements = deprecation.replaced_by.iter();
    let instead: Vec<String> = replacements
        .map(|number| match namespace.code(*number) {
            Some(code) => member_link(namespace, code),
            None => number.to_string(),
        })
        .collect();
    let tag = deprecated_since(&deprecation.since, &deprecation.reason);
    match instead.join(" or ") {
        none if none.is_empty() => tag,
        instead => format!("{tag} Use {instead}."),
    }
}

/// A link to a member; one that has no identifier for a name cannot be linked to.
fn member_link(namespace: &Namespace, code: &Code) -> String {
    let member = &code.typescript;
    if literal::is_identifier(member) {
        format!("{{@link {}.{member}}}", namespace.names.typescript_enum())
    } else {
        format!("\"{}\" ({})", markdown(member), code.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_comment_early() {
        let lines = [
            "a */ b **/ c".to_owned(),
            String::new(),
            "/ </d> <!-- e".to_owned(),
        ];
        assert_eq!(
            comment("  ", &lines),
            "  /**\n   * a *\\/ b **\\/ c\n   *\n   * / <\\/d> <\\!-- e\n   */\n"
        );
    }
}
