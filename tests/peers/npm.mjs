/**
 * Installs npm peers that are too heavy for every checkout into the user's cache. Without the registry, returns the
 * reason.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { invocation } from "../../scripts/invocation.mjs";
import { cache } from "../../scripts/setup/cache.mjs";

const PACKAGES = ["@vonage/cli@1.2.4", "nexmo-cli@0.3.17", "jose@6.2.17"];

const folder = join(cache, `npm-${PACKAGES.join("-").replaceAll(/[@/]/g, "-")}`);

/** @returns {{ skip?: string }} */
function prepare() {
  if (existsSync(join(folder, "complete"))) return {};
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const words = ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...PACKAGES];
    const { command, args, shell } = invocation("npm", words);
    execFileSync(command, args, { cwd: folder, shell, stdio: "pipe", timeout: 300_000 });
    // The CLI crashes at its first start, before its own settings are there.
    mkdirSync(join(folder, "@vonage/cli"), { recursive: true });
    writeFileSync(join(folder, "@vonage/cli/vonage.config.json"), '{ "apiKey": "", "apiSecret": "" }\n');
    mkdirSync(join(folder, "complete"));
    return {};
  } catch (error) {
    return { skip: `no npm peers: ${String(error).split("\n")[0]}` };
  }
}

export const npm = prepare();

/**
 * Returns what a package's command prints. It finds none of the user's settings.
 * @param {string} name
 * @param {string[]} words
 */
export function runNpm(name, words) {
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder };
  return execFileSync(join(folder, "node_modules/.bin", name), words, { env, encoding: "utf8", timeout: 60_000 });
}

/** @param {string} name @returns {Promise<any>} */
export function importNpm(name) {
  const path = createRequire(join(folder, "package.json")).resolve(name);
  return import(pathToFileURL(path).href);
}
