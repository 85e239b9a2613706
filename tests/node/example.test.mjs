// The example in tests/examples/typescript: it compiles strictly, keeps to the registry's advice, and meets real servers.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "esbuild";
import { WebSocket as WsSocket, WebSocketServer } from "ws";
import { generated, isReal, json, newerNode, notTested, npm, packed, project, temporary, tsc, until } from "./lib.mjs";

const skip = isReal ? false : "only the real registry has the codes of the example";
const source = join(import.meta.dirname, "../examples/typescript");
const names = readdirSync(source).filter((name) => name.endsWith(".ts"));
const example = isReal ? await load() : {};

/** The example beside the package, and what its modules export, made loadable for a Node that does not strip types. */
async function load() {
  const { folder, closeCodes } = await project("module", ["ws", "@types/ws", "@types/node", "undici-types"]);
  cpSync(source, folder, { recursive: true });
  const entryPoints = names.map((name) => join(folder, name));
  await build({ entryPoints, outdir: join(folder, "js"), format: "esm", bundle: true, external: ["ws", "close-codes"] });
  const modules = await Promise.all(names.map((name) => import(join(folder, "js", name.replace(".ts", ".js")))));
  const closeCodesModule = await import(join(closeCodes, "dist/index.js"));
  return Object.assign({ folder, closeCodes: closeCodesModule }, ...modules);
}

/** A folder made by the README's lines, up to the one that starts the server. */
async function setUp() {
  const folder = temporary();
  for (const name of names) cpSync(join(source, name), join(folder, name));
  const { tarball, unpacked } = await packed();
  cpSync(tarball, join(folder, `close-codes-${json(unpacked, "package.json").version}.tgz`));
  const [, block] = /```sh\n([^]*?)```/.exec(readFileSync(join(source, "README.md"), "utf8"));
  const [lines, programs] = [/^npm /, /^node /].map((beginning) => block.split("\n").filter((line) => beginning.test(line)));
  assert.deepEqual(programs, ["node node-server.ts 8080 &", "node node-client.ts ws://localhost:8080"]);
  assert.equal(lines.length + programs.length, block.trim().split("\n").length);
  for (const line of lines) {
    // What a shell would make of the line, with the `ws` that is here already.
    const words = line.replace("./close-codes-*.tgz", () => readdirSync(folder).find((name) => name.endsWith(".tgz")));
    const local = words.replace(/ ws$/, () => ` ${join(import.meta.dirname, "node_modules/ws")} --offline --no-audit --no-fund`);
    await npm(local.split(" ").slice(1), folder);
  }
  return folder;
}

/** Time that passes when told to. */
class FakeClock {
  now = 0;
  #timers = new Map();
  #last = 0;
  setTimeout(run, milliseconds) {
    this.#timers.set(++this.#last, { run, at: this.now + milliseconds });
    return this.#last;
  }
  clearTimeout(timer) {
    this.#timers.delete(timer);
  }
  /** When the timers run out. */
  get due() {
    return [...this.#timers.values()].map(({ at }) => at - this.now);
  }
  pass(milliseconds) {
    this.now += milliseconds;
    for (const [timer, { run, at }] of [...this.#timers].sort((one, other) => one[1].at - other[1].at)) {
      if (at <= this.now && this.#timers.delete(timer)) run();
    }
  }
}

/** A socket that does what the test tells it. */
class FakeSocket extends EventTarget {
  closedWith;
  close(...closedWith) {
    this.closedWith = closedWith;
  }
  open() {
    this.dispatchEvent(new Event("open"));
  }
  closes(code, reason = "") {
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason }));
  }
}

/** A client whose time and luck are ours, and what it did so far. */
function watched(options = {}) {
  const [clock, sockets, reports] = [new FakeClock(), [], []];
  const client = new example.ReconnectingClient({
    addresses: ["one"],
    connect: (address) => {
      sockets.push(Object.assign(new FakeSocket(), { address }));
      return sockets.at(-1);
    },
    onClose: (code, reason, decision, wait) => reports.push({ code, reason, wait, ...decision }),
    random: () => 0.5,
    clock,
    ...options,
  });
  client.connect();
  return { client, clock, sockets, reports, last: () => sockets.at(-1), report: () => reports.at(-1) };
}

/** What the package knows of a vendor, by the prefix of its namespace. */
const vendor = (prefix) => ({ info: example.closeCodes[`${prefix}CloseCodeInfo`], range: example.closeCodes[`${prefix}CloseCodeRange`] });

