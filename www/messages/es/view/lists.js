/** What lists of findings and tables of claims say beside their items. */

export const COPY_COMMAND = "Copiar comando";
export const TO_DO = "Qué hacer: ";

/** Where a finding sends the reader, by the place. */
export const wayNames = {
  webhook: "Comprobarlo en Webhook",
  video: "Crear un token de Video",
  inspect: "Abrirlo en Inspeccionar",
};

export const CUSTOM_CLAIM = "Un claim personalizado.";
/** @param {number} count */
export const moreClaims = (count) => `… y ${count} más`;
/** @param {number} count */
export const moreCharacters = (count) => `… (${count} caracteres más)`;
