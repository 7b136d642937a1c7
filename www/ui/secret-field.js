import { input } from "./dom.js";

/**
 * Watches a field into which a private key may be pasted by mistake. A PEM key never reaches the field: only its text
 * goes on, so that the core says what it is. A key in another spelling is for the core to recognise.
 *
 * @param {string} id
 * @param {(text: string) => void} changed
 */
export function watchField(id, changed) {
  const field = input(id);
  field.addEventListener("input", () => changed(field.value));
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!text.includes("PRIVATE KEY")) return;
    event.preventDefault();
    changed(text);
  });
}

/** The bytes of a text: they go to the worker, which overwrites them. @param {string} text */
export const bytesOf = (text) => new TextEncoder().encode(text);
