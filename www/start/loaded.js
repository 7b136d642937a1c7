/** Waits until the browser has read or loaded the page. */

/**
 * Resolves when the HTML has been read, and its scripts and styles are under way. Where a service worker answers, they
 * must have arrived: a policy judges its answers too, however long ago it was asked.
 *
 * @param {Promise<unknown> | null} answered resolves when the requests that a script made are answered. Null: this form of
 *   the page has no service worker.
 */
export async function partsAsked(answered) {
  if (document.readyState === "loading") await once(document, "readystatechange");
  if (answered === null || !navigator.serviceWorker?.controller) return;
  const [styles, scripts] = [
    document.querySelectorAll("link[rel=stylesheet]"),
    document.querySelectorAll("script[src]"),
  ];
  const missing = [...styles].filter((link) => /** @type {HTMLLinkElement} */ (link).sheet === null);
  // No script has run to its end: they all wait until the HTML is read.
  await Promise.all([answered, Promise.race([pageLoaded(), Promise.all([...missing, ...scripts].map(arrived))])]);
}

/** Resolves when the page and everything that it names has arrived. */
export async function pageLoaded() {
  if (document.readyState === "complete") return;
  await once(window, "load");
}

/** A file that is missing or refused must not keep the others waiting. @param {Element} part */
const arrived = (part) => Promise.race([once(part, "load"), once(part, "error")]);

/** @param {EventTarget} target @param {string} event @returns {Promise<void>} */
const once = (target, event) =>
  new Promise((resolve) => target.addEventListener(event, () => resolve(), { once: true }));