/** Lets promises that wait for nothing come to their end. */
const settled = () => new Promise(setImmediate);

test("it compiles under the strictest flags", { skip }, async () => {
  const flags = "--strict --noEmit --module nodenext --target es2022 --lib es2022,dom --types node --skipLibCheck --allowImportingTsExtensions".split(" ");
  const strict = "--erasableSyntaxOnly --verbatimModuleSyntax --isolatedModules --noUncheckedIndexedAccess --exactOptionalPropertyTypes".split(" ");
  await Promise.all(["7", "5"].map((compiler) => tsc(compiler, [...flags, ...strict, ...names], example.folder)));
});

test("the registry's advice comes first, and a decision says whose word it is", { skip }, () => {
  const { decide, closeCodes } = example;
  const next = (code, vendor, policy) => {
    const { next, by, window, before } = decide(code, 0, vendor, policy);
    return [next, by, ...(window ? [window.min, window.max] : []), ...(before ? [before] : [])];
  };
  assert.deepEqual(next(1006), ["reconnect", "registry", 0, 5000]);
  assert.deepEqual(next(1012), ["reconnect", "registry", 5000, 30_000]);
  assert.deepEqual(next(1013), ["other-address", "registry", 0, 1000]);
  for (const code of [1001, 1011, 1014, 3008]) assert.deepEqual(next(code), ["reconnect", "registry", 0, 5000], String(code));
  for (const code of [1000, 1002, 1003, 1004, 1007, 1009, 1010, 1015, 3003]) assert.deepEqual(next(code), ["stop", "registry"], String(code));
  for (const code of [1008, 3000, 3999, 4000, 4999, 0, 65535, NaN]) assert.deepEqual(next(code), ["stop", "policy"], String(code));
  assert.deepEqual(next(1005), ["reconnect", "policy", 0, 5000], "the application did not close the connection itself");
  const discord = vendor("discordGateway");
  assert.deepEqual(next(4000, discord), ["reconnect", "registry", 0, 1000], "a yes without a time gets our own pace");
  assert.deepEqual(next(4004, discord), ["stop", "registry"]);
  assert.equal(next(4009, discord)[4], discord.info(4009).reconnect.before);
  assert.deepEqual(next(1012, discord), ["reconnect", "registry", 5000, 30_000], "what the vendor does not redefine is standard");
  assert.deepEqual(next(4450, vendor("arcware"), () => true), ["reconnect", "policy", 0, 1000]);
});

test("a range advises on what the vendor does not list, and the standard code on what it lists without advice", { skip }, () => {
  const ownPace = [0, 1000];
  for (const [namespace, code, expected, isListed] of [
    ["pusherChannels", 4150, ["reconnect", "registry", 1000, 11_000], false], // at least a second
    ["pusherChannels", 4000, ["reconnect", "registry", 0, 0], true], // its range says no
    ["pusherChannels", 1012, ["reconnect", "registry", 5000, 30_000], false],
    ["pusherChannels", 4999, ["stop", "policy"], false],
    ["uvicorn", 1006, ["reconnect", "policy", 0, 5000], true],
    ["uvicorn", 1012, ["reconnect", "policy", 5000, 30_000], true],
    ["uvicorn", 1011, ["reconnect", "policy", 0, 5000], true],
    ["graphqlWs", 1011, ["stop", "registry"], false],
    ["graphqlWs", 1012, ["reconnect", "registry", ...ownPace], false], // the range's, which names no time
    ["centrifugo", 3050, ["reconnect", "registry", ...ownPace], false],
    ["gladiaLive", 4800, ["reconnect", "registry", 0, 0], false],
    ["gladiaLive", 1006, ["reconnect", "policy", 0, 5000], true], // its range says at once
  ]) {
    const { info, range } = vendor(namespace);
    const { next, by, why, window } = example.decide(code, 0, { info, ...(range && { range }) });
    assert.equal(info(code) !== undefined, isListed, `${namespace} ${code}`);
    assert.deepEqual([next, by, ...(window ? [window.min, window.max] : [])], expected, `${namespace} ${code}: ${why}`);
  }
  assert.equal(example.decide(4150, 0, vendor("pusherChannels")).why, "4150 one of the vendor's 4100 to 4199: yes (vendor)");
  assert.equal(example.decide(1011, 0, vendor("graphqlWs")).why, "1011 Internal error: no (vendor)");
});

