/** Opens the page in the reader's language: the one chosen by hand, else the browser's. */

/** The place of the choice in this browser's storage. */
const PLACE = "vonage-jwt language";

/**
 * The language to show, or null where none is wanted that there is.
 * @param {readonly string[]} offered codes such as `es`
 * @param {string | null} chosen by hand
 * @param {readonly string[]} preferred by the browser, the best first, such as `es-MX`
 */
export function languageFor(offered, chosen, preferred) {
  const wanted = [...(chosen === null ? [] : [chosen]), ...preferred].map(
    (tag) => tag.toLowerCase().split("-")[0] ?? "",
  );
  return wanted.find((code) => offered.includes(code)) ?? null;
}

/**
 * Leaves for the folder of the reader's language. Nothing else has been fetched by then.
 * @param {string | undefined} languages those there are, with spaces between; absent on a page that is for one language
 * @returns {boolean} whether the page is being left
 */
export function leaveForLanguage(languages) {
  const offered = languages?.split(" ") ?? [];
  const code = languageFor(offered, chosenLanguage(), navigator.languages);
  if (code === null || code === offered[0]) return false;
  location.replace(new URL(`${code}/${location.search}${location.hash}`, location.href));
  return true;
}

/** @returns {string | null} */
function chosenLanguage() {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null; // This browser lets the page store nothing.
  }
}

/** Remembers the language whose link is followed. */
export function watchLanguages() {
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]")))
    link.addEventListener("click", () => {
      try {
        localStorage.setItem(PLACE, link.dataset.language ?? "");
      } catch {
        // Then it counts for this visit only.
      }
    });
}
