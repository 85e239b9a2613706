// Brings package-lock.json up to date with package.json, without what the packages need themselves: they are read, not run.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const path = join(import.meta.dirname, "package-lock.json");
const { name, dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));
const { packages: before } = JSON.parse(readFileSync(path, "utf8"));

/** The entry of a package: what is locked, unless the version is another one. */
function entry(dependency, version) {
  const locked = before[`node_modules/${dependency}`];
  if (locked?.version === version) return locked;
  const view = ["view", `${dependency}@${version}`, "dist.integrity", "--json"];
  return { version, integrity: JSON.parse(execFileSync("npm", view, { encoding: "utf8" })) };
}

const entries = Object.entries(dependencies).map(([dependency, version]) => [`node_modules/${dependency}`, entry(dependency, version)]);
const packages = { "": { name, dependencies }, ...Object.fromEntries(entries) };
writeFileSync(path, `${JSON.stringify({ name, lockfileVersion: 3, requires: true, packages }, null, 2)}\n`);
