import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { installed, node } from "./installed.mjs";
import { encrypted, pem, publicPem } from "./keys.mjs";

const folder = await installed();
const from = (/** @type {string} */ name) =>
  import(pathToFileURL(join(folder, "node_modules/vonage-jwt-web/dist", name)).href);
const contract = join(import.meta.dirname, "contract.js");

test("the contract holds in Node, without a call to init", async () => {
  const { failures } = await import(pathToFileURL(contract).href);
  const given = { api: await from("index.js"), words: await from("messages.js"), pem, encrypted, publicPem };
  assert.deepEqual(await failures(given), []);
});

test("slim says that it has not started, then does the same", async () => {
  await cp(contract, join(folder, "contract.js"));
  const script = `
    import { readFile } from "node:fs/promises";
    import * as api from "vonage-jwt-web/slim";
    import * as words from "vonage-jwt-web/messages";
    import { failures } from "./contract.js";
    try { api.apis(); } catch (error) { if (error.code !== "not_started") throw error; }
    const file = (name) => readFile(new URL(import.meta.resolve("vonage-jwt-web/" + name)));
    await api.init({ module_or_path: await file("vonage_jwt_web_bg.wasm"), engine: await file("engine.wasm") });
    const { pem, encrypted, publicPem } = JSON.parse(process.env.KEYS);
    const failed = await failures({ api, words, pem, encrypted, publicPem });
    console.log(JSON.stringify({ failed, engine: api.hasEngine() }));`;
  const env = { KEYS: JSON.stringify({ pem, encrypted, publicPem }) };
  const printed = await node(folder, ["--input-type=module", "-e", script], env);
  assert.deepEqual(JSON.parse(printed), { failed: [], engine: true });
});

test("the words in Spanish are for the same codes, and other words", async () => {
  const [en, es] = [await from("messages.js"), await from("messages-es.js")];
  assert.deepEqual([...es.codes].sort(), [...en.codes].sort());
  for (const code of en.codes) assert.notEqual(es.describe({ code }).what, en.describe({ code }).what, code);
  const { check, PrivateKey } = await from("index.js");
  const [problem] = check({ kind: "application", applicationId: "12345678" });
  assert.match(es.describe(problem).what, /^`12345678` parece /);
  assert.equal(es.describe({ code: "key_freed" }).fix, "Vuelve a leer la clave con `PrivateKey.read`.");
  assert.deepEqual(es.pieces("Quita `exp`."), en.pieces("Quita `exp`."));
  // The errors' own sentences stay English.
  assert.throws(() => PrivateKey.read("x"), { message: en.describe({ code: "key_not_recognised" }).what });
});

test("require() loads it", async () => {
  const script = `console.log(require("vonage-jwt-web").apis().length > 20)`;
  assert.equal(await node(folder, ["--input-type=commonjs", "-e", script]), "true\n");
});

test("the engine signs, and where it is wrong or missing the core signs alone", async () => {
  const { hasEngine, PrivateKey } = await from("index.js");
  PrivateKey.read(pem);
  assert.equal(hasEngine(), true);
  const script = `
    import { init, hasEngine, mint, PrivateKey } from "vonage-jwt-web";
    await init({ engine: null });
    mint(PrivateKey.read(process.env.KEY), { kind: "application", applicationId: "aaaaaaaa-bbbb-cccc-dddd-0123456789ab" });
    console.log(hasEngine());`;
  assert.equal(await node(folder, ["--input-type=module", "-e", script], { KEY: pem }), "false\n");
});

test("after a trap the memory is wiped and the core is used no more", async () => {
  const script = `
    import { apis, init, PrivateKey } from "vonage-jwt-web";
    const real = WebAssembly.Instance;
    let memory;
    WebAssembly.Instance = function (module, imports) {
      const { exports } = new real(module, imports);
      if (!exports.apis) return { exports };
      memory = exports.memory;
      const apis = () => { throw new WebAssembly.RuntimeError("unreachable"); };
      return { exports: { ...exports, apis } };
    };
    const key = PrivateKey.read(process.env.KEY);
    const codes = [];
    for (const call of [apis, apis, () => key.summary]) try { call(); } catch ({ code }) { codes.push(code); }
    console.log(JSON.stringify({ codes, wiped: new Uint8Array(memory.buffer).every((byte) => byte === 0) }));`;
  const printed = await node(folder, ["--input-type=module", "-e", script], { KEY: pem });
  assert.deepEqual(JSON.parse(printed), { codes: ["core_stopped", "core_stopped", "core_stopped"], wiped: true });
});

test("where WebAssembly is not allowed, the error says so", async () => {
  const script = `
    import { apis } from "vonage-jwt-web";
    WebAssembly.Module = function () { throw new WebAssembly.CompileError("blocked by policy"); };
    try { apis(); } catch ({ name, code, cause }) { console.log(name, code, cause.message); }`;
  const printed = await node(folder, ["--input-type=module", "-e", script]);
  assert.equal(printed, "TokenError wasm_unavailable blocked by policy\n");
});
