/** Makes a browser log everything that it does in the network, whoever asked for it, into files in a folder. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** @import { BrowserName, LaunchOptions } from "../../../scripts/browser.mjs" */

/**
 * `sync`: writes each line at once instead of buffering.
 *
 * @param {string} folder
 * @returns {(name: BrowserName) => LaunchOptions}
 */
export const networkLog = (folder) => (name) =>
  name === "chrome"
    ? { args: [`--log-net-log=${join(folder, "net-log")}`, "--net-log-capture-mode=Everything"] }
    : { env: { MOZ_LOG: "sync,nsHttp:4,nsHostResolver:5", MOZ_LOG_FILE: join(folder, "net-log") } };

/** @param {string} folder */
export async function readNetworkLog(folder) {
  const names = (await readdir(folder)).filter((name) => name.startsWith("net-log"));
  return (await Promise.all(names.map((name) => readFile(join(folder, name), "latin1")))).join("\n");
}
