/** The tests `tests/wasm*.rs`, compiled to WebAssembly: run in Node, and the very same in a worker of both browsers. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildEngineOnly } from "../build.mjs";
import { exists } from "../files.mjs";
import { must, Refusal, root, run } from "../run.mjs";
import { countCargo } from "./counts.mjs";

const RUNNER = "wasm-bindgen-test-runner";
/** They take a minute or two in each of the three, at the same time, and longer on a busy machine. */
const LIMIT_SECONDS = 1200;

/**
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<import("../checks.mjs").Result>}
 */
export async function wasmTests(env) {
  /** @type {import("../checks.mjs").Result} */
  const result = { ok: true, output: "", passed: 0, failed: 0, skipped: 0 };
  for (const program of await compile(env)) {
    const [node, chrome, firefox] = await Promise.all([
      inNode(program, env),
      inBrowser("chrome", program, env),
      inBrowser("firefox", program, env),
    ]);
    const counts = [node, chrome, firefox].map(countCargo);
    const same = counts.every(({ passed }) => passed === counts[0]?.passed && passed > 0);
    if (!same) result.output += "The environments did not run the same tests.\n";
    result.output += `In Node:\n${node}\nIn Chromium:\n${chrome}\nIn Firefox:\n${firefox}\n`;
    result.ok &&= same && counts.every(({ failed }) => failed === 0);
    for (const { passed, failed, skipped = 0 } of counts) {
      result.passed = (result.passed ?? 0) + passed;
      result.failed = (result.failed ?? 0) + failed;
      result.skipped = (result.skipped ?? 0) + skipped;
    }
  }
  return result;
}

/**
 * @param {Record<string, string>} env
 * @returns {Promise<string[]>} The test programs.
 */
async function compile(env) {
  const note = await buildEngineOnly(env);
  if (!(await exists(join(root, "www/pkg/engine.wasm")))) throw new Refusal(`The signing engine: ${note}`);
  const args = "test --locked --target wasm32-unknown-unknown --no-run --features engine-module --test wasm*";
  // A panic names its line without it, and the runner reads half as much.
  const own = { ...env, CARGO_PROFILE_DEV_DEBUG: "0" };
  const messages = await must("cargo", [...args.split(" "), "--message-format=json-render-diagnostics"], { env: own });
  return messages
    .split("\n")
    .map((line) => JSON.parse(line))
    .flatMap(({ profile, executable }) => (profile?.test && executable ? [executable] : []));
}

/**
 * @param {string} program
 * @param {Record<string, string>} env
 */
async function inNode(program, env) {
  const own = { ...env, WASM_BINDGEN_TEST_TIMEOUT: String(LIMIT_SECONDS) };
  return (await run(RUNNER, [program], { env: own, timeoutSeconds: LIMIT_SECONDS })).output;
}

/**
 * The runner serves a page that runs the tests; puppeteer opens it, so that no driver program is needed.
 * @param {import("../setup/browsers.mjs").BrowserName} name
 * @param {string} program
 * @param {Record<string, string>} env
 */
async function inBrowser(name, program, env) {
  const own = { NO_HEADLESS: "1", WASM_BINDGEN_USE_DEDICATED_WORKER: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" };
  const server = spawn(RUNNER, [program], { cwd: root, env: { ...process.env, ...env, ...own } });
  const { launch } = await import("../browser.mjs");
  const browser = await launch(name);
  try {
    const page = await browser.newPage();
    await page.goto(await address(server));
    const ended = () => document.querySelector("#output")?.textContent?.includes("test result: ") === true;
    await page.waitForFunction(ended, { timeout: LIMIT_SECONDS * 1000, polling: 200 }).catch(() => {});
    return await page.$eval("#output", (element) => element.textContent ?? "");
  } finally {
    await browser.close();
    server.kill("SIGKILL");
  }
}

/**
 * @param {import("node:child_process").ChildProcessWithoutNullStreams} server
 * @returns {Promise<string>} The address that the runner tells.
 */
function address(server) {
  return new Promise((found, failed) => {
    let output = "";
    const look = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      const url = /http:\/\/[\d.:]+/.exec(output)?.[0];
      if (url) found(url);
    };
    server.stdout.on("data", look);
    server.stderr.on("data", look);
    server.on("error", failed);
    server.on("exit", () => failed(new Error(`${RUNNER} ended:\n${output}`)));
  });
}
