import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/run.mjs";
import { startServer } from "../../scripts/server.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { openSite, serveSite } from "../e2e/site.mjs";
import { inPage, inWorker } from "./channels.mjs";

/** Long enough for what is sent to arrive. */
const ARRIVAL_MS = 1500;
const arrive = () => new Promise((resolve) => setTimeout(resolve, ARRIVAL_MS));

/** A server of another origin that notes who reached it. @param {import("node:test").TestContext} t */
async function listener(t) {
  const server = await startServer({ root: join(root, "dist/site"), headers: { "Access-Control-Allow-Origin": "*" } });
  t.after(server.close);
  const reached = () => [...new Set(server.requests.map(({ url }) => decodeURIComponent(url.slice(1))))];
  return { url: server.url, reached };
}

/** What a page or a worker runs: each channel with an address of its own. @param {Record<string, (url: string) => unknown>} channels @param {string} to */
const attempts = (channels, to) =>
  Object.entries(channels)
    .map(
      ([name, send]) =>
        `try { Promise.resolve((${send})(${JSON.stringify(to + encodeURIComponent(name))})).catch(() => {}); } catch {}`,
    )
    .join("\n");

eachBrowser("channels after the lock", async (browser, t) => {
  await t.test("the page sends by none of them", async (t) => {
    const [site, outside] = [await serveSite(), await listener(t)];
    t.after(site.close);
    const page = await openSite(browser, site.url);
    const before = site.requests.length;
    // One evaluation a channel: one that throws or navigates must not keep the others back.
    for (const [name, send] of Object.entries(inPage)) {
      for (const to of [outside.url, site.url]) {
        const code = attempts({ [name]: send }, to);
        await page.evaluate(code).catch(() => {});
      }
    }
    await arrive();
    assert.deepEqual(outside.reached(), []);
    assert.deepEqual(
      site.requests.slice(before).map(({ url }) => decodeURIComponent(url)),
      [],
    );
    assert.ok(Object.keys(inPage).length >= 30, `${Object.keys(inPage).length} channels`);
    await page.close();
  });

  await t.test("the same attempts arrive from a page without the lock, so that the test can fail", async (t) => {
    const outside = await listener(t);
    const open = await startServer({
      root,
      onRequest(_, response) {
        response.writeHead(200, { "Content-Type": "text/html" });
        response.end("<!doctype html><body></body>");
        return true;
      },
    });
    t.after(open.close);
    const page = await browser.newPage();
    await page.goto(open.url);
    for (const name of ["fetch", "image", "script", "frame", "stylesheet", "sendBeacon"]) {
      await page.evaluate(attempts({ [name]: inPage[name] ?? (() => {}) }, outside.url)).catch(() => {});
    }
    await arrive();
    assert.deepEqual(outside.reached().sort(), ["fetch", "frame", "image", "script", "sendBeacon", "stylesheet"]);
    await page.close();
  });

  await t.test("the worker sends by none of them", async (t) => {
    const outside = await listener(t);
    const { folder, ran } = await siteWithWorkerCode(`
      const run = () => { ${attempts(inWorker, outside.url)} };
      self.addEventListener("message", ({ data }) => data.method === "start" && setTimeout(run, 200));`);
    const site = await startServer({ root: folder });
    t.after(site.close);
    const page = await openSite(browser, site.url);
    await arrive();
    assert.ok(ran, "the worker's code was changed");
    assert.deepEqual(outside.reached(), []);
    await page.close();
  });
});

/** The site with code added to the worker, and the hashes that hold it made anew. @param {string} code */
async function siteWithWorkerCode(code) {
  const folder = await mkdtemp(join(tmpdir(), "vonage-jwt-"));
  await cp(join(root, "dist/site"), folder, { recursive: true });
  const read = (/** @type {string} */ name) => readFile(join(folder, name), "utf8");
  const hash = (/** @type {string} */ text) => `sha384-${createHash("sha384").update(text).digest("base64")}`;
  const [worker, main, html] = [await read("worker.js"), await read("main.js"), await read("index.html")];
  const changed = `${worker}\n${code}`;
  const newMain = main.replace(hash(worker), hash(changed));
  await writeFile(join(folder, "worker.js"), changed);
  await writeFile(join(folder, "main.js"), newMain);
  await writeFile(join(folder, "index.html"), html.replace(hash(main), hash(newMain)));
  return { folder, ran: newMain !== main };
}
