import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fetchAssets } from "../../www/start/fetch-assets.js";
import { file as engineFile, engineModule } from "../engine/engine.mjs";

await engineModule(); // Node 20 takes its instructions from then on.
const file = (/** @type {string} */ name) => new Uint8Array(readFileSync(new URL(name, import.meta.url)));
const core = file("../../www/pkg/vonage_jwt_web_bg.wasm");
const engine = new Uint8Array(readFileSync(engineFile));

/**
 * Returns what the page gets if the host answers like this.
 *
 * @param {Response | Promise<Response> | null} answer Null: the build made none.
 */
function fetchWith(answer) {
  const ofCore = new Response(/** @type {any} */ (core), { headers: { "content-type": "application/wasm" } });
  /** @type {(string | undefined)[]} */
  const asked = [];
  globalThis.fetch = async (input, init) => {
    asked.push(`${input} ${init?.integrity}`);
    if (input === "core") return ofCore;
    if (answer === null) throw new TypeError("there is none");
    return answer;
  };
  const named = { wasm: "core sha384-a", ...(answer && { engine: "engine sha384-c" }) };
  return { ...fetchAssets(named), asked };
}

const wasm = (/** @type {Uint8Array} */ bytes) => new Response(/** @type {any} */ (bytes));

test("the engine arrives alongside the core", async () => {
  const assets = fetchWith(wasm(engine));
  assert.deepEqual(assets.asked, ["core sha384-a", "engine sha384-c"], "all in one moment");
  assert.ok((await assets.engine) instanceof WebAssembly.Module);
  assert.ok((await assets.module) instanceof WebAssembly.Module);
});

test("without a correct engine the page still starts", async () => {
  const invalid = new Uint8Array([...engine.subarray(0, 8), 10, 4, 1, 2, 0, 0xff]);
  for (const [what, answer] of /** @type {const} */ ([
    ["none was built", null],
    ["it is cut off", wasm(engine.subarray(0, engine.length >> 1))],
    ["the browser does not know its instructions", wasm(invalid)],
    ["the host has none", new Response("", { status: 404 })],
  ])) {
    const assets = fetchWith(answer);
    assert.equal(await assets.engine, null, what);
    assert.ok((await assets.module) instanceof WebAssembly.Module, what);
    await assets.answered;
  }
  const changed = Promise.reject(new TypeError("the hash is another"));
  changed.catch(() => {});
  assert.equal(await fetchWith(changed).engine, null);
});

test("nobody waits for the engine", async () => {
  const assets = fetchWith(new Promise(() => {}));
  assert.ok((await assets.module) instanceof WebAssembly.Module);
});
