/**
 * The fallback on Debian. Its packages contain a compiler and the library source of the same version, so we can build
 * the standard library for WebAssembly. rustup then knows the result as the toolchain `debian-web`.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { exists, fillFolder } from "../files.mjs";
import { must, pathWith, Refusal, run } from "../run.mjs";
import { install } from "./debian.mjs";

/** Its name in rustup. */
export const TOOLCHAIN = "debian-web";
const PACKAGES = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];
const LIBRARY = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";
/** A file next to the libraries with their names and the compiler that made them. Written last. */
const STAMP = join(LIBRARY, "made-by");
/** Test programs are linked with `test`. */
const CRATES = "std,panic_abort,proc_macro,test";
const SCRATCH = "vonage_jwt_web_scratch";

/** Returns whether the toolchain is linked, has a linker, and has a library that matches its compiler. */
export async function debianWebReady() {
  const version = await compilerVersion();
  const stamp = await readFile(STAMP, "utf8").catch(() => null);
  const { stdout } = await run("rustup", ["toolchain", "list"]);
  const tools = [await linkerPath(version), "/usr/bin/cargo", "/usr/bin/cargo-clippy"];
  const there = (await Promise.all(tools.map(exists))).every(Boolean);
  return version !== "" && stamp === stampOf(version) && there && stdout.split(/\s+/).includes(TOOLCHAIN);
}

/** Installs the packages, builds the library, links the linker, and links the toolchain. */
export async function buildDebianWeb() {
  await install(PACKAGES);
  const version = await compilerVersion();
  await linkLinker(version);
  if ((await readFile(STAMP, "utf8").catch(() => null)) !== stampOf(version)) await buildLibrary(version);
  await must("rustup", ["toolchain", "link", TOOLCHAIN, "/usr"]);
}

/** @param {string} version */
const stampOf = (version) => `${CRATES}\n${version}`;

/** Returns `rustc -vV` of Debian's compiler, or nothing if it is not installed. */
async function compilerVersion() {
  const { code, stdout } = await run("/usr/bin/rustc", ["-vV"]);
  return code === 0 ? stdout : "";
}

/** @param {string} version */
async function linkerPath(version) {
  return `/usr/lib/rustlib/${/^host: (.+)$/m.exec(version)?.[1]}/bin/rust-lld`;
}

/**
 * Debian's rustc has no linker for wasm, so we use rustup's.
 * @param {string} version
 */
async function linkLinker(version) {
  const link = await linkerPath(version);
  const sysroot = await must("rustc", ["--print", "sysroot"]);
  const linker = link.replace("/usr", sysroot);
  if (!(await exists(linker)))
    throw new Refusal(`rustup's toolchain has no rust-lld at ${linker}. Run \`rustup update\`.`);
  await mkdir(join(link, ".."), { recursive: true });
  await rm(link, { force: true });
  await symlink(linker, link);
}

/** @param {string} version */
async function buildLibrary(version) {
  const scratch = await mkdtemp(join(tmpdir(), "std-for-wasm-"));
  try {
    await mkdir(join(scratch, "src"));
    await writeFile(join(scratch, "src/lib.rs"), "#![no_std]\n");
    await writeFile(join(scratch, "Cargo.toml"), `[package]\nname = "${SCRATCH}"\nedition = "2024"\n`);
    const args = "build --release --target wasm32-unknown-unknown -Z".split(" ");
    await must("/usr/bin/cargo", [...args, `build-std=${CRATES}`], { cwd: scratch, env: libraryEnv() });
    const built = join(scratch, "target/wasm32-unknown-unknown/release/deps");
    await fillFolder(LIBRARY, async (folder) => {
      const names = (await readdir(built)).filter((name) => name.endsWith(".rlib") && !name.includes(SCRATCH));
      for (const name of names) await copyFile(join(built, name), join(folder, name));
      await writeFile(join(folder, "made-by"), stampOf(version));
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Without the bitcode a build with `lto = true` fails. Without the new names the library contains the machine's
 * paths.
 */
function libraryEnv() {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  return {
    PATH: pathWith(["/usr/bin"]),
    RUSTC_BOOTSTRAP: "1",
    RUSTUP_TOOLCHAIN: undefined,
    CARGO_TARGET_DIR: undefined,
    CARGO_ENCODED_RUSTFLAGS: ["-Cembed-bitcode=yes", `--remap-path-prefix=${cargoHome}=/cargo`].join("\x1f"),
  };
}
