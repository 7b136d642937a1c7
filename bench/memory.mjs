/** Measures the memory of the tab once it is idle. */
import { memoryOf } from "../scripts/memory.mjs";

/**
 * @param {import("puppeteer-core").Browser} browser with one page
 * @param {number} settleMs time for the browser to collect what it no longer needs
 * @returns {Promise<number | null>} bytes; null where the system gives no account
 */
export async function tabMemory(browser, settleMs) {
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  return (await memoryOf(browser))?.tab ?? null;
}
