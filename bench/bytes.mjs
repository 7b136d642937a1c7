/** Measures what a first visit downloads: the bodies that the server sent, plain and compressed. */
import { launch } from "../scripts/browser.mjs";
import { waitForState } from "../tests/e2e/find.mjs";
import { waitForText } from "../tests/e2e/site.mjs";

/** @import { BrowserName } from "../scripts/browser.mjs" */
/** @import { Measure } from "./rounds.mjs" */
/** @import { Served } from "./serve.mjs" */

/** A browser may request more just after the page is ready. */
const SETTLE_MS = 1500;

/**
 * @param {BrowserName} place
 * @param {Record<string, Served>} servers by page
 * @returns {Promise<Measure[]>}
 */
export async function measureBytes(place, servers) {
  /** @type {Measure[]} */
  const measures = ["raw", "gzip", "br"].map((form) => ({ id: `bytes-${form}`, place, unit: "B", samples: {} }));
  /** @type {Measure} */
  const requests = { id: "requests", place, unit: "requests", samples: {} };
  const browser = await launch(place);
  try {
    for (const [name, served] of Object.entries(servers)) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const before = served.sent.length;
      await page.goto(served.url);
      await waitForState(page, name === "ours" ? "locked" : "ready");
      if (name === "ours") await waitForText(page, "offline", /./);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      await context.close();
      const sent = served.sent.slice(before);
      const files = sent.filter(({ status }) => status === 200).map(({ path }) => served.files.get(path));
      for (const { id, samples } of measures) {
        const form = /** @type {"raw" | "gzip" | "br"} */ (id.slice("bytes-".length));
        samples[name] = [files.reduce((sum, file) => sum + (file?.[form].length ?? 0), 0)];
      }
      requests.samples[name] = [sent.length];
    }
  } finally {
    await browser.close();
  }
  return [...measures, requests];
}
