/** Measures how much of the machine's memory a browser uses, according to the kernel. Linux only. */
import { readdir, readFile } from "node:fs/promises";

/**
 * Returns the share (PSS, proc(5)) of the largest process that shows pages, and of all the browser's processes.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @returns {Promise<{ tab: number, all: number } | null>} In bytes. Null on a system without these numbers.
 */
export async function memoryOf(browser) {
  const root = browser.process()?.pid;
  if (process.platform !== "linux" || !root) return null;
  const sizes = await Promise.all((await tree(root)).map(async (pid) => ({ pid, ...(await measure(pid)) })));
  const tabs = sizes.filter(({ command }) => /--type=renderer|-contentproc.* tab$/.test(command));
  return {
    tab: Math.max(0, ...tabs.map(({ bytes }) => bytes)),
    all: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Returns a process and all that it started. @param {number} root */
export async function tree(root) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of await readdir("/proc")) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, "utf8").catch(() => "") : "";
    // The name in brackets may contain anything, so the parent is the second field after the last bracket.
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** @param {number} pid */
async function measure(pid) {
  const read = (/** @type {string} */ name) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
  const pss = /^Pss:\s+(\d+) kB/m.exec(await read("smaps_rollup"))?.[1];
  return { bytes: Number(pss ?? 0) * 1024, command: (await read("cmdline")).replaceAll("\0", " ").trim() };
}
