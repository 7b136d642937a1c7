/** Every state that the screenshots show: axe finds no fault in any theme, and nothing sticks out or is cut off. */
import assert from "node:assert/strict";
import { states } from "../../scripts/screenshots/states.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { misfits } from "./fits.mjs";
import { outline } from "./named.mjs";
import { visit } from "./site.mjs";

/** What depends on colours. The other rules need each state only once. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Firefox's driver cannot change the theme of a running browser. */
const inTheDark = { preferences: { "layout.css.prefers-color-scheme.content-override": 0 } };

/** @param {{ role: string, name: string }[]} all */
const controls = (all) =>
  all
    .filter(({ role }) => /^(button|checkbox|combobox|link|radio|searchbox|spinbutton|tab|textbox)$/.test(role))
    // Only the library leaves out the space between two lines.
    .map(({ role, name }) => `${role} "${name.replace(/\s/g, "")}"`)
    .sort();

/** What the tests find, by the library's rules. @param {import("puppeteer-core").Page} page */
const controlsNamed = async (page) => controls(await page.evaluate(outline));

/** What Chromium tells a screen reader. @param {import("puppeteer-core").CDPSession} session */
async function controlsHeard(session) {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const parents = new Map(nodes.map(({ nodeId, parentId }) => [nodeId, parentId]));
  const parts = new Set(
    nodes.filter(({ role }) => role?.value === "DateTime").flatMap(({ childIds }) => childIds ?? []),
  );
  // The parts of a date field are the browser's own.
  const isPart = (/** @type {string | undefined} */ id) => {
    for (let at = id; at; at = parents.get(at)) if (parts.has(at)) return true;
    return false;
  };
  const heard = nodes.filter(({ ignored, nodeId }) => !ignored && !isPart(nodeId));
  return controls(
    heard.map(({ role, name }) => ({
      role: role?.value === "DisclosureTriangle" ? "button" : role?.value,
      name: name?.value ?? "",
    })),
  );
}

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
        assert.deepEqual(await controlsNamed(page), await controlsHeard(session));
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
