/** Lists the checks of `npm test`. To add a check, add an entry. */
import { buildSilently } from "./build.mjs";
import { makePackage } from "./package.mjs";
import { countCargo, countNode } from "./test/counts.mjs";
import { vectorsFolder } from "./test/vectors.mjs";
import { wasmTests } from "./test/wasm.mjs";

/**
 * @typedef {{ ok: boolean, output: string, passed?: number, failed?: number, skipped?: number, again?: number }} Result
 * @typedef {object} Check
 * @property {string} name For `node scripts/test.mjs NAME…`.
 * @property {string} purpose
 * @property {string} [command] Words separated by spaces. A last word `FOLDER/*.test.mjs` means those files.
 * @property {string} [needs] A check to run first. If it fails, this one is not run and fails too.
 * @property {Record<string, string>} [env] Variables for the command.
 * @property {boolean} [wasm] Runs with the toolchain that has the wasm target.
 * @property {boolean} [beside] Runs beside those that have browsers, and lets them go first.
 * @property {boolean} [hasBrowsers] Drives browsers: the files of failed tests run once more, and both results are told.
 * @property {(output: string) => import("./test/counts.mjs").Counts} [count] Reads the numbers. None passed is a
 * failure.
 * @property {(env: Record<string, string>) => Promise<Result>} [work] Runs instead of a command.
 */

const CLIPPY = "cargo clippy --locked";
const ENGINE = "--manifest-path engine/Cargo.toml";
const WASM = "--target wasm32-unknown-unknown";
/** A test that hangs, or a server left open by a failed test, must not block the whole run. */
const NODE_TEST = "node --test --test-reporter=spec --test-force-exit --test-timeout=600000";

/** Files from other projects that some tests need: see tests/data/README.md. */
const vectors = await vectorsFolder();

/** @type {Check[]} */
export const checks = [
  {
    name: "build",
    purpose: "build the page",
    work: async (env) => ({ ok: true, output: await buildSilently(env) }),
  },
  { name: "wasm", purpose: "test the core in Node, Chromium and Firefox", work: wasmTests },
  {
    name: "engine-wasm",
    needs: "build",
    purpose: "test the signing engine in Node, Chromium and Firefox",
    command: `${NODE_TEST} --test-concurrency=1 tests/engine/*.test.mjs`,
    hasBrowsers: true,
    count: countNode,
  },
  {
    name: "e2e",
    purpose: "drive the page in Chromium and Firefox",
    command: `${NODE_TEST} --test-concurrency=2 tests/e2e/*.test.mjs`,
    hasBrowsers: true,
    count: countNode,
    needs: "build",
  },
  {
    name: "pack",
    purpose: "build the npm package",
    work: async (env) => ({ ok: true, output: await makePackage(env) }),
    needs: "build",
  },
  {
    name: "package",
    purpose: "test the npm package from its tarball: Node, both browsers, types, examples",
    command: `${NODE_TEST} --test-concurrency=1 tests/package/*.test.mjs`,
    hasBrowsers: true,
    count: countNode,
    needs: "pack",
  },
  {
    name: "fmt",
    purpose: "check the formatting of the Rust code",
    command: "cargo fmt --all --check -- --color=never",
    beside: true,
  },
  {
    name: "engine-fmt",
    purpose: "check the formatting of the signing engine",
    command: `cargo fmt ${ENGINE} --check -- --color=never`,
    beside: true,
  },
  {
    name: "biome",
    purpose: "check the formatting of JavaScript and CSS, and lint them",
    command: "biome ci --colors=off --error-on-warnings",
    beside: true,
  },
  { name: "clippy", purpose: "lint the Rust code", command: `${CLIPPY} --all-targets -- -D warnings`, beside: true },
  {
    name: "doc",
    purpose: "find dead links in the core's documentation",
    command: "cargo doc --locked --no-deps --document-private-items",
    env: { RUSTDOCFLAGS: "-D warnings" },
    beside: true,
  },
  {
    name: "cargo",
    purpose: "test the core natively",
    command: `cargo test --locked${vectors ? " -- --include-ignored --skip write_the_" : ""}`,
    env: vectors ? { TEST_VECTORS: vectors } : {},
    count: countCargo,
    beside: true,
  },
  {
    name: "engine-clippy",
    purpose: "lint the signing engine",
    command: `${CLIPPY} ${ENGINE} --all-targets -- -D warnings`,
    beside: true,
  },
  {
    name: "engine",
    purpose: "test the signing engine natively",
    command: `cargo test --locked ${ENGINE}`,
    count: countCargo,
    beside: true,
  },
  { name: "types", purpose: "type-check the JavaScript", command: "tsc -p .", needs: "build", beside: true },
  {
    name: "scripts",
    needs: "build",
    purpose: "test these scripts",
    command: `${NODE_TEST} tests/scripts/*.test.mjs`,
    count: countNode,
    beside: true,
  },
  {
    name: "www",
    needs: "build",
    purpose: "test the page's modules and the size of a first visit",
    command: `${NODE_TEST} tests/www/*.test.mjs`,
    count: countNode,
    beside: true,
  },
  {
    name: "peers",
    needs: "build",
    purpose: "compare with Vonage's SDKs, and run every snippet",
    command: `${NODE_TEST} tests/peers/*.test.mjs`,
    count: countNode,
    beside: true,
  },
  {
    name: "clippy-wasm",
    purpose: "lint the door for WebAssembly",
    wasm: true,
    command: `${CLIPPY} -p vonage-jwt-door -p vonage-jwt-web --lib --test wasm* ${WASM} -- -D warnings`,
    beside: true,
  },
  {
    name: "engine-clippy-wasm",
    purpose: "lint the engine's door for WebAssembly",
    wasm: true,
    command: `${CLIPPY} ${ENGINE} --lib --features door ${WASM} -- -D warnings`,
    env: { RUSTFLAGS: "-Ctarget-feature=+simd128,+relaxed-simd" },
    beside: true,
  },
];
