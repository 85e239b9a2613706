//! The page that explains the rules of the registry to somebody whom one of them has just stopped.

use super::md::{Md, md};
use super::page::Page;
use super::sources::Sources;
use super::table::table;
use crate::lint::{RULES, Rule};
use crate::model::Registry;

/// It is about rules, not about codes, so it is the same for every registry.
pub(super) fn page(registry: &Registry) -> Page {
    let overview = table!(RULES, |rule| {
        "Rule" => Md::link(rule.id, &format!("#{}", rule.id)),
        "Level" => rule.level.word(),
        "What it demands" => Md::ours(rule.summary),
    });
    let rules = Md::blocks(RULES.iter().map(|rule| section(rule)));
    let holes = vec![("overview", overview.md()), ("rules", rules)];
    let template = include_str!("../../../templates/markdown/rules.md");
    Page::new("rules.md", template, registry, Sources::default(), holes)
}

fn section(rule: &Rule) -> Md {
    let id = Md::ours(rule.id);
    let allow = md!(
        "`allow = [{ rule = \"{}\", reason = \"...\" }]`",
        id.clone()
    );
    let exceptions = match rule.excusable {
        true => md!("An entry can be an [exception](#exceptions): {}.", allow),
        false => md!("It has no exceptions."),
    };
    Md::blocks([
        md!("## {}\n\n**{}**", id, Md::ours(rule.summary)),
        Md::ours(rule.why),
        md!(
            "This breaks it:\n\n```toml\n{}\n```",
            Md::ours(rule.bad.trim())
        ),
        md!(
            "This does not:\n\n```toml\n{}\n```",
            Md::ours(rule.good.trim())
        ),
        md!("Level: {}. {}", rule.level.word(), exceptions),
    ])
}