test("the condition of a maybe is for the policy to judge; what to do first and how long to wait is the vendor's word", { skip }, () => {
  const maybe = (more) => ({ info: () => ({ name: "Perhaps", reconnect: { advice: "maybe", basis: "vendor", when: "it rains", ...more } }) });
  const asked = [];
  const decide = (more, isMet) => {
    const { next, by, why, window, before } = example.decide(4000, 0, maybe(more), isMet === undefined ? undefined : (...question) => asked.push(question) > 0 && isMet);
    return { next, by, why, ...(window && { window }), ...(before && { before }) };
  };
  const open = { by: "policy", why: "4000 Perhaps: maybe, when it rains (vendor)" };
  assert.deepEqual(decide({}), { next: "stop", ...open });
  assert.deepEqual(decide({}, false), { next: "stop", ...open });
  assert.deepEqual(decide({}, true), { next: "reconnect", ...open, window: { min: 0, max: 1000 } });
  const more = { before: "ask", after: { kind: "delay", milliseconds: 7 } };
  assert.deepEqual(decide(more, true), { next: "reconnect", ...open, before: "ask", window: { min: 7, max: 7 } });
  assert.deepEqual(asked, Array(3).fill([4000, "it rains"]));
});

test("a limit of our own stands in where the sources name none", { skip }, () => {
  const window = (after, attempt) => example.decide(4000, attempt, { info: () => ({ name: "Late", reconnect: { advice: "yes", basis: "vendor", after } }) }).window;
  assert.deepEqual(window({ kind: "at-least", milliseconds: 60_000 }, 9), { min: 60_000, max: 70_000 });
  assert.deepEqual(window({ kind: "backoff", initial: 5000 }, 9), { min: 0, max: 30_000 });
  assert.deepEqual(window({ kind: "backoff", initial: 5000, max: 300_000 }, 9), { min: 0, max: 300_000 }, "the source's");
});

test("every code of every namespace gets a decision that its record bears out", { skip }, () => {
  const { decide, closeCodes } = example;
  const numbers = new Set(json(generated, "json/close-codes.json").codes.map(({ code }) => code));
  for (const code of numbers) {
    for (const { info } of closeCodes.find(code)) {
      const { next, by, window, before } = decide(code, 40, { info: () => info });
      const advice = info.reconnect ?? closeCodes.standardCloseCodeInfo(code)?.reconnect;
      const isOpen = info.reconnect === undefined || (advice.advice === "maybe" && advice.after?.kind !== "other-address-or-user");
      assert.equal(by, isOpen ? "policy" : "registry");
      assert.equal(before, next === "stop" ? undefined : advice?.before);
      if (advice?.advice === "no") assert.equal(next, "stop");
      if (window) assert.ok(window.min >= 0 && window.min <= window.max && window.max < Infinity);
    }
  }
});

test("attempts count from 0, and a pause is any time of the window", { skip }, async () => {
  for (const share of [0, 0.25, 0.5, 0.75]) {
    const { clock, last, report, sockets } = watched({ random: () => share });
    for (const max of [5000, 10_000, 20_000, 30_000, 30_000]) {
      const before = sockets.length;
      last().closes(1006);
      await settled();
      assert.equal(report().wait, max * share);
      if (share > 0) clock.pass(max * share - 1);
      assert.equal(sockets.length, before, "not earlier");
      clock.pass(share > 0 ? 1 : 0);
      assert.equal(sockets.length, before + 1);
    }
  }
});

test("a connection that does not last does not end the row of failures", { skip }, async () => {
  const { clock, last, report } = watched();
  const waits = [];
  for (const lasted of [0, 9999, 9999, 10_000, 0]) {
    last().open();
    clock.pass(lasted);
    last().closes(1006);
    await settled();
    waits.push(report().wait);
    clock.pass(report().wait);
  }
  assert.deepEqual(waits, [2500, 5000, 10_000, 2500, 5000]);
});

test("it gives up after as many failures as it was told", { skip }, async () => {
  const { clock, last, report, sockets } = watched({ maxAttempts: 3 });
  for (let failure = 0; failure < 4; failure++) {
    last().closes(1006);
    await settled();
    clock.pass(60_000);
  }
  assert.equal(sockets.length, 4);
  assert.equal(report().next, "stop");
  assert.equal(report().by, "policy");
  assert.match(report().why, /3 failures in a row$/);
});

