import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { launch } from "../../scripts/browser.mjs";
import { file } from "./engine.mjs";
import { moduli, power, random } from "./numbers.mjs";

const BITS = 1024;
const base64 = (await readFile(file)).toString("base64");

// `about:blank` would do, but the engine really runs in a page from a server.
const server = createServer((_, response) => response.end("<!doctype html><title>engine</title>"));
await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
after(() => server.close());

const any = random(4);
const cases = moduli(BITS, any).map((m) => ({ m, base: any(2 * BITS), exponent: any(BITS) }));
const hex = (/** @type {bigint} */ number) => number.toString(16);

/**
 * Runs every case in the page, with different cases in lanes 0 and 1.
 * @param {{ module: string, bits: number, cases: { m: string, square: string, base: string, exponent: string }[] }} input
 */
async function inPage({ module, bits, cases }) {
  const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const engine = /** @type {any} */ (instance.exports);
  const fused = engine.fused();
  const memory = new Uint8Array(engine.memory.buffer);
  const field = (/** @type {number} */ i) => memory.subarray(engine.desk() + 528 * i, engine.desk() + 528 * (i + 1));
  const lay = (/** @type {number} */ i, /** @type {string} */ number) =>
    field(i).set((number.padStart(2 * 528, "0").match(/../g) ?? []).map((two) => Number.parseInt(two, 16)).reverse());
  const results = [];
  for (const [i, first] of cases.entries()) {
    for (const [lane, one] of [first, cases[(i + 1) % cases.length] ?? first].entries())
      for (const [j, number] of [one.m, one.square, one.base, one.exponent].entries()) lay(2 * j + lane, number);
    engine.power(bits, bits);
    results.push(
      [8, 9].map((i) =>
        [...field(i)]
          .reverse()
          .map((byte) => byte.toString(16).padStart(2, "0"))
          .join(""),
      ),
    );
    memory.fill(0);
  }
  return { fused, results };
}

/**
 * @param {import("../../scripts/setup/browsers.mjs").BrowserName} name
 * @param {import("../../scripts/browser.mjs").LaunchOptions} [options]
 */
async function runIn(name, options) {
  const browser = await launch(name, options);
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const square = 1n << BigInt(2 * 1040);
    const laid = cases.map(({ m, base, exponent }) => ({
      m: hex(m),
      square: hex(square % m),
      base: hex(base),
      exponent: hex(exponent),
    }));
    return await page.evaluate(inPage, { module: base64, bits: BITS, cases: laid });
  } finally {
    await browser.close();
  }
}

const expected = cases.map(({ m, base, exponent }) => power(base, exponent, m));

for (const name of /** @type {const} */ (["chrome", "firefox"])) {
  test(`powers in ${name}`, async () => {
    const { fused, results } = await runIn(name);
    assert.equal(fused, 1);
    const got = results.map((pair) => pair.map((text) => BigInt(`0x${text}`)));
    assert.deepEqual(
      got,
      expected.map((first, i) => [first, expected[(i + 1) % expected.length]]),
    );
  });
}

test("a browser without a fused multiply-add says so", async () => {
  const chrome = await runIn("chrome", { args: ["--js-flags=--no-enable-fma3"] });
  assert.equal(chrome.fused, 0);
  const firefox = await runIn("firefox", { preferences: { "javascript.options.wasm_simd_avx": false } });
  assert.equal(firefox.fused, 0);
});
