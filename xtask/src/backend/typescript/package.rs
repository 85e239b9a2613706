//! The files that make a package of the sources: manifest, compiler options, licences.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;

use super::{COPIES, Style};
use crate::backend::File;
use crate::backend::header::GENERATED;
use crate::model::Registry;

/// The newest compiler that runs on the oldest Node in [`NODE`].
const TYPESCRIPT: &str = "7.0.2";

/// What makes JavaScript of the sources. Unlike the compiler it marks an enum as free of side effects, so that a bundler
/// can drop it from a file of which something else is used.
const ESBUILD: &str = "0.28.2";

/// Makes `dist/` anew: declarations by the compiler, modules by esbuild.
const BUILD: &str = "node -e \"fs.rmSync('dist', { recursive: true, force: true })\" && tsc -p . && \
                     esbuild \"src/**/*.ts\" --outdir=dist --format=esm --log-level=warning";

/// Makes `npm pack` work in a fresh clone. The tools are pinned, hence no lock file; `--dry-run` is not for them. There is
/// no `prepare`: npm warns everybody of it who installs the tarball.
const PREPACK: &str = "npm install --ignore-scripts --include=dev --dry-run=false --prefer-offline --no-audit \
                       --no-fund --no-package-lock && npm run build";

/// The versions of Node that can load the package with `import` and with `require`.
const NODE: &str = "^20.19.0 || >=22.12.0";

/// `package.json`.
pub(super) fn manifest(registry: &Registry) -> File {
    // The sources of the constant style are there to be copied, one at a time, which their index cannot be; those of the
    // enums say no more than their declarations.
    let mut files = vec![
        "dist",
        "src/const",
        "!src/const/index.ts",
        "LICENSE-APACHE",
        "LICENSE-MIT",
    ];
    files.extend(data_files());
    let manifest = Manifest {
        generated: GENERATED,
        name: "close-codes",
        version: &registry.version,
        description: "WebSocket close codes: the standard ones and each vendor's own, as enums with names and advice",
        keywords: &[
            "websocket",
            "close-code",
            "closeevent",
            "enum",
            "rfc6455",
            "reconnect",
        ],
        license: "MIT OR Apache-2.0",
        kind: "module",
        side_effects: false,
        exports: exports(registry),
        files,
        scripts: [("build", BUILD), ("prepack", PREPACK)].into(),
        dev_dependencies: [("esbuild", ESBUILD), ("typescript", TYPESCRIPT)].into(),
        engines: [("node", NODE)].into(),
    };
    json_file("package.json", &manifest)
}

/// `tsconfig.json`. No library but the language's own, so that nothing of a browser or of Node slips in.
pub(super) fn compiler_options() -> File {
    let options = json!({
        "//": GENERATED,
        "compilerOptions": {
            "target": "es2022",
            "lib": ["es2022"],
            "types": [],
            "module": "nodenext",
            "rootDir": "src",
            "outDir": "dist",
            "declaration": true,
            "emitDeclarationOnly": true,
            "strict": true,
            "exactOptionalPropertyTypes": true,
            "noFallthroughCasesInSwitch": true,
            "noImplicitReturns": true,
            "noUncheckedIndexedAccess": true,
            "isolatedModules": true,
            "isolatedDeclarations": true,
            "verbatimModuleSyntax": true,
        },
        "include": ["src"],
    });
    json_file("tsconfig.json", &options)
}

/// The names that the copies have within the package.
fn data_files() -> impl Iterator<Item = &'static str> {
    COPIES.iter().filter_map(|path| path.rsplit('/').next())
}

/// The licence texts of the repository.
pub(crate) fn licences() -> [File; 2] {
    [
        File::new("LICENSE-APACHE", include_str!("../../../../LICENSE-APACHE")),
        File::new("LICENSE-MIT", include_str!("../../../../LICENSE-MIT")),
    ]
}

/// The fields in the order in which people expect them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Manifest<'a> {
    #[serde(rename = "//")]
    generated: &'a str,
    name: &'a str,
    version: &'a str,
    description: &'a str,
    keywords: &'a [&'a str],
    license: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    side_effects: bool,
    exports: BTreeMap<String, Export>,
    files: Vec<&'a str>,
    scripts: BTreeMap<&'a str, &'a str>,
    dev_dependencies: BTreeMap<&'a str, &'a str>,
    engines: BTreeMap<&'a str, &'a str>,
}

/// Where an import leads. The order of the fields counts: the compiler takes the first condition that it knows.
#[derive(Serialize)]
#[serde(untagged)]
enum Export {
    Module { types: String, default: String },
    Data(String),
}

fn exports(registry: &Registry) -> BTreeMap<String, Export> {
    let module = |subpath: String, file: &str| {
        let types = format!("./dist/{file}.d.ts");
        let default = format!("./dist/{file}.js");
        (subpath, Export::Module { types, default })
    };
    let entrances = [
        ("", "index"),
        ("/const", "const/index"),
        ("/shared", "shared/index"),
    ];
    let entrances = entrances.map(|(path, file)| module(format!(".{path}"), file));
    let namespaces = registry.enums().flat_map(|namespace| {
        Style::ALL.map(|style| {
            let file = format!("{}{}", style.folder(), namespace.slug);
            module(format!("./{file}"), &file)
        })
    });
    let data = data_files().chain(["package.json"]).map(|name| {
        let path = format!("./{name}");
        (path.clone(), Export::Data(path))
    });
    entrances
        .into_iter()
        .chain(namespaces)
        .chain(data)
        .collect()
}

fn json_file(path: &str, value: &impl Serialize) -> File {
    let json = serde_json::to_string_pretty(value).expect("maps with texts as keys serialize");
    File::new(path, json + "\n")
}
