/** What was repaired, in one sentence each. */

import { counted, form } from "../../number.js";
import { Facts } from "../../text.js";

/** @import { Repair, RepairCode, RepairDetailsOf } from "../../../../src/types.d.ts" */
/** @import { Forms } from "../../number.js" */
/** @import { About, AnyEntry, AnyFacts, FactsOf } from "../../text.js" */

/** With how often it was repaired, where that is known. @template {object} D @typedef {string | ((count: number | null, facts: FactsOf<D>) => string)} Sentence */

const LINE_BREAKS = { one: "salto de línea", other: "saltos de línea" };

/** What spaces are removed around, by its claim. */
const PADDED = new Map([
  ["application_id", "el ID de la aplicación"],
  ["sub", "el sujeto"],
]);

/** @type {{ [C in RepairCode]: Sentence<RepairDetailsOf[C]> }} */
const sentences = {
  bom_removed: "Se quitó una marca de orden de bytes del principio.",
  utf16_decoded: "El texto se leyó como UTF-16.",
  escaped_newlines: (count) =>
    `${form(count ?? 2, { one: "Se restauró", other: "Se restauraron" })} ${many(count, LINE_BREAKS)} ${form(count ?? 2, { one: "escrito", other: "escritos" })} como \`\\n\`.`,
  line_breaks_restored: "Se restauraron los saltos de línea perdidos.",
  whitespace_removed: (count, facts) => {
    const padded = PADDED.get(facts.claim ?? "");
    if (padded) return `Se quitaron los espacios alrededor de ${padded}.`;
    if (count === null) return "Se quitaron espacios y saltos de línea que sobraban.";
    const [breaks = 0, spaces = 0] = [facts.number("lineBreaks"), facts.number("spaces")].map((number) =>
      Math.max(0, number ?? 0),
    );
    // A reader that does not tell the two apart says only how many.
    const parts =
      breaks + spaces <= 0
        ? [counted(count, { one: "espacio o salto de línea", other: "espacios o saltos de línea" })]
        : [];
    if (breaks > 0) parts.push(counted(breaks, LINE_BREAKS));
    if (spaces > 0) parts.push(counted(spaces, { one: "espacio", other: "espacios" }));
    return `${removed(count)} ${parts.join(" y ")}.`;
  },
  quotes_removed: "Se quitaron las comillas que lo rodeaban.",
  assignment_removed: "Se quitaron el nombre y el signo igual que había delante.",
  json_unwrapped: "Se extrajo el valor del JSON que lo rodeaba.",
  code_fence_removed: "Se quitó el bloque de código que lo rodeaba.",
  quote_marks_removed: "Se quitaron las marcas `>` de un mensaje citado.",
  dashes_restored: "Se corrigieron los guiones de las líneas BEGIN y END.",
  label_corrected: "Se ignoró la línea BEGIN, que nombra otro tipo de clave.",
  armour_added: "Se añadieron las líneas BEGIN y END que faltaban.",
  padding_restored: "Se añadieron los signos `=` que faltaban al final.",
  base64url_read: "Se leyó como base64url (con `-` y `_`).",
  base64_of_pem_read: "Se decodificó el archivo de la clave, que estaba codificado dos veces en base64.",
  invisible_characters_removed: (count) =>
    `${form(count ?? 2, { one: "Se quitó o reemplazó", other: "Se quitaron o reemplazaron" })} ${many(count, { one: "carácter invisible o poco común", other: "caracteres invisibles o poco comunes" })}.`,
  surrounding_text_removed: "Se quitó el texto que lo rodeaba.",
  der_read: "Se leyó como binario (DER).",
  headers_removed: (count) =>
    `${removed(count)} ${many(count, { one: "línea de cabecera", other: "líneas de cabecera" })} de dentro de la clave.`,
  duplicate_removed: (count) =>
    count !== null && count > 1
      ? `Se ignoraron ${count} copias del mismo texto.`
      : "Se ignoró una segunda copia del mismo texto.",
  bearer_removed: "Se quitaron las palabras de delante del token, como `Bearer`.",
  padding_removed: (count) =>
    `${removed(count)} ${many(count, { one: "signo `=`", other: "signos `=`" })}. Un token no lleva ninguno.`,
  percent_decoded: "Se decodificó la codificación por porcentaje, como la de las URL.",
  standard_base64_read: "Se convirtió de base64 estándar (con `+` y `/`) a base64url.",
  braces_removed: "Se quitaron las llaves que lo rodeaban.",
  html_decoded: "Se quitó el HTML o XML que rodeaba el texto y se decodificaron entidades como `&#10;`.",
  quoted_printable_decoded: "Se decodificó el texto quoted-printable, como el del código fuente de un correo.",
  escapes_decoded: "Se decodificaron escapes como `\\x2b`, `\\u002b` o `\\+`.",
  hex_decoded: "Se decodificó el hexadecimal.",
  concatenation_removed: "Se unieron cadenas copiadas de código y se quitó lo que había entre ellas.",
  line_prefixes_removed:
    "Se quitó lo que había antes o después de cada línea, como números de línea, marcas de tiempo, de comentario o de diff.",
  line_separators_removed: "Se reemplazaron por saltos de línea los separadores que había entre las líneas.",
  plus_signs_restored: "Se restauraron los signos más que se habían convertido en espacios.",
  label_removed: "Se quitó el nombre que había delante del ID de la aplicación.",
  hyphens_restored: "Se restauraron los guiones del ID de la aplicación.",
};

/**
 * What was repaired: "Restored 27 line breaks written as `\n`."
 * @param {Repair} repair
 * @returns {string}
 */
export function repairWords({ code, details }) {
  return told(sentences[code], { details });
}

/** @param {string | ((count: number | null, facts: AnyFacts) => string)} sentence @param {About} about */
function told(sentence, about) {
  if (typeof sentence === "string") return sentence;
  /** @type {AnyFacts} */
  const facts = new Facts(about);
  return sentence(facts.number("count"), facts);
}

/** @param {number | null} count */
const removed = (count) => form(count ?? 2, { one: "Se quitó", other: "Se quitaron" });

/** `27 line breaks`; without a number `line breaks`. @param {number | null} count @param {Forms} forms */
const many = (count, forms) => (count === null ? forms.other : counted(count, forms));

/** The same sentences as rows of the table of all codes. */
export const repairs = /** @type {Record<RepairCode, AnyEntry>} */ (
  Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [
      code,
      typeof sentence === "string"
        ? { what: sentence }
        : (/** @type {AnyFacts} */ facts) => ({ what: sentence(facts.number("count"), facts) }),
    ]),
  )
);
