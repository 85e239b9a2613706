// A new user's TypeScript project: the editor shows meanings, a vendor's enum is replaced, and a strict linter is content.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { test } from "node:test";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { arcware } from "./arcware.mjs";
import { examples, generated, isReal, project, run, tsc } from "./lib.mjs";

const skip = isReal ? false : "only the real registry has the codes";

/** A TypeScript project as people begin it, with these packages beside ours. */
async function typescriptProject(compilerOptions = {}, packages = []) {
  const { folder } = await project("module", packages);
  const options = { strict: true, module: "nodenext", target: "es2022", lib: ["es2022"], types: [], ...compilerOptions };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
  return folder;
}

/** What an editor shows over the last occurrence of a word in a file: asked as editors ask. */
async function hover(folder, file, word) {
  const path = join(folder, file);
  const lines = readFileSync(path, "utf8").split("\n");
  const line = lines.findLastIndex((text) => text.includes(word)) + 1;
  const offset = lines[line - 1].lastIndexOf(word) + 1;
  const server = spawn(process.execPath, [join(import.meta.dirname, "node_modules/typescript/lib/tsserver.js"), "--disableAutomaticTypingAcquisition"]);
  const ask = (seq, command, args) => server.stdin.write(`${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`);
  ask(1, "open", { file: path });
  ask(2, "quickinfo", { file: path, line, offset });
  try {
    for await (const text of createInterface({ input: server.stdout })) {
      const answer = text.startsWith("{") ? JSON.parse(text) : {};
      if (answer.request_seq === 2) return answer.body;
    }
  } finally {
    server.kill();
  }
  throw new Error("the editor's server ended without an answer");
}

test("the editor shows what a code means, who sends it, whether to reconnect, and the source", { skip }, async () => {
  const folder = await typescriptProject();
  for (const path of ["close-codes", "close-codes/const/discord-gateway"]) {
    writeFileSync(join(folder, "main.ts"), `import { DiscordGatewayCloseCode } from "${path}";\nexport const code = DiscordGatewayCloseCode.AuthenticationFailed;\n`);
    const { displayString, documentation, tags } = await hover(folder, "main.ts", "AuthenticationFailed");
    assert.match(displayString, /\bDiscordGatewayCloseCode\.AuthenticationFailed = 4004$|\bAuthenticationFailed: 4004$/);
    assert.match(documentation, /^\*\*Authentication failed\.\*\* [A-Z].*\.\n\n- Sent by: server\n- Reconnect: no.*\n(- .*\n)*- Source: \[.*\]\(<https:/);
    assert.deepEqual(tags, []);
  }
});

test("the editor shows the description of a namespace over its name, and nothing behind the sources", { skip }, async () => {
  const folder = await typescriptProject();
  for (const path of ["close-codes", "close-codes/const/discord-gateway"]) {
    writeFileSync(join(folder, "main.ts"), `import { DiscordGatewayCloseCode } from "${path}";\nexport const code: DiscordGatewayCloseCode = 4004;\n`);
    const { documentation } = await hover(folder, "main.ts", "DiscordGatewayCloseCode");
    assert.match(documentation, /^Close codes: Discord Gateway\.\n[^]*\n- Source: [^\n]*$/, path);
  }
});

const documented = `export enum CloseCode { ${Object.entries(arcware).map(([name, code]) => `${name} = ${code}`).join(", ")} }\n`;

/** What people do with an enum: compare, switch, look names up, use it as a type, walk through it. */
const callSites = `import { CloseCode } from "./close-code.js";

const titles: Partial<Record<CloseCode, string>> = { [CloseCode.CLIENT_AFK]: "Still there?", [CloseCode.SUSPENDED]: "Suspended" };
const members: Record<keyof typeof CloseCode, CloseCode> = CloseCode;
type Denied = CloseCode.UNAUTHORIZED | CloseCode.UNAUTHORIZED_DF;

function isDenied(code: CloseCode): code is Denied {
  return code === CloseCode.UNAUTHORIZED || code === CloseCode.UNAUTHORIZED_DF;
}

function onClose(event: { code: number; reason: string }): string {
  switch (event.code) {
    case CloseCode.NO_STREAM_AVAILABLE:
      return "wait";
    case CloseCode.CLIENT_AFK:
      return titles[CloseCode.CLIENT_AFK] ?? "";
    default:
      return event.code in CloseCode ? \`\${CloseCode[event.code]} \${isDenied(event.code)}\` : \`unknown \${event.code}\`;
  }
}

console.log([4501, 4506, 4450, 4452, 4453, 1000].map((code) => onClose({ code, reason: "" })).join());
console.log(Object.entries(CloseCode).join(), Object.keys(members).length, CloseCode["MAX_RUNTIME"]);
`;

test("Arcware's documented enum is replaced without a change at the call sites", { skip }, async () => {
  const printed = [];
  for (const closeCode of [documented, 'export { ArcwareCloseCode as CloseCode } from "close-codes";\n', 'export { ArcwareCloseCode as CloseCode } from "close-codes/arcware";\n']) {
    const folder = await typescriptProject({ lib: ["es2022", "dom"], isolatedModules: true, verbatimModuleSyntax: true });
    writeFileSync(join(folder, "close-code.ts"), closeCode);
    writeFileSync(join(folder, "main.ts"), callSites);
    await tsc("7", ["-p", "."], folder);
    printed.push(await run(process.execPath, ["main.js"], folder));
  }
  assert.match(printed[0], /^wait,Still there\?,UNAUTHORIZED true,UNAUTHORIZED_DF true,SUSPENDED false,unknown 1000\n/);
  assert.deepEqual(printed, [printed[0], printed[0], printed[0]]);
});

test("typescript-eslint's strict rules find nothing in the examples, and would", { skip }, async () => {
  const packages = ["ws", "@types/ws", "@types/node", "undici-types"];
  const folder = await typescriptProject({ lib: ["es2022", "dom"], types: ["node"], allowImportingTsExtensions: true, noEmit: true }, packages);
  cpSync(join(import.meta.dirname, "../examples/typescript"), folder, { recursive: true });
  const texts = [...examples(join(generated, "typescript/README.md")), ...examples(join(generated, "../README.md"))];
  texts.forEach((text, index) => writeFileSync(join(folder, `readme${index}.ts`), text));
  writeFileSync(join(folder, "careless.ts"), `
    import { StandardCloseCode as Enum, standardCloseCodeName } from "close-codes";
    import { StandardCloseCode as Const } from "close-codes/const";
    export const compares = (code: number): boolean => code === Enum.NormalClosure;
    export const comparesConst = (code: number): boolean => code === Const.NormalClosure;
    export const hides = (code: number): string => standardCloseCodeName(code)!;`);
  const { strictTypeChecked, stylisticTypeChecked } = tseslint.configs;
  const ours = {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: folder } },
    rules: { "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }] },
  };
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: [...strictTypeChecked, ...stylisticTypeChecked, ours] });
  const results = await eslint.lintFiles(["*.ts"]);
  assert.equal(results.length, texts.length + 6);
  const found = results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => [filePath.slice(folder.length + 1), line, ruleId ?? message]));
  assert.deepEqual(found, [
    ["careless.ts", 4, "@typescript-eslint/no-unsafe-enum-comparison"],
    ["careless.ts", 6, "@typescript-eslint/no-non-null-assertion"],
  ]);
});
