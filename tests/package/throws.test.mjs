/** What the types say that a function throws: compared with its source, and with what it throws for wrong inputs. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { createCalls } from "../../package/vault/calls.js";
import { Vault } from "../../package/vault/vault.js";
import { wipeInput } from "../../package/vault/wipe-input.js";
import { declarations } from "../../scripts/docs/declarations.mjs";
import { root } from "../../scripts/run.mjs";
import { initSync } from "../../www/pkg/vonage_jwt_web.js";
import { answer } from "../../www/worker/answer.js";
import { createVault } from "../../www/worker/vault.js";
import { installed } from "./installed.mjs";
import { pem, publicPem } from "./keys.mjs";

const dist = join(await installed(), "node_modules/vonage-jwt-web/dist");
const from = (/** @type {string} */ name) => import(pathToFileURL(join(dist, name)).href);
const api = await from("index.js");
const { codes } = await from("messages.js");
const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");

const TYPES = ["api", "index", "messages", "messages-es", "slim", "worker"];
/** These cannot fail. */
const NEVER = ["describe", "pieces", "PrivateKey.free", "PrivateKey.[Symbol.dispose]", "Vault.close"];

/** Function → what its declaration says that it throws. @type {Map<string, string>} */
const told = new Map();
for (const name of TYPES)
  for (const { title, doc, code, isValue } of declarations(readFileSync(join(dist, `${name}.d.ts`), "utf8"))) {
    const isFunction = isValue && !/\bconst |\bclass /.test(code);
    const [, text = ""] = /@throws \{TokenError\} ([\s\S]*?)(?=\n@|\n\n|$)/.exec(doc) ?? [];
    if (isFunction && !NEVER.includes(title)) told.set(title, `${told.get(title) ?? ""}${text}`);
  }

test("every function that can throw says what", () => {
  assert.ok(told.size > 30);
  for (const [name, text] of told) assert.match(text, /^(?:[A-Z`])[\s\S]*\.$/, name);
});

test("every code that is named exists", () => {
  let count = 0;
  for (const [name, text] of told)
    for (const [, word = ""] of text.matchAll(/`([a-z]+_[a-z_]*)`/g)) {
      count++;
      const exists = word.endsWith("_")
        ? codes.some((/** @type {string} */ code) => code.startsWith(word))
        : codes.includes(word);
      assert.ok(exists, `${name}: ${word}`);
    }
  assert.ok(count > 40);
});

/** @param {string} source @param {RegExp} start Of each function, with its name. @returns {Map<string, string>} */
function functions(source, start) {
  const found = [...source.matchAll(start)];
  return new Map(
    found.map(({ index = 0, groups }, i) => [
      groups?.name ?? "",
      source.slice(index, found[i + 1]?.index ?? source.length),
    ]),
  );
}

/** What in a function's source lets it throw a code. @type {[RegExp, string][]} */
const CAUSES = [
  [/\b(?:withBytes|withOptionalBytes|textOf|membersOf|withContext)\(/, "request_field_invalid"],
  [/PrivateKey\.inner\(|#loaded\(|\bwithContext\(/, "key_freed"],
];

test("what the source refuses by itself is named", () => {
  const plain = functions(read("package/api.js"), /^export (?:const|function) (?<name>\w+)/gm);
  const ofKey = functions(read("package/key.js"), /^ {2}(?:static )?(?:async )?(?:get )?(?<name>\w+)\(.*\{$/gm);
  let count = 0;
  for (const [prefix, all] of /** @type {const} */ ([
    ["", plain],
    ["PrivateKey.", ofKey],
  ]))
    for (const [name, source] of all) {
      const text = told.get(prefix + name);
      if (text === undefined) continue;
      for (const [cause, code] of CAUSES)
        if (cause.test(source)) {
          count++;
          assert.ok(text.includes(`\`${code}\``), `${prefix}${name}: ${code}`);
        }
    }
  assert.ok(count > 15, `${count}`);
});

test("the vault's functions name their namesakes, and what the worker refuses by itself", () => {
  const jobs = read("www/worker/vault.js") + read("www/worker/batch-jobs.js");
  const needKey = [...jobs.matchAll(/^ {2,4}(\w+): \(.*\) => .*\bloaded\(\)/gm)].map(([, name]) =>
    name === "mintRows" ? "mintBatch" : name,
  );
  assert.ok(needKey.length >= 4);
  const types = readFileSync(join(dist, "worker.d.ts"), "utf8");
  for (const { title, code, isValue, parent } of declarations(types)) {
    if (parent !== "Vault" || !isValue || NEVER.includes(title)) continue;
    const name = title.replace("Vault.", "");
    const text = told.get(title) ?? "";
    const [, namesake = ""] = /^As `([\w.]+)`/.exec(text) ?? [];
    assert.equal(namesake.replace("PrivateKey.", ""), name);
    assert.ok(told.has(namesake), namesake);
    assert.equal(text.includes("`key_empty`"), needKey.includes(name), name);
    assert.equal(text.includes("`file_unreadable`"), code.includes("Blob"), name);
    assert.equal(text.includes("`key_overtaken`"), ["read", "generate"].includes(name), name);
  }
});

/** Whether a text names this error: by its code, the beginning of that, its field, or another function's text. @param {string} text @param {any} error @returns {boolean} */
function names(text, error) {
  const { code, field, problems } = error;
  const words = [...text.matchAll(/`([\w.]+)`/g)].map(([, word = ""]) => word);
  const [, fields = ""] = /Fields? ((?:`\w+`(?:, | or )?)+)/.exec(text) ?? [];
  return (
    words.some((word) => word === code || (word.endsWith("_") && code.startsWith(word))) ||
    fields.includes(`\`${field}\``) ||
    (problems?.length > 0 && words.includes("problems")) ||
    words.some((word) => told.has(word) && told.get(word) !== text && names(told.get(word) ?? "", error))
  );
}

