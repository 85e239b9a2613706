// What the tests share: where the generated files are, the compilers, and packages to try.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const here = import.meta.dirname;

/** The folder with `json`, `markdown`, `rust` and `typescript`. */
export const generated = resolve(process.env.CLOSE_CODES_GENERATED ?? join(here, "../../generated"));

/** Whether that is the project's own, rather than that of a registry made for tests. */
export const isReal = generated === resolve(here, "../../generated");

/** A registry to try the schema of codes.toml on: the project's own, or for others the one that uses every key. */
export const registry = readFileSync(join(here, isReal ? "../../codes.toml" : "../../xtask/tests/golden/registry.toml"), "utf8");

/** The compilers to try: the newest, and two older ones that are still in use. */
export const compilers = { 7: "typescript", 6: "typescript-6", 5: "typescript-5" };

/** Every flag that makes a compiler stricter. */
export const strictest = [
  ..."--strict --noEmit --module nodenext --target es2022 --lib es2022 --isolatedModules --isolatedDeclarations".split(" "),
  ..."--declaration --verbatimModuleSyntax --noUncheckedIndexedAccess --exactOptionalPropertyTypes".split(" "),
  ..."--noImplicitOverride --noImplicitReturns --noFallthroughCasesInSwitch --noPropertyAccessFromIndexSignature".split(" "),
  ..."--noUnusedLocals --noUnusedParameters --noUncheckedSideEffectImports --allowUnreachableCode false".split(" "),
  ..."--allowUnusedLabels false --skipLibCheck false".split(" "),
];

/** Runs a compiler in a folder; throws with what it printed. */
export async function tsc(compiler, args, cwd) {
  const bin = join(here, "node_modules", compilers[compiler], "bin", "tsc");
  try {
    await promisify(execFile)(process.execPath, [bin, ...args], { cwd });
  } catch (error) {
    throw new Error(`TypeScript ${compiler}: tsc ${args.join(" ")}\n${error.stdout}${error.stderr}`);
  }
}

/** The files below a folder whose names end like this. */
export function files(folder, ending) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.filter((name) => name.endsWith(ending) && !/(^|[\\/])(node_modules|dist)[\\/]/.test(name)).map((name) => join(folder, name)).sort();
}

/** A temporary folder that is gone when the process ends. */
export function temporary() {
  const folder = mkdtempSync(join(tmpdir(), "close-codes-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A project in a temporary folder that has the package, built by the newest compiler, in its node_modules. */
export async function project(type = "module") {
  const folder = temporary();
  const closeCodes = join(folder, "node_modules/close-codes");
  mkdirSync(closeCodes, { recursive: true });
  const source = join(generated, "typescript");
  cpSync(source, closeCodes, {
    recursive: true,
    filter: (path) => !/^(dist|node_modules)/.test(relative(source, path)),
  });
  await tsc(7, ["-p", "."], closeCodes);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type }));
  return { folder, closeCodes };
}

/** A JSON file. */
export const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

/** A validator for a schema, of the draft that the schema names; `errors` of it says what was wrong. */
export function validator(schema, allErrors = false) {
  const Class = schema.$schema.includes("2020-12") ? Ajv2020 : Ajv;
  const ajv = new Class({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors });
  ajv.addKeyword("x-taplo"); // texts for editors
  addFormats.default(ajv);
  return ajv.compile(schema);
}
