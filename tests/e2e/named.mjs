/**
 * Finds by role and name. Browsers can do so too, but Chromium takes ten times as long, and Firefox rebuilds its whole
 * tree for each question, which takes seconds. So a library applies the same rules (accname, html-aam) inside the page.
 * `states.test.mjs` compares it with Chromium's own tree, which is what a screen reader hears.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const { outputFiles } = await build({
  stdin: {
    contents: `
      import { computeAccessibleName, getRole, isInaccessible } from "dom-accessibility-api";
      // Collapsed content is hidden from everybody.
      const isThere = (element) => element.checkVisibility() && !isInaccessible(element);
      export const find = (role, name) =>
        [...document.querySelectorAll("*")].find(
          (element) => getRole(element) === role && isThere(element) && computeAccessibleName(element) === name,
        ) ?? null;
      /** A file input has no role in ARIA, and is a button in every browser. */
      export const about = (element) => ({
        role: getRole(element) ?? (element.type === "file" ? "button" : element.localName),
        name: computeAccessibleName(element),
      });
      export const outline = () =>
        [...document.querySelectorAll("body *")]
          .filter((element) => isThere(element) && (getRole(element) ?? element.type === "file"))
          .map(about);`,
    resolveDir: fileURLToPath(new URL(".", import.meta.url)),
  },
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  globalName: "library",
});
const library = outputFiles[0]?.text ?? "";

/** A function for the page. @type {(role: string, name: string) => Element | null} */
export const named = /** @type {any} */ (new Function("role", "name", `${library}return library.find(role, name);`));

/** Another one: everything with a role, in the order in which it is read. @type {() => { role: string, name: string }[]} */
export const outline = /** @type {any} */ (new Function(`${library}return library.outline();`));

/** Another one: the role and name of what has the focus. @type {() => { role: string, name: string }} */
export const focusedName = /** @type {any} */ (new Function(`${library}return library.about(document.activeElement);`));
