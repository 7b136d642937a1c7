import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { root } from "../../scripts/run.mjs";
import { TYPES } from "../../scripts/server.mjs";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { clickAt, type, until, value, waitForState } from "./find.mjs";
import { fieldValue } from "./key-page.mjs";
import { applicationId, fileWith, makeToken, openSite, serveSite, textOf, waitForText } from "./site.mjs";
import { leaveLockOut, leaveWorkerLockOut, pretendLock } from "./unlocked.mjs";

/**
 * Starts a server that changes one file on the way.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} name
 * @param {(content: Buffer) => Buffer} change
 */
async function serveChanged(t, name, change) {
  const changed = change(await readFile(join(root, "dist/site", name || "index.html")));
  const server = await serveSite({
    onRequest(request, response) {
      if (request.url !== `/${name}`) return false;
      response.writeHead(200, { "Content-Type": TYPES[extname(name || "index.html")] });
      response.end(changed);
      return true;
    },
  });
  t.after(server.close);
  return server;
}

/** Changes one byte in the middle. @param {Buffer} content */
const flip = (content) => {
  const copy = Buffer.from(content);
  const at = copy.length >> 1;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/**
 * The page fails with these words, and shows no field for a key.
 *
 * @param {import("puppeteer-core").Page} page
 * @param {string} url
 * @param {RegExp} words
 */
async function refusesKeys(page, url, words) {
  await page.goto(url);
  await waitForState(page, "failed");
  assert.match(await textOf(page, "failure"), words);
  assert.equal(await page.$eval("#private-key", (field) => field.checkVisibility()), false);
  await page.close();
}

eachBrowser("the lock", async (browser, t, name) => {
  const server = await serveSite();
  t.after(server.close);

  await t.test("no key field is shown before the lock", async () => {
    const page = await browser.newPage();
    let shownEarly = false;
    await page.exposeFunction("reportEarly", () => {
      shownEarly = true;
    });
    await page.evaluateOnNewDocument(() => {
      new MutationObserver(() => {
        const field = document.getElementById("private-key");
        const visible = field?.checkVisibility();
        if (visible && document.documentElement.dataset.state !== "locked") /** @type {any} */ (window).reportEarly();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(server.url);
    await waitForState(page, "locked");
    assert.equal(shownEarly, false);
    assert.ok(await page.$eval("#private-key", (field) => field.checkVisibility()));
    await page.close();
  });

  await t.test("a page in another page's frame has no key field and says why", async () => {
    // Its own origin, because the service worker's headers would keep the frame empty on ours.
    const inner = await serveSite();
    t.after(inner.close);
    const outer = await serveSite({
      onRequest(request, response) {
        if (request.url !== "/outer") return false;
        response.writeHead(200, { "Content-Type": "text/html" });
        response.end(`<iframe src="${inner.url}" width="900" height="700"></iframe>`);
        return true;
      },
    });
    t.after(outer.close);
    const page = await browser.newPage();
    await page.goto(`${outer.url}outer`);
    const frame = await page.waitForFrame((f) => f.url() === inner.url);
    await frame.waitForSelector('html[data-state="failed"]');
    assert.match(await frame.$eval("#failure", (element) => element.textContent ?? ""), /another page|framed|inside/i);
    assert.equal(await frame.$eval("#private-key", (field) => field.checkVisibility()), false);
    await page.close();
  });

  await t.test("the form is there and takes what is typed while only the key waits", async () => {
    // The wasm does not come: the page stays as it is before the lock.
    const waiting = await serveSite({ onRequest: ({ url }) => url === "/vonage-jwt.wasm" });
    t.after(waiting.close);
    const page = await browser.newPage();
    await page.goto(waiting.url, { waitUntil: "domcontentloaded" });
    await waitForState(page, "ready");
    await type(page, "Application ID", "aaaaaaaa");
    assert.equal(await value(page, "Application ID"), "aaaaaaaa");
    assert.match(await textOf(page, "key-wait"), /in a moment/);
    for (const id of ["private-key", "key-file", "passphrase", "webhook-secret"])
      assert.equal(await page.$eval(`#${id}`, (field) => field.checkVisibility()), false, id);
    assert.equal(await page.$eval("#make-pair", (button) => button.matches(":disabled")), true);
    assert.deepEqual(await violations(page), []);
    await page.close();
  });

  await t.test("what was typed before the page's script came is kept, and a key is not taken", async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(
      (id, key) => {
        new MutationObserver((_, observer) => {
          const field = /** @type {HTMLInputElement | null} */ (document.getElementById("application-id"));
          const kind = document.getElementById("kind-video");
          if (!field || !kind || document.documentElement.dataset.state !== "loading") return;
          observer.disconnect();
          field.value = id;
          kind.click();
          // As a phone's keyboard inserts the clipboard. Firefox gives a made-up paste no data.
          const inserts = new InputEvent("beforeinput", { data: key, bubbles: true, cancelable: true });
          /** @type {any} */ (window).refused = !field.dispatchEvent(inserts);
        }).observe(document, { subtree: true, childList: true });
      },
      applicationId,
      rsaKey(2048),
    );
    await page.goto(server.url);
    await waitForState(page, "locked");
    assert.equal(await value(page, "Application ID"), applicationId);
    assert.ok(await page.$eval("#session-id", (field) => field.checkVisibility()), "the chosen kind's fields");
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).refused), true);
    assert.ok(await page.$eval("#paste-early", (told) => told.checkVisibility()));
    await page.close();
  });

  await t.test("nothing moves from the first paint to the lock", { skip: name !== "chrome" }, async () => {
    for (const [path, width, height] of /** @type {const} */ ([
      ["", 1440, 900],
      ["", 1200, 900],
      ["", 412, 823],
      ["es/", 1200, 900],
      ["es/", 320, 640],
    ])) {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.evaluateOnNewDocument(() => {
        const moves = Object.assign(window, { moves: /** @type {any[]} */ ([]) }).moves;
        new PerformanceObserver((list) => {
          for (const { value, sources } of /** @type {any[]} */ (list.getEntries()))
            moves.push({
              value,
              of: sources.map((/** @type {any} */ { node, previousRect, currentRect }) =>
                [node?.id || node?.nodeName, previousRect.y, currentRect.y].join(" "),
              ),
            });
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`${server.url}${path}`);
      await waitForState(page, "locked");
      await waitForText(page, "offline", /./);
      const moves = await page.evaluate(
        () => new Promise((done) => setTimeout(() => done(/** @type {any} */ (window).moves), 100)),
      );
      const sum = moves.reduce((/** @type {number} */ all, /** @type {any} */ { value }) => all + value, 0);
      assert.ok(sum < 0.005, `${JSON.stringify(moves)} at ${width}×${height} ${path}`);
      await page.close();
    }
  });

  await t.test("a changed wasm is refused, and the page says what to do", async () => {
    const changed = await serveChanged(t, "vonage-jwt.wasm", flip);
    const page = await browser.newPage();
    await refusesKeys(page, changed.url, /changed|missing/);
  });

  await t.test("a changed worker gets no key, and the page says what to do", async () => {
    const changed = await serveChanged(t, "", (html) =>
      Buffer.from(`${html}`.replace('id="worker-source">', 'id="worker-source">self.changed = true;')),
    );
    const page = await browser.newPage();
    await refusesKeys(page, changed.url, /changed|missing/);
  });

  await t.test("a worker that is not locked gets no key, even if the page is", async () => {
    const page = await browser.newPage();
    await leaveWorkerLockOut(page);
    await refusesKeys(page, server.url, /lock/i);
  });

  await t.test("a changed start script does not run, and the page locks itself without it", async () => {
    const changed = await serveChanged(t, "", (html) =>
      Buffer.from(`${html}`.replace(/(<script id="early"[^>]*>)/, "$1globalThis.changed = true;")),
    );
    const page = await browser.newPage();
    await page.goto(changed.url);
    await waitForState(page, "locked");
    assert.deepEqual(await page.evaluate(() => Reflect.has(globalThis, "changed")), false);
    await page.close();
  });

  await t.test("no field can be seen where neither start script nor main.js runs", async () => {
    const changed = await serveChanged(t, "main.js", flip);
    const seen = async (/** @type {string} */ url) => {
      const page = await browser.newPage();
      await page.goto(url);
      const visible = await page.$eval("#application-id", (field) =>
        field.checkVisibility({ visibilityProperty: true }),
      );
      await page.close();
      return visible;
    };
    assert.equal(await seen(changed.url), true, "with the start script, which keeps keys out");
    const html = `${await readFile(join(root, "dist/site/index.html"))}`;
    const neither = await serveSite({
      onRequest(request, response) {
        if (request.url !== "/" && request.url !== "/main.js") return false;
        response.writeHead(200, { "Content-Type": TYPES[request.url === "/" ? ".html" : ".js"] });
        const index = html.replace(/(<script id="early"[^>]*>)/, "$1globalThis.changed = true;");
        response.end(request.url === "/" ? index : "globalThis.changed = true;");
        return true;
      },
    });
    t.after(neither.close);
    assert.equal(await seen(neither.url), false);
  });

  await t.test("a changed main.js never makes the page ready, and the page says so", async () => {
    const changed = await serveChanged(t, "main.js", flip);
    const page = await browser.newPage();
    await page.goto(changed.url);
    await until(page, () => document.getElementById("stalled")?.checkVisibility({ visibilityProperty: true }));
    assert.equal(await page.$eval("html", (html) => html.dataset.state), "loading");
    await page.close();
  });

  await t.test("without WebAssembly the page says so", async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(globalThis, "WebAssembly");
    });
    await page.goto(server.url);
    await waitForState(page, "failed");
    assert.match(await textOf(page, "failure"), /WebAssembly/);
    await page.close();
  });

  await t.test("without an enforced policy there is no key field", async () => {
    const page = await browser.newPage();
    await leaveLockOut(page);
    await page.goto(server.url);
    await waitForState(page, "failed");
    assert.match(await textOf(page, "failure"), /lock/i);
    await page.close();
  });

  await t.test("if another policy refuses too, only the lock's refusal proves the lock", async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const append = Element.prototype.append;
      Element.prototype.append = function (...nodes) {
        for (const node of nodes) if (node instanceof HTMLMetaElement) node.content = "connect-src 'none'";
        append.apply(this, nodes);
      };
    });
    await page.goto(server.url);
    await waitForState(page, "failed");
    assert.match(await textOf(page, "failure"), /lock/i);
    await page.close();
  });

  await t.test("without scripts the page says so", async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false).catch(() => t.diagnostic("this driver cannot switch scripts off"));
    await page.goto(server.url);
    const html = await page.content();
    assert.match(html, /<noscript>[\s\S]*it needs JavaScript/);
    await page.close();
  });

  await t.test("the panel shows the measurements, and all are good", async () => {
    const page = await openSite(browser, server.url);
    await clickAt(page, "#lock summary");
    await page.waitForSelector("#lock-checks li");
    assert.deepEqual(await page.$$eval("#lock-checks .error", (items) => items.map((item) => item.textContent)), []);
    assert.match(await textOf(page, "lock-checks"), /since the lock: 0\./);
    assert.deepEqual(await violations(page), []);
    await page.close();
  });

  await t.test("without the lock, and after a request, the panel is red", async () => {
    const page = await browser.newPage();
    await pretendLock(page);
    await page.goto(server.url);
    await waitForState(page, "locked");
    await page.evaluate(async () => (await fetch("./style.css?again")).text());
    // The browser writes its list of requests a moment after they end.
    await until(page, () => performance.getEntriesByType("resource").some(({ name }) => /again/.test(name)));
    await clickAt(page, "#lock summary");
    await waitForText(page, "promise", /Not locked/);
    assert.match(await textOf(page, "lock-checks"), /nothing blocked it.*worker.*was not blocked/s);
    // Ours, and perhaps the browser's own for the manifest, which no lock blocks here.
    assert.match(await textOf(page, "lock-checks"), /since the lock: [1-9]\d*\./);
    await page.close();
  });

  await t.test("leaving the page removes the key", async () => {
    const page = await openSite(browser, server.url);
    await makeToken(page, await fileWith("private.key", rsaKey(2048)));
    await page.goto("about:blank");
    // A page that is restored as it was reloads, and the driver may wait for the interrupted load.
    await page.goBack({ timeout: 5000 }).catch(() => {});
    await waitForState(page, "locked");
    await waitForText(page, "prompt", /application ID|private key/);
    assert.equal(await fieldValue(page, "token"), "");
    await page.close();
  });
});
