import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { eachBrowser } from "../e2e/browsers.mjs";
import { openSite, serveSite } from "../e2e/site.mjs";
import { pretendLock } from "../e2e/unlocked.mjs";
import { temporaryFolder } from "../support/folder.mjs";
import { attempts, workerThatTries } from "./support/channel-worker.mjs";
import { inPage } from "./support/channels.mjs";
import { exceptions, listenTcp, listenUdp, onClick } from "./support/exceptions.mjs";
import { arrive, listener, servePage } from "./support/listeners.mjs";
import { networkLog, readNetworkLog } from "./support/net-log.mjs";

const logs = await temporaryFolder("log");

/**
 * The settings of a user's Firefox. The driver and the other tests switch these off, which would hide what can be
 * sent.
 */
const preferences = {
  "network.dns.disablePrefetch": false,
  "network.http.speculative-parallel-limit": 20,
  "network.prefetch-next": true,
};

/** How long a page must stay, so that what it has started to send is on its way. */
const SETTLE_MS = 300;

/** Without the lock these succeed in both browsers, from a page of another origin. */
const arriveWithoutLock = ["fetch", "image", "script", "frame", "stylesheet", "sendBeacon", "prefetch", "form"];

/** The same from a worker, to its own host, because the page's first policy allows no other. */
const arriveFromWorker = ["fetch", "XMLHttpRequest"];

eachBrowser(
  "channels after the lock",
  async (browser, t, name) => {
    await t.test("the page can send through none of them", async (t) => {
      const [site, outside] = [await serveSite(), await listener(t)];
      t.after(site.close);
      const page = await openSite(browser, site.url);
      const before = site.requests.length;
      await page.evaluate(() => Object.assign(window, { tried: 0 }));
      // One evaluation per channel, so that one that throws or navigates does not stop the others.
      for (const [name, send] of Object.entries(inPage)) {
        for (const to of [outside.url, site.url]) {
          const code = attempts({ [name]: send }, to);
          await page.evaluate(`window.tried += 1; ${code}`).catch(() => {});
        }
      }
      await arrive();
      // It is still the same document, and every attempt was started in it.
      assert.equal(await page.evaluate("window.tried"), 2 * Object.keys(inPage).length);
      assert.deepEqual(outside.reached(), []);
      assert.deepEqual(
        site.requests.slice(before).map(({ url }) => decodeURIComponent(url)),
        [],
      );
      assert.ok(Object.keys(inPage).length >= 45, `${Object.keys(inPage).length} channels`);
      await page.close();
    });

    await t.test("the same attempts succeed from a page without the lock, so this test can fail", async (t) => {
      const outside = await listener(t);
      const open = await servePage(t, "");
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

    await t.test(
      "a link's name is looked up where the page does not forbid it, so that the test can fail",
      async (t) => {
        const host = `${randomUUID()}.invalid`;
        const open = await servePage(t, `<a href="http://${host}/">link</a>`);
        const page = await browser.newPage();
        await page.goto(open.url);
        await arrive();
        // Chromium does not look up a link that is merely present.
        assert.equal((await readNetworkLog(logs)).includes(host), name === "firefox");
        await page.close();
      },
    );

    await t.test("the worker can send through none of them", async (t) => {
      const [outside, udp] = [await listener(t), await listenUdp(t)];
      const { page, ownHost } = await workerThatTries(t, browser, outside.url, udp?.url);
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).report), { has: [], ran: true });
      assert.deepEqual(outside.reached(), []);
      assert.deepEqual(ownHost(), []);
      assert.equal(udp?.heard() ?? 0, 0);
      await page.close();
    });

    await t.test("the same attempts succeed from a worker without the lock, so this test can fail", async (t) => {
      const outside = await listener(t);
      const { page, ownHost } = await workerThatTries(t, browser, outside.url, undefined, pretendLock);
      t.diagnostic(`arrive: ${ownHost().join(", ")}`);
      for (const channel of arriveFromWorker) assert.ok(ownHost().includes(channel), channel);
      await page.close();
    });
  },
  (name) => ({ ...networkLog(logs)(name), preferences }),
);