const request = { kind: "application", applicationId: "aaaaaaaa-bbbb-cccc-dddd-0123456789ab" };
const key = api.PrivateKey.read(pem);
const freed = api.PrivateKey.read(pem);
freed.free();
const { lines } = api.readUsers("alice", { request: { ...request, kind: "user" } });
/** Right for one function and wrong for another. */
const INPUTS = [
  undefined,
  null,
  7,
  "",
  "x",
  {},
  [],
  new Uint8Array(3),
  pem,
  publicPem,
  key,
  freed,
  request,
  { ...request, applicationId: "x" },
  { key: freed },
  { key: {} },
  { publicKey: 7 },
  { acl: 1 },
  { token: "x", secret: "" },
  { token: 1 },
  { token: "x", secret: "x", body: 7 },
  { format: "x" },
  { pattern: { text: "", count: -1 } },
  { target: "x" },
  { target: "curl", api: "none" },
  { target: "node", request: {} },
  lines,
  "#x",
];

/** Every pair of inputs, and what a third argument adds. @param {number} count @param {string} name */
function* argumentsFor(count, name) {
  if (count === 0) yield [];
  else if (count === 1) for (const one of INPUTS) yield [one];
  else
    for (const one of INPUTS)
      for (const two of INPUTS) {
        yield [one, two];
        if (count > 2) for (const three of [null, 7, "x", {}, request, lines]) yield [one, two, three];
        if (name.endsWith("mintBatch")) yield [one, key.summary.fingerprint, request, two];
      }
}

/**
 * Calls a function with every input.
 * @param {string} name
 * @param {(...given: any[]) => unknown} job
 * @param {number} count How many arguments it takes.
 */
async function sweep(name, job, count) {
  const seen = new Set();
  for (const given of argumentsFor(count, name)) {
    try {
      await job(...given);
    } catch (error) {
      const { code, field } = /** @type {any} */ (error);
      assert.equal(/** @type {Error} */ (error).name, "TokenError", `${name}: ${/** @type {Error} */ (error).stack}`);
      assert.notEqual(code, "internal", `${name}(${given})`);
      assert.ok(names(told.get(name) ?? "", error), `${name} does not say that it throws ${code}, field ${field}`);
      seen.add(code);
    }
  }
  return seen.size;
}

const bound =
  (/** @type {string} */ method) =>
  (/** @type {any[]} */ ...given) =>
    key[method](...given);
/** Function → how to call it, and its number of arguments. @type {Record<string, [(...given: any[]) => unknown, number]>} */
const FUNCTIONS = {
  aclAllows: [api.aclAllows, 3],
  aclPresets: [api.aclPresets, 0],
  apis: [api.apis, 0],
  check: [api.check, 1],
  compare: [api.compare, 3],
  findSecret: [api.findSecret, 1],
  fixToken: [api.fixToken, 2],
  hasEngine: [api.hasEngine, 0],
  inspect: [api.inspect, 2],
  mint: [api.mint, 2],
  mintBatch: [api.mintBatch, 4],
  readUsers: [api.readUsers, 2],
  requestFromToken: [api.requestFromToken, 1],
  settingsFromFragment: [api.settingsFromFragment, 1],
  settingsToFragment: [api.settingsToFragment, 1],
  snippet: [api.snippet, 1],
  verifyWebhook: [api.verifyWebhook, 1],
  "PrivateKey.read": [api.PrivateKey.read, 3],
  "PrivateKey.matches": [bound("matches"), 1],
  "PrivateKey.export": [bound("export"), 1],
  "PrivateKey.summary": [() => freed.summary, 0],
};
/** Making a key takes seconds, and starting happens once. */
const SLOW = ["init", "openVault", "PrivateKey.generate"];

test("what each function throws for wrong inputs is named", async () => {
  let kinds = 0;
  for (const [name, [job, count]] of Object.entries(FUNCTIONS)) kinds += await sweep(name, job, count);
  assert.ok(kinds > 40, `${kinds}`);
  for (const bits of [5, "x", {}])
    await assert.rejects(api.PrivateKey.generate(bits), (error) => names(told.get("PrivateKey.generate") ?? "", error));
  const plain = [...told.keys()].filter((name) => !name.startsWith("Vault."));
  assert.deepEqual([...Object.keys(FUNCTIONS), ...SLOW].sort(), plain.sort());
});

test("what the vault throws for wrong inputs is named too", async (t) => {
  initSync({ module: readFileSync(join(dist, "vonage_jwt_web_bg.wasm")) });
  const { port1, port2 } = new MessageChannel();
  t.after(() => port1.close());
  const jobs = createVault();
  port2.onmessage = async ({ data }) => {
    const reply = await answer(jobs, data);
    wipeInput(data.input);
    port2.postMessage(reply);
  };
  const calls = createCalls(/** @type {any} */ (port1), (error) => assert.fail(error));
  const vault = /** @type {any} */ (new Vault({ calls, timeoutMs: 60_000, close() {}, closed: new Promise(() => {}) }));
  let kinds = 0;
  for (const loaded of [false, true])
    for (const name of [...told.keys()].filter((name) => name.startsWith("Vault."))) {
      const method = name.replace("Vault.", "");
      if (method === "generate") continue;
      if (loaded) await vault.read(pem);
      const count =
        { compare: 3, mintBatch: 4, check: 1, export: 1, matches: 1, mint: 1, verifyWebhook: 1 }[method] ?? 2;
      const job = (/** @type {any[]} */ ...given) => vault[method](...given);
      kinds += await sweep(name, job, count);
    }
  assert.ok(kinds > 40, `${kinds}`);
});
