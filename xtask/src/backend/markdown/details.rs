//! What is known of a code beyond its row: a section below the table, of lines with labels.

use std::mem::take;

use super::cells;
use super::md::{Md, md};
use super::pitfalls;
use super::sources::Sources;
use super::table::table;
use crate::model::{Code, Namespace};
use crate::wording;

/// A part of the section: its label, and what it says. One that says nothing is not shown.
enum Line {
    /// An item of a list. Not after a list, of which it would become a part.
    Item(&'static str, Md),
    Paragraph(&'static str, Md),
    /// A list or a table below its label.
    Block(&'static str, Md),
}
use Line::{Block, Item, Paragraph};

/// The section of a code. A new key of a code is one line here.
#[rustfmt::skip]
fn lines(namespace: &Namespace, code: &Code, sources: &Sources<'_>) -> Vec<Line> {
    // The sections of the standard codes can be read alone; others leave to the table what it says.
    let alone = |says: Md| if namespace.vendor.is_none() { says } else { Md::default() };
    vec![
        Paragraph("", alone((&code.summary).into())),
        Paragraph("", code.details.as_ref().into()),
        Item("**Deprecated** ", deprecated(namespace, code)),
        Item("**Renamed** ", renamed(code)),
        Item("**HTTP:** ", code.http.map(|status| md!("{}.", wording::http(status))).into()),
        Block("**Why you see it:**", Md::list(code.causes.iter().map(Md::from))),
        Block("**What to do:**", Md::list(code.remedies.iter().map(Md::from))),
        Block("**Close reasons:**", reasons(code)),
        Paragraph("**When to send it:** ", code.send.as_ref().into()),
        Paragraph("**Reconnect:** ", alone(md!("{}.", cells::reconnect(code.reconnect.as_ref())))),
        Paragraph("**Also called:** ", aliases(code, sources)),
        Item("**See also:** ", alone(pitfalls::why(code.number))),
        Item("**Sources:** ", alone(md!("{}.", sources.cell(&code.sources)))),
        Paragraph("> **Note:** ", code.note.as_ref().into()),
    ]
}

/// The sections of the codes of a namespace, in their order; an empty one where there is nothing more to say.
pub(super) fn sections(namespace: &Namespace, sources: &Sources<'_>) -> Vec<Md> {
    let codes = namespace.codes.iter();
    codes
        .map(|code| section(namespace, code, sources))
        .collect()
}

fn section(namespace: &Namespace, code: &Code, sources: &Sources<'_>) -> Md {
    let anchor = Md::anchor(&cells::details_place(namespace, code));
    let heading = md!("### {}{} {}", anchor, code.number, Md::heading(&code.name));
    let (mut blocks, mut items) = (vec![heading], vec![]);
    for line in lines(namespace, code, sources) {
        match line {
            Item(_, says) | Paragraph(_, says) | Block(_, says) if says.is_empty() => {}
            Item(label, says) => items.push(says.between(label, "")),
            Paragraph(label, says) => {
                blocks.extend([Md::list(take(&mut items)), says.between(label, "")]);
            }
            Block(label, says) => {
                blocks.extend([Md::list(take(&mut items)), Md::ours(label), says]);
            }
        }
    }
    blocks.push(Md::list(items));
    let is_empty = blocks.iter().skip(1).all(Md::is_empty);
    Md::blocks(blocks.into_iter().filter(|_| !is_empty))
}

fn reasons(code: &Code) -> Md {
    table!(&code.reasons, |it| {
        "Close reason" => Md::code(&it.reason),
        "Meaning" => &it.summary,
    })
    .md()
}

fn deprecated(namespace: &Namespace, code: &Code) -> Md {
    let Some(deprecated) = &code.deprecated else {
        return Md::default();
    };
    let link = |&number| match namespace.code(number) {
        Some(_) => cells::link_within(namespace, number),
        None => number.into(),
    };
    let replacements = Md::commas(deprecated.replaced_by.iter().map(link));
    let reason = md!(
        "since version {}: {}",
        &deprecated.since,
        &deprecated.reason
    );
    Md::words([reason, replacements.between("Replaced by ", ".")])
}

/// Each earlier name is an item of its own.
fn renamed(code: &Code) -> Md {
    let rename = |it: &crate::model::Rename| {
        let from = Md::code(&it.from);
        md!("in version {}: the enum member was {}.", &it.since, from)
    };
    Md::join(code.renamed.iter().map(rename), "\n- **Renamed** ")
}

/// The other names, those of one spelling once, with the numbers of their sources.
fn aliases(code: &Code, sources: &Sources<'_>) -> Md {
    let mut names: Vec<(&str, Vec<Md>)> = vec![];
    for alias in &code.aliases {
        let source = sources.reference(&alias.source);
        match names.iter_mut().find(|(known, _)| *known == alias.name) {
            Some((_, sources)) => sources.push(source),
            None => names.push((&alias.name, vec![source])),
        }
    }
    let name = |(name, sources)| md!("{} ({})", Md::name(name), Md::commas(sources));
    Md::commas(names.into_iter().map(name)).between("", ".")
}
