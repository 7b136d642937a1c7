/** The words about many tokens: the list of users, its rows, and what they say. */

import { number } from "../../number.js";
import { say } from "../../text.js";
import { columnName } from "../view/batch.js";

/** @import { Entries } from "../../text.js" */

const SAVE_AS_UTF8 = "En la hoja de cálculo, elige Guardar como y después CSV UTF-8. Luego elige aquí ese archivo.";

/** @type {Record<string, string>} */
const formats = { PDF: "un PDF", JSON: "JSON" };

/** @param {number | null} count */
const grouped = (count) => (count === null ? null : number(count));

/** @param {string | null} names */
const shown = (names) => names && columnName(names);

/**
 * @satisfies {Entries}
 */
export const batchWords = {
  batch_empty: (facts) =>
    facts.flag("hasHeader")
      ? { what: "No hay filas debajo de la cabecera.", fix: "Pon debajo un usuario por línea." }
      : { what: "La lista no tiene usuarios.", fix: "Pon un usuario por línea o elige un archivo CSV." },
  batch_input_too_long: (facts) => ({
    what: say`La lista es demasiado larga: ${facts.size("bytes")}.` ?? "La lista es demasiado larga.",
    why: say`El límite es de ${facts.size("limit")}.` ?? "Hay un límite.",
    fix: "Divide el archivo y crea los tokens en varias tandas.",
  }),
  batch_not_text: (facts) =>
    facts.flag("isWorkbook")
      ? {
          what: "Es un libro de cálculo, no un archivo CSV.",
          why: "Un archivo CSV es texto sin formato.",
          fix: SAVE_AS_UTF8,
        }
      : facts.text("format")
        ? {
            what: say`Es ${formats[facts.text("format") ?? ""] ?? "una imagen"}, no una lista de usuarios.` ?? "",
            fix: "Elige un archivo CSV o un archivo de texto con un usuario por línea.",
          }
        : facts.flag("hasNul")
          ? {
              what:
                say`La línea ${facts.number("line")} contiene un carácter NUL.` ?? "La lista contiene un carácter NUL.",
              why: "Ningún nombre lo lleva. Puede que el archivo sea binario, o texto en UTF-16 sin su marca de orden de bytes.",
              fix: SAVE_AS_UTF8,
            }
          : {
              what: say`La línea ${facts.number("line")} no es texto en UTF-8.` ?? "No es texto en UTF-8 ni en UTF-16.",
              why: "Con otra codificación, un nombre podría leerse mal y Vonage rechazaría su token.",
              fix: SAVE_AS_UTF8,
            },
  batch_too_many: (facts) => ({
    what:
      say`La línea ${grouped(facts.number("line"))} es una fila de más: una tanda admite como máximo ${grouped(facts.number("limit"))}.` ??
      say`Una tanda admite como máximo ${grouped(facts.number("limit"))} tokens.` ??
      "Hay demasiados tokens para una tanda.",
    fix: "Crea los tokens en varias tandas.",
  }),
  batch_column_missing: (facts) => ({
    what:
      say`La cabecera de la línea ${facts.number("line")} no tiene la columna ${shown(facts.value("name"))}.` ??
      "La columna no está en la cabecera.",
    why: say`Sus columnas son ${shown(facts.values("columns"))}.` ?? "Sin ella no sabemos para quién son los tokens.",
    fix: "Elige otra columna o corrige la cabecera.",
  }),
  batch_quote_open: (facts) => ({
    what:
      say`La línea ${facts.number("line")} abre unas comillas que no se cierran.` ??
      "Hay unas comillas que no se cierran.",
    why: "Todo lo que viene después sería un solo nombre.",
    fix: "Ciérralas. Para escribir unas comillas dentro de una celda, duplícalas.",
  }),
  batch_pattern_invalid: {
    what: "El patrón no contiene `{n}`.",
    why: "`{n}` representa el número. Sin él, todos los usuarios tendrían el mismo nombre.",
    fix: "Por ejemplo, escribe `user-{n}`.",
  },
  batch_count_invalid: (facts) => ({
    what:
      say`${facts.value("value")} no es un número entero igual o mayor que 1.` ??
      "No es un número entero igual o mayor que 1.",
    fix: "Escribe un número entero.",
  }),
  batch_jti_fixed: {
    what: "El ID del token es fijo, pero cada token necesita el suyo.",
    fix: "Vacía ID del token en Generar. Así cada token recibe uno aleatorio.",
  },
  batch_line_empty: {
    what: "La línea está vacía y se omitió.",
    fix: "No hagas caso, salvo que ahí falte un nombre.",
  },
  batch_row_ragged: (facts) => ({
    what:
      say`La fila tiene ${facts.number("found")} celdas y la primera fila ${facts.number("expected")}.` ??
      "La fila y la primera fila no tienen el mismo número de celdas.",
    why: "Puede que sus celdas estén en columnas equivocadas.",
    fix: "Añade o quita un separador. Pon entre comillas la celda que contenga uno.",
  }),
  batch_quote_misplaced: {
    what: "Hay texto después de las comillas de cierre.",
    fix: "Pon entre comillas la celda entera. Para escribir unas comillas dentro, duplícalas.",
  },
  batch_user_empty: { what: "La fila no tiene usuario.", fix: "Rellena la celda o elimina la fila." },
  batch_duplicate_user: (facts) => ({
    what:
      say`${facts.value("user")} ya está en la línea ${facts.number("firstLine")}.` ??
      "Este usuario ya está en la lista.",
    why: "Cada usuario recibe un solo token.",
    fix: "Elimina uno de los dos.",
  }),
  batch_preset_unknown: (facts) => ({
    what: say`No existe la lista predefinida ${facts.value("value")}.` ?? "Esa lista predefinida no existe.",
    why:
      say`Las listas predefinidas son ${facts.values("known")}.` ??
      "Una lista predefinida es un conjunto de rutas con nombre.",
    fix: "Escribe una de estas, o la ACL como JSON.",
  }),
  batch_key_changed: {
    what: "La clave cargada no es la misma con la que empezó esta tanda.",
    why: "Todos los tokens de una tanda se firman con la misma clave.",
    fix: "Pulsa Crear tokens para empezar una tanda nueva con la clave cargada.",
  },
};
