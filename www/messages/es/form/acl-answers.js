/** What an ACL allows, and the names of the lists that are offered. */

/** @type {Record<"yes" | "no" | "depends" | "full" | "wrong", string>} */
export const aclAnswerWords = {
  yes: "Sí. Una ruta de la ACL lo permite.",
  no: "No. Ninguna ruta de la ACL lo permite, así que la API respondería 403.",
  depends: "Depende de los filtros de la ruta que coincide. Vonage no documenta qué hacen los filtros.",
  full: "Sí. Sin ACL, el token tiene acceso completo a la aplicación.",
  wrong: "Corrige primero el campo marcado en la ACL.",
};

/** By the id of the preset. @type {Record<string, string>} */
export const aclPresetNames = {
  client_sdk: "Client SDK: todo lo documentado",
  client_sdk_voice: "Client SDK: voz",
  messaging: "Client SDK: mensajería",
  video: "Video",
  everything: "Todo, escrito explícitamente",
  none: "Ninguna: acceso completo",
};
