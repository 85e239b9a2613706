// The built package, run: both styles agree with each other and with the JSON, for every number there is.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { generated, json, project, temporary, tsc } from "./lib.mjs";

const { folder, closeCodes } = await project();
const require = createRequire(join(folder, "index.js"));
const registry = json(generated, "json/close-codes.json");
const enums = registry.namespaces.filter((namespace) => namespace.typescript_enum);
const notCodes = [NaN, Infinity, -Infinity, -1, 0.5, 1000.5, 4000.5, 65536, 2 ** 53, 1e300];
const load = (path) => import(join(closeCodes, "dist", path));
const root = await load("index.js");
const sources = new Map(registry.sources.map((source) => [source.key, source]));

/** The files that Node reads when it loads one. */
function reached(path, seen = new Set([path])) {
  for (const { fileName } of ts.preProcessFile(readFileSync(path, "utf8")).importedFiles) {
    const next = join(dirname(path), fileName);
    if (!seen.has(next)) reached(next, seen.add(next));
  }
  return seen;
}

/** Keys without a value are absent. */
const present = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));

/** What the package says of a code, made from its record in the JSON. */
function infoOf(code) {
  const { typescript_member: member, deprecated } = code;
  const names = [...code.aliases.map(({ name }) => name), ...code.renamed.map(({ from }) => from)];
  return present({
    code: code.code, member, id: code.id, name: code.name, summary: code.summary, details: code.details, sentBy: code.sent_by, wire: code.wire,
    causes: code.causes, remedies: code.remedies, send: code.send,
    reconnect: adviceOf(code.reconnect),
    aliases: [...new Set(names)].filter((name) => name !== member),
    reasons: code.reasons,
    http: code.http,
    allocation: code.out_of_range !== null ? "out-of-range" : code.unregistered !== null ? "unregistered" : "regular",
    deprecated: deprecated && { since: deprecated.since, reason: deprecated.reason, replacedBy: deprecated.replaced_by },
    source: placeOf(code.sources[0]),
  });
}

function adviceOf(reconnect) {
  if (reconnect === null) return null;
  const { advice, basis, before, when, after: kind, delay_ms: delay, min_ms: least, initial_ms: initial, max_ms: max } = reconnect;
  const [milliseconds, min] = kind === "at-least" ? [least, null] : [delay, least];
  return present({ advice, basis, before, when, after: kind && present({ kind, milliseconds, min, initial, max }) });
}

/** Where a source is: an address with the place in it, or a package. */
function placeOf({ source, section }) {
  const { url, package: packageUrl, kind } = sources.get(source);
  if (url === null) return packageUrl;
  return section === null ? url : `${url}#${kind === "standard" ? "section-" : ""}${section}`;
}

/** The narrowest range that holds the number; of those, the one that begins first. */
function rangeOf(ranges, number) {
  const width = ({ first, last }) => last - first;
  const [range] = ranges.filter(({ first, last }) => first <= number && number <= last).sort((one, other) => width(one) - width(other));
  return range && present({ first: range.first, last: range.last, summary: range.summary, reconnect: adviceOf(range.reconnect) });
}

test("each export of the package leads to a file, for import and for require", () => {
  const { exports } = json(closeCodes, "package.json");
  for (const [path, target] of Object.entries(exports)) {
    if (typeof target === "object") assert.deepEqual(Object.keys(target), ["types", "default"]);
    assert.ok(require(join("close-codes", path)), path);
  }
  assert.deepEqual(Object.keys(exports), [...Object.keys(exports)].sort());
});

test("both styles export the same", async () => {
  assert.deepEqual(Object.keys(root), Object.keys(await load("const/index.js")));
});

