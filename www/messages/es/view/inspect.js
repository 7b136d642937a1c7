/** What Inspect says beside its findings. */

import { bothTimes } from "../../../time.js";

/** A choice of API that is none of the catalogue's. @type {[string, string][]} */
export const apiChoices = [
  ["", "Sin elegir"],
  ["client_sdk", "Client SDK: un usuario inicia sesión"],
];

/** What marks the example as made up, in the call itself. */
export const EXAMPLE_CALL = "Esto es un ejemplo: la llamada y su token son inventados.";

export const NEEDS_KEY = "Necesita la clave privada de la aplicación.";

/** A moment in the world's time and in the reader's. @param {number} seconds since 1970 */
export const inBothTimes = (seconds) => bothTimes(seconds).reverse().join(", tu hora ");

/** The parts of a token. */
export const partNames = ["Cabecera", "Payload", "Firma"];

export const clockWords = {
  agrees: "Tu reloj coincide con esa cabecera.",
  needsToken: "Pega arriba el token rechazado para comparar los relojes.",
};

/** Whose time tokens carry. @param {string} difference @param {boolean} isAhead */
export const serverTimeWords = (difference, isAhead) =>
  `Los tokens usan la hora del servidor, ${difference} ${isAhead ? "por delante" : "por detrás"} de tu reloj.`;
