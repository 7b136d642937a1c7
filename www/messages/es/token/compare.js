/** The words about two tokens beside each other. */

import { duration, utc } from "../../../time.js";
import { counted } from "../../number.js";
import { code } from "../../text.js";

/** @import { Comparison, Difference } from "../../../../src/types.d.ts" */
/** @import { Entries } from "../../text.js" */

/**
 * @satisfies {Entries}
 */
export const compareCodeWords = {
  keys_same: { what: "La misma clave firmó los dos.", fix: "Mira las demás diferencias." },
  keys_differ: {
    what: "Una clave distinta firmó uno de ellos, o uno se modificó después de firmarlo.",
    fix: "Firma con la clave privada de la aplicación y no cambies nada en el token después.",
  },
  keys_unknown: {
    what: "No podemos saber si la misma clave firmó los dos.",
    fix: "Añade la clave pública de la aplicación, que coincide con el token que funciona.",
  },
  header_differs: { what: "Las cabeceras difieren.", fix: 'Usa la cabecera `{"alg":"RS256","typ":"JWT"}`.' },
  claim_differs: { what: "Un claim difiere.", fix: "Ponle el valor que tiene en el token que funciona." },
  acl_differs: { what: "Las ACL difieren.", fix: "Permite lo que permite el token que funciona." },
  lifetime_differs: { what: "Las duraciones difieren.", fix: "Usa la validez del token que funciona." },
  issued_differs: {
    what: "Se emitieron en momentos distintos.",
    fix: "Es normal. Solo importa si un token era demasiado antiguo o venía de un reloj que no estaba en hora.",
  },
  only_refused: {
    what: "Solo el token rechazado tiene este problema.",
    fix: "Corrígelo como se indica en el resultado.",
  },
};

/** A claim may be called `signature` too. @param {string} kind */
const isSignature = (kind) => kind.startsWith("keys_");

/** What a difference is about: its place in the token. @param {Difference} difference */
export const compareName = ({ code: kind, at }) =>
  isSignature(kind) ? "Firma" : kind === "lifetime_differs" ? "Validez" : at === "" ? "Token" : code(at);

/** What the check of a signature came to. @type {Record<string, string>} */
const signatureWords = {
  valid: "Coincide con la clave",
  invalid: "No es válida",
  unchecked: "Sin comprobar",
};

/** A value of a difference. @param {Difference} difference @param {string | undefined} value */
export function compareValue({ code: kind }, value) {
  if (value === undefined) return "–";
  if (isSignature(kind)) return signatureWords[value] ?? value;
  if (kind === "lifetime_differs") return duration(Number(value));
  if (kind === "issued_differs") return utc(Number(value));
  return code(value);
}

/**
 * How many differences there are, and how many explain the rejection.
 * @param {Comparison["differences"]} differences
 * @param {boolean} [isSame] whether both are one token
 */
export function comparedWords(differences, isSame = false) {
  if (isSame) return "Es el mismo token dos veces.";
  const normal = ["keys_same", "keys_unknown", "issued_differs"];
  const real = differences.filter(({ code, finding }) => finding !== undefined || !normal.includes(code));
  const why = differences.filter(({ finding }) => finding !== undefined).length;
  const found = counted(real.length, { one: "diferencia", other: "diferencias" });
  if (real.length === 1) return `${found}. ${why > 0 ? "Explica el rechazo." : "No explica el rechazo por sí sola."}`;
  if (why > 0) return `${found}. ${why === 1 ? "La primera explica" : `Las ${why} primeras explican`} el rechazo.`;
  return real.length === 0
    ? "No difiere nada, salvo las horas y los ID, que son nuevos en cada token."
    : `${found}. Ninguna explica el rechazo por sí sola.`;
}
