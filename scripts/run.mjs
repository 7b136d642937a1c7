/** Runs other programs, and knows where the project is. */
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { setPriority } from "node:os";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { invocation } from "./invocation.mjs";
import { isOlder, OLDEST_NODE, takeOver, USABLE_NODE } from "./setup/node.mjs";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure that is reported to the user as one sentence, without a stack trace. */
export class Refusal extends Error {}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] Added to this process's own.
 * @property {number} [priority] As `os.setPriority` takes it; it counts for what the program starts, too.
 * @property {number} [timeoutSeconds] After this the program is ended, and `code` is null.
 * @typedef {{ code: number | null, stdout: string, stderr: string, output: string }} RunResult `output`: stdout and stderr as they came.
 */

/**
 * Runs a program without a terminal and collects its output. A missing program gives code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const started = invocation(command, args);
  const child = spawn(started.command, started.args, {
    shell: started.shell,
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: options.timeoutSeconds === undefined ? undefined : options.timeoutSeconds * 1000,
    killSignal: "SIGKILL",
  });
  if (options.priority && child.pid) setPriority(child.pid, options.priority);
  /** @type {Buffer[]} */
  const stdout = [];
  /** @type {Buffer[]} */
  const stderr = [];
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on("data", (chunk) => stdout.push(chunk) && output.push(chunk));
  child.stderr.on("data", (chunk) => stderr.push(chunk) && output.push(chunk));
  const text = (/** @type {Buffer[]} */ chunks) => Buffer.concat(chunks).toString();
  return new Promise((done) => {
    child.on("error", ({ message }) => done({ code: 127, stdout: "", stderr: message, output: message }));
    child.on("close", (code) => done({ code, stdout: text(stdout), stderr: text(stderr), output: text(output) }));
  });
}

/**
 * Runs a program that must succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} What it printed to stdout, trimmed.
 */
export async function must(command, args, options) {
  const { code, stdout, stderr } = await run(command, args, options);
  if (code !== 0) throw new Refusal(`${stderr.trim()}\n\`${command} ${args.join(" ")}\` failed (${code ?? "ended"}).`);
  return stdout.trim();
}

/**
 * Returns `PATH` with folders added in front.
 * @param {string[]} folders
 */
export function pathWith(folders) {
  return [...folders, process.env.PATH ?? ""].join(delimiter);
}

/**
 * Runs one step of the work and reports it on one line: what, why, the result and the time it took.
 * @template T
 * @param {string} what
 * @param {string} why
 * @param {() => Promise<{ note: string, value: T }>} work
 * @returns {Promise<T>}
 */
export async function step(what, why, work) {
  const start = performance.now();
  process.stdout.write(`${what}: ${why} … `);
  try {
    const { note, value } = await work();
    console.log(`${note}, ${seconds(start)}`);
    return value;
  } catch (error) {
    console.log(`failed after ${seconds(start)}`);
    throw error;
  }
}

/** @param {number} start From `performance.now()`. */
export function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** @param {string} reason */
const nodeAdvice = (reason) =>
  `Install Node ${OLDEST_NODE} or newer from https://nodejs.org. It could not be fetched (${reason}).`;

/**
 * Runs a command's main function if its file is the program that was started, and not imported. If this Node is too
 * old, a newer one runs it instead. Reports a `Refusal` as its sentence, and any other failure with its stack trace.
 * @param {ImportMeta} meta
 * @param {() => Promise<unknown>} main
 */
export async function command(meta, main) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(meta.url)) return;
  try {
    const reason = await takeOver();
    if (reason !== null && isOlder(process.versions.node, USABLE_NODE)) throw new Refusal(nodeAdvice(reason));
    if (reason !== null) console.log(`${nodeAdvice(reason)} Continuing with this one for now.`);
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
