/** `npm run package`: the npm package as dist/npm/vonage-jwt-web-VERSION.tgz. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { build } from "./build.mjs";
import { command, root, step } from "./run.mjs";
import { setUp } from "./setup.mjs";

/** Where its files lie before they are packed. */
export const packageFolder = join(root, "dist/npm/package");

/**
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<string>} The tarball's path.
 */
export async function makePackage(env) {
  // esbuild is there only after `setUp`.
  const { buildPackage, packFolder } = await import("./build/package.mjs");
  await buildPackage(packageFolder, env);
  return packFolder(packageFolder);
}

await command(import.meta, async () => {
  const env = await setUp();
  await build(env);
  await step("package", "for npm", async () => {
    const path = await makePackage(env);
    return { note: `${path}, ${Math.round((await stat(path)).size / 1000)} kB`, value: undefined };
  });
});
