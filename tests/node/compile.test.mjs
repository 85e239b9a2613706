// The sources compile under the strictest flags, in both styles, with every compiler.
import { test } from "node:test";
import { join, sep } from "node:path";
import { compilers, files, generated, strictest, tsc } from "./lib.mjs";

const folder = join(generated, "typescript");
const sources = files(join(folder, "src"), ".ts");
const withoutEnums = sources.filter((path) => path.includes(`${sep}const${sep}`) || path.includes(`${sep}shared${sep}`));

for (const compiler of Object.keys(compilers)) {
  // Before version 6 a compiler ignored the folder's tsconfig.json whenever it was given files.
  const alone = compiler === "5" ? [] : ["--ignoreConfig"];

  test(`TypeScript ${compiler}: both styles are strict`, () => tsc(compiler, [...alone, ...strictest, ...sources], folder));

  test(`TypeScript ${compiler}: the const style is erasable`, () =>
    tsc(compiler, [...alone, ...strictest, "--erasableSyntaxOnly", ...withoutEnums], folder));
}

test("no namespace's file needs another", () => {
  const single = sources.filter((path) => !path.includes(`${sep}shared${sep}`) && !path.endsWith(`${sep}index.ts`));
  return tsc("7", ["--ignoreConfig", ...strictest, "--noResolve", ...single], folder);
});
