/** Describes the machine and the versions, without anything that identifies its owner. */
import { readFile } from "node:fs/promises";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { launch } from "../scripts/browser.mjs";
import { root } from "../scripts/run.mjs";

/** @typedef {{ cpu: string, cores: number, memoryGiB: number, system: string }} Machine */

/** @returns {Promise<Machine>} */
export async function machine() {
  return {
    cpu: (cpus()[0]?.model ?? "unknown").trim(),
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${await distribution()}${type()} ${release().split("-")[0]}`,
  };
}

async function distribution() {
  const text = await readFile("/etc/os-release", "utf8").catch(() => "");
  const name = /^PRETTY_NAME="?([^"\n]*)/m.exec(text)?.[1];
  return name ? `${name}, ` : "";
}

const PACKAGES = ["jose", "jsrsasign", "node-forge", "jsonwebtoken", "@vonage/jwt"];

/** @param {import("../scripts/browser.mjs").BrowserName[]} browsers @returns {Promise<Record<string, string>>} */
export async function versions(browsers) {
  /** @type {Record<string, string>} */
  const all = { "this project": await versionIn(root), Node: process.versions.node };
  for (const name of browsers) {
    const browser = await launch(name);
    const [program = name, version = "unknown"] = (await browser.version()).split("/");
    all[program === "chrome" || /chrome/i.test(program) ? "Chromium" : "Firefox"] = version;
    await browser.close();
  }
  for (const name of PACKAGES) all[name] = await versionIn(join(root, "node_modules", name));
  return all;
}

/** @param {string} folder @returns {Promise<string>} */
const versionIn = async (folder) => JSON.parse(await readFile(join(folder, "package.json"), "utf8")).version;
