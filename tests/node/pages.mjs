// The Markdown pages as a parser sees them: anchors, links, HTML, and tables.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { files, generated } from "./lib.mjs";

/** Where the pages are. */
export const folder = join(generated, "markdown");

const parser = new MarkdownIt({ html: true, linkify: true });

/** Every page, by its path. */
export const pages = new Map(files(folder, ".md").map((path) => [resolve(path), read(path)]));

/** A page, by its path below the folder. */
export const page = (name) => pages.get(resolve(folder, name));

/** GitHub's name for a heading. */
function slug(text) {
  return text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
}

/** The anchors, links and HTML of a page. */
export function read(path) {
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

/** The tables below a heading of a page, each as rows of cells by the name of their column. */
export function tables(page, heading) {
  let here = "";
  const found = [];
  marked.walkTokens(marked.lexer(page.text), (token) => {
    if (token.type === "heading") here = token.text;
    if (token.type !== "table" || here !== heading) return;
    const head = token.header.map((cell) => cell.text.replaceAll("&nbsp;", ""));
    found.push(token.rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at], cell.text]))));
  });
  return found;
}
