/** Las palabras de los códigos propios del paquete. */

/** @import { Words } from "../../www/messages/text.js" */
/** @import { OwnCode } from "./en.js" */

const READ_AGAIN = "Vuelve a leer la clave con `PrivateKey.read`.";
const OPEN_AGAIN = "Abre otra bóveda y vuelve a leer la clave.";

/** @satisfies {Record<OwnCode, Words>} */
export const packageWords = {
  key_freed: { what: "Esta clave privada se liberó y su memoria está borrada.", fix: READ_AGAIN },
  not_started: {
    what: "El núcleo no se ha iniciado.",
    why: "`vonage-jwt-web/slim` no contiene el archivo WebAssembly, así que primero hay que cargarlo.",
    fix: "Llama una vez a `await init()` antes que a nada más.",
  },
  core_stopped: {
    what: "El núcleo se detuvo por un fallo interno y su memoria se borró.",
    why: "Después de un fallo no se puede confiar en la memoria. Es un error de la biblioteca, no de tus datos.",
    fix: "Vuelve a cargar la página o reinicia el proceso, y cuéntanos qué hiciste, sin la clave ni el token.",
  },
  vault_closed: { what: "La bóveda está cerrada y la clave que contenía ya no existe.", fix: OPEN_AGAIN },
  vault_blocked: {
    what: "La política de la página no deja iniciar la bóveda.",
    why: "La bóveda es un marco aislado con un worker. Una página con Content-Security-Policy debe permitir los dos.",
    fix: "Añade a la política de la página el valor de `vaultScriptHash`, `'wasm-unsafe-eval'` y `worker-src blob:`.",
  },
  vault_not_locked: {
    what: "La bóveda no pudo demostrar que está aislada de la red, así que no acepta ninguna clave.",
    fix: "Actualiza el navegador o prueba sin extensiones que cambien las páginas.",
  },
  vault_timeout: { what: "La bóveda tardó demasiado y se cerró; la clave que contenía ya no existe.", fix: OPEN_AGAIN },
  vault_failed: { what: "La bóveda se detuvo; la clave que contenía ya no existe.", fix: OPEN_AGAIN },
};
