/** The package from outside: its files, its manifest, its types and what it weighs. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { DEFAULT, LANGUAGES } from "../../scripts/build/languages.mjs";
import { mustHaveEngine } from "../../scripts/build/package.mjs";
import { LIBRARY_NOTE } from "../../scripts/build/wasm.mjs";
import { declarations } from "../../scripts/docs/declarations.mjs";
import { filesIn } from "../../scripts/files.mjs";
import { must, root, run } from "../../scripts/run.mjs";
import { installed, tarball } from "./installed.mjs";

const folder = await installed();
const home = join(folder, "node_modules/vonage-jwt-web");
const read = (/** @type {string} */ name) => readFile(join(home, name));
const manifest = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
const names = (await filesIn(home)).map((path) => relative(home, path).replaceAll("\\", "/"));

const TYPES = ["api", "error", "index", "inputs", "messages", "messages-es", "request", "slim", "types", "worker"];
const SCRIPTS = ["bytes", "index", "messages", "messages-es", "slim", "token-error", "worker", "workerd"];
const NOTES = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "SECURITY.md", "THIRD-PARTY.txt"];

/**
 * The ordinary standard library makes the WebAssembly about a seventh larger. A release never has it: this lets a machine
 * without the library's source test everything else. Where the tarball came from elsewhere, there is no note.
 */
const ORDINARY = (await readFile(join(root, "www/pkg", LIBRARY_NOTE), "utf8").catch(() => "size")) === "ordinary";
const ALLOWANCE = ORDINARY ? 1.2 : 1;

test("the tarball contains these files and no other", () => {
  const expected = [
    ...NOTES,
    "package.json",
    ...TYPES.map((name) => `dist/${name}.d.ts`),
    ...SCRIPTS.map((name) => `dist/${name}.js`),
    "dist/engine.wasm",
    "dist/vonage_jwt_web_bg.wasm",
  ];
  assert.deepEqual(names, expected.sort());
});

