/** The checks of `npm test`: adding one is adding a line. */
import { buildSilently } from "./build.mjs";
import { makePackage } from "./package.mjs";
import { countCargo, countNode } from "./test/counts.mjs";
import { vectorsFolder } from "./test/vectors.mjs";
import { wasmTests } from "./test/wasm.mjs";

/**
 * @typedef {{ ok: boolean, output: string, passed?: number, failed?: number, skipped?: number }} Result
 * @typedef {object} Check
 * @property {string} name For `node scripts/test.mjs NAME…`.
 * @property {string} purpose
 * @property {string} [command] Words parted by spaces; a last word `FOLDER/*.test.mjs` stands for those files.
 * @property {string} [needs] A check that goes before it: where that fails, this one is not run, and fails too.
 * @property {Record<string, string>} [env] Variables for the command.
 * @property {boolean} [wasm] Runs with the toolchain that has the wasm target.
 * @property {(output: string) => import("./test/counts.mjs").Counts} [count] Reads the numbers; none passed is a failure.
 * @property {(env: Record<string, string>) => Promise<Result>} [work] In place of a command.
 */

const CLIPPY = "cargo clippy --locked";
const ENGINE = "--manifest-path engine/Cargo.toml";
const WASM = "--target wasm32-unknown-unknown";
/** A test that hangs, or a server that a failed test left open, must not keep the whole run. */
const NODE_TEST = "node --test --test-reporter=spec --test-force-exit --test-timeout=600000";

/** Other projects' test files, which some tests need: tests/data/README.md says which. */
const vectors = await vectorsFolder();

/** @type {Check[]} */
export const checks = [
  { name: "fmt", purpose: "Rust is formatted", command: "cargo fmt --all --check -- --color=never" },
  { name: "clippy", purpose: "Rust has no lint", command: `${CLIPPY} --all-targets -- -D warnings` },
  {
    name: "clippy-wasm",
    purpose: "nor has the door",
    wasm: true,
    command: `${CLIPPY} -p vonage-jwt-door -p vonage-jwt-web --lib --test wasm* ${WASM} -- -D warnings`,
  },
  {
    name: "doc",
    purpose: "the core's documentation has no dead link",
    command: "cargo doc --locked --no-deps --document-private-items",
    env: { RUSTDOCFLAGS: "-D warnings" },
  },
  {
    name: "cargo",
    purpose: "the core, natively",
    command: `cargo test --locked${vectors ? " -- --include-ignored" : ""}`,
    env: vectors ? { TEST_VECTORS: vectors } : {},
    count: countCargo,
  },
  {
    name: "engine-fmt",
    purpose: "the signing engine is formatted",
    command: `cargo fmt ${ENGINE} --check -- --color=never`,
  },
  { name: "engine-clippy", purpose: "and has no lint", command: `${CLIPPY} ${ENGINE} --all-targets -- -D warnings` },
  {
    name: "engine-clippy-wasm",
    purpose: "nor has its door",
    wasm: true,
    command: `${CLIPPY} ${ENGINE} --lib --features door ${WASM} -- -D warnings`,
    env: { RUSTFLAGS: "-Ctarget-feature=+simd128,+relaxed-simd" },
  },
  {
    name: "engine",
    purpose: "the signing engine, natively",
    command: `cargo test --locked ${ENGINE}`,
    count: countCargo,
  },
  { name: "wasm", purpose: "the core in Node, Chromium and Firefox", work: wasmTests },
  {
    name: "build",
    purpose: "the page is built",
    work: async (env) => ({ ok: true, output: await buildSilently(env) }),
  },
  {
    name: "engine-wasm",
    needs: "build",
    purpose: "the signing engine in Node, Chromium and Firefox",
    command: `${NODE_TEST} --test-concurrency=1 tests/engine/*.test.mjs`,
    count: countNode,
  },
  { name: "types", purpose: "JavaScript agrees with its types", command: "tsc -p .", needs: "build" },
  {
    name: "biome",
    purpose: "JavaScript and CSS are formatted and have no lint",
    command: "biome ci --colors=off --error-on-warnings",
  },
  { name: "scripts", purpose: "these scripts", command: `${NODE_TEST} tests/scripts/*.test.mjs`, count: countNode },
  {
    name: "www",
    needs: "build",
    purpose: "the page's modules, and what a first visit costs",
    command: `${NODE_TEST} tests/www/*.test.mjs`,
    count: countNode,
  },
  {
    name: "peers",
    needs: "build",
    purpose: "Vonage's own SDKs agree, and every snippet runs",
    command: `${NODE_TEST} tests/peers/*.test.mjs`,
    count: countNode,
  },
  {
    name: "e2e",
    purpose: "the page in both browsers",
    command: `${NODE_TEST} --test-concurrency=1 tests/e2e/*.test.mjs`,
    count: countNode,
    needs: "build",
  },
  {
    name: "pack",
    purpose: "the npm package is made",
    work: async (env) => ({ ok: true, output: `${await buildSilently(env)}\n${await makePackage(env)}` }),
  },
  {
    name: "package",
    purpose: "the npm package, from its tarball in an empty folder: Node, both browsers, types, examples",
    command: `${NODE_TEST} --test-concurrency=1 tests/package/*.test.mjs`,
    count: countNode,
    needs: "pack",
  },
];
