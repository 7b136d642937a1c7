/**
 * What no policy can forbid a page, as SECURITY.md says. Each is run in the page, on a click, with an address to
 * reach. Also the listeners over HTTP, bare TCP and UDP. A name that is looked up appears in the browser's log.
 */
import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";

/** @import { Page } from "puppeteer-core" */
/** @import { BrowserName } from "../../../scripts/browser.mjs" */
/** @typedef {{ send: (url: string) => unknown, by: "http" | "tcp" | "udp" | "name", can: BrowserName[] }} Exception */

/** @type {BrowserName[]} */
const both = ["chrome", "firefox"];

/** @param {string} rel @returns {(url: string) => unknown} */
const hint = (rel) =>
  /** @type {any} */ (
    new Function(
      "url",
      `const link = document.createElement("link");
       link.rel = ${JSON.stringify(rel)};
       link.href = url;
       document.head.append(link);`,
    )
  );

/** @type {Record<string, Exception>} */
export const exceptions = {
  "window.open": { by: "http", can: both, send: (url) => window.open(url) },
  navigation: {
    by: "http",
    can: both,
    send: (url) => {
      location.href = url;
    },
  },
  "a link": {
    by: "http",
    can: both,
    send: (url) => {
      const link = document.createElement("a");
      link.href = url;
      document.body.append(link);
      link.click();
    },
  },
  "meta refresh": {
    by: "http",
    can: both,
    send: (url) => {
      const meta = document.createElement("meta");
      meta.httpEquiv = "refresh";
      meta.content = `0;url=${url}`;
      document.head.append(meta);
    },
  },
  "WebRTC's STUN": {
    by: "udp",
    can: both,
    send: (url) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: url }] });
      connection.createDataChannel("leak");
      return connection.setLocalDescription();
    },
  },
  preconnect: { by: "tcp", can: both, send: hint("preconnect") },
  "the look-up of a name to connect to": { by: "name", can: both, send: hint("preconnect") },
  // `x-dns-prefetch-control` should switch this off, but Chromium ignores it here.
  "dns-prefetch": { by: "name", can: ["chrome"], send: hint("dns-prefetch") },
  "the look-up of a link's name": {
    by: "name",
    can: [],
    send: (url) => {
      const link = document.createElement("a");
      link.href = url;
      link.textContent = "link";
      document.body.append(link);
    },
  },
};

/** In a worker none of them can even be expressed. */
export const notInWorker = ["open", "RTCPeerConnection", "document", "window", "navigation", "SharedWorker"];

/**
 * Runs it the way the page's own code would, on a click.
 *
 * @param {Page} page
 * @param {Exception} exception
 * @param {string} url
 */
export async function onClick(page, { send }, url) {
  await page.evaluate(
    `document.body.addEventListener("click", () => { (${send})(${JSON.stringify(url)}); }, { once: true })`,
  );
  await page.click("h1");
}

/** Accepts connections silently. @param {import("node:test").TestContext} t */
export async function listenTcp(t) {
  let heard = 0;
  const server = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(null)));
  t.after(() => server.close());
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, heard: () => heard };
}

/**
 * A browser gathers addresses only on real interfaces. Null if the machine has none.
 *
 * @param {import("node:test").TestContext} t
 */
export async function listenUdp(t) {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const outer = addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  if (!outer) return null;
  let heard = 0;
  const socket = createSocket("udp4", () => {
    heard += 1;
  });
  await new Promise((done) => socket.bind(0, outer, () => done(null)));
  t.after(() => socket.close());
  return { url: `stun:${outer}:${socket.address().port}`, heard: () => heard };
}
