/** LLVM's coverage programs, in the version of the compiler's LLVM: rustup's own, or the system's. */
import { join } from "node:path";
import { exists } from "../files.mjs";
import { must, Refusal, run } from "../run.mjs";
import { canInstall, install } from "./debian.mjs";

/** @returns {Promise<{ note: string, value: Record<string, string> }>} The variables for cargo-llvm-cov. */
export async function llvmTools() {
  const about = await must("rustc", ["-vV"]);
  const major = /^LLVM version: (\d+)/m.exec(about)?.[1] ?? "";
  const host = /^host: (.+)$/m.exec(about)?.[1] ?? "";
  const own = join(await must("rustc", ["--print", "sysroot"]), "lib/rustlib", host, "bin");
  const places = [
    [join(own, "llvm-cov"), join(own, "llvm-profdata")],
    [`/usr/bin/llvm-cov-${major}`, `/usr/bin/llvm-profdata-${major}`],
  ];
  const find = async () => {
    for (const [cov = "", profdata = ""] of places)
      if ((await exists(cov)) && (await exists(profdata))) return { LLVM_COV: cov, LLVM_PROFDATA: profdata };
    return null;
  };
  let found = await find();
  if (found === null) await run("rustup", ["component", "add", "llvm-tools"], { timeoutSeconds: 120 });
  found ??= await find();
  if (found === null && (await canInstall())) await install([`llvm-${major}`]);
  found ??= await find();
  if (found === null)
    throw new Refusal(`LLVM ${major} is missing. Run \`rustup component add llvm-tools\`, or install llvm-${major}.`);
  return { note: found.LLVM_COV, value: found };
}
