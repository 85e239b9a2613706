// The questions that people come with: the index leads to the page that answers, and the page says it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { generated, isReal } from "./lib.mjs";
import { page, tables } from "./pages.mjs";

const skip = !isReal && "only the project's own registry has the answers";
const text = (cell) => cell.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/<[^>]*>/g, "");

/** What the list on the index offers, by where it leads. */
const questions = () => page("README.md").text.split("## I want to know\n")[1].split("\n## ")[0];

/** The row of a table in which a column says this. */
function row(table, column, says) {
  const found = table.find((row) => text(row[column]) === says);
  assert.ok(found, `${column} ${says}`);
  return found;
}

test("I got 1006 from a TLS failure, why not 1015?", { skip }, () => {
  assert.match(questions(), /1015[^\n]*\]\(pitfalls\.md#why-a-browser-shows-1006\)/);
  const answer = page("pitfalls.md").text.split("## Why a browser shows 1006\n")[1].split("\n## ")[0];
  assert.match(answer, /\*\*a failed TLS handshake\*\*.*\[1015\]\(standard\.md#standard-1015\).*does not let browsers use it/);
  const [made] = tables(page("pitfalls.md"), "Codes that an endpoint makes up itself");
  const tls = made.find((row) => row["What happened"].includes("TLS"));
  assert.match(text(tls["The client sees"]), /^1006 /);
  assert.equal(tls["On the wire"], "nothing");
});

test("why do I see 1006, asked where it is looked up", { skip }, () => {
  const why = "](pitfalls.md#why-a-browser-shows-1006)";
  for (const number of [1005, 1006, 1015]) {
    const details = page("standard.md").text.split(`<a id="standard-${number}-details">`)[1].split("\n### ")[0];
    assert.ok(details.includes(why), `details of ${number}`);
    const meanings = page("by-code.md").text.split(`\n### ${number}\n`)[1].split("\n### ")[0];
    assert.ok(meanings.includes(why), `meanings of ${number}`);
  }
  assert.ok(page("reconnect.md").text.includes(why));
});

test("which vendors use 4401?", { skip }, () => {
  assert.match(questions(), /4401\]\(by-code\.md#4401\)/);
  const [uses] = tables(page("by-code.md"), "4401");
  assert.equal(row(uses, "Whose", "The Guild graphql-ws").Name, "Unauthorized");
  assert.ok(uses.length >= 15);
});

test("may my server send 1005?", { skip }, () => {
  assert.match(questions(), /1005\]\(standard\.md#what-may-be-sent\)/);
  const [sendable] = tables(page("standard.md"), "What may be sent");
  assert.equal(row(sendable, "Numbers", "1005")["In a Close frame"], "no");
  const [codes] = tables(page("standard.md"), "Codes");
  assert.equal(row(codes, "Code", "1005")["Sent by"], "nobody");
});

test("should my client reconnect after 1012, and when?", { skip }, () => {
  assert.match(questions(), /1012\]\(reconnect\.md\)/);
  const [advice] = tables(page("reconnect.md"), "Standard codes");
  const { Name, Reconnect, Strategy, Wait, "Who says so": who } = row(advice, "Code", "1012");
  assert.deepEqual([Name, Reconnect, Strategy, Wait, who], ["Service restart", "yes", "random delay", "5-30 s", "registry"]);
  // The standards are silent, so the advice is marked as the registry's own; where nobody says anything, it is not "no".
  const away = row(advice, "Code", "1001");
  assert.deepEqual([away.Reconnect, away["Who says so"]], ["yes", "recommended"]);
  assert.match(page("vendors/arcware.md").text, /^For every code: reconnect unspecified, /m);
  // RFC 6455 names no limit, so none is shown.
  const abnormal = row(advice, "Code", "1006");
  assert.deepEqual([abnormal.Wait, abnormal["Who says so"]], ["0-5 s, doubling without limit", "RFC"]);
});

test("whose advice counts, the vendor's or the standard's?", { skip }, () => {
  const order = /own entry for it.*does not list.*narrowest range around it, else that of the standard code.*inherits neither/;
  for (const path of ["README.md", "reconnect.md"]) assert.match(page(path).text, order);
  assert.ok(page("by-code.md").text.includes("[which advice counts](README.md#reconnect)"));
  assert.ok(page("vendors/pusher-channels.md").text.includes("[which advice counts](../README.md#reconnect)"));
});

test("what do client libraries do, and do they agree?", { skip }, () => {
  const [libraries] = tables(page("reconnect.md"), "What client libraries do");
  assert.equal(row(libraries, "Code", "1012").Libraries, "**disagree**");
  const normal = row(libraries, "Code", "1000");
  for (const library of ["robust-websocket", "sockette"]) assert.ok(normal.Stop.split(", ").includes(library), library);
  assert.ok(normal.Depends.split(", ").includes("graphql-ws"));
  assert.equal(normal.Libraries, "**disagree**");
});

test("what is CLOSED_NO_STATUS?", { skip }, () => {
  assert.match(questions(), /`CLOSED_NO_STATUS`\]\(names\.md#name-closednostatus\)/);
  const [names] = tables(page("names.md"), "C");
  const { Number: number, Whose: whose } = row(names, "Name", "`CLOSED_NO_STATUS`");
  assert.match(number, /^<a id="name-closednostatus"><\/a>\[1005\]\(by-code\.md#1005\)$/);
  assert.equal(text(whose), "WebSocket standard (other name of No status received)");
  assert.ok(whose.includes("(standard.md#standard-1005)"));
});

test("a name is a click away", { skip }, () => {
  const { text, targets } = page("names.md");
  const from = (path) => new Set([...page(path).text.matchAll(/\]\((?:names\.md)?#([^)]+)\)/g)].map(([, place]) => place));
  const links = from("names.md");
  assert.ok([...links].every((place) => targets.has(place) && from("README.md").has(place)));
  // The rows between two places that the top of the page leads to; a name can have more numbers than a screen shows.
  let rows = 0;
  for (const line of text.slice(text.search(/^## /m)).split("\n")) {
    const place = /^## (.*)$/.exec(line)?.[1].toLowerCase() ?? /<a id="([^"]*)">/.exec(line)?.[1];
    rows = links.has(place) ? 0 : rows + 1;
    assert.ok(rows <= 30, line);
  }
});

test("who may register 3123?", { skip }, () => {
  assert.match(questions(), /3123\]\(#ranges\)/);
  const [ranges] = tables(page("README.md"), "Ranges");
  assert.match(row(ranges, "Numbers", "3000-3999").Assignment, /IANA.*first come, first served/i);
  const [sendable] = tables(page("standard.md"), "What may be sent");
  assert.match(row(sendable, "Numbers", "3000-3999").Registration, /^needed, at IANA/);
});

test("each wrong statement has who made it and what is right, with a source", { skip }, () => {
  const [statements] = tables(page("pitfalls.md"), "Common misconceptions");
  assert.ok(statements.length >= 20);
  for (const { Statement, "Made by": who, "What is right": right } of statements) {
    assert.ok(who.includes("](") || who.startsWith("many lists"), Statement);
    assert.match(right, /\]\((<https:|#|standard\.md#standard-)/, Statement);
  }
});

test("the Close frame of the example is one", { skip }, () => {
  const hex = /`(88 0[^`]*65)`/.exec(page("pitfalls.md").text)[1];
  const frame = Buffer.from(hex.replaceAll(" ", ""), "hex");
  assert.equal(frame[0], 0x88);
  assert.equal(frame[1], frame.length - 2);
  assert.equal(frame.readUInt16BE(2), 1000);
  assert.equal(new TextDecoder("utf-8", { fatal: true }).decode(frame.subarray(4)), "Done");
});

test("as many characters fit a reason as the table says", { skip }, () => {
  const [table] = tables(page("pitfalls.md"), "The 123 bytes of the reason");
  for (const { "A reason of": of, Fits: fits } of table.slice(0, 3)) {
    const character = /`(.)`/u.exec(of)[1];
    const count = parseInt(fits);
    const bytes = (length) => Buffer.byteLength(character.repeat(length));
    assert.ok(bytes(count) <= 123 && bytes(count + 1) > 123, of);
  }
});

test("the functions for a reason are there", { skip }, () => {
  const [, rust, typescript] = /`([^\n]*)` in Rust, `([^\n]*)` in TypeScript/.exec(page("pitfalls.md").text);
  const [lib, shared] = ["lib", "shared/mod"].map((name) => readFileSync(join(generated, `rust/${name}.rs`), "utf8"));
  const readme = readFileSync(join(generated, "typescript/README.md"), "utf8");
  const names = (words) => words.split("` and `");
  assert.equal(names(rust).length + names(typescript).length, 4);
  assert.match(lib, /^pub use shared::\*;$/m);
  for (const name of names(rust)) assert.match(shared, new RegExp(`pub use reason::.*\\b${name}\\b`));
  for (const name of names(typescript)) assert.ok(readme.includes(`| \`${name}(reason)\` |`), name);
});

test("what the tables of other lists show is here", { skip }, () => {
  const [sendable] = tables(page("standard.md"), "What may be sent");
  const columns = (numbers) => {
    const { Internal, Customizable, Registration } = row(sendable, "Numbers", numbers);
    return [Internal, Customizable, Registration.split(",")[0]];
  };
  assert.deepEqual(columns("1001-1003"), ["no", "no", "needed"]);
  assert.deepEqual(columns("1006"), ["yes", "no", "needed"]);
  assert.deepEqual(columns("4000-4999"), ["no", "yes", "neither needed nor possible"]);
  const disagreement = page("standard.md").text.split("## What may be sent\n")[1].split("\n## ")[0];
  for (const words of ["list of 2018](<https:", "0-999, 1002-1004, 1007 and 1016-2999", "2000-2999 customizable"]) {
    assert.ok(disagreement.includes(words), words);
  }
  // The codename of each standard code in the best-known list.
  const codenames = ["CLOSE_NORMAL", "CLOSE_GOING_AWAY", "CLOSE_PROTOCOL_ERROR", "CLOSE_UNSUPPORTED", "CLOSED_NO_STATUS", "CLOSE_ABNORMAL", "CLOSE_TOO_LARGE"];
  for (const codename of codenames) assert.ok(page("standard.md").text.includes(`\`${codename}\` ([`), codename);
  const [arcware] = tables(page("vendors/arcware.md"), "Codes");
  assert.equal(arcware.length, 24);
  assert.match(row(arcware, "Code", "4452").Name, /`UNAUTHORIZED_DF`$/);
  for (const claim of ["slack-rtm-4001", "slack-rtm-4003", "cloudflare-durable-objects-4000", "phoenix-channels-4001"]) {
    assert.ok(page("README.md").ids.includes(`claim-${claim}`), claim);
  }
});