for (const { slug: namespace, typescript_enum: type } of enums) {
  test(`${namespace}: the enum, the object, the guard and the look-ups agree with the JSON`, async () => {
    const [inEnums, inConst] = [await load(`${namespace}.js`), await load(`const/${namespace}.js`)];
    assert.deepEqual(Object.keys(inEnums), Object.keys(inConst));
    const prefix = type.slice(0, -"CloseCode".length);
    const camel = prefix[0].toLowerCase() + prefix.slice(1);
    const codes = new Map(registry.codes.filter((code) => code.namespace === namespace).map((code) => [code.code, code]));
    for (const style of [inEnums, inConst]) {
      assert.deepEqual(style[`${camel}CloseCodes`], [...codes.keys()]);
      const { [`is${type}`]: guard, [`${camel}CloseCodeName`]: name, [`${camel}CloseCodeInfo`]: info } = style;
      for (let number = 0; number <= 65535; number++) {
        const code = codes.get(number);
        assert.equal(guard(number), code !== undefined);
        assert.equal(name(number), code?.name);
        if (code) assert.deepEqual(info(number), infoOf(code));
        else assert.equal(info(number), undefined);
        if (code) assert.equal(style[type][code.typescript_member], number);
      }
      for (const number of notCodes) {
        assert.equal(guard(number), false);
        assert.equal(name(number), undefined);
        assert.equal(info(number), undefined);
      }
    }
    for (const code of codes.values()) {
      assert.equal(inEnums[type][code.code], code.typescript_member, "the name of a number is the one in use");
    }
  });
}

for (const { slug: namespace, typescript_enum: type, ranges } of enums) {
  const name = `${type[0].toLowerCase()}${type.slice(1)}Range`;
  test(`${namespace}: ${ranges.length} ranges`, async () => {
    for (const path of [`${namespace}.js`, `const/${namespace}.js`]) {
      const { [name]: range } = await load(path);
      assert.equal(typeof range, ranges.length > 0 ? "function" : "undefined");
      if (!range) continue;
      const around = ranges.flatMap(({ first, last }) => [first - 1, first, last, last + 1]);
      for (const number of around) assert.deepEqual(range(number), rangeOf(ranges, number), String(number));
      for (const number of [...notCodes, ...ranges.map(({ first }) => first + 0.5)]) assert.equal(range(number), undefined);
    }
  });
}

test("what needs no namespace is in shared, and nothing else", async () => {
  const shared = await load("shared/index.js");
  const others = Object.keys(root).filter((name) => !/[a-z0-9]CloseCode/.test(name) && !Object.hasOwn(shared, name));
  assert.deepEqual(others, ["find", "findByName"]);
  for (const name of Object.keys(shared)) assert.equal(shared[name], root[name], name);
  const loaded = [...reached(join(closeCodes, "dist/shared/index.js"))].map((path) => relative(join(closeCodes, "dist"), path));
  assert.deepEqual(loaded.filter((path) => !path.startsWith("shared") || /find|namespaces/.test(path)), []);
  assert.equal(reached(join(closeCodes, "dist/standard.js")).size, 1);
});

test("find gives every meaning of a number", () => {
  const withEnum = new Set(enums.map(({ slug }) => slug));
  for (let number = 0; number <= 65535; number++) {
    const meanings = registry.codes.filter((code) => code.code === number && withEnum.has(code.namespace));
    assert.deepEqual(root.find(number).map((meaning) => meaning.namespace), meanings.map((code) => code.namespace));
  }
  for (const number of notCodes) assert.deepEqual(root.find(number), []);
});

test("the predicates are those of RFC 6455, of IANA and of the browsers", () => {
  for (let number = 0; number <= 65535; number++) {
    const sent = (number >= 1000 && number <= 1003) || (number >= 1007 && number <= 1014) || (number >= 3000 && number <= 4999);
    assert.equal(root.mayAppearInCloseFrame(number), sent, String(number));
    assert.equal(root.browserCloseAccepts(number), number === 1000 || (number >= 3000 && number <= 4999), String(number));
    const range = root.closeCodeRange(number);
    assert.ok(range.first <= number && number <= range.last);
  }
  for (const { code, may_appear_in_close_frame: sent, browser_close_accepts: accepted } of registry.codes) {
    assert.equal(root.mayAppearInCloseFrame(code), sent, String(code));
    assert.equal(root.browserCloseAccepts(code), accepted, String(code));
  }
  for (const number of notCodes) {
    assert.equal(root.mayAppearInCloseFrame(number), false);
    assert.equal(root.browserCloseAccepts(number), false);
    assert.equal(root.closeCodeRange(number), undefined);
  }
});