test("1013 leads to every other address once, and then the user has to ask", { skip }, async () => {
  const { client, clock, last, report, sockets } = watched({ addresses: ["one", "two", "three"] });
  for (let time = 0; time < 3; time++) {
    last().closes(1013);
    await settled();
    clock.pass(60_000);
  }
  assert.deepEqual(sockets.map(({ address }) => address), ["one", "two", "three"]);
  assert.equal(report().next, "stop");
  assert.deepEqual(clock.due, []);
  client.connect();
  assert.equal(sockets.length, 4);
  const alone = watched();
  alone.last().closes(1013);
  assert.match(alone.report().why, /the user has to ask for it$/);
});

test("what the sources ask for first is done first, or nothing is done", { skip }, async () => {
  const discord = vendor("discordGateway");
  const { before: wanted } = discord.info(4009).reconnect;
  const asked = [];
  for (const [prepare, told, why] of [
    [(before, code) => Promise.resolve(asked.push([before, code]) > 0), ["reconnect"]],
    [() => Promise.resolve(false), ["reconnect", "stop"], `first: ${wanted}, which was not done`],
    [() => Promise.reject(new Error("no token")), ["reconnect", "stop"], `first: ${wanted}, which failed: Error: no token`],
    [undefined, ["stop"], `first: ${wanted}`],
  ]) {
    const { clock, last, report, reports, sockets } = watched({ vendor: discord, ...(prepare && { prepare }) });
    last().closes(4009, "why");
    await settled();
    clock.pass(60_000);
    assert.equal(sockets.length, why ? 1 : 2);
    assert.deepEqual(reports.map(({ next }) => next), told);
    for (const { code, reason } of reports) assert.deepEqual([code, reason], [4009, "why"]);
    if (why) assert.deepEqual([report().why.split("; ")[1], report().by, report().wait], [why, "registry", undefined]);
  }
  assert.deepEqual(asked, [[wanted, 4009]]);
});

test("an application that throws when it is told loses no connection by it", { skip }, async (context) => {
  const logged = context.mock.method(console, "error", () => undefined);
  const mistake = new Error("a mistake of the application");
  const throwing = { onClose: () => { throw mistake; } };
  const coming = watched(throwing);
  coming.last().closes(1006);
  await settled();
  coming.clock.pass(5000);
  assert.equal(coming.sockets.length, 2);
  const stopping = watched(throwing);
  stopping.last().closes(1000);
  await settled();
  assert.deepEqual(stopping.clock.due, []);
  assert.deepEqual(logged.mock.calls.map((call) => call.arguments), [[mistake], [mistake]]);
});

test("who closes stays closed, whatever comes late", { skip }, async () => {
  const { client, clock, last, sockets, reports } = watched();
  last().open();
  client.close(1012, "é".repeat(100));
  assert.deepEqual(last().closedWith, [1000, "é".repeat(61)], "a browser would throw for 1012, and for a long reason");
  last().closes(1006);
  last().open();
  await settled();
  assert.deepEqual([clock.due, sockets.length, reports.length], [[], 1, 0]);

  const waiting = watched();
  waiting.last().closes(1006);
  await settled();
  waiting.client.close();
  waiting.clock.pass(60_000);
  assert.equal(waiting.sockets.length, 1);

  const asked = [];
  const leaving = watched({
    vendor: vendor("discordGateway"),
    prepare: (...before) => Promise.resolve(asked.push(before) > 0),
    onClose: () => leaving.client.close(),
  });
  leaving.last().closes(4009);
  await settled();
  assert.deepEqual([asked, leaving.clock.due], [[], []], "who leaves prepares for nothing");

  let prepared;
  const preparing = watched({
    vendor: vendor("discordGateway"),
    prepare: () => new Promise((resolve) => (prepared = resolve)),
  });
  preparing.last().closes(4009);
  preparing.client.connect();
  prepared(true);
  await settled();
  preparing.clock.pass(5000);
  assert.equal(preparing.sockets.length, 2, "the user was faster, and two connections would be one too many");
});

test("a pause that no timer can take is no pause of zero", { skip }, async () => {
  const after = { kind: "delay", milliseconds: 4294967295 };
  const info = () => ({ name: "Long", reconnect: { advice: "yes", basis: "vendor", after } });
  const { clock, last } = watched({ vendor: { info } });
  last().closes(4000);
  await settled();
  assert.deepEqual(clock.due, [2 ** 31 - 1]);
});

