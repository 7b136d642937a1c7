/** `npm run screenshots`: every view and state at three widths, light and dark, into dist/screenshots. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { command, root, step } from "./run.mjs";
import { startServer } from "./server.mjs";

/** @import { Browser } from "puppeteer-core" */

const folder = join(root, "dist/screenshots");
const WIDTHS = [320, 768, 1440];
const HEIGHT = 900;
const THEMES = ["light", "dark"];

/** `npm run screenshots -- --readme`: the README's pictures, which are committed, as a window shows the state. */
const readme = process.argv.includes("--readme");
/** @type {Record<string, { width: number, theme: string }>} */
const README = {
  token: { width: 1440, theme: "light" },
  "inspect-refused": { width: 1440, theme: "dark" },
};

/** `npm run screenshots -- NAME…` takes only the states whose names begin so. */
const wanted = process.argv.slice(2);

await command(import.meta, async () => {
  const { launch } = await import("./browser.mjs");
  const { states } = await import("./screenshots/states.mjs");
  const chosen = Object.entries(states).filter(([name]) =>
    readme ? name in README : wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)),
  );
  if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
  for (const made of [folder, join(root, "docs/screenshots")]) await mkdir(made, { recursive: true });
  const server = await startServer({ root: join(root, "dist/site") });
  const browser = await launch("chrome");
  try {
    for (const [name, reach] of chosen) {
      await step(name, "at each width, light and dark", async () => ({
        note: `${await shoot(browser, server.url, name, reach)} pictures`,
        value: undefined,
      }));
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

/** @param {Browser} browser @param {string} url @param {string} name @param {import("./screenshots/states.mjs").Reach} reach */
async function shoot(browser, url, name, reach) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: HEIGHT });
  await page.goto(url);
  await page.waitForSelector('html[data-state="locked"]');
  await reach(page);
  // The ring around what was used last is no part of a state.
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  const places = WIDTHS.flatMap((width) => THEMES.map((theme) => ({ width, theme })));
  for (const { width, theme } of readme ? [README[name]].flatMap((place) => place ?? []) : places) {
    await page.setViewport({ width, height: HEIGHT });
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    await (readme
      ? page.screenshot({ path: join(root, `docs/screenshots/${name}.webp`), type: "webp", quality: 60 })
      : page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`), fullPage: true }));
  }
  await page.close();
  return readme ? 1 : places.length;
}
