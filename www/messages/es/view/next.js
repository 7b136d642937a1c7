/** What the part "What next" says beside its snippet. */

import { targetNames } from "../targets.js";

export const COPIED_RENEWED = "Copiado, con un token nuevo";

/** The groups of the two menus. */
export const groupNames = {
  login: "Iniciar la sesión del usuario",
  others: "Llamar a una API o crear un token así",
  harmless: "¿Funciona mi token?",
  acting: "Peticiones que hacen algo",
};

/** @param {string[]} names of APIs that take no token */
export const basicWords = (names) =>
  `Estas solo aceptan la clave de API y el secreto, no un token: ${names.join(", ")}.`;

const ALLOWED = {
  yes: "",
  no: " La ACL de este token no permite esta ruta.",
  depends: " Depende de los filtros de este token, y Vonage no documenta qué hacen.",
};

/** Which path of an ACL allows the request, and whether this one does. @param {string | null} path @param {import("../../../acl/state.js").AclAnswer | null} allowed */
export const aclHint = (path, allowed) =>
  (path ? `En una ACL lo permite \`${path}\`.` : "Vonage no documenta qué ruta de una ACL lo permite.") +
  (allowed ? ALLOWED[allowed] : "");

/** @param {import("../../../../src/types.d.ts").SnippetTarget} target */
export const notForKind = (target) => `${targetNames[target]} no puede crear este tipo de token.`;
