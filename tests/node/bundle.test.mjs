// A bundler takes along what is imported and leaves everything else, from the root as well as from a sub-path.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { rollup } from "rollup";
import { generated, json, project } from "./lib.mjs";

const { folder, closeCodes } = await project();
const registry = json(generated, "json/close-codes.json");
const { slug: namespace, typescript_enum: type } = registry.namespaces.find((it) => it.slug !== "standard" && it.typescript_enum);
const member = registry.codes.find((code) => code.namespace === namespace).typescript_member;
const prefix = type.slice(0, -"CloseCode".length);
const nameFunction = `${prefix[0].toLowerCase()}${prefix.slice(1)}CloseCodeName`;

const uses = {
  [type]: `console.log(${type}[${JSON.stringify(member)}])`,
  [`is${type}`]: `console.log(is${type}(+location))`,
  [nameFunction]: `console.log(${nameFunction}(+location))`,
  truncateCloseReason: "console.log(truncateCloseReason(location))",
};

async function withEsbuild(entry) {
  const result = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  return result.outputFiles[0].text;
}

async function withRollup(entry) {
  const { exports } = json(closeCodes, "package.json");
  const resolveId = (id, from) => {
    const path = id.startsWith(".") && from ? join(dirname(from), id) : undefined;
    if (path && existsSync(path)) return { id: path, moduleSideEffects: false };
    if (!id.startsWith("close-codes")) return undefined;
    return { id: join(closeCodes, exports[`.${id.slice("close-codes".length)}`].default), moduleSideEffects: false };
  };
  const bundle = await rollup({ input: entry, plugins: [{ name: "resolve", resolveId }] });
  return (await bundle.generate({ format: "esm" })).output[0].code;
}

for (const style of ["", "/const"]) {
  for (const path of [`close-codes${style}`, `close-codes${style}/${namespace}`]) {
    for (const [imported, code] of Object.entries(uses)) {
      if (imported === "truncateCloseReason" && path.endsWith(namespace)) continue;
      test(`${imported} from ${path} comes alone`, async () => {
        const entry = join(folder, "entry.js");
        writeFileSync(entry, `import { ${imported} } from ${JSON.stringify(path)};\n${code};\n`);
        for (const text of [await withEsbuild(entry), await withRollup(entry)]) {
          assert.doesNotMatch(text, /StandardCloseCode/i, "another namespace came along");
          for (const other of Object.keys(uses).filter((other) => other !== imported)) {
            // What tsc makes of an enum cannot be dropped from a file of which something else is used.
            if (style === "" && other === type && imported !== "truncateCloseReason") continue;
            assert.doesNotMatch(text, new RegExp(`(function|var|const|let) ${other}\\b`));
          }
        }
      });
    }
  }
}