test("a reason is cut to 123 bytes between two characters, as the platform counts them", () => {
  const bytes = (text) => new TextEncoder().encode(text).length;
  const alphabet = ["a", "\u0000", "é", "߿", "ࠀ", "中", "\uffff", "😀", "\u{10ffff}", "\ud800", "\udc00"];
  let seed = 1;
  const random = (bound) => (seed = (seed * 48271) % 2147483647) % bound;
  for (let run = 0; run < 10_000; run++) {
    const text = Array.from({ length: random(140) }, () => alphabet[random(alphabet.length)]).join("");
    const cut = root.truncateCloseReason(text);
    assert.ok(text.startsWith(cut) && bytes(cut) <= 123);
    assert.equal(root.closeReasonFits(text), bytes(text) <= 123);
    assert.equal(cut === text, root.closeReasonFits(text));
    if (cut !== text) {
      assert.ok(bytes(cut + String.fromCodePoint(text.codePointAt(cut.length))) > 123, "more would have fitted");
    }
  }
});

test("the reconnect window is that of the vectors, which all languages share", () => {
  const { vectors } = json(import.meta.dirname, "../vectors/reconnect-window.json");
  assert.ok(vectors.length > 40);
  for (const { after, attempt, window } of vectors) {
    for (const advice of ["yes", "maybe", "no"]) {
      // No upper bound is null in JSON.
      const expected = window && advice !== "no" ? { min: window[0], max: window[1] ?? undefined } : undefined;
      const reconnect = { advice, basis: "vendor", ...(after && { after }) };
      assert.deepEqual(root.reconnectWindow(reconnect, attempt), expected, JSON.stringify([reconnect, attempt]));
    }
  }
  assert.equal(root.reconnectWindow(undefined, 0), undefined);
});

test("an attempt that is no count does no harm", () => {
  const reconnect = { advice: "yes", basis: "vendor", after: { kind: "backoff", initial: 500, max: 30_000 } };
  const attempts = [[1.9, 1000], [-1, 500], [-Infinity, 500], [NaN, 500], [1e9, 30_000], [Infinity, 30_000], [2 ** 53, 30_000]];
  for (const [attempt, max] of attempts) assert.deepEqual(root.reconnectWindow(reconnect, attempt), { min: 0, max }, String(attempt));
});

test("the built enums are those that tsc would build, to the order of their keys", async () => {
  const out = temporary();
  const source = join(generated, "typescript");
  await tsc(7, ["-p", source, "--emitDeclarationOnly", "false", "--outDir", out], source);
  writeFileSync(join(out, "package.json"), '{ "type": "module" }');
  const theirs = await import(join(out, "index.js"));
  assert.deepEqual(Object.keys(root), Object.keys(theirs));
  for (const [name, value] of Object.entries(theirs)) {
    if (typeof value === "object") assert.deepEqual(Object.entries(root[name]), Object.entries(value), name);
    else assert.equal(typeof root[name], typeof value, name);
  }
});

test("a name leads to every code of it", () => {
  const numbers = (name) => root.findByName(name).map(({ namespace, info }) => [namespace, info.code]);
  const withEnum = new Set(enums.map(({ slug }) => slug));
  const codes = registry.codes.filter((code) => withEnum.has(code.namespace));
  const aliases = (code) => root.find(code.code).find(({ namespace }) => namespace === code.namespace).info.aliases;
  const names = (code) => [code.typescript_member, code.id, code.name, ...aliases(code)];
  const byName = new Map();
  for (const code of codes) {
    const spellings = names(code).filter((name) => name !== null).map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
    for (const name of new Set(spellings)) byName.set(name, [...(byName.get(name) ?? []), code]);
  }
  const order = enums.map(({ slug }) => slug);
  for (const [name, found] of byName) {
    const expected = found.map((code) => [code.namespace, code.code]).sort(([one, a], [other, b]) => order.indexOf(one) - order.indexOf(other) || a - b);
    assert.deepEqual(numbers(name), expected, name);
  }
  assert.deepEqual(numbers("normal-closure"), numbers("NORMAL_CLOSURE"));
  assert.ok(numbers("NORMAL_CLOSURE").length > 0);
  assert.deepEqual(numbers(""), []);
  assert.deepEqual(numbers("no such name"), []);
});

test("the registered numbers are those of the standard namespace", () => {
  const standard = new Set(registry.codes.filter(({ namespace }) => namespace === "standard").map(({ code }) => code));
  for (let number = 0; number <= 65535; number++) assert.equal(root.isRegistered(number), standard.has(number), String(number));
  for (const number of notCodes) assert.equal(root.isRegistered(number), false);
});
