/**
 * Role and name in Firefox. It finds by them too, but builds its whole tree anew for each question, which takes
 * seconds; so the same rules (accname, html-aam) are asked of a library, inside the page. Chromium's own tree is the
 * judge that both are found by what a screen reader hears.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const { outputFiles } = await build({
  stdin: {
    contents: `
      import { computeAccessibleName, getRole, isInaccessible } from "dom-accessibility-api";
      // What is folded away is not there for anybody.
      const isThere = (element) => element.checkVisibility() && !isInaccessible(element);
      export const find = (role, name) =>
        [...document.querySelectorAll("*")].find(
          (element) => getRole(element) === role && isThere(element) && computeAccessibleName(element) === name,
        ) ?? null;`,
    resolveDir: fileURLToPath(new URL(".", import.meta.url)),
  },
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  globalName: "library",
  footer: { js: "return library.find(role, name);" },
});

/** A function for the page. @type {(role: string, name: string) => Element | null} */
export const named = /** @type {any} */ (new Function("role", "name", outputFiles[0]?.text ?? ""));
