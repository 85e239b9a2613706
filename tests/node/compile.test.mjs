// The sources compile under the strictest flags, in both styles, with every compiler.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { join, sep } from "node:path";
import ts from "typescript";
import { compilers, files, generated, isReal, strictest, tsc } from "./lib.mjs";

const folder = join(generated, "typescript");
const sources = files(join(folder, "src"), ".ts");
const ofEnums = ["find", "namespaces"].map((name) => join(folder, `src/shared/${name}.ts`));
const withoutEnums = sources.filter((path) => /[\\/](const|shared)[\\/]/.test(path) && !ofEnums.includes(path));

for (const compiler of Object.keys(compilers)) {
  // Before version 6 a compiler ignored the folder's tsconfig.json whenever it was given files.
  const alone = compiler === "5" ? [] : ["--ignoreConfig"];

  test(`TypeScript ${compiler}: both styles are strict`, () => tsc(compiler, [...alone, ...strictest, ...sources], folder));

  test(`TypeScript ${compiler}: the const style is erasable`, () =>
    tsc(compiler, [...alone, ...strictest, "--erasableSyntaxOnly", ...withoutEnums], folder));
}

// What people write is checked where they write it, as their editors do.
test("the runtime compiles in place", { skip: !isReal && "it is the same for every registry" }, () =>
  tsc(7, ["-p", "."], join(import.meta.dirname, "../../xtask/runtime/typescript")));

// A module that names no other cannot see its declarations either, so that a compiler need not look at each file alone.
test("no namespace's file needs another", () => {
  const single = sources.filter((path) => !path.includes(`${sep}shared${sep}`) && !path.endsWith(`${sep}index.ts`));
  assert.ok(single.length > 0);
  for (const path of single) {
    const text = readFileSync(path, "utf8");
    const { importedFiles, referencedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true);
    assert.deepEqual([...importedFiles, ...referencedFiles, ...typeReferenceDirectives], [], path);
    assert.ok(ts.isExternalModule(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)), `${path} is a module`);
  }
});
