//! The file of one namespace. It imports nothing and runs nothing, so that it can be copied or dropped as it is.

use super::{docs, info, literal, range, source};
use crate::backend::File;
use crate::model::Namespace;

/// How the members are declared; all else in the file is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// A real `enum`, which replaces a vendor's own.
    Enum,
    /// An object `as const` and a union of its numbers, which need no compiler to run.
    Const,
}

impl Style {
    /// Both.
    pub(super) const ALL: [Self; 2] = [Self::Enum, Self::Const];

    /// The folder of this style's files within the package's sources, with a `/` where there is one.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Enum => "",
            Self::Const => "const/",
        }
    }
}

/// `src/arcware.ts` and `src/const/arcware.ts`.
pub(super) fn files(namespace: &Namespace) -> [File; 2] {
    let members = members(namespace);
    let mut rest = vec![
        all(namespace),
        guard(namespace),
        name(namespace),
        info::interface(namespace),
        info::look_up(namespace),
    ];
    rest.extend(range::items(namespace));
    let rest = rest.join("\n");
    Style::ALL.map(|style| {
        let declaration = declaration(namespace, style, &members);
        let path = format!("src/{}{}.ts", style.folder(), namespace.slug);
        source(path, &format!("{declaration}\n{rest}"))
    })
}

/// One line of a declaration, and the comment above it.
struct Member {
    docs: String,
    name: String,
    number: u16,
}

/// The members, ascending. An earlier name stands before the one in use: of two members with the same number, the last
/// one is what an enum answers when it is asked for the name.
fn members(namespace: &Namespace) -> Vec<Member> {
    let mut members = Vec::new();
    for code in &namespace.codes {
        let mut push = |name: &str, lines: &[String]| {
            members.push(Member {
                docs: docs::comment("  ", lines),
                name: literal::member(name),
                number: code.number,
            });
        };
        for rename in &code.renamed {
            if let Some(old) = &rename.typescript {
                push(old, &docs::old_name(namespace, code, rename));
            }
        }
        push(&code.typescript, &docs::code(namespace, code));
    }
    members
}

fn declaration(namespace: &Namespace, style: Style, members: &[Member]) -> String {
    let name = namespace.names.typescript_enum();
    let docs = docs::comment("", &docs::namespace(namespace));
    let (open, equals, close) = match style {
        Style::Enum => (format!("enum {name} {{"), " =", "}".to_owned()),
        Style::Const => (
            format!("const {name} = {{"),
            ":",
            // No comment on the type: editors would show it behind the last line of the object's.
            format!("}} as const;\n\nexport type {name} = (typeof {name})[keyof typeof {name}];"),
        ),
    };
    let member = |it: &Member| format!("{}  {}{equals} {},\n", it.docs, it.name, it.number);
    let members: String = members.iter().map(member).collect();
    format!("{docs}export {open}\n{members}{close}\n")
}

/// The numbers, since an enum cannot be walked: its object also holds the names of its numbers.
fn all(namespace: &Namespace) -> String {
    let (camel, name) = (&namespace.names.camel, namespace.names.typescript_enum());
    let numbers: String = namespace
        .codes
        .iter()
        .map(|code| format!("  {},\n", code.number))
        .collect();
    format!(
        "/** Every code of `{name}`, ascending. */\n\
         export const {camel}CloseCodes: readonly {name}[] = [\n{numbers}];\n"
    )
}

/// A `switch` of its own: with a table, a bundler would have to keep the table.
fn guard(namespace: &Namespace) -> String {
    let (pascal, name) = (&namespace.names.pascal, namespace.names.typescript_enum());
    let cases: String = namespace
        .codes
        .iter()
        .map(|code| format!("    case {}:\n", code.number))
        .collect();
    format!(
        "/** Whether the number is one of the codes of `{name}`. */\n\
         export function is{pascal}CloseCode(code: number): code is {name} {{\n  switch (code) {{\n{cases}      \
         return true;\n    default:\n      return false;\n  }}\n}}\n"
    )
}

fn name(namespace: &Namespace) -> String {
    let (camel, name) = (&namespace.names.camel, namespace.names.typescript_enum());
    let cases = namespace.codes.iter().map(|code| {
        let name = literal::string(&code.name);
        format!("    case {}:\n      return {name};\n", code.number)
    });
    let cases: String = cases.collect();
    format!(
        "/** What people call the code; `undefined` for a number that is not in `{name}`. */\n\
         export function {camel}CloseCodeName(code: number): string | undefined {{\n  switch (code) {{\n{cases}    \
         default:\n      return undefined;\n  }}\n}}\n"
    )
}
