/** Debian as root: the only place where we may install what is missing. */
import { readFile } from "node:fs/promises";
import { must } from "../run.mjs";

/** Returns whether we can install packages: as root on Debian itself, because on Ubuntu the browsers are snaps. */
export async function canInstall() {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^ID=debian$/m.test(release) && process.getuid?.() === 0;
}

let updated = false;

/**
 * Installs packages. Waits if another apt is running.
 * @param {string[]} packages
 */
export async function install(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const wait = "-oDPkg::Lock::Timeout=600";
  if (!updated) await must("apt-get", [wait, "-qq", "update"], { env });
  updated = true;
  await must("apt-get", [wait, "-qq", "-y", "--no-install-recommends", "install", ...packages], { env });
}
