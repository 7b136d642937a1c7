import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { test } from "node:test";
import { launch } from "../../scripts/browser.mjs";
import { rsaKey } from "../support/keys.mjs";
import { browserNames } from "./browsers.mjs";
import { clickAt } from "./find.mjs";
import { fileWith, makeToken, openSite, serveSite, waitForText } from "./site.mjs";

/** @import { LaunchOptions } from "../../scripts/browser.mjs" */
/** @typedef {Parameters<typeof serveSite>[0]} Serving */

/** Browsers that believe their processor has no fused multiply-add. @type {Record<string, LaunchOptions>} */
const unfused = {
  chrome: { args: ["--js-flags=--no-enable-fma3"] },
  firefox: { preferences: { "javascript.options.wasm_simd_avx": false } },
};

/**
 * Answers requests for the engine's file.
 *
 * @param {(response: import("node:http").ServerResponse) => void} answer
 * @returns {Serving}
 */
const engineIs = (answer) => ({
  onRequest(request, response) {
    if (request.url !== "/engine.wasm") return false;
    answer(response);
    return true;
  },
});

const wasm = { "Content-Type": "application/wasm" };
/** @type {[string, RegExp, Serving?, typeof unfused?][]} */
const situations = [
  ["the engine signs", /Signing: fast engine\./],
  ["a processor without a fused multiply-add", /Signing: portable\./, undefined, unfused],
  ["a host without the engine", /Signing: portable\./, engineIs((response) => response.writeHead(404).end())],
  [
    "an engine that was changed on the way",
    /Signing: portable\./,
    engineIs((response) => response.writeHead(200, wasm).end(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))),
  ],
];

for (const name of browserNames) {
  for (const [situation, told, serving, options] of situations) {
    test(`${situation}: the token is right, and the panel says how it was made (${name})`, async (t) => {
      const server = await serveSite(serving);
      t.after(server.close);
      const browser = await launch(name, options?.[name]);
      try {
        const page = await openSite(browser, server.url);
        const token = await makeToken(page, await fileWith("private.key", rsaKey(2048)));
        const [header, payload, signature] = token.split(".");
        const signed = Buffer.from(signature ?? "", "base64url");
        const publicKey = createPublicKey(rsaKey(2048));
        assert.ok(verify("sha256", Buffer.from(`${header}.${payload}`), publicKey, signed));
        await clickAt(page, "#lock summary");
        await waitForText(page, "lock-checks", told);
      } finally {
        await browser.close();
      }
    });
  }
}
