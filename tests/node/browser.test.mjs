// A real Chromium: which codes and reasons its `WebSocket.close()` accepts, what arrives, and the example in a page.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { WebSocketServer } from "ws";
import { isReal, notTested, project, until } from "./lib.mjs";

/** Where Chromium and Chrome are on the systems that people work on. */
const browser = [
  process.env.CHROME_PATH,
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map((name) => `/usr/bin/${name}`),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
].find((path) => path && existsSync(path));

const skip = isReal ? notTested(browser, "no Chromium or Chrome is installed, so no browser was asked") : "the predicates are the same for every registry";

/** A page of a server of ours, with the package and the example's `keepConnected` as `window.test`. */
async function open() {
  const { folder } = await project();
  const entry = join(folder, "page.ts");
  const example = join(import.meta.dirname, "../examples/typescript/browser.ts");
  writeFileSync(entry, `export * from "close-codes";\nexport { keepConnected } from ${JSON.stringify(example)};\n`);
  const bundle = await build({
    entryPoints: [entry], bundle: true, write: false, format: "iife", globalName: "test", nodePaths: [join(folder, "node_modules")],
  });
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end("<!doctype html><title>test</title>"));
  const sockets = new WebSocketServer({ server });
  server.listen(0);
  await once(server, "listening");
  const switches = "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  // Not in a sandbox, which root and many machines cannot have; it sees no page but ours.
  const running = await chromium.launch({ executablePath: browser, chromiumSandbox: false, args: switches.split(" ") });
  after(async () => {
    await running.close();
    sockets.close();
    server.close();
  });
  const page = await running.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.addScriptTag({ content: bundle.outputFiles[0].text });
  return { page, sockets, address: `ws://localhost:${server.address().port}` };
}

const options = { skip, timeout: 60_000 };
const { page, sockets, address } = skip ? {} : await open();

test("close() accepts what browserCloseAccepts says, for each of the 65,536 numbers", options, async () => {
  const { accepted, ours, names, others, fraction } = await page.evaluate((address) => {
    // It looks at the code before it looks at its state, so that one connection is enough.
    const socket = new WebSocket(address);
    const names = new Set();
    const accepts = (code) => {
      try {
        socket.close(code);
        return true;
      } catch (error) {
        names.add(error.name);
        return false;
      }
    };
    const numbers = Array.from({ length: 65536 }, (_, number) => number);
    const accepted = numbers.filter(accepts);
    const others = [NaN, -1, -64536, 66536, 2 ** 32 + 1000, Infinity, 999.4].filter((code) => accepts(code) !== test.browserCloseAccepts(code));
    const fraction = [accepts(1000.5), test.browserCloseAccepts(1000.5)];
    return { accepted, ours: numbers.filter(test.browserCloseAccepts), names: [...names], others, fraction };
  }, address);
  assert.deepEqual(accepted, ours);
  assert.equal(accepted.length, 2001);
  assert.deepEqual(names, ["InvalidAccessError"]);
  assert.deepEqual(others, [], "no codes for either");
  assert.deepEqual(fraction, [true, false], "a browser makes a fraction whole first");
});

test("a reason that does not fit is refused, and one that was cut is sent", options, async () => {
  // Not just any connection: that of another test may come late.
  const closed = new Promise((resolve) => {
    sockets.on("connection", (socket, { url }) => url === "/reason" && socket.on("close", (code, reason) => resolve([code, String(reason)])));
  });
  const result = await page.evaluate(async (address) => {
    const socket = new WebSocket(`${address}/reason`);
    await new Promise((resolve) => (socket.onopen = resolve));
    const refused = ["x".repeat(124), "é".repeat(62), "😀".repeat(31), "\ud800".repeat(42)].map((reason) => {
      try {
        socket.close(1000, reason);
        return "sent";
      } catch (error) {
        return `${error.name} ${test.closeReasonFits(reason)}`;
      }
    });
    socket.close(4999, test.truncateCloseReason("😀".repeat(31)));
    return refused;
  }, address);
  assert.deepEqual(result, Array(4).fill("SyntaxError false"));
  assert.deepEqual(await closed, [4999, "😀".repeat(30)]);
});

/** What both sides see of connections that one of them closes. */
async function closed(codes, closer) {
  const atServer = [];
  const onConnection = (socket, { url }) => {
    if (!codes.includes(Number(url.slice(1)))) return;
    socket.on("close", (code) => atServer.push([Number(url.slice(1)), code]));
    if (closer === "server") socket.close(Number(url.slice(1)));
  };
  sockets.on("connection", onConnection);
  const inPage = await page.evaluate(async ([address, codes, closer]) => {
    const seen = [];
    for (const code of codes) {
      const socket = new WebSocket(`${address}/${code}`);
      if (closer === "page") socket.onopen = () => socket.close(code);
      seen.push([code, (await new Promise((resolve) => (socket.onclose = resolve))).code]);
    }
    return seen;
  }, [address, codes, closer]);
  await until(() => atServer.length === codes.length);
  sockets.off("connection", onConnection);
  return { inPage, atServer };
}

for (const [closer, codes] of [
  ["page", [1000, 3000, 3001, 3499, 3999, 4000, 4001, 4499, 4998, 4999]],
  ["server", [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999]],
]) {
  test(`both sides see the code that the ${closer} closes with`, options, async () => {
    const expected = codes.map((code) => [code, code]);
    assert.deepEqual(await closed(codes, closer), { inPage: expected, atServer: expected });
  });
}

test("the example keeps a page connected, and tells its user what happened", options, async () => {
  const codes = [4501, 1012, 4506];
  const onConnection = (socket, { url }) => url === "/example" && socket.close(codes.shift(), "for developers");
  sockets.on("connection", onConnection);
  await page.evaluate((address) => {
    window.lines = [];
    // Seconds as milliseconds, and no luck: the shortest pause of each window.
    const slow = window.setTimeout;
    window.setTimeout = (run, milliseconds) => slow(run, milliseconds / 1000);
    window.client = test.keepConnected(`${address}/example`, (line) => window.lines.push(line), () => 0);
  }, address);
  await until(() => codes.length === 0);
  await page.waitForFunction(() => window.lines.length === 6);
  assert.deepEqual(await page.evaluate(() => window.lines), [
    "connected", "No stream available; coming back in 0 s",
    "connected", "closed with 1012; coming back in 5 s",
    "connected", "Client away from keyboard; not coming back",
  ]);
  sockets.off("connection", onConnection);
});
