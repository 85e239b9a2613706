// The sample for a second reader: the same for the same seed, another for another, with sources to compare it with.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

const audit = (seed) => execFileSync("node", ["audit.mjs", "--seed", String(seed), "--count", "12"], { encoding: "utf8" });

test("a seed gives its sample", () => {
  const sample = audit(1);
  assert.equal(audit(1), sample);
  assert.notEqual(audit(2), sample);
  assert.equal(sample.match(/^## /gm).length, 12);
  assert.ok(sample.match(/^source: /gm).length >= 12);
});
