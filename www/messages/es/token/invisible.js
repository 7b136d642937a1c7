/** The words about a text that is not what it looks like. */

import { size } from "../../number.js";
import { code, say } from "../../text.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, Facts, FactsOf } from "../../text.js" */

/** What the more common of them are called (Unicode, in small letters). @type {Record<string, string>} */
const NAMES = {
  "U+0000": "carácter nulo",
  "U+0009": "tabulador",
  "U+000A": "salto de línea",
  "U+000D": "retorno de carro",
  "U+00A0": "espacio de no separación",
  "U+00AD": "guion virtual",
  "U+200B": "espacio de ancho cero",
  "U+200C": "separador de ancho cero",
  "U+200D": "conector de ancho cero",
  "U+200E": "marca de izquierda a derecha",
  "U+200F": "marca de derecha a izquierda",
  "U+202A": "incrustación de izquierda a derecha",
  "U+202B": "incrustación de derecha a izquierda",
  "U+202C": "fin de cambio de dirección",
  "U+202D": "anulación de izquierda a derecha",
  "U+202E": "anulación de derecha a izquierda",
  "U+202F": "espacio estrecho de no separación",
  "U+2060": "conector de palabras",
  "U+2066": "aislamiento de izquierda a derecha",
  "U+2067": "aislamiento de derecha a izquierda",
  "U+2068": "aislamiento de primer carácter fuerte",
  "U+2069": "fin de aislamiento",
  "U+3000": "espacio ideográfico",
  "U+FE0F": "selector de variación",
  "U+FEFF": "marca de orden de bytes",
};

/**
 * @satisfies {Entries}
 */
export const invisibleWords = {
  text_has_invisible: (facts) => ({
    what:
      say`${holder(facts)} contiene ${characters(facts)}: ${facts.value("value")}.` ??
      `${holder(facts)} contiene un carácter invisible.`,
    why: "No se ve, pero Vonage compara todos los caracteres. Suele colarse al copiar de un chat, un documento o una hoja de cálculo.",
    fix: "Escribe el texto otra vez a mano, salvo que hayas puesto ese carácter a propósito.",
  }),
  text_has_outer_spaces: (facts) => ({
    what:
      say`${holder(facts)} tiene espacios al principio o al final: ${facts.value("value")}.` ??
      `${holder(facts)} tiene espacios al principio o al final.`,
    why: "Vonage compara todos los caracteres, también los espacios.",
    fix: "Crea un token nuevo sin los espacios, salvo que los hayas puesto a propósito.",
  }),
  token_large: (facts) => ({
    what: say`El token es grande: ${facts.size("bytes")}.` ?? "El token es grande.",
    why: `La mayoría de los servidores rechazan una cabecera de más de ${facts.size("limit") ?? size(8190)}.`,
    fix: "Crea un token nuevo con menos claims o más cortos, o con una ACL más corta.",
  }),
};

/** @param {Facts} facts */
const holder = (facts) => (facts.claim ? code(facts.claim) : "Una cadena del token");

/** `a zero-width space (U+200B)`, `3 invisible characters (U+200B, U+202E)`. @param {FactsOf<DetailsOf["text_has_invisible"]>} facts */
function characters(facts) {
  const count = facts.number("count");
  const named = facts.texts("characters");
  const [only] = named;
  if (only === undefined) return null;
  if (count !== null && count > 1) return `${count} caracteres invisibles (${named.join(", ")})`;
  const name = NAMES[only] ?? "carácter invisible";
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name} (${only})`;
}
