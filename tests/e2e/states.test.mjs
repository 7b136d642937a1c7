/** Every state that the screenshots show: axe finds no fault in any theme, and nothing sticks out or is cut off. */
import assert from "node:assert/strict";
import { states } from "../../scripts/screenshots/states.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { misfits } from "./fits.mjs";
import { visit } from "./site.mjs";

/** What depends on colours. The other rules need each state only once. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Firefox's driver cannot change the theme of a running browser. */
const inTheDark = { preferences: { "layout.css.prefers-color-scheme.content-override": 0 } };

eachBrowser(
  "in every state and theme",
  async (browser, t, name) => {
    const { page, server, pageErrors } = await visit(browser, t);
    page.on("dialog", (dialog) => dialog.accept());
    const session = name === "chrome" ? await page.createCDPSession() : null;

    /** @param {string} feature @param {string} value */
    const prefer = (feature, value) =>
      session?.send("Emulation.setEmulatedMedia", { features: [{ name: feature, value }] });

    for (const [state, reach] of Object.entries(states)) {
      await t.test(state, async () => {
        // What came before decides what these show.
        if (["start", "example", "token", "inspect-empty", "batch-empty", "batch-done"].includes(state))
          await page.goto(server.url);
        await page.waitForSelector('html[data-state="locked"]');
        await prefer("prefers-color-scheme", "dark");
        await reach(page);
        assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), true);
        assert.deepEqual(await violations(page), [], "dark");
        assert.deepEqual(await misfits(page, session ? undefined : 1), []);
        if (!session) return;
        await prefer("prefers-color-scheme", "light");
        assert.deepEqual(await violations(page, COLOURS), [], "light");
        await prefer("forced-colors", "active");
        assert.deepEqual(await violations(page, COLOURS), [], "forced colours");
      });
    }
    // Firefox reports what the lock refused when its checks were opened.
    assert.deepEqual(
      pageErrors.filter((error) => !`${error}`.includes("Content-Security-Policy")),
      [],
    );
  },
  (name) => (name === "firefox" ? inTheDark : {}),
);
