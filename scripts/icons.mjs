/** Draws the PNGs in www/icons from their SVGs, in Chromium. They are committed: run it when a drawing changes. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encodePng } from "./png.mjs";
import { command, root } from "./run.mjs";

/** For systems that do not accept SVG, and for link previews on other sites. */
const pictures = [
  { from: "icon.svg", to: "icon-192.png", width: 192, height: 192 },
  { from: "social.svg", to: "social.png", width: 1200, height: 630 },
];

await command(import.meta, async () => {
  const { launch } = await import("./browser.mjs");
  const browser = await launch("chrome");
  const page = await browser.newPage();
  for (const { from, to, width, height } of pictures) {
    const svg = await readFile(join(root, "www/icons", from), "utf8");
    const drawing = svg.replace("<svg ", `<svg width="${width}" height="${height}" `);
    const base64 = await page.evaluate(draw, `data:image/svg+xml,${encodeURIComponent(drawing)}`, width, height);
    await writeFile(join(root, "www/icons", to), encodePng(Buffer.from(base64, "base64"), width, height));
  }
  await browser.close();
});

/** In the browser: red, green, blue and alpha of each pixel, in base64. @param {string} url @param {number} width @param {number} height */
async function draw(url, width, height) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, width, height);
  let binary = "";
  for (const byte of context?.getImageData(0, 0, width, height).data ?? []) binary += String.fromCharCode(byte);
  return btoa(binary);
}
