/** Draws the manifest's icons from www/icons/icon.svg in Chromium. They are committed: run it when the drawing changes. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { command, root } from "./run.mjs";

/** A maskable icon is cut to a circle or another shape by the system: all ground, the drawing in the safe middle. */
const ICONS = [
  { name: "icon-192.png", size: 192, maskable: false },
  { name: "icon-512.png", size: 512, maskable: false },
  { name: "icon-maskable.png", size: 512, maskable: true },
];

await command(import.meta, async () => {
  const svg = await readFile(join(root, "www/icons/icon.svg"), "utf8");
  const { launch } = await import("../tests/e2e/browsers.mjs");
  const browser = await launch("chrome");
  const page = await browser.newPage();
  for (const { name, size, maskable } of ICONS) {
    const drawing = maskable ? svg.replace('viewBox="0 0 64 64"', 'viewBox="-4 -4 72 72"') : svg;
    const ground = maskable ? "#5a2ea6" : "transparent";
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>html{background:${ground}}body{margin:0}svg{display:block}</style>${drawing}`);
    const path = /** @type {`${string}.png`} */ (join(root, "www/static", name));
    await page.screenshot({ path, omitBackground: true });
  }
  await browser.close();
});
