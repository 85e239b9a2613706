// What an import costs: prints the table that stands in tests/benches/README.md. Bytes of the minified bundle, for
// consumers who import one thing of one namespace, beside three packages with enums of the kind.
import { join } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import nodeResolve from "@rollup/plugin-node-resolve";
import { build, transform } from "esbuild";
import { rollup } from "rollup";
import { project } from "./lib.mjs";

const { folder } = await project("module", ["http-status-codes", "discord-api-types", "graphql-ws", "graphql"]);

/** What rollup has read already. */
let cache;

/** The bundle of a module's text, by each bundler. */
export const bundlers = {
  async esbuild(text, { minify = true } = {}) {
    const stdin = { contents: text, resolveDir: folder };
    const result = await build({ stdin, bundle: true, minify, format: "esm", write: false, legalComments: "none" });
    return result.outputFiles[0].text;
  },
  async rollup(text, { minify = true } = {}) {
    const entry = join(folder, "entry.js");
    const input = { name: "input", resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? text : null) };
    const bundle = await rollup({ input: entry, plugins: [input, nodeResolve(), commonjs()], cache, logLevel: "silent" });
    cache = bundle.cache;
    const { output } = await bundle.generate({ format: "esm" });
    return minify ? (await transform(output[0].code, { minify, format: "esm", legalComments: "none" })).code : output[0].code;
  },
};

const program = (path, names, use) => `import ${names} from "${path}"; console.log(${use});`;
const enumOf = (path, type, member) => ({ path, member: program(path, `{ ${type} }`, `${type}.${member}`), all: program(path, "* as all", "all") });
const namespace = (path) => ({
  ...enumOf(path, "ArcwareCloseCode", "CLIENT_AFK"),
  guard: program(path, "{ isArcwareCloseCode }", "isArcwareCloseCode"),
  name: program(path, "{ arcwareCloseCodeName }", "arcwareCloseCodeName"),
});

const sizes = new Map();

/** How many bytes a program takes with a bundler. */
export function size(bundler, program) {
  const key = `${bundler} ${program}`;
  if (!sizes.has(key)) sizes.set(key, bundlers[bundler](program).then((text) => Buffer.byteLength(text)));
  return sizes.get(key);
}

/** What is imported from where. */
export const rows = [
  ...["close-codes", "close-codes/arcware", "close-codes/const", "close-codes/const/arcware"].map(namespace),
  { ...enumOf("http-status-codes", "StatusCodes", "OK"), name: program("http-status-codes", "{ getReasonPhrase }", "getReasonPhrase") },
  enumOf("discord-api-types/gateway/v10", "GatewayCloseCodes", "AuthenticationFailed"),
  enumOf("graphql-ws", "CloseCode", "Forbidden"),
];

const uses = { member: "one member", guard: "one guard", name: "one name function", all: "everything" };

/** The table, in Markdown. */
export async function table() {
  const head = ["Imported from", ...Object.values(uses)];
  const lines = [head, head.map(() => "---")];
  for (const row of rows) {
    const cells = Object.keys(uses).map(async (use) => {
      if (!row[use]) return "";
      const sizes = await Promise.all(Object.keys(bundlers).map((bundler) => size(bundler, row[use])));
      return sizes.map((size) => size.toLocaleString("en")).join(" / ");
    });
    lines.push([`\`${row.path}\``, ...(await Promise.all(cells))]);
  }
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

if (import.meta.filename === process.argv[1]) process.stdout.write(await table());
