// A sample of the registry for a second reader: `node tests/node/audit.mjs --seed 1 --count 40` prints codes with everything
// that the registry says of them and the sources to compare it with. The same seed gives the same sample, and a code that is
// added or removed changes it by one entry at most.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "40" } } });
const registry = JSON.parse(readFileSync(new URL("../../generated/json/close-codes.json", import.meta.url), "utf8"));
const sources = new Map(registry.sources.map((source) => [source.key, source]));
const namespaces = new Map(registry.namespaces.map((namespace) => [namespace.slug, namespace]));

const rank = ({ namespace, code }) => createHash("sha256").update(`${values.seed} ${namespace} ${code}`).digest("hex");
const sample = registry.codes
  .map((code) => ({ code, rank: rank(code) }))
  .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  .slice(0, Number(values.count))
  .map(({ code }) => code)
  .sort((a, b) => a.namespace.localeCompare(b.namespace) || a.code - b.code);

/** What is null, empty or the same for every code tells a reader nothing. */
const isWorthReading = ([key, value]) =>
  value !== null && value !== false && !(Array.isArray(value) && value.length === 0) &&
  !["namespace", "code", "anchor", "sources", "rust_variant", "typescript_member", "may_appear_in_close_frame", "browser_close_accepts"].includes(key);
const advice = (reconnect) => Object.entries(reconnect).filter(([, value]) => value !== null).map(([key, value]) => `${key}: ${value}`).join(", ");
const text = (key, value) => {
  if (key === "reconnect") return advice(value);
  if (key === "aliases") return value.map(({ name, source }) => `${name} (${source.source})`).join(", ");
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
};

console.log(`${sample.length} of ${registry.codes.length} codes, seed ${values.seed}`);
for (const code of sample) {
  console.log(`\n## ${code.namespace} ${code.code}`);
  for (const [key, value] of Object.entries(code).filter(isWorthReading)) console.log(`${key}: ${text(key, value)}`);
  const note = namespaces.get(code.namespace)?.note;
  if (note) console.log(`note of the namespace: ${note}`);
  for (const { source, section } of code.sources) {
    const { title, url, package: packageUrl, at } = sources.get(source);
    console.log(`source: ${title}${section ? `, section ${section}` : ""}, ${url ?? packageUrl}${at ? ` (${at})` : ""}`);
  }
}
