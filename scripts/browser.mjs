/** Starts the real browsers for the tests, the benchmark, and the scripts that draw or test in one. */
import puppeteer from "puppeteer-core";
import { browser as setUpBrowser } from "./setup/browsers.mjs";

/** @typedef {import("./setup/browsers.mjs").BrowserName} BrowserName */

/** Stops Chromium from contacting its maker's servers, and lets it start as root in a container. */
const CHROME_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A busy machine with two cores starts a browser slowly. */
const START_LIMIT_MS = 120_000;

/** The same for Firefox. */
const FIREFOX_PREFERENCES = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.newtabpage.activity-stream.feeds.section.topstories": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.provider.google4.updateURL": "",
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.topsites.contile.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.prefetch-next": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
};

/**
 * `profile`: a folder to keep. Default: a temporary one. `downloadPath`: where downloads go, without asking.
 * `preferences`: Firefox preferences by name. `env`: extra environment variables for the browser. `protocolLimitMs`:
 * how long a single command to the browser may take.
 * @typedef {{ profile?: string, downloadPath?: string, args?: string[], preferences?: Record<string, unknown>,
 *   env?: Record<string, string>, protocolLimitMs?: number }} LaunchOptions
 */

/**
 * Starts a headless browser. Close it with `close()`.
 * @param {BrowserName} name
 * @param {LaunchOptions} [options]
 */
export async function launch(name, { profile, downloadPath, args = [], preferences, env, protocolLimitMs } = {}) {
  const { value: executablePath } = await setUpBrowser(name);
  return puppeteer.launch({
    browser: name,
    executablePath,
    headless: true,
    timeout: START_LIMIT_MS,
    protocolTimeout: protocolLimitMs,
    userDataDir: profile,
    downloadBehavior: downloadPath ? { policy: "allow", downloadPath } : undefined,
    args: [...(name === "chrome" ? CHROME_FLAGS : []), ...args],
    env: { ...process.env, ...env },
    extraPrefsFirefox: {
      ...FIREFOX_PREFERENCES,
      ...(downloadPath ? downloadPreferences(downloadPath) : {}),
      ...preferences,
    },
  });
}

/** Firefox does not accept download settings from the driver. @param {string} folder */
const downloadPreferences = (folder) => ({
  "browser.download.folderList": 2,
  "browser.download.dir": folder,
  "browser.download.useDownloadDir": true,
  "browser.download.alwaysOpenPanel": false,
  "browser.helperApps.neverAsk.saveToDisk": "application/octet-stream",
});
