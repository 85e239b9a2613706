// The examples of the package's README compile as a consumer would compile them, as ESM and as CommonJS, and do what they say.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { compilers, generated, isReal, project, tsc } from "./lib.mjs";

// They name codes of the real registry.
const skip = isReal ? false : "only the real registry has the codes of the examples";

test("the examples compile and run", { skip }, async () => {
  const readme = readFileSync(join(generated, "typescript/README.md"), "utf8");
  const examples = [...readme.matchAll(/```ts\n([^]*?)```/g)].map((match) => match[1]);
  assert.equal(examples.length, 5);
  for (const type of ["module", "commonjs"]) {
    const { folder } = await project(type);
    const paths = examples.map((code, index) => {
      writeFileSync(join(folder, `example${index}.ts`), code);
      return `example${index}.ts`;
    });
    const flags = "--strict --target es2022 --lib es2022 --exactOptionalPropertyTypes --noUncheckedIndexedAccess".split(" ");
    for (const compiler of Object.keys(compilers)) {
      await tsc(compiler, [...flags, "--module", "nodenext", "--rootDir", ".", "--outDir", "js", ...paths], folder);
      if (type === "module") {
        await tsc(compiler, [...flags, "--module", "esnext", "--moduleResolution", "bundler", "--noEmit", ...paths], folder);
      }
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
    assert.equal(run.delay(1000, 0), undefined);
    const sent = [];
    run.close({ close: (code, reason) => sent.push([code, reason.length]) }, 1005, "x".repeat(200));
    assert.deepEqual(sent, [[1000, 123]]);
    assert.ok(run.meanings(1011).includes("standard: Internal error"));
  }
});

test("the example of the project's README compiles and runs", { skip }, async () => {
  const readme = readFileSync(join(generated, "../README.md"), "utf8");
  const [example, ...others] = [...readme.matchAll(/```ts\n([^]*?)```/g)].map((match) => match[1]);
  assert.deepEqual(others, []);
  const { folder } = await project();
  writeFileSync(join(folder, "example.ts"), example);
  await tsc(7, ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022", "example.ts"], folder);
  const { shouldReconnect } = await import(join(folder, "example.js"));
  assert.deepEqual([4004, 4008, 4010, 1006].map(shouldReconnect), [false, true, false, true]);
});

test("the types are what the declarations promise", { skip }, async () => {
  const { folder } = await project();
  writeFileSync(join(folder, "types.ts"), readFileSync(join(import.meta.dirname, "types.ts"), "utf8"));
  for (const compiler of Object.keys(compilers)) {
    await tsc(compiler, ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--lib", "es2022", "types.ts"], folder);
  }
});
