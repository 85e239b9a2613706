// The pages pass a linter, and two parsers see in them what was meant: whole tables, no markup but ours, no dead link.
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { main as lint } from "markdownlint-cli2";
import { marked } from "marked";
import { generated, isReal, json } from "./lib.mjs";
import { folder, page as named, pages, read } from "./pages.mjs";

test("the pages pass markdownlint", async () => {
  const problems = [];
  const config = { MD013: false, MD033: { allowed_elements: ["a"] } };
  const optionsOverride = { config, gitignore: false, noProgress: true };
  const status = await lint({ directory: folder, argv: ["**/*.md"], optionsOverride, logError: (line) => problems.push(line), logMessage: () => {} });
  assert.equal(status, 0, problems.slice(0, 20).join("\n"));
});

for (const [path, page] of pages) {
  const name = path.slice(folder.length + 1);

  test(`${name}: no HTML but the header and the anchors, no bare address`, () => {
    assert.match(page.html[0] ?? "", /^<!-- @generated from codes\.toml [^<>]* -->$/);
    assert.deepEqual(page.html.slice(1), []);
    assert.deepEqual(page.bare, []);
    assert.equal(new Set(page.ids).size, page.ids.length, "an anchor stands twice");
  });

  test(`${name}: each row of a table has as many cells as its head, and none is empty`, () => {
    let lines = 0;
    marked.walkTokens(marked.lexer(page.text), (token) => {
      if (token.type !== "table") return;
      const rows = token.raw.trimEnd().split("\n");
      lines += rows.length;
      for (const row of rows) {
        const cells = row.replace(/\\[^]/g, "xx").split("|").length - 2;
        assert.equal(cells, token.header.length, row.slice(0, 200));
      }
      for (const row of token.rows) for (const cell of row) assert.notEqual(cell.text.trim(), "", row[0].text);
    });
    assert.equal(lines, page.text.split("\n").filter((line) => line.startsWith("| ")).length, "a row stands outside of a table");
  });

  test(`${name}: each link leads somewhere`, () => {
    for (const link of page.links.filter((link) => !link.startsWith("https://"))) {
      const [file, fragment] = decodeURI(link).split("#");
      const target = pages.get(file ? resolve(dirname(path), file) : path);
      assert.ok(target, `no such page: ${link}`);
      assert.ok(!fragment || target.targets.has(fragment), `no such place: ${link}`);
    }
  });
}

test("no page is too large for GitHub to show as it is meant", () => {
  for (const path of pages.keys()) assert.ok(statSync(path).size < 400_000, path);
});

const registry = json(generated, "json/close-codes.json");
const entries = [...registry.codes, ...registry.removed];
const pageOf = (namespace) => (namespace === "standard" ? "standard.md" : `vendors/${namespace}.md`);

test("each code has its permalink", () => {
  for (const { namespace, code, anchor } of entries) {
    assert.equal(anchor, `${namespace}-${code}`);
    assert.ok(named(pageOf(namespace)).ids.includes(anchor), anchor);
  }
});

test("each code is found by its number, and by each of its names", () => {
  const byNumber = sections(named("by-code.md").text);
  const byName = rows(named("names.md").text);
  const byReason = rows(named("reasons.md").text);
  for (const code of entries) {
    const link = `](${pageOf(code.namespace)}#${code.anchor})`;
    assert.ok(byNumber.get(String(code.code)).includes(link), `${code.anchor} is not under its number`);
    const aliases = code.aliases.map((alias) => alias.name);
    const reasons = code.reasons.map((reason) => reason.reason);
    const earlier = code.renamed.map((rename) => rename.from);
    const names = [code.name, code.id, code.rust_variant, code.typescript_member, ...aliases, ...earlier];
    if (code.removed === null) {
      for (const reason of reasons) {
        assert.ok(byReason.get(folded(reason))?.some((codes) => codes.includes(link)), `${code.anchor} is not under ${reason}`);
      }
    }
    for (const name of names.filter((name) => name !== null)) {
      assert.ok(byName.get(folded(name))?.some((codes) => codes.includes(link)), `${code.anchor} is not under ${name}`);
    }
  }
});

test("each piece of advice is on the page about reconnecting", () => {
  const { text } = named("reconnect.md");
  for (const { namespace, anchor, reconnect } of registry.codes) {
    const listed = text.includes(`| [${anchor.slice(namespace.length + 1)}](${pageOf(namespace)}#${anchor}) |`);
    assert.equal(listed, reconnect !== null || namespace === "standard", anchor);
  }
});

test("the project's README leads to places that exist", { skip: !isReal && "only the project's own" }, () => {
  const readme = join(generated, "../README.md");
  for (const link of read(readme).links.filter((link) => !link.startsWith("https://"))) {
    const [file, fragment] = link.split("#");
    const path = resolve(dirname(readme), file);
    assert.ok(existsSync(path), link);
    assert.ok(!fragment || (pages.get(path) ?? read(path)).targets.has(fragment), link);
  }
});

/** What stands under each heading of level 3. */
function sections(text) {
  return new Map(text.split(/^### /m).slice(1).map((section) => [section.split("\n", 1)[0], section]));
}

/** The last cells of the tables by each of the spellings in the cell before; a spelling may hold a comma of its own. */
function rows(text) {
  const found = new Map();
  const add = (spelling, codes) => found.set(folded(spelling), [...(found.get(folded(spelling)) ?? []), codes]);
  marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type !== "table") return;
    for (const [, name, codes] of token.rows.filter((row) => row.length === 3)) {
      const plain = name.tokens.map((part) => part.text).join("");
      for (const spelling of new Set([plain, ...plain.split(", ")])) add(spelling, codes.text);
      for (const part of name.tokens) if (part.type === "codespan") add(part.text, codes.text);
    }
  });
  return found;
}

/** A name without what its spellings differ in. */
function folded(name) {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
