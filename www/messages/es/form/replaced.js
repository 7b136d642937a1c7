/** What is said when something else than typing filled the form. */

/** @import { Change } from "../../../../src/types.d.ts" */
/** @import { Replacer } from "../../../generate/replaced.js" */

import { duration } from "../../../time.js";
import { code } from "../../text.js";

/** @type {Record<Replacer, string>} */
export const replacedWords = {
  inspect: "Este formulario se rellenó con el token que inspeccionaste.",
  link: "Este formulario se rellenó con un enlace de ajustes.",
  profile: "Este formulario se rellenó con un perfil.",
};

/** @type {Record<import("../../../generate/replaced.js").Restored, string>} */
export const restoredWords = {
  whole: "El formulario vuelve a estar como antes.",
  kept: "El formulario vuelve a estar como antes, con lo que has cambiado desde entonces.",
};

/** @param {string | undefined} seconds */
const length = (seconds) => (seconds === undefined ? "sin definir" : duration(Number(seconds)));

/** `role`: `"admin"` → `"publisher"`. @param {Change} change */
export function changeWords({ at, from, to }) {
  if (at === "lifetime") return `Validez: ${length(from)} → ${length(to)}`;
  // These two are new in every token, and named only where the old one was wrong.
  if (at === "iat" || at === "exp") return `${code(at)}: ${code(from ?? "")} → una hora nueva en segundos`;
  if (from === undefined) return `${code(at)}: añadido, ${code(to ?? "")}`;
  return `${code(at)}: ${code(from)} → ${to === undefined ? "eliminado" : code(to)}`;
}
