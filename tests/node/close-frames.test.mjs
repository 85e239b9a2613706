// Close frames on real connections: `ws` closes with every code that may stand in one, `ws` and Node's own WebSocket report
// what arrived, and what may not stand in one is refused on both sides.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, test } from "node:test";
import { WebSocket, WebSocketServer } from "ws";
import { isReal, newerNode, notTested, project, run, temporary, until } from "./lib.mjs";

const skip = isReal ? false : "the predicates are the same for every registry";
const ofNode = skip || notTested(newerNode, "Node 26 is not on npm for this platform");

const { closeCodes } = await project();
const { mayAppearInCloseFrame, browserCloseAccepts } = await import(join(closeCodes, "dist/index.js"));
const numbers = Array.from({ length: 65536 }, (_, number) => number);
const legal = numbers.filter(mayAppearInCloseFrame);
const illegal = [0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1999, 2000, 2999, 5000, 65535];

/** A server that closes each connection with the code in its address, and remembers what came back. */
async function closingServer() {
  const echoes = new Map();
  const server = new WebSocketServer({ port: 0 });
  server.on("connection", (socket, { url }) => {
    const code = Number(url.slice(1));
    socket.on("close", (echoed) => echoes.set(code, echoed));
    socket.close(code, `reason ${code}`);
  });
  await once(server, "listening");
  after(() => server.close());
  return { address: `ws://localhost:${server.address().port}`, echoes };
}

/** A server that sends the Close frame with the payload in its address, whatever it is, and remembers the answer. */
async function rawServer() {
  const answers = new Map();
  const server = createServer();
  server.on("upgrade", ({ url, headers }, socket) => {
    const accept = createHash("sha1").update(`${headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    const payload = Buffer.from(url.slice(1), "hex");
    socket.write(Buffer.from([0x88, payload.length, ...payload]));
    socket.on("error", () => undefined);
    socket.on("data", (frame) => {
      // A masked Close frame: two bytes of head, four of mask, then the code.
      if (frame.length >= 8) answers.set(url.slice(1), ((frame[6] ^ frame[2]) << 8) | (frame[7] ^ frame[3]));
      socket.end();
    });
  });
  server.listen(0);
  await once(server, "listening");
  after(() => server.close());
  return { address: `ws://localhost:${server.address().port}`, answers };
}

const hex = (code) => code.toString(16).padStart(4, "0");

/** What a client of this class sees of one connection; it is sent to another Node as text, too. */
function seen(WebSocketClass, address) {
  return new Promise((resolve) => {
    const socket = new WebSocketClass(address);
    let failed = false;
    socket.addEventListener("error", () => (failed = true));
    socket.addEventListener("close", ({ code, reason, wasClean }) => resolve({ code, reason, wasClean, failed }));
  });
}

/** What it sees of many, some at a time. */
async function seenAt(WebSocketClass, addresses) {
  const results = [];
  for (let index = 0; index < addresses.length; index += 50) {
    results.push(...(await Promise.all(addresses.slice(index, index + 50).map((address) => seen(WebSocketClass, address)))));
  }
  return results;
}

/** Runs an expression in the newer Node and gives its value; the functions above are known to it. */
async function inNode(expression) {
  const folder = temporary();
  writeFileSync(join(folder, "main.mjs"), `${seen}\n${seenAt}\nconsole.log(JSON.stringify(await (${expression})));`);
  return JSON.parse(await run(newerNode, ["main.mjs"], folder));
}

const clients = [
  ["ws", skip, (addresses) => seenAt(WebSocket, addresses)],
  ["Node's own WebSocket", ofNode, (addresses) => inNode(`seenAt(WebSocket, ${JSON.stringify(addresses)})`)],
];

for (const [client, skip, see] of clients) {
  test(`each of the 2,012 codes that may stand in a Close frame arrives at ${client}`, { skip }, async () => {
    assert.equal(legal.length, 2012);
    const { address, echoes } = await closingServer();
    const arrived = await see(legal.map((code) => `${address}/${code}`));
    assert.deepEqual(arrived, legal.map((code) => ({ code, reason: `reason ${code}`, wasClean: true, failed: false })));
    await until(() => echoes.size === legal.length);
    for (const code of legal) assert.equal(echoes.get(code), code, "and comes back");
  });

  test(`${client} refuses every other code, and reports 1006`, { skip }, async () => {
    const { address, answers } = await rawServer();
    const arrived = await see(illegal.map((code) => `${address}/${hex(code)}`));
    assert.deepEqual(arrived, illegal.map(() => ({ code: 1006, reason: "", wasClean: false, failed: true })));
    assert.deepEqual([...answers.values()], illegal.map(() => 1002), "a protocol error");
  });

  test(`${client} reports 1005 for a Close frame without a code, and 1006 for half a code`, { skip }, async () => {
    const { address } = await rawServer();
    const codes = (await see([`${address}/`, `${address}/03`])).map(({ code }) => code);
    assert.deepEqual(codes, [1005, 1006]);
  });
}

test("ws throws for every code that may not stand in a Close frame, and for a long reason", { skip }, async () => {
  const server = new WebSocketServer({ port: 0 });
  await once(server, "listening");
  after(() => server.close());
  const socket = new WebSocket(`ws://localhost:${server.address().port}`);
  await once(socket, "open");
  for (const code of numbers.filter((code) => !mayAppearInCloseFrame(code))) assert.throws(() => socket.close(code), TypeError, String(code));
  assert.throws(() => socket.close(1000, "x".repeat(124)), RangeError);
  socket.close(1012, "x".repeat(123));
  await once(socket, "close");
});

test("Node's own WebSocket takes for close() what browsers take", { skip: ofNode }, async () => {
  const accepted = await inNode(`(() => {
    const socket = new WebSocket("ws://localhost:1");
    socket.addEventListener("error", () => undefined);
    return ${JSON.stringify(numbers)}.filter((code) => {
      try {
        socket.close(code);
        return true;
      } catch (error) {
        if (error.name !== "InvalidAccessError") throw error;
        return false;
      }
    });
  })()`);
  assert.deepEqual(accepted, numbers.filter(browserCloseAccepts));
});
