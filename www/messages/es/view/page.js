/** What the page says of itself: its lock, and whether it works offline. */

/** @type {Record<import("../../../start/offline.js").Offline, string>} */
export const offlineWords = {
  ready: "Listo para usar sin conexión.",
  waiting: "Hay una versión nueva. Cierra todas las pestañas de esta página para usarla.",
  unavailable: "No disponible sin conexión en esta ventana del navegador. La página funciona mientras siga abierta.",
};

/** @type {Record<import("../../../state.js").PageState["status"], string>} */
export const statusWords = {
  loading: "Bloqueando: pronto esta página ya no podrá enviar nada. Luego, la clave.",
  ready: "Bloqueando: pronto esta página ya no podrá enviar nada. Luego, la clave.",
  locked: "Bloqueada: esta página ya no puede enviar nada. La clave se queda aquí.",
  failed: "No se ha iniciado.",
};

export const NOT_LOCKED = "Sin bloquear: no des una clave a esta página.";

/** What each check of the lock found. */
export const checkWords = {
  pageBlocked: "La página acaba de intentar enviar algo, y su política lo bloqueó.",
  pageOpen: "La página acaba de intentar enviar algo, y nada lo bloqueó. No le des una clave.",
  workerBlocked: "El worker que guarda la clave también lo intentó, y se le bloqueó.",
  workerOpen: "El worker que guarda la clave también lo intentó, y no se le bloqueó. No le des una clave.",
  framed: "La página está dentro de otra página.",
  notFramed: "La página no está dentro de otra página.",
  isolated: "La página está aislada de los procesos de otras páginas.",
  notIsolated: "Sin aislar de los procesos de otras páginas: este host no envía las cabeceras para ello.",
  fastEngine: "Firma: motor rápido.",
  portable: "Firma: portable.",
};

/** @param {number} count */
export const pageRequestsWords = (count) => `Peticiones de la página desde el bloqueo: ${count}.`;
/** @param {number} count */
export const workerRequestsWords = (count) => `Peticiones del worker desde que empezó: ${count}.`;
