/** What Generate says beside its fields. */

/** The next thing to do. @type {Record<import("../../../generate/state.js").Step, string>} */
export const stepWords = {
  "application-id": "Escribe el ID de la aplicación.",
  key: "Añade tu clave privada.",
  reading: "Leyendo la clave…",
  making: "Generando un par de claves…",
  "key-problem": "Corrige la clave privada para obtener tu token.",
  passphrase: "Escribe la frase de contraseña de la clave.",
  sub: "Escribe el nombre del usuario en Sujeto.",
  "session-id": "Escribe el ID de la sesión de Video en ID de sesión.",
  problems: "Corrige los campos marcados para obtener tu token.",
  minting: "Firmando…",
  ready: "Token listo",
  expired: "Este token ha caducado. Pulsa Token nuevo para crear otro.",
  "issued-at": "Este token ha caducado, y uno nuevo también caducaría. Borra Emitido el o escribe una hora posterior.",
};

/** @param {string} time a moment in local time */
export const momentWords = (time) => `Es el ${time}.`;

/** What the key's file says about the application ID. @param {string} id @param {boolean} isOther */
export const idOfKeyWords = (id, isOther) =>
  isOther
    ? `El archivo de tu clave nombra otra aplicación: \`${id}\`. Un token para una aplicación se rechaza si la clave es de otra.`
    : "Rellenado con el archivo de tu clave.";

/** What is wrong with a moment that is the end of no token. */
export const UNTIL_PASSED = "Esta hora ya ha pasado. Elige una posterior o bórrala.";

export const QR_TOO_LONG =
  "Este token es demasiado largo para un código QR. Acorta su ACL o sus claims personalizados.";
export const USE_PRESET = "Usar la lista predefinida del Client SDK";
export const CLEARED = "Portapapeles vaciado.";
