// The compiler's own parser sees one comment per member, and no tag or link that a text smuggled in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { files, generated } from "./lib.mjs";

const isMember = (node) => ts.isEnumMember(node) || (ts.isPropertyAssignment(node) && ts.isAsExpression(node.parent.parent));

for (const path of files(join(generated, "typescript/src"), ".ts")) {
  test(`comments of ${path.slice(generated.length + 1)}`, () => {
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    assert.equal(source.parseDiagnostics.length, 0);
    const visit = (node) => {
      if (isMember(node)) checkComment(node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  });
}

function checkComment(member) {
  assert.equal(member.jsDoc?.length, 1, member.getText());
  const tags = ts.getJSDocTags(member);
  assert.ok(tags.length === 0 || tags.map((tag) => tag.tagName.text).join() === "deprecated");
  for (const comment of [member.jsDoc[0].comment, ...tags.map((tag) => tag.comment)]) {
    if (!Array.isArray(comment)) continue;
    for (const part of comment.filter(ts.isJSDocLink)) {
      assert.match(part.name.getText(), /^[A-Za-z0-9]+CloseCode\.[A-Za-z_$][\w$]*$/);
    }
  }
}
