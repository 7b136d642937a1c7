/** `www/manifest.webmanifest` with its icons in it: Chromium fetches icons at a time of its own, after the lock. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { www } from "./bundle.mjs";

/** @returns {Promise<string>} */
export async function manifest() {
  const parsed = JSON.parse(await readFile(join(www, "manifest.webmanifest"), "utf8"));
  for (const icon of parsed.icons) {
    icon.src = `data:${icon.type};base64,${(await readFile(join(www, "icons", icon.src))).toString("base64")}`;
  }
  return JSON.stringify(parsed);
}
