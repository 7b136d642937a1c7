/** Why a secret did not enter a field. */

/** @import { Kept } from "../../ui/secret-field.js" */

/** What is said of a secret that was kept out of a field. @type {Record<Kept, string>} */
export const keptOutWords = {
  privateKey: "Contiene una clave privada, así que no se introdujo. Introduce la clave en Generar, en Clave privada.",
  token: "Contiene un token, así que no se introdujo. Para comprobar un token, abre Inspeccionar.",
  unchecked: "No pudimos comprobar si contiene una clave privada, así que no se introdujo. Vuelve a intentarlo.",
};
