/** The single file from a disk, on a machine without a network: `unshare -n` gives a process one of its own, empty. */
import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root, run } from "../../scripts/run.mjs";
import { violations } from "../e2e/axe.mjs";
import { browserNames, launch } from "../e2e/browsers.mjs";
import { waitForState } from "../e2e/find.mjs";
import { fileWith, makeToken, textOf } from "../e2e/site.mjs";
import { rsaKey } from "../support/keys.mjs";

const CUT_OFF = "VONAGE_JWT_CUT_OFF";
const user = process.getuid?.() === 0 ? [] : ["--map-root-user"];
/** The test's own line to the browser is a loopback one. */
const unshare = [...user, "--net", "sh", "-c", 'ip link set lo up && exec "$0" "$@"'];

if (process.env[CUT_OFF]) {
  for (const name of browserNames) test(`without a network, ${name} makes a token`, () => tokenIn(name));
} else {
  test("the single file", async (t) => {
    if ((await run("unshare", [...unshare, "true"])).code !== 0) return t.skip("`unshare --net` is not to be had");
    const again = [process.execPath, "--test", "--test-reporter=spec", fileURLToPath(import.meta.url)];
    const env = { [CUT_OFF]: "1", NODE_TEST_CONTEXT: undefined };
    const { code, output } = await run("unshare", [...unshare, ...again], { env });
    assert.equal(code, 0, output);
    assert.match(output, /^ℹ pass 2$/m, output);
  });
}

/** @param {import("../e2e/browsers.mjs").BrowserName} name */
async function tokenIn(name) {
  assert.deepEqual(Object.keys(networkInterfaces()), ["lo"]);
  await assert.rejects(fetch("http://192.0.2.1/", { signal: AbortSignal.timeout(2000) }));
  const browser = await launch(name);
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(root, "dist/vonage-jwt.html")).href);
    await waitForState(page, "locked");
    assert.equal(await textOf(page, "offline"), "");
    const policy = await page.$eval("meta[http-equiv]", (meta) => /** @type {HTMLMetaElement} */ (meta).content);
    assert.match(policy, /connect-src 'none'/);
    assert.match(await makeToken(page, await fileWith("private.key", rsaKey(2048))), /^[\w-]+\.[\w-]+\.[\w-]+$/);
    assert.deepEqual(await violations(page), []);
  } finally {
    await browser.close();
  }
}
