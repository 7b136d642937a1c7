/** Waits until the browser has loaded the page. */

/** Resolves when the page and everything that it names has arrived. */
export async function pageLoaded() {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
}
