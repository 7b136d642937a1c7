/** The npm package's tarball in every runtime and bundler that npm has, without configuration and without `init()`. */
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { launch } from "../../scripts/browser.mjs";
import { root } from "../../scripts/run.mjs";
import { startServer } from "../../scripts/server.mjs";
import { installed, node, npm, tarball } from "../package/installed.mjs";
import { encrypted, pem, publicPem } from "../package/keys.mjs";

const execute = promisify(execFile);

const folder = await installed("tests/deep/runtimes");
await npm(["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], folder);
// `npm ci` empties node_modules.
await npm(["install", tarball, "--no-save", "--offline", "--ignore-scripts"], folder);
await cp(join(root, "tests/package/contract.js"), join(folder, "contract.js"));
await writeFile(join(folder, "given.js"), `export const given = ${JSON.stringify({ pem, encrypted, publicPem })};\n`);

/** @param {string} printed @param {boolean} [engine] */
const holds = (printed, engine = true) => assert.deepEqual(JSON.parse(printed), { failed: [], engine });
const bin = (/** @type {string} */ name) => join(folder, "node_modules/.bin", name);
/** @param {string} program @param {string[]} args */
const printedBy = async (program, args) => (await execute(program, args, { cwd: folder })).stdout;

// Node 20 and Bun have no relaxed SIMD: there the core signs alone.
for (const [version, engine] of /** @type {const} */ ([
  ["20", false],
  ["22", true],
  ["24", true],
  ["26", true],
]))
  test(`Node ${version}`, async () => {
    holds(await printedBy("npx", ["--yes", `node@${version}`, "entry.js"]), engine);
  });

test("Deno, without any permission", async () =>
  holds(await printedBy(bin("deno"), ["run", "--no-prompt", "entry.js"])));

test("Bun", async () => {
  // Puts the program of this system in its place, as npm does where it may run scripts.
  await node(join(folder, "node_modules/bun"), ["install.js"]);
  holds(await printedBy(bin("bun"), ["entry.js"]), false);
});

test("workerd", async () => {
  const script = `
    import { build } from "esbuild";
    import { Miniflare } from "miniflare";
    import { copyFileSync } from "node:fs";
    const wasm = { name: "wasm", setup: (build) => build.onResolve({ filter: /\\.wasm$/ }, ({ path }) => ({ path, external: true })) };
    await build({ entryPoints: ["worker.js"], bundle: true, format: "esm", outfile: "workerd/worker.js", conditions: ["workerd"], plugins: [wasm] });
    for (const name of ["vonage_jwt_web_bg.wasm", "engine.wasm"])
      copyFileSync("node_modules/vonage-jwt-web/dist/" + name, "workerd/" + name);
    const worker = new Miniflare({ rootPath: "workerd", scriptPath: "worker.js", modules: true, modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }], compatibilityDate: "2026-07-01" });
    console.log(await (await worker.dispatchFetch("http://localhost/")).text());
    await worker.dispose();`;
  holds(await node(folder, ["--input-type=module", "-e", script]));
});

test("vitest, in Node and with jsdom", async () => {
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  for (const environment of ["node", "jsdom"]) {
    const file = join(folder, `${environment}.json`);
    const options = [`--environment=${environment}`, "--reporter=json", `--outputFile=${file}`];
    await node(folder, [vitest, "run", ...options, "contract.spec.js"]);
    assert.equal(JSON.parse(await readFile(file, "utf8")).numPassedTests, 1, environment);
  }
});

for (const format of ["esm", "iife"])
  test(`esbuild, ${format}`, async () => {
    const script = `
      import { build } from "esbuild";
      await build({ entryPoints: ["entry.js"], bundle: true, minify: true, format: "${format}", outfile: "esbuild.${format}.mjs" });`;
    await node(folder, ["--input-type=module", "-e", script]);
    holds(await node(folder, [`esbuild.${format}.mjs`]));
  });

test("rollup", async () => {
  const script = `
    import resolve from "@rollup/plugin-node-resolve";
    import { rollup } from "rollup";
    const bundle = await rollup({ input: "entry.js", plugins: [resolve({ browser: true })] });
    await bundle.write({ file: "rollup.mjs" });`;
  await node(folder, ["--input-type=module", "-e", script]);
  holds(await node(folder, ["rollup.mjs"]));
});

test("webpack", async () => {
  const script = `
    import webpack from "webpack";
    const output = { path: process.cwd(), filename: "webpack.mjs", module: true, chunkFormat: "module", publicPath: "" };
    const settings = { mode: "production", target: "web", entry: "./entry.js", output, experiments: { outputModule: true }, performance: false };
    webpack(settings, (error, stats) => {
      if (error || stats.hasErrors() || stats.hasWarnings()) throw error ?? new Error(stats.toString());
    });`;
  await node(folder, ["--input-type=module", "-e", script]);
  holds(await node(folder, ["webpack.mjs"]));
});

for (const version of [5, 6, 7, 8])
  test(`Vite ${version}, its development server and its build`, async (t) => {
    const page = join(folder, `page${version}`);
    await mkdir(page, { recursive: true });
    for (const name of ["contract.js", "given.js", "entry.js"]) await cp(join(folder, name), join(page, name));
    await writeFile(
      join(page, "index.html"),
      '<!doctype html><title>page</title><script type="module" src="/entry.js"></script>',
    );
    const vite = join(folder, `node_modules/vite${version}/bin/vite.js`);
    await node(page, [vite, "build"]);
    const built = await startServer({ root: join(page, "dist") });
    t.after(built.close);
    const server = spawn(process.execPath, [vite, "--port", "0", "--host", "127.0.0.1"], {
      cwd: page,
      env: { ...process.env, NO_COLOR: "1" },
    });
    t.after(() => server.kill());
    const browser = await launch("chrome");
    t.after(() => browser.close());
    for (const url of [built.url, await addressIn(server)]) holds(await firstLine(browser, url));
  });

/** @param {import("node:child_process").ChildProcessWithoutNullStreams} server @returns {Promise<string>} */
const addressIn = (server) =>
  new Promise((resolve, reject) => {
    let printed = "";
    const heed = (/** @type {Buffer} */ chunk) => {
      printed += chunk;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (address) resolve(address);
    };
    server.stdout.on("data", heed);
    server.stderr.on("data", heed);
    server.on("close", () => reject(new Error(printed)));
  });

/** What a page prints first. @param {import("puppeteer-core").Browser} browser @param {string} url */
async function firstLine(browser, url) {
  const page = await browser.newPage();
  try {
    return await new Promise((resolve, reject) => {
      page.on("console", (message) => message.text().startsWith("{") && resolve(message.text()));
      page.on("pageerror", reject);
      setTimeout(() => reject(new Error(`${url} printed nothing`)), 60_000);
      page.goto(url).catch(reject);
    });
  } finally {
    await page.close();
  }
}
