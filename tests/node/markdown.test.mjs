// The pages pass a linter, and two parsers see in them what was meant: whole tables, no markup but ours, no dead link.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { main as lint } from "markdownlint-cli2";
import { marked } from "marked";
import { files, generated, json } from "./lib.mjs";

const folder = join(generated, "markdown");
const paths = files(folder, ".md");
const parser = new MarkdownIt({ html: true, linkify: true });
const pages = new Map(paths.map((path) => [resolve(path), read(path)]));

/** GitHub's name for a heading. */
function slug(text) {
  return text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
}

/** The anchors, links and HTML of a page. */
function read(path) {
  const text = readFileSync(path, "utf8");
  const page = { text, tokens: parser.parse(text, {}), ids: [], links: [], html: [], bare: [] };
  const headings = new Set();
  page.tokens.forEach((token, index) => {
    if (token.type === "html_block") page.html.push(token.content.trim());
    if (token.type !== "inline") return;
    let plain = "";
    for (const child of token.children) {
      const anchor = child.type === "html_inline" && /^<a id="([A-Za-z0-9_-]+)">$/.exec(child.content);
      if (anchor) page.ids.push(anchor[1]);
      else if (child.type === "html_inline" && child.content !== "</a>") page.html.push(child.content);
      else if (child.type === "link_open" && child.markup === "linkify") page.bare.push(child.attrGet("href"));
      else if (child.type === "link_open") page.links.push(child.attrGet("href"));
      else if (child.type === "text" || child.type === "code_inline") plain += child.content;
    }
    if (page.tokens[index - 1].type === "heading_open") {
      let name = slug(plain);
      for (let n = 1; headings.has(name); n++) name = `${slug(plain)}-${n}`;
      headings.add(name);
    }
  });
  page.targets = new Set([...page.ids, ...headings]);
  return page;
}

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

test("each code has its permalink", () => {
  const registry = json(generated, "json/close-codes.json");
  for (const { namespace, code, anchor } of [...registry.codes, ...registry.removed]) {
    const name = namespace === "standard" ? "standard.md" : `vendors/${namespace}.md`;
    assert.equal(anchor, `${namespace}-${code}`);
    assert.ok(pages.get(join(folder, name)).ids.includes(anchor), anchor);
  }
});
