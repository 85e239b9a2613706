// What became of codes: earlier names work and are struck through by editors, deprecated ones too, removed ones are gone.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { generated, json, project } from "./lib.mjs";

const { folder, closeCodes } = await project();
const registry = json(generated, "json/close-codes.json");
const types = new Map(registry.namespaces.map((namespace) => [namespace.slug, namespace.typescript_enum]));
const deprecated = new Set(registry.namespaces.filter((namespace) => namespace.deprecated).map(({ slug }) => slug));
const inEnums = registry.codes.filter((code) => types.get(code.namespace));
const earlier = inEnums.flatMap((code) => code.renamed.filter((it) => it.typescript_member).map((rename) => ({ code, rename })));
const load = (path) => import(join(closeCodes, "dist", path));

/** Both styles of a namespace: the enum or object, and its functions. */
async function styles(namespace) {
  const type = types.get(namespace);
  const camel = type[0].toLowerCase() + type.slice(1, -"CloseCode".length);
  const style = (module) => ({ members: module[type], guard: module[`is${type}`], info: module[`${camel}CloseCodeInfo`] });
  return [style(await load(`${namespace}.js`)), style(await load(`const/${namespace}.js`))];
}

test("an earlier name has the number of the code, and look-ups know it", async () => {
  for (const { code, rename } of earlier) {
    for (const { members, info } of await styles(code.namespace)) {
      assert.equal(members[rename.typescript_member], code.code);
      assert.ok(info(code.code).aliases.includes(rename.from), rename.from);
    }
  }
});

test("a removed code is known neither by name nor by number", async () => {
  for (const code of registry.removed.filter((code) => types.get(code.namespace))) {
    for (const { members, guard, info } of await styles(code.namespace)) {
      assert.equal(members[code.typescript_member], undefined);
      assert.equal(guard(code.code), false);
      assert.equal(info(code.code), undefined);
    }
  }
});

test("a deprecated code says since when, why, and what took its place", async () => {
  for (const code of inEnums.filter((code) => code.deprecated)) {
    for (const { info } of await styles(code.namespace)) {
      const { since, reason, replaced_by: replacedBy } = code.deprecated;
      assert.deepEqual(info(code.code).deprecated, { since, reason, replacedBy });
    }
  }
});

for (const [style, path] of [["enum", ""], ["const", "const/"]]) {
  test(`editors strike through what is deprecated or renamed, and nothing else, in the ${style} style`, () => {
    const { lines, expected } = consumer(path);
    const file = join(folder, `${style}.ts`);
    writeFileSync(file, lines.join("\n"));
    const struck = suggestions(file);
    assert.deepEqual([...struck.keys()].sort((a, b) => a - b), expected);
    for (const { code, reportsDeprecated } of struck.values()) {
      assert.ok(reportsDeprecated !== undefined && (code === 6385 || code === 6387), String(code));
    }
  });
}

/** A program that names one member per line, and the numbers of the lines whose member or enum should be used no longer. */
function consumer(path) {
  const lines = [];
  const expected = [];
  const line = (text, isDeprecated) => {
    if (isDeprecated) expected.push(lines.length);
    lines.push(text);
  };
  const spaces = [...new Set(inEnums.map((code) => code.namespace))];
  for (const namespace of spaces) {
    line(`import { ${types.get(namespace)} } from "close-codes/${path}${namespace}";`, deprecated.has(namespace));
  }
  const name = (code, member, isDeprecated) => {
    const text = `console.log(${types.get(code.namespace)}[${JSON.stringify(member)}]);`;
    line(text, isDeprecated || deprecated.has(code.namespace));
  };
  for (const code of inEnums) {
    name(code, code.typescript_member, code.deprecated !== null);
    for (const rename of code.renamed) if (rename.typescript_member) name(code, rename.typescript_member, true);
  }
  return { lines, expected };
}

/** What an editor's language service suggests about a file, by line. */
function suggestions(file) {
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, strict: true };
  const host = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => (ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(path)) : undefined),
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  const source = service.getProgram().getSourceFile(file);
  assert.deepEqual(service.getSemanticDiagnostics(file).map((it) => it.messageText), []);
  const found = service.getSuggestionDiagnostics(file).filter((it) => it.reportsDeprecated);
  return new Map(found.map((it) => [source.getLineAndCharacterOfPosition(it.start).line, it]));
}
