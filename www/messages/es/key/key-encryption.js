/** The words about a key behind a passphrase. */

import { say } from "../../text.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

const ELSEWHERE = "Guarda el archivo otra vez con el programa que lo creó.";

/**
 * @satisfies {Entries}
 */
export const encryptedKeyWords = {
  key_encrypted: {
    what: "Esta clave está cifrada.",
    fix: "Escribe su frase de contraseña. Como la clave, se queda en esta página.",
  },
  key_passphrase_wrong: {
    what: "Esta frase de contraseña no abre la clave.",
    why: "El archivo se cifró con otra frase de contraseña o está dañado.",
    fix: "Escríbela otra vez. Revisa las mayúsculas, los espacios al principio y al final, y el idioma del teclado.",
  },
  key_encryption_unsupported: unsupportedEncryption,
  key_kdf_too_costly: tooCostly,
};

/** @param {FactsOf<DetailsOf["key_encryption_unsupported"]>} facts */
function unsupportedEncryption(facts) {
  const [scheme = null, cipher = null] = [facts.text("scheme"), facts.text("cipher")].filter(
    (name) => name !== "unknown",
  );
  const said = {
    what:
      say`La clave está cifrada de una forma que esta página no puede leer: ${scheme}${cipher ? `, ${cipher}` : ""}.` ??
      "La clave está cifrada de una forma que esta página no puede leer.",
    why: "Este tipo de cifrado es antiguo o poco común.",
  };
  const command = facts.text("command");
  if (command === null) return { ...said, fix: `${ELSEWHERE} Usa AES-256 y PBKDF2.` };
  const older = " Con OpenSSL 1.1 o LibreSSL, que es lo que trae un Mac, quita `-provider default -provider legacy`.";
  return {
    ...said,
    fix: `Este comando escribe una copia con un cifrado actual. Después elige \`copy.key\`. El comando pide la frase de contraseña antigua y luego una nueva. No cambia el archivo antiguo.${command.includes("-provider") ? older : ""}`,
    command,
  };
}

/** @param {FactsOf<DetailsOf["key_kdf_too_costly"]>} facts */
function tooCostly(facts) {
  const memory = facts.number("memoryBytes");
  const size = memory === null ? null : `${Math.ceil(memory / 2 ** 20)} MiB de memoria`;
  const time = facts.duration("seconds");
  const costs = [time && `aproximadamente ${time}`, size].filter(Boolean).join(" y ");
  const cost = costs && `: ${costs}`;
  const said = {
    what: `Desbloquear esta clave cuesta mucho trabajo${cost}.`,
    why: "El archivo hace que cada intento con una frase de contraseña cueste mucho más de lo normal.",
  };
  if (facts.flag("canAllow"))
    return {
      ...said,
      fix: "Si te fías de este archivo, escribe su frase de contraseña, pulsa Desbloquear de todos modos y espera. Puedes cancelar cuando quieras.",
    };
  const command = facts.text("command");
  if (command === null) {
    return { ...said, fix: `Es más de lo que permite esta página. ${ELSEWHERE} Usa PBKDF2.` };
  }
  return {
    ...said,
    fix: "Es más de lo que permite esta página. Este comando escribe una copia con el cifrado habitual. Después elige `copy.key`.",
    command,
  };
}
