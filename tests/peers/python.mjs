/**
 * Installs Python peers into a virtual environment in the user's cache. Without Python or its index, returns the
 * reason.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cache } from "../../scripts/setup/cache.mjs";

const PACKAGES = ["vonage-jwt==1.1.5", "vonage-video==1.6.1", "PyJWT==2.15.1", "httpie==3.2.4"];

const folder = join(cache, `python-${PACKAGES.join("-").replaceAll("==", "-")}`);

/** @returns {{ bin?: string, skip?: string }} */
function prepare() {
  const bin = join(folder, process.platform === "win32" ? "Scripts" : "bin");
  if (existsSync(join(folder, "complete"))) return { bin };
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    const options = { stdio: /** @type {const} */ ("pipe"), timeout: 180_000 };
    execFileSync("python3", ["-m", "venv", folder], options);
    execFileSync(join(bin, "pip"), ["install", "--quiet", "--disable-pip-version-check", ...PACKAGES], options);
    mkdirSync(join(folder, "complete"));
    return { bin };
  } catch (error) {
    return { skip: `no Python peers: ${String(error).split("\n")[0]}` };
  }
}

export const python = prepare();

/**
 * What a program prints.
 * @param {string} source
 * @param {string} [input]
 */
export function runPython(source, input = "") {
  return execFileSync(join(python.bin ?? "", "python"), ["-c", source], { input, encoding: "utf8" }).trim();
}
