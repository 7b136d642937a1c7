/**
 * A whole visit with secrets in a browser with a profile on disk, which is then closed, or killed while a key is
 * loaded. No piece of a secret may be in any file of the profile, or in what the browser logs of its network. A
 * control page leaves what ours must not, and the same search must find that.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { launch } from "../../scripts/browser.mjs";
import { tree } from "../../scripts/memory.mjs";
import { browserNames } from "../e2e/browsers.mjs";
import { applicationId, chooseKeyFile, fileWith, openSite, serveSite, tokenOf } from "../e2e/site.mjs";
import { temporaryFolder } from "../support/folder.mjs";
import { searchFor } from "../support/needles.mjs";
import { chosen, keyCanaries, placesOf, typeHalf, useSecrets } from "./support/canary-visit.mjs";
import { controlCanaries, leaveTraces, messagesOf, noteBodies, serveControl } from "./support/control.mjs";
import { searchFolder } from "./support/disk.mjs";
import { networkLog } from "./support/net-log.mjs";

/** @import { Browser, Page } from "puppeteer-core" */
/** @import { BrowserName } from "../../scripts/browser.mjs" */

/** Longer than either browser waits before it writes the content of its tabs. */
const SAVE_MS = 8_000;

/** Session restore is on and fast. The browsers log their network into the profile, so that the search covers it. */
const launchWith = (/** @type {BrowserName} */ name, /** @type {string} */ profile) =>
  launch(name, {
    profile,
    ...networkLog(profile)(name),
    preferences: { "browser.sessionstore.interval": 500, "browser.sessionstore.resume_from_crash": true },
  });

for (const name of browserNames) {
  for (const end of /** @type {const} */ (["closed", "killed"])) {
    test(`a visit in ${name}, ${end}, leaves nothing`, (t) => visit(t, name, end));
  }
}

/** @param {import("node:test").TestContext} t @param {BrowserName} name @param {"closed" | "killed"} end */
async function visit(t, name, end) {
  const profile = await temporaryFolder("profile");
  /** @type {unknown[]} */
  const bodies = [];
  const [site, control] = [await serveSite({ onRequest: noteBodies(bodies) }), await serveControl(t)];
  t.after(site.close);
  const browser = await launchWith(name, profile);
  t.after(() => browser.close().catch(() => {}));
  const page = await openSite(browser, site.url);
  const sent = messagesOf(page);
  const canaries = await useSecrets(page);
  await assertPagesPlaces(page, canaries);

  const controlSent = await leaveTraces(browser, control.url);
  await page.bringToFront();
  await typeHalf(page);
  await wait(SAVE_MS);
  await chooseKeyFile(page, await fileWith("private.key", chosen));
  await tokenOf(page);
  assert.equal(await page.$eval("#private-key", (field) => /** @type {HTMLTextAreaElement} */ (field).value), "");
  await wait(SAVE_MS);
  if (end === "closed") await browser.close();
  else await kill(browser);

  const search = searchFor([...canaries, ...controlCanaries]);
  assert.deepEqual(search(Buffer.from(JSON.stringify([sent, site.requests, bodies]))), [], "messages of the page");
  for (const messages of [controlSent, control.bodies]) {
    assert.notDeepEqual(search(Buffer.from(JSON.stringify(messages))), [], "messages of the control");
  }
  const { finds, files, bytes, decoded, broken } = await searchFolder(profile, search);
  t.diagnostic(`${files} files, ${Math.round(bytes / 1e6)} MB; decoded: ${JSON.stringify(decoded)}`);
  for (const { file, form, names } of finds) t.diagnostic(`${form} ${file}: ${names.join("; ")}`);
  // A file that could not be opened may contain anything.
  assert.deepEqual(broken, []);
  const isControl = (/** @type {string} */ found) => found.startsWith("the control");
  assert.deepEqual(
    finds.filter(({ names }) => !names.every(isControl)),
    [],
  );
  assertControl(name, finds);
}

/**
 * The same search must find what the control page left, wherever a browser is known to leave it.
 *
 * @param {BrowserName} name
 * @param {import("./support/disk.mjs").Find[]} finds
 */
function assertControl(name, finds) {
  const places = finds.map(({ file, form }) => `${form} ${file}`).join("\n");
  if (name === "firefox") {
    assert.match(places, /^mozLz4 .*session|^mozLz4 .*recovery/m, "a field, in session restore");
    assert.match(places, /ls\/(data|usage)/m, "the storage");
  } else {
    assert.match(places, /Sessions\//, "a field, in session restore");
    assert.match(places, /Local Storage/, "the storage");
  }
  assert.match(places, /net-log/, "a request, in the browser's own log");
}

/** @param {Page} page @param {import("../support/needles.mjs").Needle[]} canaries */
async function assertPagesPlaces(page, canaries) {
  const places = await placesOf(page);
  assert.deepEqual(searchFor(keyCanaries)(Buffer.from(places.page)), [], "the document and its fields");
  assert.deepEqual(searchFor(canaries)(Buffer.from(places.storage)), [], "address, title, history and storage");
  assert.deepEqual(places.databases, [], "no database is made, so none need be read");
  assert.deepEqual(places.unguarded, [], "autocomplete=off");
  assert.ok(places.page.includes(applicationId), "fields are read");
  assert.ok(places.storage.includes("vonage-jwt.wasm"), "the cache is read");
}

/** Ends every process of the browser at once, like a crash or a power cut. @param {Browser} browser */
async function kill(browser) {
  const pid = browser.process()?.pid;
  assert.ok(pid);
  for (const each of await tree(pid)) {
    try {
      process.kill(each, "SIGKILL");
    } catch {
      // It ended with its parent.
    }
  }
  await wait(1000);
}
