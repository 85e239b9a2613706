// A bundler takes along what is imported and leaves everything else, from the root as well as from a sub-path.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { transform } from "esbuild";
import ts from "typescript";
import { bundlers, rows, size, table } from "./bundle-sizes.mjs";
import { generated, isReal, json } from "./lib.mjs";

const registry = json(generated, "json/close-codes.json");
const { slug: namespace, typescript_enum: type, ranges } = registry.namespaces.find((it) => it.slug !== "standard" && it.typescript_enum);
const member = registry.codes.find((code) => code.namespace === namespace).typescript_member;
const prefix = type.slice(0, -"CloseCode".length);
const camel = prefix[0].toLowerCase() + prefix.slice(1);

const uses = {
  [type]: `console.log(${type}[${JSON.stringify(member)}])`,
  [`is${type}`]: `console.log(is${type}(+location))`,
  [`${camel}CloseCodeName`]: `console.log(${camel}CloseCodeName(+location))`,
};
const fromRoot = { ...uses, truncateCloseReason: "console.log(truncateCloseReason(location))" };
const fromNamespace = {
  ...uses,
  [`${camel}CloseCodes`]: `console.log(${camel}CloseCodes)`,
  [`${camel}CloseCodeInfo`]: `console.log(${camel}CloseCodeInfo(+location))`,
  ...(ranges.length > 0 && { [`${camel}CloseCodeRange`]: `console.log(${camel}CloseCodeRange(+location))` }),
};

for (const style of ["", "/const"]) {
  for (const path of [`close-codes${style}`, `close-codes${style}/${namespace}`]) {
    for (const [imported, code] of Object.entries(path.endsWith(namespace) ? fromNamespace : fromRoot)) {
      test(`${imported} from ${path} comes alone`, async () => {
        const program = `import { ${imported} } from ${JSON.stringify(path)};\n${code};\n`;
        for (const bundle of Object.values(bundlers)) {
          const text = await bundle(program, { minify: false });
          const declared = [...text.matchAll(/^\s*(?:var|let|const|function) (\w+)/gm)].map((match) => match[1]);
          const known = new Set([imported, ...(imported === "truncateCloseReason" ? ["CLOSE_REASON_MAX_BYTES", "fittingLength", "utf8Length"] : [])]);
          const others = declared.filter((name) => !known.has(name) && !/^(bytes|length)$/.test(name));
          assert.deepEqual(others, [], text);
        }
      });
    }
  }
}

const skip = isReal ? false : "only the real registry has what is measured";
const row = (path) => rows.find((row) => row.path === path);

test("the const style costs at most 60 bytes for a member, program and all", { skip }, async () => {
  for (const path of ["close-codes/const", "close-codes/const/arcware"]) {
    assert.ok((await size("rollup", row(path).member)) <= 60);
  }
});

test("the enum style costs no more than what tsc makes of the enum alone", { skip }, async () => {
  const source = readFileSync(join(generated, "typescript/src/arcware.ts"), "utf8");
  const [declaration] = /export enum [^]*?\n}\n/.exec(source);
  const { outputText } = ts.transpileModule(declaration, { compilerOptions: { target: "es2022", module: "esnext", removeComments: true } });
  const alone = await transform(`${outputText.replace("export ", "")}console.log(ArcwareCloseCode.CLIENT_AFK);`, { minify: true, format: "esm" });
  for (const path of ["close-codes", "close-codes/arcware"]) {
    for (const bundler of Object.keys(bundlers)) assert.ok((await size(bundler, row(path).member)) <= Buffer.byteLength(alone.code), bundler);
  }
});

test("a guard and a name function cost the same from the root, from a sub-path, and in both styles", { skip }, async () => {
  for (const use of ["guard", "name"]) {
    for (const bundler of Object.keys(bundlers)) {
      const sizes = await Promise.all(rows.slice(0, 4).map((row) => size(bundler, row[use])));
      assert.equal(new Set(sizes).size, 1, `${use} ${bundler} ${sizes}`);
    }
  }
});

test("the table in tests/benches/README.md is what the script prints, but for what a few new codes add", { skip }, async () => {
  const readme = readFileSync(join(import.meta.dirname, "../benches/README.md"), "utf8");
  const printed = (await table()).trimEnd().split("\n");
  const written = readme.split("\n").slice(readme.split("\n").indexOf(printed[0])).slice(0, printed.length);
  const withoutFigures = (lines) => lines.map((line) => line.replace(/[\d,]+(?= \/| \|)/g, "0"));
  const figures = (lines) => lines.flatMap((line) => [...line.matchAll(/[\d,]+(?= \/| \|)/g)].map(([figure]) => Number(figure.replaceAll(",", ""))));
  assert.deepEqual(withoutFigures(written), withoutFigures(printed));
  figures(printed).forEach((figure, index) => {
    assert.ok(Math.abs(figures(written)[index] / figure - 1) < 0.05, `node tests/node/bundle-sizes.mjs prints ${figure}, the README has ${figures(written)[index]}`);
  });
});
