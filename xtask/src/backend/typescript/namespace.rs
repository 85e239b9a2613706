//! The file of one namespace. It imports nothing and runs nothing, so that it can be copied or dropped as it is.

use super::{Style, docs, info, literal, range, source};
use crate::backend::File;
use crate::model::{Code, Namespace};

/// `src/arcware.ts` and `src/const/arcware.ts`.
pub(super) fn files(namespace: &Namespace) -> [File; 2] {
    let rest = look_ups(namespace).join("\n");
    Style::ALL.map(|style| {
        let declaration = declaration(namespace, style);
        let path = format!("src/{}{}.ts", style.folder(), namespace.slug);
        source(&path, &format!("{declaration}\n{rest}"))
    })
}

fn declaration(namespace: &Namespace, style: Style) -> String {
    let name = namespace.names.typescript_enum();
    let docs = docs::comment("", &docs::namespace(namespace));
    let tag = docs::namespace_deprecated(namespace);
    let deprecated = tag.map(|tag| docs::comment("", &[tag]));
    let (open, equals, close) = match style {
        Style::Enum => (format!("enum {name} {{"), " =", "}".to_owned()),
        Style::Const => (
            format!("const {name} = {{"),
            ":",
            // No other comment on the type: editors would show it behind the last line of the object's. But they strike the
            // name through only if both are deprecated.
            format!(
                "}} as const;\n\n{}export type {name} = (typeof {name})[keyof typeof {name}];",
                deprecated.unwrap_or_default()
            ),
        ),
    };
    let codes = namespace.codes.iter();
    let members: String = codes.map(|code| members(namespace, code, equals)).collect();
    format!("{docs}export {open}\n{members}{close}\n")
}

/// The members of a code. An earlier name stands before the one in use: of two members with the same number, the last
/// one is what an enum answers when it is asked for the name.
fn members(namespace: &Namespace, code: &Code, equals: &str) -> String {
    let member = |name: &str, lines: &[String]| {
        let (docs, name) = (docs::comment("  ", lines), literal::member(name));
        format!("{docs}  {name}{equals} {},\n", code.number)
    };
    let mut members = String::new();
    for rename in &code.renamed {
        if let Some(old) = &rename.typescript {
            members += &member(old, &docs::old_name(namespace, code, rename));
        }
    }
    members + &member(&code.typescript, &docs::code(namespace, code))
}

/// What both styles have: the list of the codes, the guard, and what is known of a code and of a range.
fn look_ups(namespace: &Namespace) -> Vec<String> {
    let (camel, name) = (&namespace.names.camel, namespace.names.typescript_enum());
    let mut items = vec![
        all(namespace),
        guard(namespace),
        switch(
            namespace,
            &format!(
                "What people call the code; `undefined` for a number that is not in `{name}`."
            ),
            &format!("{camel}CloseCodeName(code: number): string"),
            |code| literal::string(&code.name),
        ),
        info::interface(namespace),
        switch(
            namespace,
            &format!(
                "What the registry knows about the code; `undefined` for a number that is not in `{name}`."
            ),
            &format!("{camel}CloseCodeInfo(code: number): {name}Info"),
            info::record,
        ),
    ];
    items.extend(range::items(namespace));
    items
}

/// The numbers, since an enum cannot be walked: its object also holds the names of its numbers.
fn all(namespace: &Namespace) -> String {
    let (camel, name) = (&namespace.names.camel, namespace.names.typescript_enum());
    let codes = namespace.codes.iter();
    let numbers: String = codes.map(|code| format!("  {},\n", code.number)).collect();
    format!(
        "/** Every code of `{name}`, ascending. */\n\
         export const {camel}CloseCodes: readonly {name}[] = [\n{numbers}];\n"
    )
}

fn guard(namespace: &Namespace) -> String {
    let (pascal, name) = (&namespace.names.pascal, namespace.names.typescript_enum());
    let codes = namespace.codes.iter();
    let cases: String = codes
        .map(|code| format!("    case {}:\n", code.number))
        .collect();
    format!(
        "/** Whether the number is one of the codes of `{name}`. */\n\
         export function is{pascal}CloseCode(code: number): code is {name} {{\n  switch (code) {{\n{cases}      \
         return true;\n    default:\n      return false;\n  }}\n}}\n"
    )
}

/// A function with an answer for each code. It has a `switch` of its own: a table is what a bundler would have to keep.
fn switch(
    namespace: &Namespace,
    docs: &str,
    signature: &str,
    answer: impl Fn(&Code) -> String,
) -> String {
    let case = |code: &Code| {
        let (number, answer) = (code.number, answer(code));
        format!("    case {number}:\n      return {answer};\n")
    };
    let cases: String = namespace.codes.iter().map(case).collect();
    format!(
        "/** {docs} */\nexport function {signature} | undefined {{\n  switch (code) {{\n{cases}    \
         default:\n      return undefined;\n  }}\n}}\n"
    )
}
