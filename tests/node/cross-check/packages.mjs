// The packages of vendors, as they are locked, in a folder to read from. Nothing of them is run.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { npm, run } from "../lib.mjs";

const here = import.meta.dirname;
const cache = join(here, "../node_modules/.cache/close-codes-cross-check");
const python = process.platform === "win32" ? "python" : "python3";
const wheels = "--platform any --platform manylinux_2_28_x86_64 --platform manylinux2014_x86_64 --python-version 3.12 --implementation cp";

/** How the packages of a registry are unpacked, and where in the folder they are then. */
const registries = {
  npm: { locks: ["package.json", "package-lock.json"], install: (folder) => npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder), path: (name) => join("node_modules", name) },
  pypi: { locks: ["requirements.txt"], install: (folder) => pip(folder), path: () => "" },
};

/** The registries that can be asked on this machine. */
export async function available() {
  const hasPip = await run(python, ["-m", "pip", "--version"], here).then(() => true, () => false);
  return hasPip ? ["npm", "pypi"] : ["npm"];
}

/** Unpacks the locked packages of a registry, unless just these are unpacked; gives a function that reads a file of one. */
export async function unpacked(registry) {
  const { locks, install, path } = registries[registry];
  const hash = createHash("sha256");
  for (const lock of locks) hash.update(readFileSync(join(here, lock)));
  const folder = join(cache, `${registry}-${hash.digest("hex").slice(0, 16)}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    for (const old of readdirSync(cache)) if (old.startsWith(registry)) rmSync(join(cache, old), { recursive: true });
    const draft = mkdtempSync(join(cache, `${registry}-draft-`));
    for (const lock of locks) cpSync(join(here, lock), join(draft, lock));
    await install(draft);
    renameSync(draft, folder);
  }
  return (name, file) => readFileSync(join(folder, path(name), file), "utf8");
}

const pip = (folder) =>
  run(python, ["-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", ...wheels.split(" "), "--target", ".", "--requirement", "requirements.txt"], folder);
