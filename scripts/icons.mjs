/** Draws the manifest's icons from www/icons/icon.svg in Chromium. They are committed: run it when the drawing changes. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encodePng } from "./png.mjs";
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
    const square = svg.replace(' rx="14"', "").replace('viewBox="0 0 64 64"', 'viewBox="-4 -4 72 72"');
    const drawing = (
      maskable ? square.replace('<rect width="64" height="64"', '<rect x="-4" y="-4" width="72" height="72"') : svg
    ).replace("<svg ", `<svg width="${size}" height="${size}" `);
    const pixels = await page.evaluate(draw, `data:image/svg+xml,${encodeURIComponent(drawing)}`, size);
    await writeFile(join(root, "www/icons", name), encodePng(Uint8Array.from(pixels), size));
  }
  await browser.close();
});

/** In the browser: red, green, blue and alpha of each pixel. @param {string} url @param {number} size */
async function draw(url, size) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, size, size);
  return [...(context?.getImageData(0, 0, size, size).data ?? [])];
}
