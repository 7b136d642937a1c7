/**
 * Draws the manifest's PNG from www/icons/icon.svg in Chromium. It is committed, so run this when the drawing
 * changes.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encodePng } from "./png.mjs";
import { command, root } from "./run.mjs";

/** For systems that accept no SVG. */
const SIZE = 192;

await command(import.meta, async () => {
  const svg = await readFile(join(root, "www/icons/icon.svg"), "utf8");
  const { launch } = await import("./browser.mjs");
  const browser = await launch("chrome");
  const page = await browser.newPage();
  const drawing = svg.replace("<svg ", `<svg width="${SIZE}" height="${SIZE}" `);
  const pixels = await page.evaluate(draw, `data:image/svg+xml,${encodeURIComponent(drawing)}`, SIZE);
  await writeFile(join(root, "www/icons/icon-192.png"), encodePng(Uint8Array.from(pixels), SIZE));
  await browser.close();
});

/** Runs in the browser. Returns red, green, blue and alpha of each pixel. @param {string} url @param {number} size */
async function draw(url, size) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, size, size);
  return [...(context?.getImageData(0, 0, size, size).data ?? [])];
}
