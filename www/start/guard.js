/** Keeps keys out of the form until the page's own script can ask the core what a text is. */

/** Shorter than anything that the core takes for a secret. */
export const SHORTEST = 12;
/** An application ID may be pasted at once. */
const UUID = /^[0-9a-f-]{1,36}$/i;

const state = () => document.documentElement.dataset.state;

/** What may enter a field before the core has seen it. @param {string} text */
export const isHarmless = (text) => text.trim().length < SHORTEST || UUID.test(text.trim());

/**
 * Refuses a paste or a drop that may be a secret while the page is loading, and says so. The form is hidden until this
 * has run, once: a page whose start script is missing or refused has no guard until `main.js` puts one up. A file is refused until the page
 * is locked: the browser would open it in the page's place.
 */
export function guardEarly() {
  const root = document.documentElement;
  if (root.dataset.guarded !== undefined) return;
  root.dataset.guarded = "";
  /** @param {Event} event @param {DataTransfer | null} data @param {string | null} [text] */
  function refuse(event, data, text = data?.getData("text/plain") ?? null) {
    const isFile = data?.types.includes("Files") && state() !== "locked";
    const isText = state() === "loading" && text !== null && !isHarmless(text);
    if (!isFile && !isText) return;
    event.preventDefault();
    if (event.type === "dragover") return;
    const told = document.getElementById("paste-early");
    if (told) told.hidden = false;
  }
  document.addEventListener("paste", (event) => refuse(event, event.clipboardData), true);
  document.addEventListener("dragover", (event) => refuse(event, event.dataTransfer, ""), true);
  document.addEventListener("drop", (event) => refuse(event, event.dataTransfer), true);
  document.addEventListener("beforeinput", (event) => refuse(event, event.dataTransfer, event.data ?? undefined), true);
}
