/** What the editor of the ACL says. */

/** @param {string} why */
export const waitsWords = (why) => `Para editar la lista de rutas, corrige antes el JSON de abajo. ${why}`;

export const choiceNames = { own: "Tu propia lista", otherPath: "otra ruta", anyCall: "o elige una llamada a la API" };

/** What limits a path. @param {string[] | null} methods @param {boolean} filtered */
export function limitWords(methods, filtered) {
  const limits = [methods && (methods.join(", ") || "ningún método"), filtered && "con filtros"].filter(Boolean);
  return limits.length > 0 ? ` (${limits.join("; ")})` : "";
}

export const FILTERS_HINT = "Nombres y valores. Vonage no documenta qué hacen.";

/** The names of what a row has, for a path or a number. */
export const rowNames = {
  path: "Ruta",
  remove: "Quitar",
  addFilter: "Añadir filtro",
  allMethods: "Todos los métodos",
  pathOf: (/** @type {number} */ number) => `Ruta ${number}`,
  removeOf: (/** @type {string} */ path) => `Quitar ${path}`,
  methodsOf: (/** @type {string} */ path) => `Métodos de ${path}`,
  filtersOf: (/** @type {string} */ path) => `Filtros de ${path}`,
  filterName: (/** @type {number} */ number) => `Nombre del filtro ${number}`,
  filterValue: (/** @type {number} */ number) => `Valor del filtro ${number}`,
  filterRemove: (/** @type {number} */ number) => `Quitar el filtro ${number}`,
};
