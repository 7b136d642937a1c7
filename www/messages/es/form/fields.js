/** The names of the form's fields. */

import { fields } from "../../../generate/fields.js";
import { code } from "../../text.js";

/** @import { Facts } from "../../text.js" */

/** How the form names its fields. @satisfies {Record<import("../../../generate/fields.js").FieldId, string>} */
const labels = {
  applicationId: "ID de la aplicación",
  sub: "Sujeto",
  "video.sessionId": "ID de sesión",
  "video.role": "Rol",
  "video.connectionData": "Datos de conexión",
  "video.initialLayoutClassList": "Clases de diseño",
  lifetimeSeconds: "Válido durante",
  acl: "ACL",
  claims: "Claims personalizados",
  notBefore: "No antes de",
  issuedAt: "Emitido el",
  jti: "ID del token",
};

/** @type {Record<string, string>} */
export const fieldNames = {
  kind: "Tipo de token",
  privateKey: "Clave privada",
  passphrase: "Frase de contraseña",
  bits: "Tamaño de la clave",
  video: "Video",
  ...labels,
};

/** Where the form has the claims that are not custom ones. @type {Record<string, string>} */
export const ownFields = {
  scope: "el tipo de token Video",
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([field, { claim }]) =>
      claim ? [[claim, own(field, fieldNames[field] ?? field)]] : [],
    ),
  ),
};

/** @param {string} field @param {string} label */
function own(field, label) {
  if (field === "lifetimeSeconds") return label;
  return field.startsWith("video.") ? `el tipo de token Video, con su campo ${label}` : `el campo ${label}`;
}

/** @param {Facts} facts */
export function fieldName(facts) {
  return facts.field === null ? null : (fieldNames[facts.field] ?? code(facts.field));
}
