//! A TypeScript program that was written against the old registry, in both styles, compiled with each new one and run.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use xtask::model::{Namespace, Registry};

const EQUAL: &str = "function equal(actual: number, expected: number): void {
  if (actual !== expected) throw new Error(`${actual} is not ${expected}`);
}
";

/// A program that names every member, switches with a default, and asks the guard about every number.
pub(crate) fn program(old: &Registry) -> String {
    let mut text = EQUAL.to_owned();
    for namespace in old.enums() {
        for (style, folder) in [("Enum", ""), ("Const", "const/")] {
            let (slug, pascal) = (&namespace.slug, &namespace.names.pascal);
            let (own, guard) = (format!("{pascal}{style}"), format!("is{pascal}{style}"));
            writeln!(
                text,
                "import {{ {pascal}CloseCode as {own}, is{pascal}CloseCode as {guard} }} from \"./src/{folder}{slug}.js\";"
            )
            .unwrap();
            text += &checks(namespace, &own, &guard);
        }
    }
    text
}

fn checks(namespace: &Namespace, own: &str, guard: &str) -> String {
    let mut text =
        format!("{{\n  const number = (code: {own}): number => {{\n    switch (code) {{\n");
    for code in &namespace.codes {
        let (member, number) = (&code.typescript, code.number);
        writeln!(text, "      case {own}.{member}: return {number};").unwrap();
    }
    text += "      default: return 0;\n    }\n  };\n";
    for code in &namespace.codes {
        let earlier = code
            .renamed
            .iter()
            .filter_map(|it| it.typescript.as_deref());
        for member in std::iter::once(code.typescript.as_str()).chain(earlier) {
            writeln!(text, "  equal({own}.{member}, {});", code.number).unwrap();
        }
        let number = code.number;
        writeln!(text, "  {{ const code: number = {number}; if (!{guard}(code)) throw new Error(`no ${{code}}`); equal(number(code), {number}); }}").unwrap();
    }
    text + "}\n"
}

/// Compiles the program of every case in one run, and runs those that compile. What is wrong, by case.
pub(crate) fn complaints(
    folder: &Path,
    node_folder: &Path,
    cases: usize,
) -> BTreeMap<usize, String> {
    let options = r#"{
  "compilerOptions": {
    "strict": true, "module": "nodenext", "target": "es2022", "lib": ["es2022"], "types": [],
    "rootDir": ".", "outDir": "out", "noEmitOnError": false, "skipLibCheck": true
  },
  "include": ["*/program.ts"]
}
"#;
    fs::write(folder.join("tsconfig.json"), options).unwrap();
    fs::write(folder.join("package.json"), "{ \"type\": \"module\" }").unwrap();
    let tsc = node_folder.join("node_modules/typescript/bin/tsc");
    let compiled = node(
        folder,
        &[tsc.to_str().unwrap(), "-p", ".", "--pretty", "false"],
    );
    let mut complaints = BTreeMap::new();
    for line in String::from_utf8_lossy(&compiled.stdout)
        .lines()
        .filter(|it| !it.starts_with(' '))
    {
        let (case, error) = line.split_once('/').unwrap_or(("", line));
        let case = case
            .parse()
            .unwrap_or_else(|_| panic!("not about a case: {line}"));
        complaints.entry(case).or_insert_with(|| error.to_owned());
    }
    fs::write(
        folder.join("run.mjs"),
        "for (const name of process.argv.slice(2)) {\n  try { await import(`./out/${name}/program.js`); }\n  \
         catch (error) { console.log(`${name}/${String(error).split(\"\\n\")[0]}`); }\n}\n",
    )
    .unwrap();
    let to_run: Vec<String> = (0..cases)
        .filter(|case| !complaints.contains_key(case))
        .map(|case| case.to_string())
        .collect();
    let mut arguments = vec!["run.mjs"];
    arguments.extend(to_run.iter().map(String::as_str));
    let ran = node(folder, &arguments);
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    for line in String::from_utf8_lossy(&ran.stdout).lines() {
        let (case, error) = line.split_once('/').unwrap();
        complaints.insert(case.parse().unwrap(), error.to_owned());
    }
    complaints
}

fn node(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new("node");
    command
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}
