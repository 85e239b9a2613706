// What the tests share: where the generated files are, the compilers, and packages to try.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
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

/**
 * The compilers to try: the newest, and two older ones that are still in use. typescript-eslint wants the package that
 * is called just `typescript`, and version 7 is not yet for it.
 */
export const compilers = { 7: "typescript-7", 6: "typescript", 5: "typescript-5" };

/** What a consumer may compile with: also the oldest that can. */
const consumers = { ...compilers, "5.0": "typescript-5-0" };

/** Every flag that makes a compiler stricter. */
export const strictest = [
  ..."--strict --noEmit --module nodenext --target es2022 --lib es2022 --isolatedModules --isolatedDeclarations".split(" "),
  ..."--declaration --verbatimModuleSyntax --noUncheckedIndexedAccess --exactOptionalPropertyTypes".split(" "),
  ..."--noImplicitOverride --noImplicitReturns --noFallthroughCasesInSwitch --noPropertyAccessFromIndexSignature".split(" "),
  ..."--noUnusedLocals --noUnusedParameters --noUncheckedSideEffectImports --allowUnreachableCode false".split(" "),
  ..."--allowUnusedLabels false --skipLibCheck false".split(" "),
];

/** Runs a program in a folder and gives what it printed; throws with all that it printed when it fails. */
export async function run(program, args, cwd, env = process.env) {
  try {
    const options = { cwd, env, maxBuffer: 2 ** 26, shell: process.platform === "win32" && program === "npm" };
    return (await promisify(execFile)(program, args, options)).stdout;
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${error.message}\n${error.stdout}${error.stderr}`);
  }
}

/** Runs a program of a package in a folder, with this Node or another. */
export const bin = (path, args, cwd, node = process.execPath) => run(node, [join(here, "node_modules", path), ...args], cwd);

/** Runs npm in a folder. What an npm around this process has set is none of its business. */
export function npm(args, cwd) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)/i.test(name));
  return run("npm", args, cwd, Object.fromEntries(inherited));
}

/** Runs a compiler of `compilers` in a folder, or 5.0. */
export const tsc = (compiler, args, cwd) => bin(join(consumers[compiler], "bin/tsc"), args, cwd);

/** The files below a folder whose names end like this. */
export function files(folder, ending) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.filter((name) => name.endsWith(ending) && !/(^|[\\/])(node_modules|dist)[\\/]/.test(name)).map((name) => join(folder, name)).sort();
}

/** A newer Node than the oldest supported one: it strips types and has a WebSocket of its own. Absent on rare platforms. */
export const newerNode = findNewerNode();

function findNewerNode() {
  const system = { win32: "win" }[process.platform] ?? process.platform;
  const program = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  const paths = ["node", "node-bin"].map((prefix) => join(here, "node_modules", `${prefix}-${system}-${process.arch}`, program));
  return paths.find(existsSync);
}

/** The reason to skip a test for want of a tool; `cargo test` shows lines that begin like this, although the run passes. */
export const notTested = (tool, reason) => (tool ? false : `NOT TESTED: ${reason}`);

/** A temporary folder that is gone when the process ends. */
export function temporary() {
  const folder = mkdtempSync(join(tmpdir(), "close-codes-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * What `npm pack` makes of the package in a fresh clone: the tarball and what is in it, unpacked. It takes ten seconds,
 * so that it is kept for as long as the sources are the same.
 */
export async function packed() {
  const source = join(generated, "typescript");
  const isSource = (path) => !/^(dist|node_modules|package-lock\.json|.*\.tgz$)/.test(relative(source, path));
  const hash = createHash("sha256");
  for (const path of files(source, "").filter((path) => isSource(path) && statSync(path).isFile())) {
    hash.update(`${relative(source, path)}\0`).update(readFileSync(path));
  }
  const cache = join(here, "node_modules/.cache/close-codes");
  const folder = join(cache, hash.digest("hex").slice(0, 16));
  const result = { tarball: join(folder, "close-codes.tgz"), unpacked: join(folder, "package") };
  if (existsSync(folder)) return result;
  mkdirSync(cache, { recursive: true });
  removeOld(cache);
  const clone = temporary();
  cpSync(source, clone, { recursive: true, filter: isSource });
  await npm(["pack", "--ignore-scripts=false"], clone);
  // Renamed in one go, because other processes may be doing the same.
  const draft = mkdtempSync(join(cache, "draft-"));
  cpSync(files(clone, ".tgz")[0], join(draft, "close-codes.tgz"));
  await run("tar", ["-xzf", "close-codes.tgz"], draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
  return result;
}

/** Yesterday's packages are in nobody's way any more. */
function removeOld(cache) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > 24 * 60 * 60 * 1000) rmSync(path, { recursive: true, force: true });
  }
}

/** A project in a temporary folder that has the packed package in its node_modules, and beside it these of ours. */
export async function project(type = "module", others = []) {
  const folder = temporary();
  const { unpacked } = await packed();
  link(unpacked, join(folder, "node_modules/close-codes"));
  for (const name of others) link(join(here, "node_modules", name), join(folder, "node_modules", name));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type }));
  return { folder, closeCodes: unpacked };
}

function link(target, path) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}

/** Waits until it is so. */
export async function until(isSo, milliseconds = 20_000) {
  for (const end = Date.now() + milliseconds; !isSo(); ) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The TypeScript in a Markdown file. */
export const examples = (path) => [...readFileSync(path, "utf8").matchAll(/```ts\n([^]*?)```/g)].map((match) => match[1]);

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
