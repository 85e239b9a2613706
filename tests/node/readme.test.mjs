// The examples of the package's README compile as a consumer would compile them, as ESM and as CommonJS, and do what they say.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { examples, generated, isReal, project, tsc } from "./lib.mjs";

// They name codes of the real registry.
const skip = isReal ? false : "only the real registry has the codes of the examples";

/** Before 5.8 a compiler did not know that `require` takes ES modules. */
const compilersFor = { module: ["5.0", "7"], commonjs: ["5", "7"] };

test("the examples compile and run", { skip }, async () => {
  const texts = examples(join(generated, "typescript/README.md"));
  assert.equal(texts.length, 6);
  for (const type of ["module", "commonjs"]) {
    const { folder } = await project(type);
    const paths = texts.map((code, index) => {
      writeFileSync(join(folder, `example${index}.ts`), code);
      return `example${index}.ts`;
    });
    const flags = "--strict --target es2022 --lib es2022 --exactOptionalPropertyTypes --noUncheckedIndexedAccess".split(" ");
    for (const compiler of compilersFor[type]) {
      await tsc(compiler, [...flags, "--module", "nodenext", "--rootDir", ".", "--outDir", "js", ...paths], folder);
    }
    const require = createRequire(join(folder, "js/index.js"));
    const run = Object.assign({}, ...paths.map((path) => require(`./${path.replace(".ts", ".js")}`)));
    assert.equal(run.onClose({ code: 1000 }), "done");
    assert.equal(run.onClose({ code: 1012 }), "the server restarts");
    assert.equal(run.onClose({ code: 1011 }), "Internal error");
    assert.equal(run.onClose({ code: 77 }), "close code 77");
    assert.equal(run.isRestart(1012), true);
    assert.equal(run.isRestart(1000), false);
    const wait = run.delay(1012, 0);
    assert.ok(wait >= 5000 && wait <= 30000);
    const lost = run.delay(1006, 40);
    assert.ok(lost >= 0 && lost <= 60_000, "no longer than the limit of the example");
    assert.equal(run.delay(1000, 0), null, "do not");
    assert.equal(run.delay(4999, 0), undefined, "unknown");
    assert.equal(run.advice(4150).after.milliseconds, 1000, "the range's");
    assert.equal(run.advice(4000).before, "switch to a wss:// address", "its own, not the range's");
    assert.equal(run.advice(1012).basis, "registry", "the standard code's");
    const sent = [];
    run.close({ close: (code, reason) => sent.push([code, reason.length]) }, 1005, "x".repeat(200));
    assert.deepEqual(sent, [[1000, 123]]);
    assert.ok(run.meanings(1011).includes("standard: Internal error"));
  }
});

test("the example of the project's README compiles and runs", { skip }, async () => {
  const [example, ...others] = examples(join(generated, "../README.md"));
  assert.deepEqual(others, []);
  const { folder } = await project();
  writeFileSync(join(folder, "example.ts"), example);
  await tsc(7, ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022", "example.ts"], folder);
  const { shouldReconnect } = await import(join(folder, "example.js"));
  assert.throws(() => shouldReconnect(4004), /token/);
  const expected = { 4008: true, 4009: true, 4010: false, 4999: false, 1002: false, 1006: true, 1012: true };
  for (const [code, answer] of Object.entries(expected)) assert.equal(shouldReconnect(Number(code)), answer, code);
});

test("the types are what the declarations promise", { skip }, async () => {
  const { folder } = await project();
  writeFileSync(join(folder, "types.ts"), readFileSync(join(import.meta.dirname, "types.ts"), "utf8"));
  const flags = "--strict --noEmit --target es2022 --lib es2022 --isolatedModules --verbatimModuleSyntax --noUncheckedIndexedAccess".split(" ");
  const [nodenext, bundler] = ["--module nodenext", "--module esnext --moduleResolution bundler"].map((text) => text.split(" "));
  for (const [compiler, resolution] of [["7", nodenext], ["7", bundler], ["6", bundler], ["5", nodenext], ["5.0", bundler]]) {
    await tsc(compiler, [...flags, ...resolution, "types.ts"], folder);
  }
});
