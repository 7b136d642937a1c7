/** The channels, tried by the worker that would have the key. */
import { startServer } from "../../../scripts/server.mjs";
import { waitForState } from "../../e2e/find.mjs";
import { siteWithWorkerCode } from "./changed-worker.mjs";
import { inWorker } from "./channels.mjs";
import { exceptions, notInWorker } from "./exceptions.mjs";
import { arrive, pathsOf } from "./listeners.mjs";

/**
 * Returns what a page or a worker runs: each channel with its own address.
 *
 * @param {Record<string, (url: string) => unknown>} channels
 * @param {string} to
 * @param {string} [path] for all of them
 */
export const attempts = (channels, to, path) =>
  Object.entries(channels)
    .map(([name, send]) => {
      const url = JSON.stringify(to + (path ?? encodeURIComponent(name)));
      return `try { Promise.resolve((${send})(${url})).catch(() => {}); } catch {}`;
    })
    .join("\n");

/** Runs in the page first, and collects what a test's code in the worker reports, which is not an answer to a job. */
function tellWorkersReport() {
  const Original = window.Worker;
  window.Worker = class extends Original {
    /** @param {string | URL} address */
    constructor(address) {
      super(address);
      this.addEventListener("message", ({ data }) => {
        if (data.ran) Object.assign(window, { report: data });
      });
    }
  };
}

/**
 * The site with a worker that tries every channel after it has started, to another host and to its own.
 *
 * @param {import("node:test").TestContext} t
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} outside
 * @param {string} [stun]
 * @param {(page: import("puppeteer-core").Page) => Promise<void>} [prepare]
 */
export async function workerThatTries(t, browser, outside, stun, prepare) {
  const toOwnHost = attempts(inWorker, "OWN/").replaceAll('"OWN/', 'self.location.origin + "/');
  const folder = await siteWithWorkerCode(`
    const run = () => {
      ${attempts(inWorker, outside)}
      ${toOwnHost}
      ${stun ? attempts({ stun: exceptions["WebRTC's STUN"]?.send ?? (() => {}) }, stun, "") : ""}
      self.postMessage({ has: ${JSON.stringify(notInWorker)}.filter((name) => name in self), ran: true });
    };
    self.addEventListener("message", ({ data }) => data.method === "start" && setTimeout(run, 200));`);
  const site = await startServer({ root: folder });
  t.after(site.close);
  const page = await browser.newPage();
  await prepare?.(page);
  await page.evaluateOnNewDocument(tellWorkersReport);
  await page.goto(site.url);
  await waitForState(page, "locked");
  await arrive();
  const ownHost = () => pathsOf(site).filter((path) => Object.hasOwn(inWorker, path));
  return { page, ownHost };
}