test("it comes back to a real server that restarts", { skip }, async () => {
  const lines = [];
  const first = example.serve(0, () => undefined);
  after(() => first.close());
  await once(first, "listening");
  const { port } = first.address();
  const [opened, messages] = [[], []];
  const clock = { setTimeout: (run, milliseconds) => setTimeout(run, milliseconds / 1000), clearTimeout };
  const client = example.client({
    addresses: [`ws://localhost:${port}`],
    random: () => 0.5,
    clock,
    stableAfter: 1e9,
    onOpen: (socket) => {
      opened.push(socket);
      socket.send('"hello"');
    },
    onMessage: (data) => messages.push(String(data)),
  }, (line) => lines.push(line));
  client.connect();
  await until(() => messages.length === 1);
  await example.restart(first);
  const second = example.serve(port, () => undefined);
  await until(() => messages.length === 2);
  assert.deepEqual(messages, ['{"answer":"hello"}', '{"answer":"hello"}']);
  assert.match(lines[0], /^closed with 1012 "The server is restarting\.": reconnect in 17500 ms \(registry: 1012 Service restart: yes \(registry\)\)$/);
  opened.at(-1).send("no JSON");
  await until(() => lines.at(-1).startsWith("closed with 1008"));
  assert.match(lines.at(-1), /stop \(policy: 1008 Policy violation: /);
  client.connect();
  await until(() => messages.length === 3);
  opened.at(-1).send(Buffer.from([0]));
  await until(() => lines.at(-1).startsWith('closed with 1003 "text only": stop'));
  client.connect();
  await until(() => messages.length === 4);
  for (const socket of second.clients) socket.terminate();
  await until(() => lines.at(-1).startsWith('closed with 1006 ""'));
  await until(() => messages.length === 5);
  const left = once([...second.clients][0], "close");
  client.close(1001, "bye");
  assert.deepEqual((await left).map(String), ["1000", "bye"]);
  await example.restart(second);
});

test("whoever connects again leaves the former connection", { skip }, async () => {
  const server = example.serve(0, () => undefined);
  after(() => {
    server.close();
    for (const socket of server.clients) socket.terminate();
  });
  await once(server, "listening");
  const left = [];
  server.on("connection", (socket) => socket.on("close", (code) => left.push(code)));
  const [opened, lines] = [[], []];
  const addresses = [`ws://localhost:${server.address().port}`];
  const client = example.client({ addresses, onOpen: (socket) => opened.push(socket) }, (line) => lines.push(line));
  for (let time = 1; time <= 3; time++) {
    client.connect();
    await until(() => opened.length === time && server.clients.size === 1, 5000);
  }
  assert.deepEqual([left, lines], [[1000, 1000], []]);
  // One that was still on its way is called back.
  client.connect();
  client.connect();
  await until(() => opened.length === 4 && left.length >= 3 && server.clients.size === 1);
  client.close();
  await until(() => server.clients.size === 0);
});

test("a client that does not answer does not keep a server from restarting", { skip }, async () => {
  const server = example.serve(0, () => undefined);
  await once(server, "listening");
  const mute = new (await import("node:net")).Socket().connect(server.address().port);
  mute.write("GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
  await once(server, "connection");
  await example.restart(server, 50);
  mute.destroy();
});

test("a server that closes with a code that no frame may hold says 1011", { skip }, async () => {
  const server = new WebSocketServer({ port: 0 });
  server.on("connection", (socket) => example.close(socket, 1006, "x".repeat(200)));
  await once(server, "listening");
  const closed = await new Promise((resolve) => {
    new example.ReconnectingClient({
      addresses: [`ws://localhost:${server.address().port}`],
      connect: (address) => new WsSocket(address),
      maxAttempts: 0,
      onClose: (...closed) => resolve(closed),
    }).connect();
  });
  assert.deepEqual(closed.slice(0, 2), [1011, "x".repeat(123)]);
  server.close();
});

const withoutTypes = { skip: skip || notTested(newerNode, "Node 26, from npm, is not there for this platform") };

test("the README's lines set up a folder in which server and client run as they are", withoutTypes, async () => {
  const folder = await setUp();
  const run = (...args) => spawn(newerNode, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const server = example.serve(0, () => undefined);
  await once(server, "listening");
  const { port } = server.address();
  await example.restart(server);
  const theirs = run("node-server.ts", String(port));
  const ours = run("node-client.ts", `ws://localhost:${port}`);
  after(() => [theirs, ours].map((child) => child.kill("SIGKILL")));
  let printed = "";
  ours.stdout.on("data", (data) => (printed += data));
  let log = "";
  theirs.stdout.on("data", (data) => (log += data));
  await until(() => printed.includes("connected\n"));
  ours.kill("SIGINT");
  await until(() => log.includes('client left with 1000 "The user has had enough."'));
  theirs.kill("SIGTERM");
  assert.deepEqual(await once(theirs, "exit"), [0, null]);
});
