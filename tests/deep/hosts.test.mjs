/** The shipped configuration on real servers: the headers are as promised, and the page works. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "../../scripts/browser.mjs";
import { hostHeaders } from "../../scripts/build/headers.mjs";
import { browserNames } from "../e2e/browsers.mjs";
import { fileWith, makeToken, openSite, waitForText } from "../e2e/site.mjs";
import { rsaKey } from "../support/keys.mjs";
import { hosts, serveWith } from "./support/servers.mjs";

/** @type {Record<string, RegExp>} */
const TYPES = {
  "": /^text\/html/,
  "main.js": /javascript/,
  "sw.js": /javascript/,
  "style.css": /^text\/css/,
  "vonage-jwt.wasm": /^application\/wasm$/,
  "manifest.webmanifest": /^application\/manifest\+json/,
};

for (const [name, host] of Object.entries(hosts)) {
  test(name, async (t) => {
    const server = await serveWith(host);
    if (server === null) return t.skip(`${host.debian} is not installed`);
    t.after(server.close);

    await t.test("sends every header and the right type with each file and with a 404", async () => {
      for (const path of [...Object.keys(TYPES), "absent"]) {
        /** @type {Response} */
        const response = await fetch(server.url + path);
        assert.equal(response.status, path === "absent" ? 404 : 200, path);
        for (const [header, value] of Object.entries(hostHeaders)) {
          assert.equal(response.headers.get(header), value, `${path} ${header}`);
        }
        if (path !== "absent") assert.match(response.headers.get("content-type") ?? "", TYPES[path] ?? /./, path);
      }
    });

    await t.test("sends the packed files under the types of the files", async () => {
      for (const path of ["", "main.js", "vonage-jwt.wasm"]) {
        /** @type {Response} */
        const response = await fetch(server.url + path, { headers: { "Accept-Encoding": "gzip" } });
        assert.equal(response.headers.get("content-encoding"), "gzip", path);
        assert.match(response.headers.get("content-type") ?? "", TYPES[path] ?? /./, path);
        assert.ok((await response.arrayBuffer()).byteLength > 0, path);
      }
    });

    await t.test("does not serve the files for other hosts", async () => {
      for (const path of ["_headers", ".nojekyll"]) {
        assert.ok((await fetch(server.url + path)).status >= 400, path);
      }
    });

    for (const browserName of browserNames) {
      await t.test(`the page makes a token in ${browserName}, and is isolated from the first visit`, async () => {
        const browser = await launch(browserName);
        try {
          const page = await openSite(browser, server.url);
          assert.equal(await page.evaluate(() => crossOriginIsolated), true);
          await waitForText(page, "offline", /^Ready/);
          await makeToken(page, await fileWith("private.key", rsaKey(2048)));
        } finally {
          await browser.close();
        }
      });
    }
  });
}
