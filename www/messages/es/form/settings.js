/** What was done with the settings. */

/** @type {Record<import("../../../settings/state.js").Told, string>} */
export const settingsWords = {
  copied: "Copiado",
  shown: "El navegador no dejó que la página escribiera en el portapapeles. Selecciona el enlace y cópialo.",
  saved: "Guardado en este navegador",
  replaced: "Se reemplazó el perfil con este nombre.",
  taken: "Ya existe un perfil con este nombre. Pulsa Reemplazar perfil o elige otro nombre.",
  deleted: "Eliminado",
  restored: "Perfil restaurado.",
  loaded: "Formulario rellenado. Para deshacerlo, pulsa Deshacer al principio del formulario.",
  "not-stored": "Este navegador no deja que la página guarde nada. No se cambió nada.",
  full: "El almacenamiento de este navegador para esta página está lleno. No se cambió nada. Elimina un perfil y vuelve a intentarlo.",
  unreadable: "Algunos perfiles guardados no se pueden leer. Siguen en el almacenamiento de este navegador.",
  "kept-aside":
    "Hecho. Los perfiles guardados antes no se pueden leer. Se conservan en el almacenamiento de este navegador como “vonage-jwt profiles, unreadable” y un número.",
  nameless: "Escribe primero un nombre para el perfil.",
};

/** The button, by whether the name is in use. */
export const saveNames = { save: "Guardar perfil", replace: "Reemplazar perfil" };
