// The JSON is what its schema says, by a validator that is not ours, and the schema notices when it is not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseToml } from "smol-toml";
import { generated, isReal, json, registry, validator } from "./lib.mjs";

const valid = (validate, value) => assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 5)));

/** The value with one place of it changed, or taken away. */
function changed(document, path, value) {
  const copy = structuredClone(document);
  const parent = path.slice(0, -1).reduce((at, key) => at[key], copy);
  if (value === undefined) delete parent[path.at(-1)];
  else parent[path.at(-1)] = value;
  return copy;
}

const data = json(generated, "json/close-codes.json");
const validate = validator(json(generated, "json/close-codes.schema.json"), true);

test("close-codes.json is what its schema says", () => valid(validate, data));

test("the npm package has the same data and schema", () => {
  for (const name of ["close-codes.json", "close-codes.schema.json"]) {
    assert.equal(readFileSync(join(generated, "typescript", name), "utf8"), readFileSync(join(generated, "json", name), "utf8"));
  }
});

test("a code is unverified where its namespace is", () => {
  const unverified = new Map(data.namespaces.map((namespace) => [namespace.slug, namespace.unverified]));
  for (const code of [...data.codes, ...data.removed]) assert.equal(code.unverified, unverified.get(code.namespace), code.anchor);
  assert.ok([...unverified.values()].every((value) => typeof value === "boolean"));
});

test("a reader of today can read what is added tomorrow", () => {
  const withMore = (value) => {
    if (Array.isArray(value)) return value.map(withMore);
    if (value === null || typeof value !== "object") return value;
    return { ...Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withMore(member)])), new_member: 1 };
  };
  valid(validate, withMore(data));
});

test("every member is missed when it is gone, and refused when it has another type", () => {
  const visit = (value, path) => {
    if (Array.isArray(value)) value.slice(0, 2).forEach((item, index) => visit(item, [...path, index]));
    else if (value !== null && typeof value === "object") {
      for (const key of Object.keys(value)) {
        const member = [...path, key];
        assert.ok(!validate(changed(data, member, undefined)), `not missed: ${member.join("/")}`);
        if (key !== "//") assert.ok(!validate(changed(data, member, 0.5)), `of any type: ${member.join("/")}`);
        visit(value[key], member);
      }
    }
  };
  // A record of each kind is enough, and a whole registry takes long.
  const sample = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, 2) : value]));
  visit(sample, []);
});

for (const [what, path, value] of [
  ["a number above 65535", ["codes", 0, "code"], 65536],
  ["a negative number", ["codes", 0, "code"], -1],
  ["a fraction", ["codes", 0, "code"], 1000.5],
  ["an unknown sender", ["codes", 0, "sent_by"], "peer"],
  ["a bidirectional character", ["codes", 0, "name"], "a\u202eb"],
  ["a name that is no slug", ["codes", 0, "namespace"], "Discord Gateway"],
  ["an unknown kind of source", ["sources", 0, "kind"], "blog"],
  ["a day that is none", ["sources", 0, "checked"], "2026-13-01"],
  ["another schema version", ["schema_version"], 2],
]) {
  test(`${what} is refused`, () => assert.ok(!validate(changed(data, path, value))));
}

test("a registry is what its schema says", () => {
  const validateToml = validator(json(generated, "json/codes-toml.schema.json"), true);
  const directive = "#:schema ./generated/json/codes-toml.schema.json\n";
  assert.ok(!isReal || registry.startsWith(directive));
  const days = (key, value) => (key === "checked" ? String(value).slice(0, 10) : value);
  const parsed = JSON.parse(JSON.stringify(parseToml(registry)), days);
  valid(validateToml, parsed);
  const [source, vendor] = [Object.keys(parsed.source)[0], Object.keys(parsed.vendor)[0]];
  for (const path of [["version"], ["source", source, "title"], ["standard", "code", 0, "name"], ["vendor", vendor, "product"]]) {
    assert.ok(!validateToml(changed(parsed, path, undefined)), `not missed: ${path.join("/")}`);
    assert.ok(!validateToml(changed(parsed, [...path.slice(0, -1), "unknown-key"], 1)), `any key beside ${path.join("/")}`);
  }
});
