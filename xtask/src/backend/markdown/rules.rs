//! The page that explains the rules of the registry to somebody whom one of them has just stopped.

use super::navigation;
use super::page::Page;
use super::table::Table;
use crate::backend::File;
use crate::lint::{RULES, Rule};

/// The page. It is about rules, not about codes, so it is the same for every registry.
pub(super) fn file() -> File {
    let mut page = Page::new("The rules of the registry");
    navigation::write(&mut page, "rules.md");
    page.paragraph(
        "`cargo xtask lint` checks the registry by these rules and says what breaks one, where, and what to do about it. The \
         other commands do so first of all; `diff` only looks for errors, and not in the old registry. An *error* stops the work: nothing is generated. A *warning* is worth mending, \
         and never changes an exit status. The rules are in `xtask/src/lint/rules`, one file each, which this page is made \
         from.",
    );
    page.paragraph(
        "The examples are pieces of a registry: whatever else it needs, such as the block `[vendor.acme]`, is there and in \
         order.",
    );
    page.table(&overview());
    for rule in RULES {
        write_rule(&mut page, rule);
    }
    write_exceptions(&mut page);
    write_loader(&mut page);
    page.file("rules.md")
}

fn overview() -> Table<3> {
    let mut table = Table::new(["Rule", "Level", "What it demands"]);
    for rule in RULES {
        table.row([
            format!("[{}](#{})", rule.id, rule.id),
            rule.level.word().to_owned(),
            rule.summary.to_owned(),
        ]);
    }
    table
}

fn write_rule(page: &mut Page, rule: &Rule) {
    page.section(rule.id);
    page.paragraph(&format!("**{}**", rule.summary));
    page.paragraph(rule.why);
    page.paragraph("This breaks it:");
    page.code("toml", rule.bad);
    page.paragraph("This does not:");
    page.code("toml", rule.good);
    page.paragraph(&level_and_exceptions(rule));
}

fn level_and_exceptions(rule: &Rule) -> String {
    let exceptions = if rule.excusable {
        format!(
            "An entry can be an [exception](#exceptions): `allow = [{{ rule = \"{}\", reason = \"...\" }}]`.",
            rule.id
        )
    } else {
        "It has no exceptions.".to_owned()
    };
    format!("Level: {}. {exceptions}", rule.level.word())
}

fn write_exceptions(page: &mut Page) {
    page.section("Exceptions");
    page.paragraph(
        "Where a rule is wrong about one code, an exception beside the entry says so, and why:",
    );
    page.code(
        "toml",
        "allow = [{ rule = \"basis-source\", reason = \"The advice is that of the protocol that the product imitates.\" }]",
    );
    page.paragraph(
        "Only some rules allow it: what breaks the others would not compile, or would mislead. An exception that nothing \
         needs any more breaks a rule itself, [unused-exception](#unused-exception). Where a rule is wrong about many \
         codes, change the rule.",
    );
}

fn write_loader(page: &mut Page) {
    page.section("Before the rules");
    page.paragraph(
        "A registry is read before the rules look at it. What cannot be read as what it should be is an error without the \
         name of a rule:",
    );
    page.list(&[
        "the syntax of TOML, keys that nobody knows, keys that are missing, values of the wrong type",
        "words that are not of the list for their key, such as `sent-by = \"anybody\"`",
        "numbers that are no close code, no HTTP status, no time; days and versions that are none",
        "texts that are empty, not trimmed, or hold characters that nobody can see",
        "addresses that are not https, and package URLs that are none",
        "reconnect advice without a `basis`, or with figures that its `after` does not take",
        "a deprecation or a removal without its `reason`",
    ]
    .map(str::to_owned));
}
