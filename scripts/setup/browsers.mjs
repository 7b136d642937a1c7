/** Finds the two browsers for the tests. On Debian as root, installs a missing one. */
import { access, constants, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";
import { Refusal } from "../run.mjs";
import { canInstall, install } from "./debian.mjs";

/** @typedef {"chrome" | "firefox"} BrowserName */

/** The usual names on PATH, and the places in macOS's and Windows' folders for programs. */
const BROWSERS = {
  chrome: {
    variable: "CHROME_PATH",
    debian: "chromium",
    names: ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome"],
    mac: ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"],
    windows: ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    debian: "firefox-esr",
    names: ["firefox", "firefox-esr"],
    mac: ["Firefox.app/Contents/MacOS/firefox"],
    windows: ["Mozilla Firefox/firefox.exe"],
  },
};

/**
 * Where a browser may be, the likeliest first.
 * @param {BrowserName} name
 * @param {string} [platform]
 * @param {Record<string, string | undefined>} [env]
 */
export function placesOf(name, platform = process.platform, env = process.env) {
  const { names, mac, windows } = BROWSERS[name];
  const { delimiter, join } = platform === "win32" ? win32 : posix;
  const each = (/** @type {(string | undefined)[]} */ folders, /** @type {string[]} */ files) =>
    files.flatMap((file) => folders.flatMap((folder) => (folder ? [join(folder, file)] : [])));
  const programs = platform === "win32" ? names.map((name) => `${name}.exe`) : names;
  const onPath = each((env.PATH ?? "").split(delimiter), programs);
  if (platform === "darwin") return [...onPath, ...each(["/Applications", join(homedir(), "Applications")], mac)];
  if (platform !== "win32") return onPath;
  return [...onPath, ...each([env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA], windows)];
}

/**
 * Returns the path of a browser, or null.
 * @param {BrowserName} name
 * @returns {Promise<string | null>}
 */
export async function findBrowser(name) {
  const { variable } = BROWSERS[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (await runs(chosen)) return chosen;
    throw new Refusal(`${variable} is ${chosen}, which is not a program.`);
  }
  for (const place of placesOf(name)) if (await runs(place)) return place;
  return null;
}

/**
 * @param {BrowserName} name
 * @returns {Promise<{ note: string, value: string }>}
 */
export async function browser(name) {
  const { variable, debian } = BROWSERS[name];
  const there = await findBrowser(name);
  if (there !== null) return { note: `already installed (${there})`, value: there };
  if (await canInstall()) await install([debian]);
  const installed = await findBrowser(name);
  if (installed === null) {
    throw new Refusal(
      `${name} was not found. Install it (on Debian: \`apt-get install ${debian}\`) or set ${variable}.`,
    );
  }
  return { note: `installed (${installed})`, value: installed };
}

/** A folder may be "executable" too. @param {string} path */
async function runs(path) {
  const reachable = access(path, constants.X_OK).then(() => stat(path));
  return reachable.then(
    (entry) => entry.isFile(),
    () => false,
  );
}
