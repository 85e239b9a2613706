// An editor that knows TOML helps with codes.toml by its schema. The language server is the one of Even Better TOML.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generated, registry, temporary } from "./lib.mjs";

const { TaploLsp } = createRequire(import.meta.url)("@taplo/lsp");

const folder = temporary();
mkdirSync(join(folder, "generated/json"), { recursive: true });
cpSync(join(generated, "json/codes-toml.schema.json"), join(folder, "generated/json/codes-toml.schema.json"));
const uri = String(pathToFileURL(join(folder, "codes.toml")));

const server = await start();

/** Starts the server: `ask` answers a request, `open` gives what is wrong with a text, in which something has to be. */
async function start() {
  const answers = new Map();
  let found = () => {};
  const environment = {
    now: () => new Date(),
    envVar: () => undefined,
    envVars: () => [],
    stdErrAtty: () => false,
    stdin: async () => new Uint8Array(),
    stdout: async (bytes) => bytes.length,
    stderr: async (bytes) => bytes.length,
    glob: () => [],
    readFile: async (path) => readFileSync(path),
    writeFile: async () => {},
    urlToFilePath: (url) => (url.startsWith("file:") ? fileURLToPath(url) : ""),
    isAbsolute,
    cwd: () => folder,
    findConfigFile: () => undefined,
    fetch: { fetch: () => Promise.reject(new Error("there is no network here")), Headers, Request, Response },
  };
  const settings = { schema: { enabled: true, catalogs: [] } };
  const onMessage = ({ id, method, params, result }) => {
    if (method === "workspace/configuration") lsp.send({ jsonrpc: "2.0", id, result: params.items.map(() => settings) });
    // It publishes an empty list before it has looked.
    else if (method === "textDocument/publishDiagnostics" && params.diagnostics.length > 0) found(params.diagnostics);
    else if (method === undefined) answers.get(id)?.(result);
  };
  const lsp = await TaploLsp.initialize(environment, { onMessage });
  const tell = (method, params) => lsp.send({ jsonrpc: "2.0", method, params });
  const ask = (method, params) => {
    const id = answers.size + 1;
    return new Promise((resolve) => {
      answers.set(id, resolve);
      lsp.send({ jsonrpc: "2.0", id, method, params });
    });
  };
  const rootUri = String(pathToFileURL(folder));
  await ask("initialize", {
    processId: null,
    capabilities: {},
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "test" }],
    initializationOptions: { configurationSection: "test", configuration: settings },
  });
  tell("initialized", {});
  const open = (text) => {
    writeFileSync(join(folder, "codes.toml"), text);
    return new Promise((resolve) => {
      found = resolve;
      tell("textDocument/didOpen", { textDocument: { uri, languageId: "toml", version: 1, text } });
    });
  };
  return { ask, open };
}

/** The text, and where `|` stands in it. */
function cursor(text) {
  const before = text.split("|")[0].split("\n");
  return { text: text.replace("|", ""), position: { line: before.length - 1, character: before.at(-1).length } };
}

async function at(text, method) {
  const { text: whole, position } = cursor(`#:schema ./generated/json/codes-toml.schema.json\n${text}`);
  await server.open(whole);
  return server.ask(`textDocument/${method}`, { textDocument: { uri }, position });
}

const hover = async (text) => (await at(text, "hover"))?.contents.value;
const complete = async (text) => (await at(text, "completion")).map((item) => [item.label, item.documentation?.value]);

test("a broken registry is underlined", async () => {
  const text = `#:schema ./generated/json/codes-toml.schema.json
version = "1.0"
[[vendor.acme.code]]
code = 65536
name = "a\u202eb"
sent-by = "peer"
reconnect = { advice = "no", after = "at-once", basis = "vendor" }
`;
  const diagnostics = await server.open(text);
  const lines = new Set(diagnostics.map((diagnostic) => diagnostic.range.start.line));
  for (const line of [1, 3, 4, 5, 6]) assert.ok(lines.has(line), `nothing on line ${line}: ${JSON.stringify(diagnostics)}`);
  const messages = diagnostics.map((diagnostic) => diagnostic.message);
  for (const missing of ["source", "range", "product", "summary"]) {
    assert.ok(messages.includes(`"${missing}" is a required property`), missing);
  }
});

test("values are explained", async () => {
  const value = (key, toml) => `[[vendor.acme.code]]\ncode = 4000\n${key} = ${toml}\n`;
  assert.match(await hover(value("sent-by", '"ser|ver"')), /^The endpoint that accepted it\.$/);
  assert.match(await hover(value("wire", '"ne|ver"')), /^It never appears in a Close frame: an endpoint reports it/);
  assert.match(await hover(value("http", "50|2")), /^The HTTP status that a source compares it to\.$/);
  assert.match(await hover("[vendor.acme]\nhome|page = 1\n"), /^The https address of the vendor/);
});

test("values and keys are completed, each with what it means", async () => {
  assert.deepEqual(await complete('[source.a]\nkind = "|"\n'), [
    ['"standard"', "An RFC, an erratum to one, or a living standard."],
    ['"registry"', "IANA's registry, or a mail that registered a number there."],
    ['"vendor-docs"', "The vendor's documentation."],
    ['"vendor-source"', "The source code of the product itself."],
    ['"official-sdk"', "A library that the vendor publishes for its product."],
    ['"third-party"', "Anybody else."],
  ]);
  const schema = JSON.parse(readFileSync(join(generated, "json/codes-toml.schema.json"), "utf8"));
  for (const [header, first, definition] of [
    ["[source.a]", "title", "source"],
    ["[vendor.acme]", "vendor", "vendor"],
    ["[[range]]", "name", "range"],
    ["[[vendor.acme.range]]", "summary", "vendor-range"],
    ["[[vendor.acme.code]]", "name", "code"],
    ["[[standard.code]]", "name", "code"],
    ["[[claim]]", "says", "claim"],
    ["[[practice]]", "rule", "practice"],
  ]) {
    const offered = await complete(`${header}\n${first} = "A"\n|\n`);
    for (const key of Object.keys(schema.definitions[definition].properties).filter((key) => key !== first)) {
      // The server writes what is within an inline table with a dot.
      const explained = offered.some(([label, meaning]) => label.split(".")[0] === key && meaning?.length > 5);
      assert.ok(explained, `${header} ${key}`);
    }
  }
});

test("nothing is underlined in the registry but a mistake that is made in it", async () => {
  const directive = "#:schema ./generated/json/codes-toml.schema.json\n";
  const text = registry.startsWith(directive) ? registry : directive + registry;
  const claim = '[[claim]]\ncode = 70000\nsubject = "acme"\nsays = "Nothing"\nclaimant = "acme"\nverdict = "Nothing."\n';
  const diagnostics = await server.open(`${text}\n${claim}`);
  assert.deepEqual(diagnostics.map((diagnostic) => diagnostic.message), ["70000 is greater than the maximum of 65535"]);
});
