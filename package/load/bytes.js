/** The WebAssembly files as text. The build writes the texts; `base64 -d` turns each back into the published file. */

import { core, engine } from "./texts.js";

/** @param {string} text */
const decoded = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export const coreBytes = () => decoded(core);

export const engineBytes = () => decoded(engine);
