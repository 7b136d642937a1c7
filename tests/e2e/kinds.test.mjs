import assert from "node:assert/strict";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, has, type, value } from "./find.mjs";
import { fill, unfold, verified } from "./form.mjs";
import { applicationId, fileWith, makeToken, textOf, visit, waitForText } from "./site.mjs";

const key = rsaKey(2048);
const user = "User (Client SDK)";

eachBrowser("every kind of token", async (browser, t) => {
  const { server, page, pageErrors, requestsAtLock } = await visit(browser, t);

  await t.test("an application token only asks for what it needs", async () => {
    await find(page, "radiogroup", "Kind of token");
    await makeToken(page, await fileWith("private.key", key));
    for (const name of ["Subject", "Session ID", "ACL", "Custom claims", "Not before"])
      assert.equal(await has(page, "textbox", name), false, name);
    const { claims } = await verified(page, key);
    assert.deepEqual(Object.keys(claims), ["application_id", "iat", "exp", "jti"]);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("a user token names its user, and warns without an ACL", async () => {
    await click(page, "radio", user);
    await waitForText(page, "prompt", /Subject/);
    assert.equal(await textOf(page, "sub-problem"), "");
    await type(page, "Subject", "alice");
    const { token, claims } = await verified(page, key);
    assert.deepEqual(Object.keys(claims), ["application_id", "iat", "exp", "jti", "sub"]);
    assert.equal(claims.sub, "alice");
    await waitForText(page, "warnings", /ACL/);
    await page.waitForSelector("#acl-preset option[value=client_sdk]");
    await click(page, "button", "Use the Client SDK preset");
    const { claims: listed } = await verified(page, key, token);
    const names = [
      "rtc",
      "users",
      "conversations",
      "sessions",
      "devices",
      "image",
      "media",
      "push",
      "knocking",
      "legs",
    ];
    assert.equal(await page.evaluate(() => document.activeElement?.id), "prompt");
    assert.deepEqual(listed.acl, { paths: Object.fromEntries(names.map((name) => [`/*/${name}/**`, {}])) });
    assert.deepEqual(await violations(page), []);
    await type(page, "Subject", "");
    await waitForText(page, "sub-problem", /user's name/);
    await type(page, "Subject", "alice");
  });

  await t.test("a Video token has its session, and lasts a day by default", async () => {
    await click(page, "radio", "Video");
    await waitForText(page, "prompt", /session/i);
    await type(page, "Session ID", "2_MX4xMjM");
    const { token, claims } = await verified(page, key);
    assert.equal(claims.exp - claims.iat, 86_400);
    const names = ["application_id", "iat", "exp", "jti", "sub", "acl", "scope", "session_id", "role"];
    assert.deepEqual(Object.keys(claims), names);
    assert.deepEqual(
      [claims.sub, claims.scope, claims.session_id, claims.role, claims.acl],
      ["video", "session.connect", "2_MX4xMjM", "publisher", { paths: { "/session/**": {} } }],
    );
    await page.select("#role", "moderator");
    await type(page, "Connection data", "Zoë's tab");
    await type(page, "Layout classes", "full focus");
    await click(page, "radio", "30 days");
    await waitForText(page, "claims", /full focus/);
    const { claims: more } = await verified(page, key, token);
    assert.equal(more.exp - more.iat, 30 * 86_400);
    assert.equal(more.role, "moderator");
    assert.equal(more.connection_data, "Zoë's tab");
    assert.equal(more.initial_layout_class_list, "full focus");
    assert.deepEqual(await violations(page), []);
  });

  await t.test("switching the kind loses nothing, and each kind has its own limit", async () => {
    await click(page, "radio", user);
    assert.equal(await value(page, "Subject"), "alice");
    await waitForText(page, "lifetime-amount-problem", /24 hours/);
    await click(page, "radio", "1 hour");
    await click(page, "radio", "Video");
    assert.equal(await value(page, "Session ID"), "2_MX4xMjM");
    assert.equal(await value(page, "Connection data"), "Zoë's tab");
    const { claims } = await verified(page, key);
    assert.equal(claims.exp - claims.iat, 3600);
    await click(page, "radio", "Application");
    // Content of a collapsed part must not go into the token unseen.
    assert.match(await value(page, "ACL"), /conversations/);
    await page.waitForSelector("#acl-preset option[value=none]");
    await page.select("#acl-preset", "none");
  });

  await t.test("custom claims, times and a token ID are in the token as typed", async () => {
    await waitForText(page, "claims", /^(?!.*acl)/s);
    const { token } = await verified(page, key);
    await unfold(page, "more-fold");
    const now = Math.floor(Date.now() / 1000);
    await fill(page, "custom-claims", '{"n": 9007199254740993, "team": "support"}');
    await type(page, "Not before", String(now - 5));
    await type(page, "Issued at", String(now - 10));
    await type(page, "Token ID", "00000000-0000-4000-8000-000000000000");
    await waitForText(page, "claims", /00000000-0000-4000/);
    const { token: full, claims } = await verified(page, key, token);
    const names = ["application_id", "iat", "nbf", "exp", "jti", "n", "team"];
    assert.deepEqual(Object.keys(claims), names);
    assert.deepEqual([claims.iat, claims.nbf, claims.exp], [now - 10, now - 5, now - 10 + 3600]);
    assert.match(Buffer.from(full.split(".")[1] ?? "", "base64url").toString(), /"n":9007199254740993,/);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("several mistakes are shown at once, each at its field, and above if that is collapsed", async () => {
    await fill(page, "custom-claims", '{\n "exp": 1}');
    await type(page, "Not before", "tomorrow");
    await type(page, "Issued at", "1700000000000");
    await type(page, "Token ID", "x");
    await type(page, "Application ID", "nobody");
    for (const [id, pattern] of /** @type {const} */ ([
      ["application-id", /UUID/],
      ["custom-claims", /exp.*Valid for/],
      ["not-before", /must be a number/],
      ["issued-at", /milliseconds/],
      ["jti", /UUID/],
    ])) {
      await waitForText(page, `${id}-problem`, pattern);
      const field = await page.$eval(`#${id}`, (element) => [
        element.getAttribute("aria-invalid"),
        element.getAttribute("aria-describedby"),
      ]);
      assert.deepEqual([field[0], field[1]?.includes(`${id}-problem`)], ["true", true], id);
    }
    assert.equal(await textOf(page, "problems"), "");
    assert.deepEqual(await violations(page), []);
    await unfold(page, "more-fold");
    for (const pattern of [/Custom claims/, /Not before/, /Issued at/, /Token ID/])
      await waitForText(page, "problems", pattern);
    assert.equal(await page.$eval("#problems", (element) => element.getAttribute("role")), "alert");
    assert.doesNotMatch(await textOf(page, "problems"), /Application ID/);
    assert.deepEqual(await violations(page), []);
    await unfold(page, "more-fold");
    await fill(page, "custom-claims", '{\n "a": 1,}');
    await waitForText(page, "custom-claims-problem", /line 2, column 9/);
    assert.equal(await value(page, "Custom claims"), '{\n "a": 1,}');
    for (const id of ["custom-claims", "not-before", "issued-at", "jti"]) await fill(page, id, "");
    await type(page, "Application ID", applicationId);
    await verified(page, key);
  });

  await t.test("the kinds are one tab stop, and arrow keys move between them", async () => {
    await page.focus("#kind-application");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#user-fields:not([hidden])");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "sub");
  });

  await t.test("nothing was sent after the lock, and nothing failed", async () => {
    assert.deepEqual(
      server.requests.slice(requestsAtLock).map(({ url }) => url),
      [],
    );
    assert.deepEqual(pageErrors, []);
  });
});
