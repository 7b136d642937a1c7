import assert from "node:assert/strict";
import { siteHeaders } from "../../scripts/build/headers.mjs";
import { rsaKey } from "../support/keys.mjs";
import { eachBrowser } from "./browsers.mjs";
import { waitForState } from "./find.mjs";
import { fileWith, makeToken, openSite, serveSite, textOf, visit, waitForText } from "./site.mjs";

/** What a first visit may download. */
const MOST_REQUESTS = 10;

eachBrowser("offline", async (browser, t, name) => {
  const { server, page } = await visit(browser, t);

  await t.test("the first visit makes the page ready to work offline, with few requests", async () => {
    await waitForText(page, "offline", /^Ready to work offline\.$/);
    const paths = server.requests.map(({ url }) => url);
    assert.ok(paths.length <= MOST_REQUESTS, paths.join(" "));
    assert.equal(new Set(paths).size, paths.length, "no file was asked for twice");
  });

  await t.test("in Chromium it can be installed as an app", { skip: name !== "chrome" }, async () => {
    const session = await page.createCDPSession();
    const { errors, data } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.match(data ?? "", /"start_url":".\/"/);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors, []);
  });

  await t.test("without the server the page loads with its full headers and makes a token", async () => {
    await server.close();
    const response = await page.reload();
    await waitForState(page, "locked");
    for (const [header, value] of Object.entries(siteHeaders)) {
      assert.equal(response?.headers()[header.toLowerCase()], value, header);
    }
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    assert.match(await makeToken(page, await fileWith("private.key", rsaKey(2048))), /^[\w-]+\.[\w-]+\.[\w-]+$/);
    assert.match(await textOf(page, "offline"), /^Ready/);
  });

  await t.test("an address with a query or with the file's name loads too", async () => {
    for (const address of ["?from=a-link", "index.html"]) {
      await page.goto(server.url + address);
      await waitForState(page, "locked");
    }
  });
});

eachBrowser("where there is no service worker", async (browser, t) => {
  const server = await serveSite({
    onRequest(request, response) {
      if (request.url !== "/sw.js") return false;
      response.writeHead(404).end();
      return true;
    },
  });
  t.after(server.close);
  const page = await openSite(browser, server.url);
  await waitForText(page, "offline", /^Not available offline/);
  assert.match(await textOf(page, "promise"), /^Locked/);
});
