/** What a browser takes of the machine's memory, by the kernel's own account. On Linux only. */
import { readdir, readFile } from "node:fs/promises";

/**
 * The shares (PSS, proc(5)) of the browser's processes: of the largest that shows pages, and of all of them.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @returns {Promise<{ tab: number, all: number } | null>} in bytes; null where there is no such account
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

/** A process and all that it started. @param {number} root */
export async function tree(root) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of await readdir("/proc")) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, "utf8").catch(() => "") : "";
    // The name in brackets may hold anything: the parent is the second field behind the last bracket.
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
