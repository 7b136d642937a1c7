import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../../scripts/run.mjs";
import { startServer } from "../../scripts/server.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { waitForState } from "../e2e/find.mjs";
import { openSite, serveSite } from "../e2e/site.mjs";
import { temporaryFolder } from "../support/folder.mjs";
import { siteWithWorkerCode } from "./changed-worker.mjs";
import { inPage, inWorker } from "./channels.mjs";
import { exceptions, listenTcp, listenUdp, notInWorker, onClick } from "./exceptions.mjs";
import { networkLog, readNetworkLog } from "./net-log.mjs";

const logs = await temporaryFolder("log");

/** As a user's Firefox has them: the driver and the other tests switch them off, and would hide what can be sent. */
const preferences = {
  "network.dns.disablePrefetch": false,
  "network.http.speculative-parallel-limit": 20,
  "network.prefetch-next": true,
};

/** Long enough for what is sent to arrive. */
const ARRIVAL_MS = 1500;
const arrive = () => wait(ARRIVAL_MS);
/** Until a page may go: what it has begun to send is on its way. */
const SETTLE_MS = 300;

/** A server of another origin that notes who reached it. @param {import("node:test").TestContext} t */
async function listener(t) {
  const server = await startServer({ root: join(root, "dist/site"), headers: { "Access-Control-Allow-Origin": "*" } });
  t.after(server.close);
  const reached = () => [
    ...new Set(server.requests.map(({ url }) => decodeURIComponent(url.slice(1).replace(/\?$/, "")))),
  ];
  return { url: server.url, reached };
}

/** Without the lock these arrive in both browsers, from a page of another origin. */
const arriveWithoutLock = ["fetch", "image", "script", "frame", "stylesheet", "sendBeacon", "prefetch", "form"];

/**
 * What a page or a worker runs: each channel with an address of its own.
 *
 * @param {Record<string, (url: string) => unknown>} channels
 * @param {string} to
 * @param {string} [path] for all of them
 */
const attempts = (channels, to, path) =>
  Object.entries(channels)
    .map(([name, send]) => {
      const url = JSON.stringify(to + (path ?? encodeURIComponent(name)));
      return `try { Promise.resolve((${send})(${url})).catch(() => {}); } catch {}`;
    })
    .join("\n");

/** Runs in the page first: keeps what a test's code in the worker reports, which is no answer to any job. */
function tellWorkersReport() {
  const Original = window.Worker;
  window.Worker = class extends Original {
    /** @param {string | URL} address */
    constructor(address) {
      super(address);
      this.addEventListener("message", ({ data }) => {
        if (data.ran) Object.assign(window, { report: data });
      });
    }
  };
}

eachBrowser(
  "channels after the lock",
  async (browser, t, name) => {
    await t.test("the page sends by none of them", async (t) => {
      const [site, outside] = [await serveSite(), await listener(t)];
      t.after(site.close);
      const page = await openSite(browser, site.url);
      const before = site.requests.length;
      await page.evaluate(() => Object.assign(window, { tried: 0 }));
      // One evaluation a channel: one that throws or navigates must not keep the others back.
      for (const [name, send] of Object.entries(inPage)) {
        for (const to of [outside.url, site.url]) {
          const code = attempts({ [name]: send }, to);
          await page.evaluate(`window.tried += 1; ${code}`).catch(() => {});
        }
      }
      await arrive();
      // Still the same document, and every attempt was begun in it.
      assert.equal(await page.evaluate("window.tried"), 2 * Object.keys(inPage).length);
      assert.deepEqual(outside.reached(), []);
      assert.deepEqual(
        site.requests.slice(before).map(({ url }) => decodeURIComponent(url)),
        [],
      );
      assert.ok(Object.keys(inPage).length >= 45, `${Object.keys(inPage).length} channels`);
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
      for (const [channel, send] of Object.entries(inPage)) {
        await page.goto(open.url);
        await page.evaluate(attempts({ [channel]: send }, outside.url)).catch(() => {});
        await wait(SETTLE_MS);
      }
      await arrive();
      const reached = outside.reached();
      assert.ok(reached.length > 35, `${reached.length} arrive`);
      t.diagnostic(`${reached.length} of ${Object.keys(inPage).length} arrive: ${reached.join(", ")}`);
      for (const channel of arriveWithoutLock) assert.ok(reached.includes(channel), channel);
      await page.close();
    });

    for (const [what, exception] of Object.entries(exceptions)) {
      const can = exception.can.includes(name);
      await t.test(`the page ${can ? "can still" : "cannot"} send by ${what}, as SECURITY.md says`, async (t) => {
        const [site, web, tcp, udp] = [await serveSite(), await listener(t), await listenTcp(t), await listenUdp(t)];
        t.after(site.close);
        if (exception.by === "udp" && udp === null) return t.skip("no network interface but the machine's own");
        const page = await openSite(browser, site.url);
        // No name server knows it (RFC 6761 §6.4).
        const host = `${randomUUID()}.invalid`;
        const urls = { http: `${web.url}here`, tcp: tcp.url, udp: udp?.url ?? "", name: `http://${host}/` };
        await onClick(page, exception, urls[exception.by]);
        await arrive();
        const heard = {
          http: web.reached().length > 0,
          tcp: tcp.heard() > 0,
          udp: (udp?.heard() ?? 0) > 0,
          name: (await readNetworkLog(logs)).includes(host),
        };
        assert.equal(heard[exception.by], can);
        for (const open of await browser.pages()) if (open.url().startsWith(web.url)) await open.close();
        await page.close().catch(() => {});
      });
    }

    await t.test("the worker sends by none of them", async (t) => {
      const [outside, udp] = [await listener(t), await listenUdp(t)];
      const folder = await siteWithWorkerCode(`
      const run = () => {
        ${attempts(inWorker, outside.url)}
        ${udp ? attempts({ stun: exceptions["WebRTC's STUN"]?.send ?? (() => {}) }, udp.url, "") : ""}
        self.postMessage({ has: ${JSON.stringify(notInWorker)}.filter((name) => name in self), ran: true });
      };
      self.addEventListener("message", ({ data }) => data.method === "start" && setTimeout(run, 200));`);
      const site = await startServer({ root: folder });
      t.after(site.close);
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(tellWorkersReport);
      await page.goto(site.url);
      await waitForState(page, "locked");
      await arrive();
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).report), { has: [], ran: true });
      assert.deepEqual(outside.reached(), []);
      assert.equal(udp?.heard() ?? 0, 0);
      await page.close();
    });
  },
  (name) => ({ ...networkLog(logs)(name), preferences }),
);
