/** Finds the two browsers for the tests. On Debian as root, installs a missing one. */
import { access, constants } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { Refusal } from "../run.mjs";
import { canInstall, install } from "./debian.mjs";

/** @typedef {"chrome" | "firefox"} BrowserName */

/** The usual names on PATH, and places outside it. */
const BROWSERS = {
  chrome: {
    variable: "CHROME_PATH",
    debian: "chromium",
    places: [
      "chromium",
      "google-chrome",
      "google-chrome-stable",
      "chromium-browser",
      "chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:/Program Files/Google/Chrome/Application/chrome.exe",
      "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    ],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    debian: "firefox-esr",
    places: [
      "firefox",
      "firefox-esr",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:/Program Files/Mozilla Firefox/firefox.exe",
    ],
  },
};

/**
 * Returns the path of a browser, or null.
 * @param {BrowserName} name
 * @returns {Promise<string | null>}
 */
export async function findBrowser(name) {
  const { variable, places } = BROWSERS[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (await runs(chosen)) return chosen;
    throw new Refusal(`${variable} is ${chosen}, which is not a program.`);
  }
  for (const place of places) {
    const folders = isAbsolute(place) ? [""] : (process.env.PATH ?? "").split(delimiter);
    for (const folder of folders) {
      if (await runs(join(folder, place))) return join(folder, place);
    }
  }
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

/** @param {string} path */
async function runs(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
