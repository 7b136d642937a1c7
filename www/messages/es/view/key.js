/** What the card of the key says. */

import { duration } from "../../../time.js";
import { decimal } from "../../number.js";

const formats = { pkcs8: "PKCS#8", pkcs1: "PKCS#1", jwk: "JWK" };

/** The key in one line. @param {import("../../../../src/types.d.ts").KeySummary} summary */
export const keyLine = ({ bits, format, encrypted }) =>
  `RSA, ${bits} bits, ${formats[format]}${encrypted ? ", archivo cifrado" : ""}`;

/** @param {number} minutes */
const time = (minutes) => duration(minutes * 60);

/** Why the key is gone. @param {number} minutes */
export const forgottenWords = (minutes) => `La clave no se usó durante ${time(minutes)}, así que la página la olvidó.`;

/** Why the key is still there. @param {number} minutes */
export const heldWords = (minutes) =>
  `La clave no se usó durante ${time(minutes)}. La página la conservó porque no la has guardado. Guarda ahora la clave privada.`;

export const comparedWords = {
  same: "La misma clave: esta clave privada corresponde a esa clave pública.",
  other: "Otra clave: la aplicación tiene un par nuevo o no se pulsó Save changes (Guardar cambios).",
};

/** The two steps that make a new pair work, once each is done. */
export const stepDone = { saved: "✓ Guardada", copied: "✓ Copiada" };

/** @param {string} name of the file */
export const savedAs = (name) => `Guardado como ${name}`;

/** What to do with the public half of a new pair. */
export const PASTE_PUBLIC_KEY =
  "Copiada. Pégala en la aplicación, en el dashboard, y pulsa Save changes (Guardar cambios).";

/** While a pair is made. @param {number} ms since it began */
export const makingWords = (ms) => `Generando el par: ${decimal(ms / 1000)} s`;
export const READING = "Leyendo la clave…";

/** @param {string} name of the file */
export const openAgain = (name) => `Abrir ${name} de nuevo`;