test("no file names a path of the machine that built it, and none needs another package", async () => {
  for (const name of names) {
    const text = await read(name);
    assert.equal(text.includes(root), false, name);
    if (name.endsWith(".js"))
      for (const [, from = ""] of text.toString().matchAll(/^(?:import|export)\b[^"';]*?from ["']([^"']+)["']/gm))
        assert.match(from, /^\.\//, name);
  }
  assert.deepEqual([manifest.dependencies, manifest.scripts, manifest.imports], [undefined, undefined, undefined]);
});

test("publint finds nothing", async () => {
  const { messages } = await publint({ pkgDir: home, strict: true, pack: false });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
});

test("arethetypeswrong finds nothing", async () => {
  // The two WebAssembly files have no types: bundlers give them one of their own.
  const options = ["--profile", "esm-only", "--exclude-entrypoints", "vonage_jwt_web_bg.wasm", "engine.wasm"];
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const { code, output } = await run(process.execPath, [attw, tarball, ...options, "--no-color"]);
  assert.equal(code, 0, output);
});

test("a package without the signing engine is not made", async () => {
  const [, engine = ""] = /from "\.\/(engine\.wasm)"/.exec((await read("dist/workerd.js")).toString()) ?? [];
  await mustHaveEngine(join(home, "dist", engine));
  await assert.rejects(mustHaveEngine(join(home, "dist", "missing.wasm")), /rustup component add rust-src/);
});

test("the texts are the published WebAssembly files", async () => {
  const bytes = await read("dist/bytes.js");
  for (const [variable, file] of /** @type {const} */ ([
    ["core", "vonage_jwt_web_bg.wasm"],
    ["engine", "engine.wasm"],
  ])) {
    const [, text = ""] = new RegExp(`var ${variable} = "([^"]+)"`).exec(bytes.toString()) ?? [];
    const sum = (/** @type {Buffer} */ content) => createHash("sha256").update(content).digest("hex");
    assert.equal(sum(Buffer.from(text, "base64")), sum(await read(`dist/${file}`)));
  }
});

/** @param {string} code @returns {Promise<number>} Bytes in brotli. */
async function weight(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? "").length;
}

test("what a user's bundle pays", async (t) => {
  if (ORDINARY) t.diagnostic(`the ordinary standard library: the README's sizes may be exceeded ${ALLOWANCE} times`);
  assert.equal(await weight('import { mint } from "vonage-jwt-web";'), 1, "an import that is not used costs nothing");
  const readme = (await read("README.md")).toString();
  for (const entry of Object.keys(ENTRIES)) {
    const bytes = await weight(`import * as all from "vonage-jwt-web${entry}"; console.log(all);`);
    const [, told] = new RegExp(`^\\| \`vonage-jwt-web${entry}\` \\|.*\\| (\\d+) kB`, "m").exec(readme) ?? [];
    atMost(bytes, Number(told), entry || ".");
  }
  const files = [await read("dist/vonage_jwt_web_bg.wasm"), await read("dist/engine.wasm")];
  const wasm = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
  atMost(wasm, Number(/and (\d+) kB for the two `.wasm` files/.exec(readme)?.[1]), "the two files");
});

/**
 * The README gives upper limits, in round numbers: the package may not exceed one unseen, and a limit that has become
 * far too high says nothing.
 * @param {number} bytes @param {number} kilobytes @param {string} what
 */
function atMost(bytes, kilobytes, what) {
  const told = `${what}: ${bytes} bytes in brotli, and the README says at most ${kilobytes} kB`;
  assert.equal(kilobytes % 5, 0, told);
  assert.ok(bytes <= kilobytes * 1000 * ALLOWANCE && bytes > kilobytes * 1000 * 0.75, told);
}

test("the README's policy has the hash of the vault's script", async () => {
  const { vaultScriptHash } = await import(pathToFileURL(join(home, "dist/worker.js")).href);
  assert.ok((await read("README.md")).includes(`'wasm-unsafe-eval' ${vaultScriptHash}; worker-src blob:`));
});

/** @param {string} code @param {string[]} [options] @returns {Promise<string>} */
async function typeErrors(code, options = []) {
  await writeFile(join(folder, "use.ts"), code);
  const common = ["--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--types", ""];
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { output } = await run(process.execPath, [tsc, ...common, ...options, "use.ts"], { cwd: folder });
  return output.trim();
}

const SETTINGS = [
  ["--module", "nodenext", "--lib", "es2022,dom"],
  ["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom,dom.iterable"],
];

test("the types are right without skipLibCheck, however modules are found", async () => {
  const code = await readFile(join(import.meta.dirname, "right.ts"), "utf8");
  for (const options of SETTINGS) assert.equal(await typeErrors(code, options), "");
});

test("the types refuse what the core refuses", async () => {
  const lines = (await readFile(join(import.meta.dirname, "wrong.ts"), "utf8")).trim().split("\n");
  const output = await typeErrors(lines.join("\n"), SETTINGS[0]);
  /** Where each statement begins: its error may be told at a later line. */
  const starts = lines.flatMap((line, index) => (line.startsWith("export const ") ? [index + 1] : []));
  const found = [...output.matchAll(/^use\.ts\((\d+),/gm)].map(([, line]) =>
    starts.findLast((start) => start <= Number(line)),
  );
  assert.ok(starts.length > 15);
  assert.deepEqual([...new Set(found)], starts);
});

test("every declaration is documented, every function has an example and says what it throws", async () => {
  let count = 0;
  for (const name of TYPES) {
    const text = (await read(`dist/${name}.d.ts`)).toString();
    assert.doesNotMatch(text, /\bany\b(?! (?:spelling|form|text|one|order|way|number|call))/i, name);
    for (const { title, doc, isValue, parent } of declarations(text)) {
      if (parent && !isValue) continue;
      count++;
      assert.ok(doc.length > 10, `${name}: ${title}`);
      // What the vault can do is what the functions do.
      if (isValue && parent !== "Vault") assert.match(doc, /@example/, `${name}: ${title}`);
    }
  }
  assert.ok(count > 80);
});

test("what goes in has the members that the core reads", async () => {
  const core = await readFile(join(root, "src/types.d.ts"), "utf8");
  const own = (await Promise.all(["inputs", "request"].map((name) => read(`dist/${name}.d.ts`)))).join("\n");
  /** @param {string} text @param {string[]} names */
  const members = (text, names) => {
    const bodies = names.map(
      (name) => new RegExp(`^export interface ${name}\\b[^{]*\\{\\n([\\s\\S]*?)^\\}`, "m").exec(text)?.[1] ?? "",
    );
    return [...new Set([...bodies.join("").matchAll(/^ {2}(\w+)\??:/gm)].map(([, member]) => member))].sort();
  };
  const requests = ["CommonRequest", "ApplicationRequest", "UserRequest", "VideoTokenRequest"];
  assert.deepEqual(members(own, requests), members(core, ["TokenRequest"]));
  for (const name of ["InspectContext", "WebhookInput", "UsersOptions"]) {
    assert.ok(members(core, [name]).length > 2);
    assert.deepEqual(members(own, [name]), members(core, [name]), name);
  }
});

/** Each entry's import behind the package's name, and its file in `dist/`. */
const ENTRIES = {
  "": "index",
  "/slim": "slim",
  "/worker": "worker",
  "/messages": "messages",
  "/messages/es": "messages-es",
};

test("every language of the page has its words here", () => {
  const others = LANGUAGES.filter((language) => language !== DEFAULT).map(({ code }) => `./messages/${code}`);
  assert.deepEqual(
    Object.keys(manifest.exports).filter((name) => name.startsWith("./messages/")),
    others,
  );
  const entries = Object.keys(ENTRIES).map((entry) => `.${entry}`);
  assert.deepEqual(
    Object.keys(manifest.exports).filter((name) => typeof manifest.exports[name] === "object"),
    entries,
  );
});

test("the number of snippets is told as it is", async () => {
  const [, list = ""] = /export type SnippetTarget =([^;]+);/.exec((await read("dist/types.d.ts")).toString()) ?? [];
  const [, told] = /for one of (\d+) targets/.exec((await read("dist/api.d.ts")).toString()) ?? [];
  assert.equal(Number(told), [...list.matchAll(/"\w+"/g)].length);
});

test("what is declared is what is there", async () => {
  for (const [entry, file] of Object.entries(ENTRIES)) {
    const text = (await read(`dist/${file}.d.ts`)).toString();
    const api = text.includes('export * from "./api.js"') ? (await read("dist/api.d.ts")).toString() : "";
    const declared = [...`${text}${api}`.matchAll(/^export declare (?:const|function|class) (\w+)/gm)].map(
      ([, name = ""]) => name,
    );
    for (const [, names = ""] of text.matchAll(/^export \{ (.*) \} from/gm))
      declared.push(...names.split(", ").filter((name) => !name.startsWith("type ")));
    if (/^export default/m.test(text)) declared.push("default");
    const script = `console.log(JSON.stringify(Object.keys(await import("vonage-jwt-web${entry}"))))`;
    const real = JSON.parse(await must(process.execPath, ["--input-type=module", "-e", script], { cwd: folder }));
    assert.deepEqual(declared.sort(), real.sort(), entry);
  }
});
