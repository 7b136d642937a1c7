/** How a program is started on this system. */

/** npm and what it installs are scripts: on Windows only a shell starts them. */
const SCRIPTS = ["npm", "npx", "biome", "tsc", "wasm-opt"];

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} [platform]
 * @returns {{ command: string, args: string[], shell: boolean }} What `spawn` takes.
 */
export function invocation(command, args, platform = process.platform) {
  if (platform !== "win32" || !SCRIPTS.includes(command)) return { command, args, shell: false };
  return { command, args: args.map(quoted), shell: true };
}

/** The shell splits at spaces, and gives some characters a meaning. @param {string} argument */
const quoted = (argument) => (/^[\w./:\\@=,+-]+$/.test(argument) ? argument : `"${argument.replaceAll('"', '\\"')}"`);
