/** Waits until the browser has loaded the page. */

/** The page and all that it names has come. */
export async function pageLoaded() {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
}
