// What `npm pack` makes of a fresh clone: it holds what a consumer needs, installs, and resolves for everybody.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { bin, files, generated, isReal, json, newerNode, notTested, npm, packed, run, temporary } from "./lib.mjs";

const { tarball, unpacked } = await packed();
const manifest = json(unpacked, "package.json");
const { namespaces } = json(generated, "json/close-codes.json");
const slugs = namespaces.filter((namespace) => namespace.typescript_enum).map(({ slug }) => slug);

/** An empty project that has installed the tarball as anybody would. */
async function consumer() {
  const folder = temporary();
  await npm(["init", "-y"], folder);
  await npm(["install", "--offline", "--no-audit", "--no-fund", tarball], folder);
  return folder;
}

const folder = await consumer();
const skip = notTested(newerNode, "Node 26 is not on npm for this platform");

test("it holds what a consumer needs, and nothing else", () => {
  const shared = files(join(generated, "typescript/src/shared"), ".ts").map((path) => path.split(sep).at(-1).replace(".ts", ""));
  const modules = ["index", "const/index", ...slugs.flatMap((slug) => [slug, `const/${slug}`]), ...shared.map((name) => `shared/${name}`)];
  const expected = [
    ...["LICENSE-APACHE", "LICENSE-MIT", "README.md", "close-codes.json", "close-codes.schema.json", "package.json"],
    ...modules.flatMap((module) => [`dist/${module}.d.ts`, `dist/${module}.js`]),
    ...slugs.map((slug) => `src/const/${slug}.ts`),
  ];
  const held = readdirSync(unpacked, { recursive: true }).filter((path) => statSync(join(unpacked, path)).isFile());
  assert.deepEqual(held.map((path) => path.replaceAll(sep, "/")).sort(), expected.sort());
});

test("it installs nothing else, and runs nothing while it does", () => {
  assert.deepEqual(manifest.dependencies ?? manifest.peerDependencies ?? manifest.optionalDependencies, undefined);
  for (const script of ["preinstall", "install", "postinstall", "prepare"]) assert.equal(manifest.scripts[script], undefined);
  assert.deepEqual(Object.keys(json(folder, "package-lock.json").packages), ["", "node_modules/close-codes"]);
});

test("publint has nothing to say", async () => {
  const { messages, pkg } = await publint({ pkgDir: unpacked, level: "suggestion", strict: true, pack: false });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test("the types resolve wherever ES modules do, by the word of arethetypeswrong", async () => {
  // All sub-paths are written by the same few lines, and looking at hundreds takes half a minute.
  const some = [".", "const", "shared", "standard", "const/standard", "close-codes.json", "close-codes.schema.json", "package.json"];
  await bin("@arethetypeswrong/cli/dist/index.js", [tarball, "--profile", "esm-only", ...(isReal ? ["--entrypoints", ...some] : [])], folder);
});

const program = (load) => `${load}
const { StandardCloseCode, standardCloseCodes, standardCloseCodeName, find } = closeCodes;
if (StandardCloseCode !== standard.StandardCloseCode) throw new Error("two copies");
if (closeCodes.isRegistered !== shared.isRegistered || constStyle.isRegistered !== shared.isRegistered) throw new Error("two copies");
console.log(StandardCloseCode.NormalClosure, standardCloseCodes.includes(1000), find(1000)[0].namespace);
console.log(standardCloseCodeName(1000) === data.codes.find(({ code }) => code === 1000).name);
console.log(constStyle.StandardCloseCode.NormalClosure);
`;
const programs = {
  "esm.mjs": program(`
import * as closeCodes from "close-codes";
import * as standard from "close-codes/standard";
import * as constStyle from "close-codes/const";
import * as shared from "close-codes/shared";
import data from "close-codes/close-codes.json" with { type: "json" };`),
  "cjs.cjs": program(`
const closeCodes = require("close-codes");
const standard = require("close-codes/standard");
const constStyle = require("close-codes/const");
const shared = require("close-codes/shared");
const data = require("close-codes/close-codes.json");`),
};

for (const [name, text] of Object.entries(programs)) {
  const nodes = { "this Node": process.execPath, "Node 26": newerNode };
  for (const [version, node] of Object.entries(nodes)) {
    test(`${name} runs in ${version}`, { skip: version === "Node 26" && skip }, async () => {
      writeFileSync(join(folder, name), text);
      assert.equal(await run(node, ["--no-warnings", name], folder), "1000 true standard\ntrue\n1000\n");
    });
  }
}

test("a module that is no sub-path cannot be reached", async () => {
  for (const path of ["dist/index.js", "shared/find", "shared/find-const"]) {
    await assert.rejects(run(process.execPath, ["-e", `require("close-codes/${path}")`], folder), /ERR_PACKAGE_PATH_NOT_EXPORTED/);
  }
});

test("an entrance loads the files of its own style and no others", () => {
  const loaded = (path, seen = new Set()) => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const [, next] of readFileSync(path, "utf8").matchAll(/ from "(\..+?)"/g)) loaded(join(dirname(path), next), seen);
    return seen;
  };
  const dist = join(unpacked, "dist");
  const entrance = (path) => [...loaded(join(dist, path))].map((path) => relative(dist, path).replaceAll(sep, "/"));
  const isConst = (path) => path.startsWith("const/");
  const isShared = (path) => path.startsWith("shared/");
  assert.deepEqual(entrance("index.js").filter(isConst), []);
  const others = entrance("const/index.js").filter((path) => !isConst(path) && !isShared(path));
  assert.deepEqual(others, []);
  for (const path of ["index.js", "const/index.js"]) assert.ok(entrance(path).length > slugs.length);
});

for (const [type, ending] of [["module", "ts"], ["commonjs", "mts"]]) {
  test(`every source that is shipped runs alone, copied as .${ending} and not built, where the type is ${type}`, { skip }, async () => {
    const alone = temporary();
    const shipped = readdirSync(join(unpacked, "src/const")).map((name) => name.replace(".ts", ""));
    writeFileSync(join(alone, "package.json"), JSON.stringify({ type }));
    for (const slug of shipped) {
      mkdirSync(join(alone, slug));
      copyFileSync(join(unpacked, `src/const/${slug}.ts`), join(alone, slug, `${slug}.${ending}`));
    }
    const { codes } = json(unpacked, "close-codes.json");
    const expected = Object.fromEntries(shipped.map((slug) => [slug, codes.filter((code) => code.namespace === slug).map((code) => [code.code, code.name])]));
    writeFileSync(join(alone, "all.mjs"), `
      const found = {};
      for (const slug of ${JSON.stringify(shipped)}) {
        const module = await import(\`./\${slug}/\${slug}.${ending}\`);
        const [codes, name] = ["CloseCodes", "CloseCodeName"].map((end) => Object.entries(module).find(([key]) => key.endsWith(end))[1]);
        found[slug] = codes.map((code) => [code, name(code)]);
      }
      console.log(JSON.stringify(found));`);
    assert.deepEqual(JSON.parse(await run(newerNode, ["--no-warnings", "all.mjs"], alone)), expected);
  });
}
