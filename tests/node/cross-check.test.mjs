// The tables of close codes in the packages of vendors against ours, both ways: cross-check/ lists where they are, and
// each difference with its reason. A difference that is not listed fails, and so does a listed one that is gone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "smol-toml";
import { available, unpacked } from "./cross-check/packages.mjs";
import { differences, explained, members } from "./cross-check/tables.mjs";
import { generated, isReal, json, notTested } from "./lib.mjs";

const list = (name) => parse(readFileSync(join(import.meta.dirname, "cross-check", name), "utf8"));
const checks = { npm: list("npm.toml").check, pypi: list("pypi.toml").check };
const reasons = list("not-checked.toml");
const registry = json(generated, "json/close-codes.json");
const within = await available();

for (const [from, rows] of isReal ? Object.entries(checks) : []) {
  const skip = notTested(within.includes(from), "tables of close codes on PyPI: needs Python with pip");
  test(`${rows.length} namespaces have a table in a package on ${from}`, { skip }, async (t) => {
    const read = await unpacked(from);
    for (const check of rows) await t.test(check.namespace, () => compare(check, read));
  });
}

function compare({ namespace, tables, ...explanations }, read) {
  const codes = registry.codes.filter((code) => code.namespace === namespace && code.removed === null);
  const found = tables.map((table) => members(table, read(table.package, table.file)));
  const wrong = Object.entries(differences(found.flat(), codes)).flatMap(([side, entries]) => {
    const known = explained(explanations[side]);
    const unexplained = entries.filter((entry) => !known.includes(entry)).map((entry) => `${side}, not explained: ${entry}`);
    return [...unexplained, ...known.filter((entry) => !entries.includes(entry)).map((entry) => `${side}, explained but gone: ${entry}`)];
  });
  const miscounted = tables.map(({ file, members: count }, index) => `members in ${file}: ${found[index].length} instead of ${count}`);
  wrong.push(...miscounted.filter((_, index) => found[index].length !== tables[index].members));
  assert.deepEqual(wrong, []);
}

test("what is not compared has a reason", { skip: !isReal }, (t) => {
  const compared = new Set(Object.values(checks).flat().map(({ namespace }) => namespace));
  const official = new Set(registry.sources.filter(isOfficialPackage).map(({ key }) => key));
  const vendors = registry.namespaces.filter(({ slug }) => slug !== "standard");
  const citing = vendors.filter(({ slug, sources }) => {
    const codes = registry.codes.filter(({ namespace }) => namespace === slug);
    return [{ sources }, ...codes].some((entry) => entry.sources.some(({ source }) => official.has(source)));
  });
  const open = citing.map(({ slug }) => slug).filter((slug) => !compared.has(slug));
  t.diagnostic(`compared with a package of the vendor: ${compared.size} namespaces of ${vendors.length}`);
  const missing = open.filter((slug) => !reasons[slug]).map((slug) => `neither compared nor in not-checked.toml: ${slug}`);
  const unneeded = Object.keys(reasons).filter((slug) => !open.includes(slug)).map((slug) => `a reason that nothing needs: ${slug}`);
  assert.deepEqual([...missing, ...unneeded], []);
});

const isOfficialPackage = ({ kind, package: url }) => ["official-sdk", "vendor-source"].includes(kind) && /^pkg:(npm|pypi)\//.test(url);

test("a difference is found whichever side it is on", () => {
  const table = { file: "codes.ts", from: "enum Codes {", to: "}", pattern: "(?<name>\\w+) = (?<code>\\w+)", members: 3 };
  const found = members(table, "A = 1; enum Codes { B = 4e3, C = 4001, Alias = 4002, } D = 2;");
  const code = (code, id, ...names) => ({ code, id, typescript_member: id ?? "Name", aliases: names.map((name) => ({ name })) });
  const ours = [code(4000, "B"), code(4001, "X"), code(4002, null, "Alias"), code(4003, "Y"), code(4004, null)];
  assert.deepEqual(differences(found, ours), { "only-there": ["C 4001"], "only-here": ["X 4001", "Y 4003", "4004"] });
  assert.throws(() => members({ ...table, from: "enum Others {" }, ""), /codes\.ts: no "enum Others {"/);
});
