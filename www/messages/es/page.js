/** The words of the page itself: what can go wrong before a key or a token is looked at. */

import { say } from "../text.js";

/** @import { Entry, Facts, PageCode, PageDetailsOf } from "../text.js" */

/** What the file was for, by the field. @param {Facts} facts */
const placeOf = ({ field }) => (field === "privateKey" ? "key" : field === "users" ? "users" : "body");

const inFolder = {
  key: "Elige el archivo `private.key` que contiene.",
  users: "Elige el archivo de dentro que contiene la lista de usuarios.",
  body: "Elige el archivo de dentro que contiene el cuerpo sin procesar de una petición.",
};

const whyOne = {
  key: "Solo tú sabes cuál es la clave de la aplicación.",
  users: "Una tanda tiene una sola lista de usuarios.",
  body: "Un webhook tiene un solo cuerpo.",
};

/** @type {{ [C in PageCode]: Entry<PageDetailsOf[C]> }} */
export const pageWords = {
  wasm_unavailable: {
    what: "Este navegador no puede ejecutar WebAssembly aquí.",
    why: "La página firma con WebAssembly. Algunos navegadores lo desactivan en un modo estricto o de aislamiento.",
    fix: "Permite WebAssembly en esta página o ábrela en una versión actual de Chrome, Edge, Firefox o Safari.",
  },
  worker_failed: {
    what: "La parte de la página que guarda la clave se ha detenido.",
    why: "Funciona en un worker, separada de la página. Cuando se detiene, la clave desaparece.",
    fix: "Elige otra vez el archivo de la clave. Si vuelve a detenerse, recarga la página.",
  },
  worker_timeout: {
    what: "Tardó demasiado y se detuvo.",
    why: "También se detuvo la parte de la página que guarda la clave, así que la clave ha desaparecido.",
    fix: "Elige otra vez el archivo de la clave. Si vuelve a tardar demasiado, prueba con una clave generada por Vonage.",
  },
  lock_failed: {
    what: "La página no pudo bloquearse, así que no acepta ninguna clave.",
    why: "La página bloquea todas sus conexiones y lo comprueba. La comprobación falló en este navegador.",
    fix: "Actualiza tu navegador o prueba con otro, sin extensiones que cambien las páginas.",
  },
  page_framed: {
    what: "Esta página está dentro de otra, así que no acepta ninguna clave.",
    why: "La página exterior podría poner sus propios campos encima de esta.",
    fix: "Abre esta página en su propia pestaña.",
  },
  integrity_failed: {
    what: "Un archivo de esta página no es el que se publicó.",
    why: "Cada archivo se comprueba antes de ejecutarse. Este cambió por el camino o en el servidor, o llegó solo en parte.",
    fix: "Recarga la página. Si vuelve a pasar, no uses esta copia y avisa a quien la aloja.",
  },
  clipboard_refused: {
    what: "El navegador no dejó que la página escribiera en el portapapeles.",
    fix: "Selecciona el texto y cópialo con Ctrl+C (⌘C en un Mac), o permite el portapapeles en esta página.",
  },
  body_too_large: {
    what: "Este archivo es demasiado grande para el cuerpo de un webhook.",
    why: "El límite es de 8 MiB. Un webhook ocupa unos pocos kilobytes.",
    fix: "Elige el archivo que contiene el cuerpo sin procesar de una petición.",
  },
  file_is_folder: (facts) => ({
    what: "Es una carpeta.",
    fix: inFolder[placeOf(facts)],
  }),
  file_several: (facts) => ({
    what: say`Elegiste ${facts.number("count")} archivos.` ?? "Elegiste más de un archivo.",
    why: whyOne[placeOf(facts)],
    fix: placeOf(facts) === "key" ? "Suelta un solo archivo de clave." : "Suelta un solo archivo.",
  }),
  file_unreadable: {
    what: "El navegador no pudo leer este archivo.",
    why: "Se movió, se eliminó o cambió después de elegirlo, o no tienes permiso para abrirlo.",
    fix: "Comprueba que el archivo sigue ahí y que puedes abrirlo. Después elígelo otra vez.",
  },
  key_overtaken: {
    what: "Esta clave no se cargó porque elegiste otra más reciente mientras se leía.",
    fix: "Usa la clave más reciente o elige esta otra vez.",
  },
  internal: {
    what: "Algo falló en esta página.",
    why: "Es un error de la página, no un problema con tus datos.",
    fix: "Recarga la página. Si vuelve a pasar, informa de lo que hiciste, sin la clave ni el token.",
  },
};
